import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import { breaksOutside, type FairnessWindow } from './fairness-window.ts';
import type { Placement } from './placement.ts';

export type Annealing = {
  readonly window: FairnessWindow | null;
  readonly steps: number;
  readonly hot: number;
  readonly cold: number;
  /** What a slot less between first and last meeting is worth, in breaks: long breaks draw together before they close. */
  readonly pull: number;
  /** Called at every placement that is inside the window and has fewer breaks than all before it in this call. */
  readonly onBetter: (placement: Placement) => void;
  readonly shouldStop: () => boolean;
  /** Breaks that can't be undercut; reaching them ends the search. */
  readonly target: number;
  /** Only placements with fewer breaks than this are reported. */
  readonly below: number;
};

const penaltyPerBreakOutside = 2;
const waysBack = 24;

/**
 * Simulated annealing over Kempe chains: the placed set stays as it is, every hard constraint but the fairness window holds
 * after every step, and a step changes the breaks of the two ends of each chain only. Where the target slot is full, a
 * second chain comes back the other way.
 *
 * @returns steps done.
 */
export function reduceBreaks(placement: Placement, random: SeededRandom, annealing: Annealing): number {
  const { problem, held, load, breaksOf, placedOf } = placement;
  const { slots, participants, tables } = problem;
  const { window, steps } = annealing;
  const finder = new ChainFinder(placement);
  let fewest = annealing.below;
  let outside = 0;
  if (window) for (let p = 0; p < participants; p++) outside += breaksOutside(breaksOf[p]!, window);
  const movable = Int32Array.from(
    Array.from({ length: participants }, (_, p) => p).filter((p) => placedOf[p]! > 0 && placedOf[p]! < slots),
  );
  if (movable.length === 0 || slots < 2) {
    if (outside === 0 && placement.breaks < fewest) annealing.onBetter(placement);
    return 0;
  }
  const cooling = (annealing.cold / annealing.hot) ** (1 / Math.max(1, steps / 256));
  let temperature = annealing.hot;

  /** Change in breaks and penalty if p moves a meeting between two slots. */
  function change(p: number, from: number, to: number): number {
    const difference = placement.breaksIfMoved(p, from, to);
    const pull = difference + annealing.pull * placement.spanIfMoved(p, from, to);
    if (!window) return pull;
    const old = breaksOf[p]!;
    return pull + penaltyPerBreakOutside * (breaksOutside(old + difference, window) - breaksOutside(old, window));
  }
  function outsideOf(p: number): number {
    return window ? breaksOutside(breaksOf[p]!, window) : 0;
  }

  for (let step = 0; step < steps; step++) {
    if ((step & 255) === 0) {
      if (annealing.shouldStop()) return step;
      temperature *= cooling;
    }
    if (outside === 0 && placement.breaks < fewest) {
      fewest = placement.breaks;
      annealing.onBetter(placement);
      if (fewest <= annealing.target) return step;
    }
    let p = movable[random.below(movable.length)]!;
    // Participants with breaks are where something can be won; look for one now and then.
    if ((step & 1) === 0) {
      for (let tries = 0; tries < 6 && breaksOf[p] === 0; tries++) p = movable[random.below(movable.length)]!;
    }
    let from = random.below(slots);
    let to = random.below(slots);
    for (let tries = 0; tries < 8 && held[p * slots + from]! >= 0 === held[p * slots + to]! >= 0; tries++) {
      from = random.below(slots);
      to = random.below(slots);
    }
    if (held[p * slots + from]! < 0) {
      const swap = from;
      from = to;
      to = swap;
    }
    if (held[p * slots + from]! < 0 || held[p * slots + to]! >= 0) continue;
    if (!finder.trace(p, from, to)) continue;
    const end = finder.end;
    const isOdd = (finder.length & 1) === 1;
    let delta = change(p, from, to) + (isOdd ? change(end, from, to) : change(end, to, from));
    let q = -1;
    let endBack = -1;
    if (isOdd && load[to]! >= tables) {
      // The cheapest of a few ways back: here tables are short, and who leaves decides what the exchange is worth.
      const length = finder.length;
      let cheapest = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < waysBack; tries++) {
        const candidate = movable[random.below(movable.length)]!;
        if (candidate === p || candidate === end) continue;
        if (held[candidate * slots + to]! < 0 || held[candidate * slots + from]! >= 0) continue;
        finder.length = length;
        if (!finder.trace(candidate, to, from, true) || ((finder.length - length) & 1) === 0) continue;
        const cost = change(candidate, to, from) + change(finder.end, to, from);
        if (cost >= cheapest) continue;
        cheapest = cost;
        q = candidate;
        endBack = finder.end;
        if (cost <= 0) break;
      }
      if (q < 0) continue;
      delta += cheapest;
      if (delta > 0 && random.fraction() >= Math.exp(-delta / temperature)) continue;
      finder.length = length;
      finder.trace(q, to, from, true);
    } else if (delta > 0 && random.fraction() >= Math.exp(-delta / temperature)) continue;
    if (!finder.keepsOrder(from, to)) continue;
    outside -= outsideOf(p) + outsideOf(end);
    if (q >= 0) outside -= outsideOf(q) + outsideOf(endBack);
    finder.swap(from, to);
    outside += outsideOf(p) + outsideOf(end);
    if (q >= 0) outside += outsideOf(q) + outsideOf(endBack);
  }
  return steps;
}
