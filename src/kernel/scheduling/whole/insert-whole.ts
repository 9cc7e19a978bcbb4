import type { SeededRandom } from '#kernel/lib/seeded-random.ts';
import type { Seat, WholePlacement } from './whole-placement.ts';

const mostEjected = 2;

/** Places a meeting where it fits, at the fewest new breaks, ties by lot. False: it fits nowhere as things stand. */
export function insertBest(placement: WholePlacement, m: number, random: SeededRandom): boolean {
  if (placement.slotOf[m]! >= 0) return true;
  const { slots, mission } = placement.problem;
  const before = mission.previous?.slotOf[m] ?? -1;
  let best = -1;
  let bestSeat: Seat | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let t = 0; t < slots; t++) {
    const seat = placement.findSeat(m, t);
    if (!seat) continue;
    const cost = placement.breaksIfPlaced(m, t) + random.fraction() - (t === before ? 0.9 : 0);
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = t;
    bestSeat = seat;
  }
  if (!bestSeat) return false;
  placement.place(m, best, bestSeat);
  return true;
}

/**
 * Places a meeting where others stand in the way, if all of those find another place: by themselves, or, as deep as told, in the
 * same manner. False: nothing is changed.
 */
export function insertByEjecting(placement: WholePlacement, m: number, random: SeededRandom, depth: number): boolean {
  if (placement.slotOf[m]! >= 0) return true;
  const { slots } = placement.problem;
  const from = random.below(slots);
  for (let i = 0; i < slots; i++) {
    const t = (from + i) % slots;
    const leaving = placement.inTheWay(m, t);
    if (!leaving || leaving.length === 0 || leaving.length > mostEjected) continue;
    const mark = placement.mark();
    if (putIn(placement, m, t, leaving) && leaving.every((other) => putBack(placement, other, random, depth)))
      return true;
    placement.backTo(mark);
  }
  return false;
}

/** Takes out what stands in the way and places the meeting. False: it still does not fit; some may be out. */
export function putIn(placement: WholePlacement, m: number, t: number, leaving: readonly number[]): boolean {
  for (const other of leaving) placement.remove(other);
  const seat = placement.findSeat(m, t);
  if (seat) placement.place(m, t, seat);
  return seat !== null;
}

function putBack(placement: WholePlacement, m: number, random: SeededRandom, depth: number): boolean {
  return insertBest(placement, m, random) || (depth > 1 && insertByEjecting(placement, m, random, depth - 1));
}

/** Places what can be placed without leaving anything out: musts, then likes by weight. */
export function addWishes(placement: WholePlacement, random: SeededRandom, depth: number): void {
  for (const m of missingByRank(placement, random))
    if (!insertBest(placement, m, random) && depth > 0) insertByEjecting(placement, m, random, depth);
}

/** Meetings that may still be placed: obligations, musts, then likes by weight, ties by lot. */
export function missingByRank({ problem, slotOf }: WholePlacement, random: SeededRandom): number[] {
  const { demand, weight, meetings, mission } = problem;
  const missing: number[] = [];
  for (let m = 0; m < meetings; m++) if (slotOf[m]! < 0 && mission.isExcluded[m] === 0) missing.push(m);
  random.shuffle(missing);
  return missing.sort((a, b) => demand[a]! - demand[b]! || weight[b]! - weight[a]!);
}
