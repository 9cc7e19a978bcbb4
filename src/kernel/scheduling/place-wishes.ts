import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import { type FairnessWindow, isInside } from './fairness-window.ts';
import { insertByChain, insertWhereItFits } from './insert-meeting.ts';
import { compareSlotObjectives, slotObjective } from './objective.ts';
import { Placement } from './placement.ts';

/**
 * Places what can still be placed without taking anything out: obligations, then musts, then likes by weight, ties by lot. With
 * a window, what would lead out of it is left out.
 */
export function addMissing(placement: Placement, random: SeededRandom, window: FairnessWindow | null = null): void {
  const finder = new ChainFinder(placement);
  const kept = window ? new Placement(placement.problem) : null;
  for (const m of missingByRank(placement, random)) {
    kept?.copyFrom(placement);
    if (!insertWhereItFits(placement, m, random)) insertByChain(placement, finder, m, random);
    if (kept && !isInside(placement.breaksOf, window)) placement.copyFrom(kept);
  }
}

/**
 * Takes out what stands in the way of one wish that was left out, puts it in, refills, and keeps the outcome if it is no worse
 * in the order of `Objective`; otherwise goes back.
 *
 * @param work how many pairs of a missing meeting and a slot may be looked at.
 */
export function exchangeWishes(
  placement: Placement,
  random: SeededRandom,
  work: number,
  shouldStop: () => boolean,
): void {
  const { problem } = placement;
  const kept = new Placement(problem);
  kept.copyFrom(placement);
  let worth = slotObjective(placement);
  for (let done = 0; done < work; ) {
    if (shouldStop()) return;
    const missing = missingByRank(placement, random);
    if (missing.length === 0) return;
    done += missing.length * problem.slots;
    const m = missing[random.below(missing.length)]!;
    const t = random.below(problem.slots);
    if (problem.allowed[m * problem.slots + t] !== 1) continue;
    for (const other of inTheWay(placement, m, t, random)) placement.remove(other);
    if (placement.fits(m, t)) placement.place(m, t);
    addMissing(placement, random);
    const now = slotObjective(placement);
    if (compareSlotObjectives(now, worth) >= 0) {
      kept.copyFrom(placement);
      worth = now;
    } else {
      placement.copyFrom(kept);
    }
  }
}

function inTheWay(placement: Placement, m: number, t: number, random: SeededRandom): ReadonlySet<number> {
  const { problem, held, load, slotOf, placedOf } = placement;
  const { slots, participants, first, second, before, after, tables, maximum } = problem;
  const leaving = new Set<number>();
  for (const p of [first[m]!, second[m]!]) {
    const there = held[p * slots + t]!;
    if (there >= 0) leaving.add(there);
    else if (placedOf[p]! >= maximum[p]!) {
      const own = [...problem.meetingsOf[p]!].filter((other) => slotOf[other]! >= 0);
      if (own.length > 0) leaving.add(own[random.below(own.length)]!);
    }
  }
  if (leaving.size === 0 && load[t]! >= tables) {
    const there = held[random.below(participants) * slots + t]!;
    if (there >= 0) leaving.add(there);
  }
  for (const earlier of before[m]!) if (slotOf[earlier]! >= t) leaving.add(earlier);
  for (const later of after[m]!) if (slotOf[later]! >= 0 && slotOf[later]! <= t) leaving.add(later);
  return leaving;
}

function missingByRank({ problem, slotOf }: Placement, random: SeededRandom): number[] {
  const { demand, weight, meetings } = problem;
  const missing = Array.from({ length: meetings }, (_, m) => m).filter((m) => slotOf[m]! < 0);
  random.shuffle(missing);
  return missing.sort((a, b) => demand[a]! - demand[b]! || weight[b]! - weight[a]!);
}
