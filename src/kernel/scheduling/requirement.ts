import type { Conflict, Problem } from './problem.ts';

/**
 * One thing a timetable has to respect, small enough that an officer could give way in it and large enough to be understood.
 * Numbers are those of the problem. A set of them that no timetable can meet together is an answer: why there is none, or why a
 * wish is not granted.
 * - `meeting-takes-place`: an obligation, a must or a wish that is to stay, or the wish asked about.
 * - `participant-one-at-a-time`: as many meetings at once as the team has members. - `participant-unavailable`: the slots it can't meet in.
 * - `participant-maximum`, `participant-minimum`. - `representative-reserved`: the meeting needs this very member of the team.
 * - `meeting-session`, `meeting-fixed-slot`, `meeting-fixed-table`, `meeting-venue`. - `meeting-order`: one is over before the other begins.
 * - `tables-in-slot`: the tables there are in that slot, in all or of a venue. - `host-table`: all the host's meetings are at its table.
 * - `travel-time`: of a participant or an interpreter between venues. - `interpreters`: those there are for a language pair.
 * - `frozen-slots`: what is here or over stays. - `fairness`: breaks of any two differ by no more than d.
 */
export type Requirement =
  | { readonly code: 'meeting-takes-place'; readonly meeting: number }
  | { readonly code: 'participant-one-at-a-time' | 'participant-unavailable'; readonly participant: number }
  | {
      readonly code: 'participant-maximum' | 'participant-minimum';
      readonly participant: number;
      readonly meetings: number;
    }
  | {
      readonly code: 'representative-reserved';
      readonly meeting: number;
      readonly participant: number;
      readonly representative: number;
    }
  | {
      readonly code: 'meeting-session';
      readonly meeting: number;
      readonly session: Problem['slots'][number]['session'];
    }
  | { readonly code: 'meeting-fixed-slot'; readonly meeting: number; readonly slot: number }
  | { readonly code: 'meeting-fixed-table'; readonly meeting: number; readonly table: number }
  | { readonly code: 'meeting-venue'; readonly meeting: number; readonly venue: number }
  | { readonly code: 'meeting-order'; readonly earlier: number; readonly later: number }
  | { readonly code: 'tables-in-slot'; readonly slot: number; readonly tables: number; readonly venue: number | null }
  | { readonly code: 'host-table'; readonly participant: number; readonly table: number }
  | { readonly code: 'travel-time'; readonly participant: number | null; readonly interpreter: number | null }
  | {
      readonly code: 'interpreters';
      readonly languagePair: string;
      readonly slot: number;
      readonly interpreters: number;
    }
  | { readonly code: 'frozen-slots'; readonly slots: readonly number[] }
  | { readonly code: 'fairness'; readonly breaks: number };

export const requirementCodes = [
  'meeting-takes-place',
  'participant-one-at-a-time',
  'participant-unavailable',
  'participant-maximum',
  'participant-minimum',
  'representative-reserved',
  'meeting-session',
  'meeting-fixed-slot',
  'meeting-fixed-table',
  'meeting-venue',
  'meeting-order',
  'tables-in-slot',
  'host-table',
  'travel-time',
  'interpreters',
  'frozen-slots',
  'fairness',
] as const satisfies readonly Requirement['code'][];

/** Requirements that no timetable can meet together. Leaving out any one of them, the others can be met. */
export type ConflictingSet = {
  readonly requirements: readonly Requirement[];
  /** Whether no conflicting set has fewer requirements, or only none of its parts is one (time ran out). */
  readonly isSmallest: boolean;
};

/** A requirement in the form of `SolveResult.conflicts`; several in a row are met by no timetable together. */
export function conflictOf({ code, ...fields }: Requirement): Conflict {
  const values = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    code,
    values: Object.fromEntries(values.map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value])),
  };
}

/** The inverse of `conflictOf`; null: the conflict is of another kind. */
export function requirementOf({ code, values }: Conflict): Requirement | null {
  if (!requirementCodes.some((each) => each === code)) return null;
  const unsaid: Readonly<Record<string, object>> = {
    'tables-in-slot': { venue: null },
    'travel-time': { participant: null, interpreter: null },
  };
  const slots = typeof values['slots'] === 'string' ? { slots: values['slots'].split(', ').map(Number) } : {};
  return { code, ...unsaid[code], ...values, ...slots } as Requirement;
}
