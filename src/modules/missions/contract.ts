import { z } from 'zod';
import { calendarDate, identifier, instant, localisedAnswer, storedText } from '#platform/http/contract-words.ts';

/** What the page may ask for; sizes are those of a large mission. */
export const planOrder = z
  .strictObject({
    leftList: identifier.describe('Id of a list of the left side'),
    rightList: identifier.describe('Id of a list of the right side'),
    slots: z.int().min(1).max(60).describe('How many meeting slots the day has'),
    tables: z.int().min(1).max(500),
    seed: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe('The same seed gives the same plan; default 1'),
    date: calendarDate
      .optional()
      .describe('Day of the mission in the office’s time zone; default: the first Tuesday in four weeks'),
  })
  .meta({ id: 'PlanOrder' });
export type PlanOrder = z.infer<typeof planOrder>;

export const planStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

const objective = z.strictObject({
  obligationsPlaced: z.int(),
  mustsPlaced: z.int(),
  worstShare: z.number(),
  likesWeight: z.int(),
  breaks: z.int(),
  tableChanges: z.int(),
});
const solveStatus = z.enum(['optimal', 'feasible', 'infeasible', 'unknown']);

export const planProgress = z
  .strictObject({
    stage: storedText.describe('Stable word for what is being done'),
    share: z.number().min(0).max(1).nullable().describe('Part of it that is done; null where that is not known'),
  })
  .meta({ id: 'PlanProgress' });
export type PlanProgress = z.infer<typeof planProgress>;

export const planSummary = z
  .strictObject({
    participants: z.int(),
    meetings: z.int().describe('Meetings proposed'),
    placed: z.int().describe('Meetings that have a slot and a table'),
    status: solveStatus.describe('optimal: proven that no timetable is better'),
    objective: objective.nullable(),
    bound: objective.partial().describe('Proven bounds; an absent one is not known'),
    seconds: z.number().describe('Wall time of the search'),
    verified: z.boolean().describe('An independent check of the timetable found no fault'),
  })
  .meta({ id: 'PlanSummary' });
export type PlanSummary = z.infer<typeof planSummary>;

export const planAnswer = z
  .strictObject({
    id: identifier,
    leftList: identifier,
    rightList: identifier,
    slots: z.int(),
    tables: z.int(),
    date: calendarDate,
    seed: z.int(),
    state: z.enum(planStates),
    progress: planProgress.nullable(),
    summary: planSummary.nullable().describe('Once it is done'),
    failure: z
      .strictObject({ code: storedText, detail: storedText.describe('In the language of the request') })
      .nullable()
      .describe('Why there is no plan'),
    isSample: z.boolean().describe('Made from a sample list'),
    requestedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Plan' });
export type PlanAnswer = z.infer<typeof planAnswer>;

export const plansAnswer = z
  .strictObject({ plans: z.array(planAnswer).describe('Newest first, at most 50') })
  .meta({ id: 'Plans' });
export type PlansAnswer = z.infer<typeof plansAnswer>;

export const planPath = z.strictObject({ id: identifier });

const session = z.enum(['morning', 'afternoon']);
const number = z.int().min(1);

/** What keeps a meeting out of the timetable (`explain-unplaced-meetings.ts`): firms by participant number, slots by slot number. */
const obstacle = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('capacity-reached'), firm: number, meetings: z.int() }),
  z.strictObject({ code: z.enum(['no-open-slot', 'firm-full']), firm: number }),
  z.strictObject({ code: z.enum(['never-there-together', 'no-common-free-slot']) }),
  z.strictObject({ code: z.enum(['tables-taken', 'would-fit']), slots: z.array(number) }),
]);

/** One plan by itself, with the reasons why meetings have no place; none before it is done. */
export const planWithUnplacedAnswer = z
  .strictObject({
    ...planAnswer.shape,
    unplaced: z.array(z.strictObject({ meeting: number, because: z.array(obstacle) })),
  })
  .meta({ id: 'PlanWithUnplaced' });
export type PlanWithUnplacedAnswer = z.infer<typeof planWithUnplacedAnswer>;

/** The open format of a meeting programme (`src/kernel/scheduling/programme.ts`), field by field. */
export const programmeAnswer = z
  .strictObject({
    format: z.literal('yugang-programme'),
    version: z.literal(1),
    mission: z.strictObject({
      title: localisedAnswer,
      timeZone: storedText,
      date: calendarDate,
      sides: z.strictObject({ left: localisedAnswer, right: localisedAnswer }),
    }),
    slots: z.array(z.strictObject({ number, session, day: number, start: instant, end: instant })),
    tables: z.array(z.strictObject({ number, name: localisedAnswer })),
    participants: z.array(
      z.strictObject({
        number,
        reference: storedText,
        name: localisedAnswer,
        side: z.enum(['left', 'right']),
        forbiddenSlots: z.array(number),
        maximumMeetings: z.int().nullable(),
      }),
    ),
    meetings: z.array(
      z.strictObject({
        number,
        participants: z.tuple([number, number]),
        demand: z.enum(['obligation', 'must', 'like']),
        weight: z.int(),
        session: session.nullable(),
        fixedSlot: number.nullable(),
        after: z.array(number),
        reasons: z.array(
          z.strictObject({
            code: storedText,
            leftField: storedText,
            rightField: storedText,
            contribution: z.number(),
            text: localisedAnswer,
          }),
        ),
      }),
    ),
    rules: z.strictObject({ fairness: z.int().nullable() }),
    timetable: z
      .strictObject({
        status: solveStatus,
        objective: objective.nullable(),
        bound: objective.partial(),
        assignments: z.array(z.strictObject({ meeting: number, slot: number, table: number })),
        seconds: z.number(),
        seed: z.int(),
        conflicts: z
          .array(z.strictObject({ code: storedText, values: z.record(z.string(), z.union([z.string(), z.number()])) }))
          .optional(),
      })
      .nullable(),
  })
  .meta({ id: 'Programme' });
export type ProgrammeAnswer = z.infer<typeof programmeAnswer>;
