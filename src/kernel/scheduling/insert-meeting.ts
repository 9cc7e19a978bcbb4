import type { SeededRandom } from '../lib/seeded-random.ts';
import type { ChainFinder } from './chain.ts';
import type { Placement } from './placement.ts';

/** Places a meeting where it fits, at the fewest new breaks, ties by lot. False: it fits nowhere as things stand. */
export function insertWhereItFits(placement: Placement, m: number, random: SeededRandom): boolean {
  const { problem } = placement;
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let t = 0; t < problem.slots; t++) {
    if (!placement.fits(m, t)) continue;
    const cost =
      placement.breaksIfBusy(problem.first[m]!, t) + placement.breaksIfBusy(problem.second[m]!, t) + random.fraction();
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = t;
  }
  if (best < 0) return false;
  placement.place(m, best);
  return true;
}

/**
 * Places a meeting in a slot where one partner is idle by moving the other partner's meeting there along a Kempe chain.
 * Nothing is ejected. False: no single chain makes room.
 */
export function insertByChain(placement: Placement, finder: ChainFinder, m: number, random: SeededRandom): boolean {
  const { problem, held, load, placedOf } = placement;
  const { slots, tables, allowed } = problem;
  const left = problem.first[m]!;
  const right = problem.second[m]!;
  if (placedOf[left]! >= problem.maximum[left]! || placedOf[right]! >= problem.maximum[right]!) return false;
  const start = random.below(slots);
  for (let i = 0; i < slots; i++) {
    const t = (start + i) % slots;
    if (allowed[m * slots + t] !== 1) continue;
    const leftBusy = held[left * slots + t]! >= 0;
    const rightBusy = held[right * slots + t]! >= 0;
    if (leftBusy && rightBusy) continue;
    if (!leftBusy && !rightBusy) {
      if (load[t]! >= tables && makeRoom(placement, finder, left, right, t, random) && placement.fits(m, t)) {
        placement.place(m, t);
        return true;
      }
      continue;
    }
    const busy = leftBusy ? left : right;
    const idle = leftBusy ? right : left;
    const otherStart = random.below(slots);
    for (let j = 0; j < slots; j++) {
      const s = (otherStart + j) % slots;
      if (s === t || held[busy * slots + s]! >= 0) continue;
      if (!finder.trace(busy, t, s)) continue;
      const isOdd = finder.length % 2 === 1;
      if (finder.end === idle) continue;
      if (isOdd ? load[s]! >= tables : load[t]! >= tables) continue;
      if (!finder.keepsOrder(t, s)) continue;
      finder.swap(t, s);
      if (placement.keepsOrder(m, t)) {
        placement.place(m, t);
        return true;
      }
      finder.swap(t, s);
    }
  }
  return false;
}

/** Moves one meeting's worth of load out of a full slot, keeping both given participants idle there. */
function makeRoom(
  placement: Placement,
  finder: ChainFinder,
  left: number,
  right: number,
  t: number,
  random: SeededRandom,
): boolean {
  const { problem, held, load } = placement;
  const { slots, participants, tables } = problem;
  const start = random.below(participants);
  for (let i = 0; i < participants; i++) {
    const p = (start + i) % participants;
    if (held[p * slots + t]! < 0) continue;
    for (let s = 0; s < slots; s++) {
      if (s === t || load[s]! >= tables || held[p * slots + s]! >= 0) continue;
      if (!finder.trace(p, t, s) || finder.length % 2 === 0) continue;
      if (finder.end === left || finder.end === right || !finder.keepsOrder(t, s)) continue;
      finder.swap(t, s);
      return true;
    }
  }
  return false;
}
