import { z } from 'zod';
import { identifier, instant, localisedAnswer, storedText, text } from '#platform/http/contract-words.ts';
import { missionSlot } from './mission-contract.ts';

/** Meetings of a mission: proposed, decided, placed on the board, published, handed out. */

export const decisions = ['proposed', 'accepted', 'dropped'] as const;
export type Decision = (typeof decisions)[number];
export const meetingOrigins = ['proposed', 'added', 'imported'] as const;

export const reason = z.strictObject({
  code: storedText,
  leftField: storedText,
  rightField: storedText,
  contribution: z.number(),
  text: localisedAnswer,
});

const obstacle = z.strictObject({ code: storedText, text: storedText.describe('In the language of the request') });

export const missionMeeting = z
  .strictObject({
    id: identifier,
    version: z.int().describe('A change of this meeting starts from it (If-Match)'),
    left: identifier.describe('Company'),
    right: identifier.describe('Company'),
    demand: z.enum(['must', 'like']),
    weight: z.int(),
    origin: z.enum(meetingOrigins),
    decision: z.enum(decisions),
    reasons: z.array(reason),
    slot: z.int().nullable(),
    table: z.int().nullable(),
    languagePair: storedText.nullable().describe('What it needs an interpreter for; null: nothing'),
    languagePairBy: z
      .enum(['languages', 'officer'])
      .describe('languages: the firms share none; officer: somebody said so'),
    interpreter: z.int().nullable().describe('Number of the one who is there'),
    locked: z.boolean(),
    whyNotPlaced: z.array(obstacle).describe('Of a meeting without a place, after a computation'),
  })
  .meta({ id: 'MissionMeeting' });
export type MissionMeeting = z.infer<typeof missionMeeting>;

/** GET /api/missions/{id}/meetings: everything the meetings page and the board need, in one answer. */
export const boardAnswer = z
  .strictObject({
    slots: z.array(missionSlot),
    tables: z.array(
      z.strictObject({
        number: z.int(),
        name: localisedAnswer,
        closedSlots: z.array(z.int()).describe('Slots in which it is not there'),
      }),
    ),
    participants: z.array(
      z.strictObject({
        company: identifier,
        number: z.int(),
        side: z.enum(['left', 'right']),
        reference: storedText,
        name: localisedAnswer,
        unavailableSlots: z.array(z.int()),
        hostTable: z.int().nullable().describe('Its own table, where all its meetings are and nobody else’s'),
      }),
    ),
    interpreters: z.array(
      z.strictObject({ number: z.int(), name: localisedAnswer, languagePairs: z.array(storedText) }),
    ),
    languagePairs: z
      .array(z.strictObject({ pair: storedText, name: localisedAnswer }))
      .describe('Of its interpreters and of what meetings need, in words'),
    meetings: z.array(missionMeeting),
    /** Of the board as it stands, recomputed by the independent check. */
    figures: z.strictObject({
      placed: z.int(),
      mustsPlaced: z.int(),
      worstShare: z.number(),
      breaks: z.int(),
      tableChanges: z.int(),
      status: z
        .enum(['optimal', 'feasible'])
        .nullable()
        .describe('As the computation left it; null once a meeting was moved by hand'),
      boundBreaks: z.int().nullable(),
      says: z.array(storedText).describe('How good it is and what is proven, in the language of the request'),
    }),
  })
  .meta({ id: 'Board' });
export type BoardAnswer = z.infer<typeof boardAnswer>;

export const meetingPath = z.strictObject({ id: identifier, meeting: identifier });

/** PATCH …/meetings/{meeting}: decide, lock. Dropping releases the place. */
export const meetingChange = z
  .strictObject({
    decision: z.enum(decisions).optional(),
    demand: z.enum(['must', 'like']).optional(),
    locked: z.boolean().optional(),
    interpreting: z
      .discriminatedUnion('decidedBy', [
        z.strictObject({ decidedBy: z.literal('languages') }),
        z.strictObject({ decidedBy: z.literal('officer'), languagePair: text(60).nullable() }),
      ])
      .optional()
      .describe('For which language pair it needs an interpreter; languages: the firms’ own decide'),
  })
  .meta({ id: 'MeetingChange' });
export type MeetingChange = z.infer<typeof meetingChange>;

/** POST …/meetings/decisions: many at once. */
export const decisionsOrder = z
  .strictObject({
    meetings: z
      .array(z.strictObject({ id: identifier, version: z.int() }))
      .min(1)
      .max(2_000),
    decision: z.enum(decisions),
  })
  .meta({ id: 'MeetingDecisions' });
export type DecisionsOrder = z.infer<typeof decisionsOrder>;

/** POST …/meetings: a meeting an officer adds. */
export const meetingOrder = z
  .strictObject({ left: identifier, right: identifier, demand: z.enum(['must', 'like']) })
  .meta({ id: 'MeetingOrder' });

/** POST …/meetings/{meeting}/move. `slot: null` takes it off the board; `table: null` takes the best free one. */
export const moveOrder = z
  .strictObject({ slot: z.int().min(1).nullable(), table: z.int().min(1).nullable() })
  .meta({ id: 'MoveOrder' });
export type MoveOrder = z.infer<typeof moveOrder>;

/**
 * GET …/meetings/{meeting}/places: for every slot, whether the meeting may go there, and why not.
 * A refused move says the same in its `detail`, with the code of the first conflict:
 * `firm-busy`, `firm-unavailable`, `firm-at-maximum`, `table-taken`, `table-closed`, `no-free-table`, `slot-unknown`, `table-unknown`, `meeting-locked`, `meeting-dropped`.
 */
export const placesAnswer = z
  .strictObject({
    places: z.array(
      z.strictObject({
        slot: z.int(),
        freeTables: z.array(z.int()),
        conflicts: z.array(
          z.strictObject({
            code: storedText,
            text: storedText.describe('In the language of the request, e.g. Lok Sing meets Jialing then, at table 4'),
            meeting: identifier.nullable().describe('The meeting in the way'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Places' });
export type PlacesAnswer = z.infer<typeof placesAnswer>;

const versionPlace = z.strictObject({
  start: instant,
  table: localisedAnswer,
  interpreter: localisedAnswer.optional().describe('Absent: none'),
});

export const versionChange = z.strictObject({
  kind: z.enum(['added', 'moved', 'removed']),
  left: identifier,
  right: identifier,
  leftName: localisedAnswer,
  rightName: localisedAnswer,
  from: versionPlace.nullable(),
  to: versionPlace.nullable(),
});

export const missionVersion = z
  .strictObject({
    number: z.int(),
    publishedAt: instant,
    publishedBy: storedText.nullable(),
    meetings: z.int(),
    changes: z.array(versionChange).describe('Against the version before; of the first: empty'),
    toTell: z.array(identifier).describe('Companies whose itinerary differs from the version before'),
  })
  .meta({ id: 'MissionVersion' });
export type MissionVersion = z.infer<typeof missionVersion>;

/** Against the version in force: what publishing now would change. */
export const versionsAnswer = z
  .strictObject({
    versions: z.array(missionVersion).describe('Newest first'),
    pending: z.strictObject({ changes: z.array(versionChange), toTell: z.array(identifier) }),
  })
  .meta({ id: 'MissionVersions' });
export type VersionsAnswer = z.infer<typeof versionsAnswer>;

/** One firm's day, for the phone. From the version in force; staff may ask for the draft. */
export const itineraryAnswer = z
  .strictObject({
    mission: z.strictObject({
      id: identifier,
      title: localisedAnswer,
      place: localisedAnswer,
      timeZone: storedText,
      sides: z.strictObject({ left: localisedAnswer, right: localisedAnswer }),
      isSample: z.boolean(),
    }),
    version: z.int().nullable().describe('null: a draft'),
    publishedAt: instant.nullable(),
    company: z.strictObject({ id: identifier, name: localisedAnswer, side: z.enum(['left', 'right']) }),
    entries: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('meeting'),
          start: instant,
          end: instant,
          table: localisedAnswer,
          interpreter: localisedAnswer.nullable().describe('Who interprets; null: nobody'),
          partner: z.strictObject({
            id: identifier,
            name: localisedAnswer,
            kinds: z.array(localisedAnswer),
            description: localisedAnswer,
          }),
          reasons: z.array(localisedAnswer),
        }),
        z.strictObject({ kind: z.literal('break'), start: instant, end: instant, title: localisedAnswer }),
        z.strictObject({ kind: z.literal('free'), start: instant, end: instant }),
      ]),
    ),
    cancelled: z.boolean(),
  })
  .meta({ id: 'Itinerary' });
export type ItineraryAnswer = z.infer<typeof itineraryAnswer>;

export const itineraryPath = z.strictObject({ id: identifier, company: identifier });
export const draftQuery = z.strictObject({
  draft: z.enum(['yes']).optional().describe('The working copy instead of what was published; staff only'),
});
const versionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .optional()
  .describe('Default: the version in force');
export const versionQuery = z.strictObject({ version: versionNumber });
export const handoutQuery = z.strictObject({ ...draftQuery.shape, version: versionNumber });

/** GET /api/my-itineraries: of the company user’s own company, published missions only. */
export const myItinerariesAnswer = z
  .strictObject({
    itineraries: z.array(
      z.strictObject({
        mission: identifier,
        title: localisedAnswer,
        place: localisedAnswer,
        timeZone: storedText,
        firstStart: instant.nullable(),
        meetings: z.int(),
        version: z.int(),
        cancelled: z.boolean().describe('Called off after it was published: none of the meetings takes place'),
        isSample: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MyItineraries' });
export type MyItinerariesAnswer = z.infer<typeof myItinerariesAnswer>;

/*
 * The operations (staff unless said otherwise):
 * GET    /api/missions/{id}/meetings                        boardAnswer
 * POST   /api/missions/{id}/meetings                        meetingOrder -> missionMeeting 201; idempotent; `meeting-exists` where the pair is there, `meeting-excluded` where a firm asked never to meet the other
 * POST   /api/missions/{id}/meetings/decisions              decisionsOrder -> boardAnswer; idempotent; all or nothing: a stale one refuses all and names it
 * PATCH  /api/missions/{id}/meetings/{meeting}              meetingChange -> missionMeeting; If-Match
 * GET    /api/missions/{id}/meetings/{meeting}/places       placesAnswer
 * POST   /api/missions/{id}/meetings/{meeting}/move         moveOrder -> missionMeeting; If-Match; idempotent; 409 with the conflict in words
 * GET    /api/missions/{id}/versions                        versionsAnswer
 * POST   /api/missions/{id}/versions                        publish -> missionVersion 201; If-Match of the mission; idempotent; `nothing-to-publish`, `nothing-placed`, `run-under-way`
 * GET    /api/missions/{id}/itineraries/{company} ?draft    itineraryAnswer      staff, that company (published only)
 * GET    /api/missions/{id}/itineraries/{company}/itinerary.pdf ?draft   file    staff, that company (published only)
 * GET    /api/missions/{id}/itineraries/{company}/calendar.ics           file    staff, that company (published only)
 * GET    /api/missions/{id}/programme.json | timetable.xlsx | itineraries.pdf ?draft | ?version   file   staff
 * GET    /api/missions/{id}/calendars.zip ?version          file   staff. A draft has no calendars: one that was handed out cannot be taken back
 * GET    /api/my-itineraries                                myItinerariesAnswer  company user
 */
