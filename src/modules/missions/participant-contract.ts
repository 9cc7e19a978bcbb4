import { z } from 'zod';
import { identifier, localisedAnswer, localisedInSome, storedText } from '#platform/http/contract-words.ts';
import { missionSlot } from './mission-contract.ts';

/** Who takes part in a mission, when they can come, and where they meet. */

export const participantPath = z.strictObject({ id: identifier, company: identifier });

/** A firm's own table. */
const hostTable = <Name extends z.ZodType>(name: Name) => z.strictObject({ table: z.int().min(1).max(500), name });

export const participant = z
  .strictObject({
    company: identifier,
    number: z.int().describe('Within the mission; stays the same'),
    version: z.int().describe('A change of this participant starts from it (If-Match)'),
    side: z.enum(['left', 'right']),
    reference: storedText,
    name: localisedAnswer,
    kinds: z.array(localisedAnswer),
    sectors: z.array(localisedAnswer),
    unavailableSlots: z.array(z.int()),
    maximumMeetings: z.int().nullable(),
    languages: z.array(storedText).describe('It can meet in; as the registry has them'),
    host: hostTable(localisedAnswer).nullable().describe('Its own table: all its meetings are there and nobody else’s'),
    proposed: z.int(),
    accepted: z.int(),
    placed: z.int(),
    withoutMeeting: storedText.nullable().describe('Why the firm has no meeting, in the language of the request'),
    isSample: z.boolean(),
  })
  .meta({ id: 'MissionParticipant' });
export type MissionParticipant = z.infer<typeof participant>;

export const participantsAnswer = z
  .strictObject({ participants: z.array(participant), slots: z.array(missionSlot) })
  .meta({ id: 'MissionParticipants' });
export type ParticipantsAnswer = z.infer<typeof participantsAnswer>;

/** Who is to take part: any mixture; who is in already stays as it is. */
export const participantsOrder = z
  .strictObject({
    companies: z.array(identifier).max(5_000).optional(),
    imports: z
      .array(identifier)
      .max(20)
      .optional()
      .describe('Everybody an applied import created, changed or found unchanged'),
    sides: z
      .array(z.enum(['left', 'right']))
      .max(2)
      .optional()
      .describe('Everybody in use on these sides'),
  })
  .meta({ id: 'ParticipantsOrder' });
export type ParticipantsOrder = z.infer<typeof participantsOrder>;

export const participantChange = z
  .strictObject({
    unavailableSlots: z.array(z.int().min(1).max(600)).max(600),
    maximumMeetings: z.int().min(0).max(200).nullable(),
    host: hostTable(localisedInSome(80, 0))
      .nullable()
      .describe('Its own table, such as a booth or a room, with what it is called; null: any table'),
  })
  .meta({ id: 'ParticipantChange' });
export type ParticipantChange = z.infer<typeof participantChange>;

/** What a change of participants or their times did to meetings that had a place. */
export const releasedAnswer = z
  .strictObject({
    released: z.int().describe('Meetings that lost their place'),
    removed: z.int().describe('Meetings that are gone'),
  })
  .meta({ id: 'Released' });

/** A participant as it is after a change, and what the change did. */
export const participantChangedAnswer = z
  .strictObject({ ...participant.shape, ...releasedAnswer.shape })
  .meta({ id: 'MissionParticipantChanged' });

/*
 * The operations (staff):
 * GET    /api/missions/{id}/participants             participantsAnswer
 * POST   /api/missions/{id}/participants             participantsOrder -> participantsAnswer; idempotent
 * PUT    /api/missions/{id}/participants/{company}   participantChange -> participantChangedAnswer; If-Match; stale: `current`
 * DELETE /api/missions/{id}/participants/{company}   releasedAnswer
 */
