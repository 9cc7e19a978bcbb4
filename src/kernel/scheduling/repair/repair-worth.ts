import type { CompiledProblem } from '../compile.ts';
import { isEverPlaced, type Problem } from '../problem.ts';
import { matchToSlots } from '../slot-matching.ts';

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
 * What no repair can better, by counting alone: a meeting without any slot is not placed, one whose slot is gone moves, and who has
 * more meetings left than slots for them loses some. Each bound holds where those before it are met.
 */
export function countRepairBound(
  problem: CompiledProblem,
  { obligations, musts, told }: RepairGoal,
  mustBeReseated: ReadonlySet<number>,
): RepairWorth {
  const { slots, allowed, mission } = problem;
  const isPlaceable = (m: number) => allowed.subarray(m * slots, (m + 1) * slots).includes(1);
  const canStay = (m: number) => allowed[m * slots + mission.previous!.slotOf[m]!] === 1;
  const placeable = told.filter(isPlaceable);
  const lost = countLost(problem, placeable);
  return {
    obligationsPlaced: obligations.filter(isPlaceable).length,
    mustsPlaced: musts.filter(isPlaceable).length,
    kept: placeable.length - lost,
    moved: Math.max(0, placeable.filter((m) => !canStay(m)).length - lost),
    // Moving and losing none beyond those, everybody else stays.
    reseated: lost > 0 ? 0 : placeable.filter((m) => canStay(m) && mustBeReseated.has(m)).length,
  };
}

/**
 * How many of these meetings are not placed at least. A meeting between two firms that both have too many may be given up for both
 * at once, but no more often than there are such meetings.
 */
function countLost(problem: CompiledProblem, placeable: readonly number[]): number {
  const { participants, slots, allowed, meetingsOf, first, second, mission } = problem;
  const { memberFrom } = mission.teams;
  const isIn = new Set(placeable);
  const openTo = (m: number) => Array.from({ length: slots }, (_, t) => t).filter((t) => allowed[m * slots + t] === 1);
  const tooMany = Array.from({ length: participants }, (_, p) => {
    if (memberFrom[p + 1]! - memberFrom[p]! > 1) return 0;
    const own = [...meetingsOf[p]!].filter((m) => isIn.has(m) && mission.length[m] === 1);
    return countUnmatched(own.map(openTo), slots);
  });
  const shared = placeable.filter((m) => tooMany[first[m]!]! > 0 && tooMany[second[m]!]! > 0).length;
  const all = tooMany.reduce((sum, count) => sum + count, 0);
  return all - Math.min(shared, all >> 1);
}

/** How many meetings find no slot of their own, however they are dealt out. */
function countUnmatched(domains: readonly (readonly number[])[], slots: number): number {
  if (domains.every((domain) => domain.length >= domains.length)) return 0;
  let left = domains;
  for (;;) {
    const matching = matchToSlots(left, slots, 1);
    if (matching.complete) return domains.length - left.length;
    left = left.filter((_, index) => index !== matching.items[0]);
  }
}
