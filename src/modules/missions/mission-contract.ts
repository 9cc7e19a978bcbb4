import { z } from 'zod';
import {
  calendarDate,
  identifier,
  instant,
  localisedAnswer,
  localisedInAll,
  localisedInSome,
  storedText,
} from '#platform/http/contract-words.ts';

/** The mission itself: what, where, when, and who takes part. Meetings and the board: meeting-contract.ts. */

export const missionStates = ['draft', 'scheduled', 'published', 'closed', 'cancelled'] as const;
export type MissionState = (typeof missionStates)[number];

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('Wall clock of the mission’s time zone, HH:MM');

/** One day of meetings. Slots follow each other from `start`: a meeting, then the time to change tables. */
export const missionDay = z.strictObject({
  date: calendarDate,
  sessions: z
    .array(
      z.strictObject({
        session: z.enum(['morning', 'afternoon']),
        start: clock,
        slots: z.int().min(0).max(60),
        /** A pause within the session: after so many of its slots. */
        breaks: z
          .array(
            z.strictObject({
              afterSlot: z.int().min(1).max(60),
              minutes: z.int().min(5).max(240),
              title: localisedInSome(80, 0),
            }),
          )
          .max(10),
      }),
    )
    .min(1)
    .max(2),
});
export type MissionDay = z.infer<typeof missionDay>;

export const missionSettings = z
  .strictObject({
    title: localisedInAll(120),
    place: localisedInSome(200, 0),
    timeZone: z.string().max(60).describe('IANA name'),
    days: z.array(missionDay).max(10).describe('In order; a mission without slots can be kept and not planned'),
    meetingMinutes: z.int().min(5).max(240),
    changeMinutes: z.int().min(0).max(60),
    tables: z.int().min(1).max(500),
    meetingsPerCompany: z
      .int()
      .min(1)
      .max(200)
      .nullable()
      .describe('Most meetings proposed per firm beyond its musts; null: half of the slots'),
    minimumEach: z.int().min(0).max(50).describe('Every firm gets at least so many proposals where anybody fits'),
  })
  .meta({ id: 'MissionSettings' });
export type MissionSettingsOrder = z.infer<typeof missionSettings>;

export const missionCounts = z.strictObject({
  participants: z.strictObject({ left: z.int(), right: z.int() }),
  meetings: z.strictObject({
    proposed: z.int(),
    accepted: z.int(),
    dropped: z.int(),
    placed: z.int(),
    musts: z.int(),
    mustsPlaced: z.int(),
    locked: z.int(),
  }),
  slots: z.int(),
  places: z.int().describe('Slots times tables'),
});

const figures = z.strictObject({
  obligationsPlaced: z.int(),
  mustsPlaced: z.int(),
  worstShare: z.number(),
  likesWeight: z.int(),
  breaks: z.int(),
  tableChanges: z.int(),
  moved: z.int().optional(),
});

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled', 'overtaken'] as const;
export type RunState = (typeof runStates)[number];

/** Where somebody can give way: the page of the mission, and what on it. */
const wayOut = z.strictObject({
  place: z.enum(['participants', 'meetings', 'timetable', 'settings', 'interpreters']),
  company: identifier.nullable(),
  meeting: identifier.nullable(),
});

/** Requirements that no timetable can meet together, in words an officer can act on. */
export const conflictAnswer = z
  .strictObject({
    text: storedText.describe('In the language of the request, e.g. Lok Sing has 9 musts and 8 free slots'),
    requirements: z.array(
      z.strictObject({ code: storedText, text: storedText, wayOut: wayOut.nullable().describe('Where to change it') }),
    ),
    isSmallest: z.boolean().describe('Proven: fewer requirements than these do not clash'),
  })
  .meta({ id: 'Conflict' });
export type ConflictAnswer = z.infer<typeof conflictAnswer>;

/** One computation: of the timetable, of a repair, or of what it would take to place what has no place. */
export const timetableRun = z
  .strictObject({
    id: identifier,
    purpose: z.enum(['timetable', 'repair', 'explanation']),
    state: z.enum(runStates).describe('overtaken: the mission was changed while it ran; nothing was written over'),
    keepsBest: z
      .boolean()
      .nullable()
      .describe('It was told to stop: true keeps the best so far, false nothing; null: not told'),
    seed: z.int(),
    progress: z
      .strictObject({
        stage: z.enum(['waiting', 'proposing', 'scheduling', 'checking', 'saving']),
        meetings: z.int().nullable(),
        placed: z.int().nullable(),
        breaks: z.int().nullable(),
        boundBreaks: z.int().nullable().describe('Proven: no timetable has fewer breaks'),
        says: storedText.nullable().describe('How good the best so far is, in the language of the request'),
        seconds: z.number(),
        limitSeconds: z.number(),
      })
      .nullable(),
    summary: z
      .strictObject({
        meetings: z.int(),
        placed: z.int(),
        status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
        objective: figures.nullable(),
        bound: figures.partial(),
        seconds: z.number(),
        verified: z.boolean(),
        says: z.array(storedText).describe('How good it is and what is proven, in the language of the request'),
        because: storedText.nullable().describe('Where the bound on breaks comes from, in the language of the request'),
        certificate: z
          .strictObject({ problem: storedText, boundBy: storedText, among: storedText, version: storedText })
          .nullable()
          .describe('What somebody needs to check it again from the open file'),
      })
      .nullable(),
    failure: z
      .strictObject({
        code: storedText,
        text: storedText.describe('In the language of the request'),
        conflict: conflictAnswer.nullable().describe('With `requirements-conflict`: which'),
      })
      .nullable(),
    warnings: z
      .array(z.strictObject({ code: storedText, text: storedText.describe('In the language of the request') }))
      .describe('Worth an officer’s look, such as a wish for a firm that does not take part'),
    requestedAt: instant,
    requestedBy: storedText.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'TimetableRun' });
export type TimetableRun = z.infer<typeof timetableRun>;

export const missionAnswer = z
  .strictObject({
    id: identifier,
    version: z.int().describe('Also the ETag: settings, state and publishing start from it'),
    state: z.enum(missionStates),
    settings: z.strictObject({
      ...missionSettings.shape,
      title: localisedAnswer,
      place: localisedAnswer,
    }),
    sides: z.strictObject({ left: localisedAnswer, right: localisedAnswer }),
    isSample: z.boolean(),
    counts: missionCounts,
    lastRun: timetableRun.nullable(),
    published: z
      .strictObject({ number: z.int(), at: instant, by: storedText.nullable() })
      .nullable()
      .describe('The version in force'),
    hasUnpublishedChanges: z.boolean(),
    closedTables: z
      .array(z.strictObject({ table: z.int(), slots: z.array(z.int()) }))
      .describe('Tables that are not there in some slots'),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Mission' });
export type MissionAnswer = z.infer<typeof missionAnswer>;

export const missionsAnswer = z.strictObject({ missions: z.array(missionAnswer) }).meta({ id: 'Missions' });
export type MissionsAnswer = z.infer<typeof missionsAnswer>;

/** GET …/slots: the day as laid out. */
export const missionSlot = z.strictObject({
  number: z.int(),
  day: z.int(),
  session: z.enum(['morning', 'afternoon']),
  start: instant,
  end: instant,
});

/**
 * Before a change of settings is saved: what it would release. A meeting keeps its place within its half-day: the second
 * slot of the afternoon stays the second slot of the afternoon, whatever number it has then.
 */
export const settingsEffect = z
  .strictObject({
    released: z
      .array(z.strictObject({ meeting: identifier, left: localisedAnswer, right: localisedAnswer, slot: z.int() }))
      .describe('Placed meetings whose slot or table would be gone: they would wait for a place again'),
    slots: z.array(missionSlot),
  })
  .meta({ id: 'SettingsEffect' });
export type SettingsEffect = z.infer<typeof settingsEffect>;

export const missionPath = z.strictObject({ id: identifier });
export const tablePath = z.strictObject({ id: identifier, table: z.coerce.number().int().min(1).max(500) });
export const runPath = z.strictObject({ id: identifier, run: identifier });

/** What is gone has nothing more to say. */
export const goneAnswer = z.strictObject({ done: z.literal(true) });

export const sampleRemovedAnswer = z
  .strictObject({ missions: z.int(), companies: z.int() })
  .meta({ id: 'SampleRemoved' });

export const runOrder = z
  .strictObject({
    propose: z
      .boolean()
      .describe('Propose meetings anew before scheduling: accepted, dropped, added and locked ones stay'),
    onlyAccepted: z.boolean().describe('Schedule accepted meetings only; else proposed ones too'),
    requireAccepted: z
      .boolean()
      .optional()
      .describe(
        'Every accepted meeting has to take place, or there is no timetable and the run says why; default false',
      ),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    limitSeconds: z.int().min(1).max(300).optional().describe('Default 20'),
  })
  .meta({ id: 'RunOrder' });
export type RunOrder = z.infer<typeof runOrder>;

export const runStop = z
  .strictObject({ keepBest: z.boolean().describe('true: keep the best found so far; false: change nothing') })
  .meta({ id: 'RunStop' });

/*
 * The operations (staff unless said otherwise):
 * GET    /api/missions                               missionsAnswer, the next one first
 * POST   /api/missions                               missionSettings -> missionAnswer 201; idempotent
 * POST   /api/missions/import                        upload of a programme.json (open format) -> missionAnswer 201; idempotent; refusals name the place in the file
 * GET    /api/missions/{id}                          missionAnswer + ETag
 * PUT    /api/missions/{id}/settings                 missionSettings -> missionAnswer; If-Match; stale: `current`
 * POST   /api/missions/{id}/settings/effect          missionSettings -> settingsEffect (changes nothing)
 * POST   /api/missions/{id}/close | reopen | cancel  missionAnswer; If-Match; idempotent
 * POST   /api/missions/{id}/tables/{table}/reopen    missionAnswer; idempotent; a lost table is there again
 * DELETE /api/missions/{id}                          goneAnswer; only one that was never published; If-Match
 * POST   /api/missions/{id}/runs                     runOrder -> timetableRun 202; idempotent. One at a time per mission: a second is refused with `run-under-way`
 * GET    /api/missions/{id}/runs/{run}               timetableRun
 * POST   /api/missions/{id}/runs/{run}/stop          runStop -> timetableRun; idempotent
 * POST   /api/sample/removal                         sampleRemovedAnswer; removes every sample mission and sample company; managers and administrators; idempotent
 */
