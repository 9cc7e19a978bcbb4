import { z } from 'zod';
import { identifier, instant, localisedAnswer, storedText } from '#platform/http/contract-words.ts';
import { conflictAnswer, timetableRun } from './mission-contract.ts';

/** After a mission is arranged: what happened, the fewest moves that mend it, and what it would take to place what has no place. */

const slotNumber = z.int().min(1).max(600);
const slotNumbers = z.array(slotNumber).min(1).max(600);

export const happeningOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('firm-cancelled'), company: identifier }),
  z.strictObject({
    kind: z.literal('firms-unavailable'),
    companies: z.array(identifier).min(1).max(1_000),
    slots: slotNumbers,
  }),
  z.strictObject({ kind: z.literal('table-lost'), table: z.int().min(1).max(500), slots: slotNumbers }),
  z.strictObject({ kind: z.literal('interpreter-away'), interpreter: z.int().min(1).max(200), slots: slotNumbers }),
  z.strictObject({ kind: z.literal('meeting-called-off'), meeting: identifier }),
  z.strictObject({
    kind: z.literal('meeting-added'),
    left: identifier,
    right: identifier,
    demand: z.enum(['must', 'like']),
  }),
]);
export type HappeningOrder = z.infer<typeof happeningOrder>;

export const repairOrder = z
  .strictObject({
    happening: happeningOrder,
    movesFrom: z.int().min(1).max(601).describe('The first slot in which anything may still be moved'),
    fillsPlaces: z.boolean().describe('Whether places that become free go to meetings that wait for one'),
    limitSeconds: z.int().min(1).max(300).optional().describe('Default 20'),
  })
  .meta({ id: 'RepairOrder' });
export type RepairOrder = z.infer<typeof repairOrder>;

const place = z.strictObject({
  slot: z.int(),
  start: instant,
  table: localisedAnswer,
  interpreter: localisedAnswer.nullable(),
});

const repairStep = z.strictObject({
  kind: z
    .enum(['moved', 'table-changed', 'interpreter-changed', 'called-off', 'placed', 'lost'])
    .describe('called-off: by what happened itself; lost: cannot be kept; placed: had no place before'),
  left: identifier,
  right: identifier,
  leftName: localisedAnswer,
  rightName: localisedAnswer,
  from: place.nullable(),
  to: place.nullable(),
  whyNot: z.array(storedText).describe('Of a lost one, in the language of the request'),
});
export type RepairStepAnswer = z.infer<typeof repairStep>;

export const repairAnswer = z
  .strictObject({
    run: timetableRun,
    happening: happeningOrder,
    movesFrom: z.int(),
    fillsPlaces: z.boolean(),
    isCurrent: z.boolean().describe('Whether the mission is still what the repair was computed for'),
    outcome: z
      .strictObject({
        steps: z.array(repairStep).describe('Everything that changes; in order of time'),
        says: z.array(storedText).describe('What is proven of it, in the language of the request'),
        fewestMoves: z.int().nullable().describe('Proven: fewer meetings cannot be moved; null: not known'),
        breaks: z.strictObject({ before: z.int(), after: z.int() }),
        toTell: z.array(identifier).describe('Companies for whom something changes'),
        untouched: z.int().describe('Companies with meetings that need not be told'),
        seconds: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'Repair' });
export type RepairAnswer = z.infer<typeof repairAnswer>;

/** GET …/repairs */
export const repairsAnswer = z
  .strictObject({
    repair: repairAnswer.nullable().describe('The latest one, as long as nobody decided on it'),
    movesFrom: z
      .int()
      .nullable()
      .describe('By the clock, the first slot that is neither over nor close; null: all of them are'),
  })
  .meta({ id: 'Repairs' });
export type RepairsAnswer = z.infer<typeof repairsAnswer>;

export const explanationOrder = z
  .strictObject({
    meetings: z
      .array(identifier)
      .max(200)
      .describe('Those asked about, the first one first; empty: all that have no place'),
    limitSeconds: z.int().min(1).max(300).optional().describe('Default 20'),
  })
  .meta({ id: 'ExplanationOrder' });
export type ExplanationOrder = z.infer<typeof explanationOrder>;

const explanation = z.strictObject({
  meeting: identifier,
  code: z.enum(['fits', 'takes', 'not-to-be-arranged', 'unknown']),
  text: storedText.describe('In the language of the request'),
  conflict: conflictAnswer.nullable().describe('Why it cannot be placed with all that is placed now'),
  concessions: z
    .array(
      z.strictObject({
        kind: storedText,
        text: storedText.describe('In the language of the request'),
        company: identifier.nullable(),
        meeting: identifier.nullable(),
      }),
    )
    .describe('All of them together make room; tried and checked'),
});
export type ExplanationAnswer = z.infer<typeof explanation>;

/** GET …/explanations */
export const explanationsAnswer = z
  .strictObject({
    run: timetableRun.nullable().describe('The latest one asked for'),
    explanations: z.array(explanation).describe('Of the mission as it stands; what was changed since is not told'),
  })
  .meta({ id: 'Explanations' });
export type ExplanationsAnswer = z.infer<typeof explanationsAnswer>;

/*
 * The operations (staff):
 * GET    /api/missions/{id}/repairs                         repairsAnswer
 * POST   /api/missions/{id}/repairs                         repairOrder -> repairAnswer 202; idempotent; changes nothing on the board
 * POST   /api/missions/{id}/repairs/{run}/accept            repairsAnswer; idempotent; saves what happened and the new board at once; `repair-overtaken` where the mission was changed since
 * POST   /api/missions/{id}/repairs/{run}/discard           repairsAnswer; idempotent; nothing is changed
 * GET    /api/missions/{id}/explanations                    explanationsAnswer
 * POST   /api/missions/{id}/explanations                    explanationOrder -> explanationsAnswer 202; idempotent
 * A run under way is stopped as any other: POST …/runs/{run}/stop
 */
