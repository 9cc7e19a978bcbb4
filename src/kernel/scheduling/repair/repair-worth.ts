import type { CompiledProblem } from '../compile.ts';
import { isEverPlaced, type Problem } from '../problem.ts';

/** What a repair is worth, compared in this order: more of the first three, fewer of the last two. */
export type RepairWorth = {
  /** Of the obligations that are not called off; one that the change makes impossible is left out and said. */
  readonly obligationsPlaced: number;
  readonly mustsPlaced: number;
  /** Meetings of the previous timetable that still take place. */
  readonly kept: number;
  /** Of these, how many in another slot. */
  readonly moved: number;
  /** In the same slot, but at another table. */
  readonly reseated: number;
};

export const repairLevels = ['obligationsPlaced', 'mustsPlaced', 'kept', 'moved', 'reseated'] as const;
export type RepairLevel = (typeof repairLevels)[number];

/** Above 0 where `one` is better. */
export function compareRepairs(one: RepairWorth, other: RepairWorth): number {
  return (
    one.obligationsPlaced - other.obligationsPlaced ||
    one.mustsPlaced - other.mustsPlaced ||
    one.kept - other.kept ||
    other.moved - one.moved ||
    other.reseated - one.reseated
  );
}

/** Whom a repair is about: indices of meetings that may take place. */
export type RepairGoal = {
  readonly obligations: readonly number[];
  readonly musts: readonly number[];
  /** Those of the previous timetable. */
  readonly told: readonly number[];
};

export function goalOf(problem: Problem): RepairGoal {
  const isDemanded = (demand: string) =>
    problem.meetings.flatMap((meeting, m) => (meeting.demand === demand && isEverPlaced(meeting) ? [m] : []));
  const told = (problem.previous?.assignments ?? [])
    .map(({ meeting }) => meeting - 1)
    .filter((m) => isEverPlaced(problem.meetings[m]!));
  return { obligations: isDemanded('obligation'), musts: isDemanded('must'), told: told.sort((a, b) => a - b) };
}

/**
 * The problem as it is repaired: what cannot be placed any more is left out, not a reason to have no timetable at all, so obligations
 * are asked for as musts.
 */
export function askedForAsWishes(problem: Problem): Problem {
  return {
    ...problem,
    meetings: problem.meetings.map((meeting) =>
      meeting.demand === 'obligation' ? { ...meeting, demand: 'must' } : meeting,
    ),
  };
}

export function worthOfRepair(
  { mission }: CompiledProblem,
  { obligations, musts, told }: RepairGoal,
  slotOf: Int32Array,
  tableOf: Int32Array,
): RepairWorth {
  const { previous } = mission;
  const isPlaced = (m: number) => slotOf[m]! >= 0;
  const kept = told.filter(isPlaced);
  const stay = kept.filter((m) => slotOf[m] === previous!.slotOf[m]);
  return {
    obligationsPlaced: obligations.filter(isPlaced).length,
    mustsPlaced: musts.filter(isPlaced).length,
    kept: kept.length,
    moved: kept.length - stay.length,
    reseated: stay.filter((m) => tableOf[m] !== previous!.tableOf[m]).length,
  };
}

/**
 * What no repair can better, by counting alone: a meeting without any slot is not placed, and one whose slot is gone moves. Each
 * bound holds where those before it are met.
 */
export function countRepairBound(
  { slots, allowed, mission }: CompiledProblem,
  { obligations, musts, told }: RepairGoal,
  mustBeReseated: ReadonlySet<number>,
): RepairWorth {
  const isPlaceable = (m: number) => allowed.subarray(m * slots, (m + 1) * slots).includes(1);
  const canStay = (m: number) => allowed[m * slots + mission.previous!.slotOf[m]!] === 1;
  const kept = told.filter(isPlaceable);
  return {
    obligationsPlaced: obligations.filter(isPlaceable).length,
    mustsPlaced: musts.filter(isPlaceable).length,
    kept: kept.length,
    moved: kept.filter((m) => !canStay(m)).length,
    // Moving none beyond those, everybody else stays.
    reseated: kept.filter((m) => canStay(m) && mustBeReseated.has(m)).length,
  };
}
