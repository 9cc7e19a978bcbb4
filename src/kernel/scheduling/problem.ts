/**
 * The timetable problem: one model for the published benchmark (B2BSP, JAIR 74, 2022) and for a real mission.
 *
 * Slots, tables, participants and meetings are numbered from 1, in file order; number n is element n-1 of its array.
 * Slots are in order of time. A problem is plain data: `compile` refuses what contradicts itself.
 *
 * The benchmark knows the fields without a question mark; the others belong to real missions, and leaving one out means the
 * plain case its comment names.
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
  /** A plenary or a common pause: nobody meets in it, and nobody is idle in it, so it makes no break. Absent: false. */
  readonly isClosed?: boolean;
};

/** One person of a company's team. */
export type Representative = { readonly forbiddenSlots: readonly number[] };

export type Participant = {
  /** Slot numbers in which the participant cannot meet. */
  readonly forbiddenSlots: readonly number[];
  /** Most meetings the participant takes; null: no limit but the slots. */
  readonly maximumMeetings: number | null;
  /** Fewest meetings; a timetable with fewer is not a timetable. Absent: 0. */
  readonly minimumMeetings?: number;
  /**
   * The team: as many meetings at once as members, each member in one place at a time. `forbiddenSlots` of the participant hold for
   * all of it. Absent: one person.
   */
  readonly representatives?: readonly Representative[];
  /**
   * The table of a host: all its meetings are there and nobody else's, so a host has one meeting at a time even with a team.
   * Absent: no host. Two hosts at one table and a meeting of two hosts are refused.
   */
  readonly hostTable?: number;
};

export type Table = {
  /** Venue number from 1. Absent: 1. */
  readonly venue?: number;
  /** Slots in which there is no such table. Absent: none. */
  readonly forbiddenSlots?: readonly number[];
};

export type Interpreter = {
  /** Language pairs the interpreter works in, each a text such as `yue-cmn`, compared with those of meetings letter by letter. */
  readonly languagePairs: readonly string[];
  readonly forbiddenSlots: readonly number[];
};

export const wishes = ['must', 'like', 'no'] as const;
/** What one side says of a meeting. A `no` is private and absolute: the meeting never takes place, and nobody is told who said so. */
export type Wish = (typeof wishes)[number];

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
  /** Meeting numbers that must be over before this one begins, where both are placed. */
  readonly after: readonly number[];
  /**
   * What each participant wishes, in the order of `participants`; null: nothing. They decide whose share the meeting counts
   * for, a must and a like alike; `demand` says how it is placed. Obligations count for nobody's share whatever is wished. With a
   * `no` the meeting is never placed and counts for nobody's share; a `no` against an obligation is refused. Absent: both wish it
   * as `demand` says.
   */
  readonly wishes?: readonly [Wish | null, Wish | null];
  /** Called off: kept for its number, never placed, counted for nobody. Absent: false. */
  readonly isCalledOff?: boolean;
  /** How many consecutive slots of one day and session it takes, none of them closed; `fixedSlot` is the first. Absent: 1. */
  readonly length?: number;
  /** The members of each team it is reserved for, numbers from 1 in the order of `participants`; null: anybody. Absent: anybody. */
  readonly representatives?: readonly [number | null, number | null];
  /** Absent: any table that is nobody's own. */
  readonly fixedTable?: number;
  /** Venue number it has to take place in. Absent: any. */
  readonly venue?: number;
  /** The language pair it needs an interpreter for; with none who works in it the meeting has no place. Absent: none. */
  readonly languagePair?: string;
};

/** Whether a timetable may hold the meeting at all. */
export function isEverPlaced(meeting: Meeting): boolean {
  return meeting.isCalledOff !== true && !meeting.wishes?.includes('no');
}

/** What is already told and should hardly change. */
export type Previous = {
  readonly assignments: readonly Assignment[];
  /**
   * Slots that are here or over: what `assignments` has in them, if only in part, stays, with its slot, table, representatives and
   * interpreter, a wish as much as an obligation; and nothing else comes in. Every other constraint holds there too.
   */
  readonly frozenSlots: readonly number[];
};

export type Problem = {
  readonly slots: readonly Slot[];
  readonly tables: number;
  readonly participants: readonly Participant[];
  readonly meetings: readonly Meeting[];
  /** Most by which the numbers of breaks of two participants may differ; null: no limit. */
  readonly fairness: number | null;
  /** One for each of `tables`. Absent: all alike, in one venue. */
  readonly tableDetails?: readonly Table[];
  /**
   * Slots it takes to get from venue to venue: row and column are venue numbers less 1, 0 on the diagonal. Between any two meetings
   * of one person on one day lie at least as many slots, closed ones counted. Absent: none.
   */
  readonly travelSlots?: readonly (readonly number[])[];
  /** Absent: none. */
  readonly interpreters?: readonly Interpreter[];
  /** Absent: the timetable is the first one. */
  readonly previous?: Previous;
};

export type Assignment = {
  readonly meeting: number;
  /** Of a meeting of several slots, the first. */
  readonly slot: number;
  readonly table: number;
  /** Who attends, in the order of the meeting's participants; given where one of them has a team of two or more. */
  readonly representatives?: readonly [number, number];
  /** Given where the meeting needs one. */
  readonly interpreter?: number;
};

/**
 * What a timetable is worth, compared in this order: more `obligationsPlaced`, more `mustsPlaced`, higher `worstShare`,
 * more `likesWeight`, fewer `breaks`, fewer `tableChanges`, and where there is a previous timetable, fewer `moved`.
 */
export type Objective = {
  readonly obligationsPlaced: number;
  readonly mustsPlaced: number;
  /** Granted wishes / own wishes of the participant worst off, 0 to 1; 1 where nobody wishes. */
  readonly worstShare: number;
  /** Sum of the weights of the likes placed. */
  readonly likesWeight: number;
  /**
   * Maximal runs of idle slots between two meetings of a participant on one day, over all participants. Closed slots are taken out
   * first, so a run may go on across one. A team is busy when one of it is.
   */
  readonly breaks: number;
  /**
   * Pairs of a participant's meetings, one beginning in the slot after the other's last on one day, at different tables; of a
   * team only where the same member attends both. A closed slot between them leaves time to walk.
   */
  readonly tableChanges: number;
  /** Meetings of the previous timetable that are placed in another slot now. Absent: there is no previous timetable. */
  readonly moved?: number;
};

export const statuses = ['optimal', 'feasible', 'infeasible', 'unknown'] as const;
/**
 * - `optimal`: a timetable, and a bound that says none is better in the components through `breaks`. Of table changes the
 *   certificate tells whether they are the fewest for the slots chosen; no bound is claimed over other choices of slots unless
 *   `bound.tableChanges` is there.
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
