import { breakRange } from './break-range.ts';
import type { CompiledProblem } from './compile.ts';
import type { Conflict, Objective } from './problem.ts';

/**
 * Proven bounds by counting, one participant at a time. A component's bound holds for every timetable that reaches the
 * bounds of the components before it, so a timetable that reaches all of them is best in the order of `Objective`.
 * Participants are not coupled here; the flow over all of them is a later, tighter part of the same shape.
 */
export type Bound = {
  readonly objective: Omit<Objective, 'tableChanges'>;
  /** Fewest breaks any participant of a timetable may be asked to have so that fairness can hold: from and to. */
  readonly lowestBreaks: { readonly from: number; readonly to: number };
  readonly conflicts: readonly Conflict[];
};

export function boundObjective(problem: CompiledProblem): Bound {
  const { meetings, participants, slots, demand, weight, tables, meetingsOf, allowed, fairness } = problem;
  const isPlaceable = (m: number) => {
    for (let t = 0; t < slots; t++) if (allowed[m * slots + t] === 1) return true;
    return false;
  };
  const all = Array.from({ length: meetings }, (_, m) => m);
  const obligations = all.filter((m) => demand[m] === 0);
  const musts = all.filter((m) => demand[m] === 1);
  const likes = all.filter((m) => demand[m] === 2);
  const places = slots * tables - obligations.length;

  let mustSeats = 0;
  let likeHalves = 0;
  let worstShare = 1;
  for (let p = 0; p < participants; p++) {
    const own = [...meetingsOf[p]!];
    const usable = Array.from({ length: slots }, (_, t) => t).filter((t) =>
      own.some((m) => allowed[m * slots + t] === 1),
    ).length;
    const wishes = own.filter((m) => demand[m] !== 0);
    const seats = Math.max(0, Math.min(problem.maximum[p]!, usable) - (own.length - wishes.length));
    const placeable = wishes.filter(isPlaceable);
    if (wishes.length > 0) worstShare = Math.min(worstShare, Math.min(placeable.length, seats) / wishes.length);
    mustSeats += Math.min(seats, placeable.filter((m) => demand[m] === 1).length);
    likeHalves += sumOfHeaviest(
      placeable.filter((m) => demand[m] === 2),
      weight,
      seats,
    );
  }
  const mustsPlaced = Math.max(0, Math.min(musts.filter(isPlaceable).length, places, Math.floor(mustSeats / 2)));
  const likesWeight = Math.min(
    sumOfHeaviest(likes.filter(isPlaceable), weight, Math.max(0, places)),
    Math.floor(likeHalves / 2),
  );

  // A wish is as good as an obligation for the breaks where the bounds above can only be reached with it.
  const allMusts = mustsPlaced === musts.length;
  const allLikes = likesWeight === likes.reduce((sum, m) => sum + weight[m]!, 0);
  const isForced = (m: number) =>
    demand[m] === 0 || (demand[m] === 1 && allMusts) || (demand[m] === 2 && allLikes && weight[m]! > 0);
  const ranges = Array.from({ length: participants }, (_, p) => breakRange(problem, p, isForced));
  const obliged = Array.from({ length: participants }, (_, p) => breakRange(problem, p, (m) => demand[m] === 0));
  const lowestBreaks = {
    from: fairness < 0 ? 0 : Math.max(0, ...obliged.map((range) => range.fewest - fairness)),
    to: Math.min(...obliged.map((range) => range.most), slots),
  };
  const lowest = fairness < 0 ? 0 : Math.max(0, ...ranges.map((range) => range.fewest - fairness));
  const breaks = ranges.reduce((sum, range) => sum + Math.max(range.fewest, lowest), 0);
  return {
    objective: { obligationsPlaced: obligations.length, mustsPlaced, worstShare, likesWeight, breaks },
    lowestBreaks,
    conflicts: fairness < 0 ? [] : fairnessConflict(obliged, fairness),
  };
}

function fairnessConflict(ranges: readonly { fewest: number; most: number }[], fairness: number): Conflict[] {
  if (ranges.length === 0) return [];
  const most = ranges.reduce((best, range, p) => (range.fewest > ranges[best]!.fewest ? p : best), 0);
  const least = ranges.reduce((best, range, p) => (range.most < ranges[best]!.most ? p : best), 0);
  const [atLeast, atMost] = [ranges[most]!.fewest, ranges[least]!.most];
  if (atLeast - atMost <= fairness) return [];
  const values = { participant: most + 1, atLeast, other: least + 1, atMost, fairness };
  return [{ code: 'fairness-impossible', values }];
}

function sumOfHeaviest(meetings: readonly number[], weight: Int32Array, count: number): number {
  const weights = meetings.map((m) => weight[m]!).sort((a, b) => b - a);
  return weights.slice(0, count).reduce((sum, each) => sum + each, 0);
}
