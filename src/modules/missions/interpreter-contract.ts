import { z } from 'zod';
import { identifier, localisedAnswer, localisedInSome, storedText, text } from '#platform/http/contract-words.ts';
import { missionSlot } from './mission-contract.ts';

/** Who interprets in a mission, and for which languages interpreters are wanted. */

const mostPairs = 50;

export const interpreterOrder = z
  .strictObject({
    name: localisedInSome(80),
    languagePairs: z
      .array(text(60))
      .min(1)
      .max(mostPairs)
      .describe('Such as cmn-yue; a meeting needs exactly one of them'),
    unavailableSlots: z.array(z.int().min(1).max(600)).max(600),
  })
  .meta({ id: 'InterpreterOrder' });
export type InterpreterOrder = z.infer<typeof interpreterOrder>;

const languagePair = z.strictObject({ pair: storedText, name: localisedAnswer });

export const interpreter = z
  .strictObject({
    number: z.int().describe('Within the mission'),
    version: z.int().describe('A change of this interpreter starts from it (If-Match)'),
    name: localisedAnswer,
    languagePairs: z.array(languagePair),
    unavailableSlots: z.array(z.int()),
    meetings: z.int().describe('On the board as it stands'),
  })
  .meta({ id: 'Interpreter' });
export type InterpreterAnswer = z.infer<typeof interpreter>;

export const interpretersAnswer = z
  .strictObject({
    interpreters: z.array(interpreter),
    wanted: z
      .array(z.strictObject({ ...languagePair.shape, meetings: z.int(), interpreters: z.int() }))
      .describe('Meetings of firms that share no language or that an officer wants interpreted, most first'),
    choices: z.array(languagePair).describe('Pairs one may choose, those that are wanted first'),
    slots: z.array(missionSlot),
  })
  .meta({ id: 'Interpreters' });
export type InterpretersAnswer = z.infer<typeof interpretersAnswer>;

export const interpreterSavedAnswer = z
  .strictObject({
    ...interpreter.shape,
    released: z.int().describe('Meetings that lost their place: they need an interpreter and none is free there'),
  })
  .meta({ id: 'InterpreterSaved' });

export const interpreterPath = z.strictObject({
  id: identifier,
  interpreter: z.coerce.number().int().min(1).max(200),
});

/*
 * The operations (staff):
 * GET    /api/missions/{id}/interpreters                 interpretersAnswer
 * POST   /api/missions/{id}/interpreters                 interpreterOrder -> interpreterSavedAnswer 201; idempotent
 * PUT    /api/missions/{id}/interpreters/{interpreter}   interpreterOrder -> interpreterSavedAnswer; If-Match; stale: `current`
 * DELETE /api/missions/{id}/interpreters/{interpreter}   releasedAnswer; If-Match
 */
