import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import { insertByChain, insertWhereItFits } from './insert-meeting.ts';
import { compareSlotObjectives, slotObjective } from './objective.ts';
import { Placement } from './placement.ts';

/** Places what can still be placed without taking anything out: musts first, then likes by weight, ties by lot. */
export function addWishes(placement: Placement, random: SeededRandom): void {
  const { problem, slotOf } = placement;
  const finder = new ChainFinder(placement);
  for (const m of wishesByRank(placement, random)) {
    if (slotOf[m]! >= 0) continue;
    if (!insertWhereItFits(placement, m, random)) insertByChain(placement, finder, m, random);
  }
  void problem;
}

/**
 * Takes out wishes that stand in the way of one that was left out, puts it in, refills, and keeps the outcome if it is no
 * worse in the order of `Objective`; otherwise goes back. Obligations stay where they are placed.
 */
export function exchangeWishes(
  placement: Placement,
  random: SeededRandom,
  rounds: number,
  shouldStop: () => boolean,
): void {
  const { problem, held, load, slotOf } = placement;
  const { slots, participants, first, second, demand, before, after, tables, allowed } = problem;
  const kept = new Placement(problem);
  kept.copyFrom(placement);
  let worth = slotObjective(placement);
  for (let round = 0; round < rounds; round++) {
    if (round % 16 === 0 && shouldStop()) return;
    const missing = wishesByRank(placement, random).filter((m) => slotOf[m]! < 0);
    if (missing.length === 0) return;
    const m = missing[random.below(missing.length)]!;
    const t = random.below(slots);
    if (allowed[m * slots + t] !== 1) continue;
    const leaving = new Set<number>();
    for (const p of [first[m]!, second[m]!]) {
      const there = held[p * slots + t]!;
      if (there >= 0) leaving.add(there);
      else if (placement.placedOf[p]! >= problem.maximum[p]!) {
        const own = [...problem.meetingsOf[p]!].filter((other) => slotOf[other]! >= 0 && demand[other] !== 0);
        if (own.length > 0) leaving.add(own[random.below(own.length)]!);
      }
    }
    if (leaving.size === 0 && load[t]! >= tables) {
      const there = held[random.below(participants) * slots + t]!;
      if (there >= 0) leaving.add(there);
    }
    for (const earlier of before[m]!) if (slotOf[earlier]! >= t) leaving.add(earlier);
    for (const later of after[m]!) if (slotOf[later]! >= 0 && slotOf[later]! <= t) leaving.add(later);
    if ([...leaving].some((other) => demand[other] === 0)) continue;
    for (const other of leaving) placement.remove(other);
    if (placement.fits(m, t)) placement.place(m, t);
    addWishes(placement, random);
    const now = slotObjective(placement);
    if (compareSlotObjectives(now, worth) >= 0) {
      kept.copyFrom(placement);
      worth = now;
    } else {
      placement.copyFrom(kept);
    }
  }
}

function wishesByRank(placement: Placement, random: SeededRandom): number[] {
  const { demand, weight, meetings } = placement.problem;
  const wishes = Array.from({ length: meetings }, (_, m) => m).filter((m) => demand[m] !== 0);
  random.shuffle(wishes);
  return wishes.sort((a, b) => demand[a]! - demand[b]! || weight[b]! - weight[a]!);
}
