/**
 * The timetable problem: one model for the published benchmark (B2BSP, JAIR 74, 2022) and for a real mission.
 *
 * Slots, tables, participants and meetings are numbered from 1, in file order; number n is element n-1 of its array.
 * Slots are in order of time. A problem is plain data: `compile` refuses what contradicts itself.
 */

export const sessions = ['morning', 'afternoon'] as const;
export type Session = (typeof sessions)[number];

/**
 * How strongly a meeting is asked for.
 * - `obligation`: a timetable without it is not a timetable (the benchmark problem).
 * - `must`: placed before every like, but a timetable may lack it.
 * - `like`: placed by two-sided weight after the musts.
 */
export const demands = ['obligation', 'must', 'like'] as const;
export type Demand = (typeof demands)[number];

export type Slot = {
  readonly session: Session;
  /** Day number from 1. Idle time between two days is no break. */
  readonly day: number;
};

export type Participant = {
  /** Slot numbers in which the participant cannot meet. */
  readonly forbiddenSlots: readonly number[];
  /** Most meetings the participant takes; null: no limit but the slots. */
  readonly maximumMeetings: number | null;
};

export type Meeting = {
  /** Participant numbers; two different participants. */
  readonly participants: readonly [number, number];
  readonly demand: Demand;
  /** Two-sided weight of a wish, an integer from 0 to 10000; ignored for obligations. */
  readonly weight: number;
  /** null: either session. */
  readonly session: Session | null;
  /** Slot number the meeting is bound to; null: free. */
  readonly fixedSlot: number | null;
  /** Meeting numbers that must take place in an earlier slot, where both are placed. */
  readonly after: readonly number[];
};

export type Problem = {
  readonly slots: readonly Slot[];
  readonly tables: number;
  readonly participants: readonly Participant[];
  readonly meetings: readonly Meeting[];
  /** Most by which the numbers of breaks of two participants may differ; null: no limit. */
  readonly fairness: number | null;
};

export type Assignment = { readonly meeting: number; readonly slot: number; readonly table: number };

/**
 * What a timetable is worth, compared in this order: more `obligationsPlaced`, more `mustsPlaced`, higher `worstShare`,
 * more `likesWeight`, fewer `breaks`, fewer `tableChanges`.
 */
export type Objective = {
  readonly obligationsPlaced: number;
  readonly mustsPlaced: number;
  /** Granted wishes / wishes of the participant worst off, 0 to 1; 1 where nobody wishes. */
  readonly worstShare: number;
  /** Sum of the weights of the likes placed. */
  readonly likesWeight: number;
  /** Maximal runs of idle slots between two meetings of a participant on one day, over all participants. */
  readonly breaks: number;
  /** Pairs of meetings of a participant in adjacent slots of one day at different tables. */
  readonly tableChanges: number;
};

export const statuses = ['optimal', 'feasible', 'infeasible', 'unknown'] as const;
/**
 * - `optimal`: a timetable, and a bound that says none is better in the components through `breaks`. Table changes are
 *   the fewest for the slots chosen; no bound is claimed over other choices of slots unless `bound.tableChanges` is there.
 * - `feasible`: a timetable; a better one may exist.
 * - `infeasible`: proven that no timetable exists.
 * - `unknown`: none found and none excluded.
 */
export type Status = (typeof statuses)[number];

/** Requirements that contradict each other: a stable code, and numbers of meetings, participants and slots as in the file. */
export type Conflict = { readonly code: string; readonly values: Readonly<Record<string, string | number>> };

/** What `solve` answers and `verify` reads; the command contract's JSON. */
export type SolveResult = {
  readonly status: Status;
  /** null where there is no timetable. */
  readonly objective: Objective | null;
  /** Proven bounds per component; a component that is absent has no bound yet. */
  readonly bound: Partial<Objective>;
  readonly assignments: readonly Assignment[];
  /** Wall time of the search. */
  readonly seconds: number;
  readonly seed: number;
  /** With `infeasible`: requirements that no timetable can meet together. */
  readonly conflicts?: readonly Conflict[];
};
