import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import { breaksOutside, type FairnessWindow } from './fairness-window.ts';
import { FollowUp } from './follow-up.ts';
import type { Placement } from './placement.ts';
import { pickSlots, type SlotChange, StayEdges } from './stay-edges.ts';

export type Annealing = {
  readonly window: FairnessWindow | null;
  readonly steps: number;
  readonly hot: number;
  readonly cold: number;
  /** What a slot less between first and last meeting is worth, in breaks: long breaks draw together before they close. */
  readonly pull: number;
  /** How many of a slot's tables had better stay free while there are others: out of a full slot only an exchange leads. */
  readonly spared: number;
  /**
   * Called at placements that are inside the window and have fewer breaks than all before them in this call: at each, or while
   * breaks are many, at each that has a noticeable share fewer, for telling and keeping take their time.
   */
  readonly onBetter: (placement: Placement) => void;
  readonly shouldStop: () => boolean;
  /** Breaks that can't be undercut; reaching them ends the search. */
  readonly target: number;
  /** Only placements with fewer breaks than this are reported. */
  readonly below: number;
};

const penaltyPerBreakOutside = 2;
const waysBack = 24;
/** In breaks, for the first of the spared tables; each further one costs twice as much more. */
const costOfSpared = 0.1;
/** One part in so many is too little to be told. */
const unnoticed = 64;
/** Worse than this, a chain is not worth following up. */
const mostToMakeUp = 2.6;

/**
 * Simulated annealing over Kempe chains: the placed set stays as it is, every hard constraint but the fairness window holds
 * after every step, and a step changes the breaks of the two ends of each chain only. Where the target slot is full, a
 * second chain comes back the other way. A chain that would be turned down is followed up at its far end by the best chain
 * there, and so on, before it is given up: one bad change is often half of a good one.
 *
 * @returns steps done.
 */
export function reduceBreaks(placement: Placement, random: SeededRandom, annealing: Annealing): number {
  const { problem, held, load, breaksOf, placedOf } = placement;
  const { slots, participants, tables } = problem;
  const { window, steps } = annealing;
  const unspared = tables - annealing.spared;
  const costOfTable = (taken: number) => (taken < unspared ? 0 : costOfSpared * (2 * (taken - unspared) + 1));
  const finder = new ChainFinder(placement);
  let fewest = annealing.below;
  const movable = Int32Array.from(
    Array.from({ length: participants }, (_, p) => p).filter((p) => placedOf[p]! > 0 && placedOf[p]! < slots),
  );
  const outside = () => breaksOf.reduce((sum, breaks) => sum + (window ? breaksOutside(breaks, window) : 0), 0);
  if (movable.length === 0 || slots < 2) {
    if (outside() === 0 && placement.breaks < fewest) annealing.onBetter(placement);
    return 0;
  }
  const cooling = (annealing.cold / annealing.hot) ** (1 / Math.max(1, steps / 256));
  let temperature = annealing.hot;
  const isAccepted = (delta: number) => delta <= 0 || random.fraction() < Math.exp(-delta / temperature);

  /** Change in breaks and penalty if p moves a meeting between two slots. */
  function change(p: number, from: number, to: number): number {
    const difference = placement.breaksIfMoved(p, from, to);
    const pull = difference + annealing.pull * placement.spanIfMoved(p, from, to);
    if (!window) return pull;
    const old = breaksOf[p]!;
    return pull + penaltyPerBreakOutside * (breaksOutside(old + difference, window) - breaksOutside(old, window));
  }
  const followUp = new FollowUp(placement, random, change, isAccepted);

  /** The cheapest of a few ways back: here tables are short, and who leaves decides what the exchange is worth. */
  function swapWithWayBack(p: number, from: number, to: number, end: number, delta: number): void {
    const length = finder.length;
    let cheapest = Number.POSITIVE_INFINITY;
    let q = -1;
    for (let tries = 0; tries < waysBack && cheapest > 0; tries++) {
      const candidate = movable[random.below(movable.length)]!;
      if (candidate === p || candidate === end) continue;
      if (held[candidate * slots + to]! < 0 || held[candidate * slots + from]! >= 0) continue;
      finder.length = length;
      if (!finder.trace(candidate, to, from, true) || ((finder.length - length) & 1) === 0) continue;
      const cost = change(candidate, to, from) + change(finder.end, to, from);
      if (cost >= cheapest) continue;
      cheapest = cost;
      q = candidate;
    }
    if (q < 0 || !isAccepted(delta + cheapest)) return;
    finder.length = length;
    finder.trace(q, to, from, true);
    if (finder.keepsOrder(from, to)) finder.swap(from, to);
  }

  // While many have breaks, plain chains find something at every turn.
  const mostWhenFollowed = participants / 8;
  let noticed = fewest;
  function notice(): void {
    fewest = placement.breaks;
    noticed = Math.max(fewest - Math.floor(fewest / unnoticed), Math.min(fewest, annealing.target + 1));
    annealing.onBetter(placement);
  }
  const edges = new StayEdges(slots);
  const picked: SlotChange = { from: 0, to: 0 };
  for (let step = 0; step < steps; step++) {
    if ((step & 255) === 0) {
      if (annealing.shouldStop()) break;
      temperature *= cooling;
    }
    if (placement.breaks < noticed && outside() === 0) {
      notice();
      if (fewest <= annealing.target) return step;
    }
    let p = movable[random.below(movable.length)]!;
    // Participants with breaks are where something can be won; look for one now and then.
    if ((step & 1) === 0) {
      for (let tries = 0; tries < 6 && breaksOf[p] === 0; tries++) p = movable[random.below(movable.length)]!;
    }
    if (!pickSlots(placement, p, edges, random, picked)) continue;
    const { from, to } = picked;
    if (!finder.trace(p, from, to)) continue;
    const end = finder.end;
    const isOdd = (finder.length & 1) === 1;
    const atEnd = isOdd ? change(end, from, to) : change(end, to, from);
    const seating = isOdd ? costOfTable(load[to]!) - costOfTable(load[from]! - 1) : 0;
    const delta = change(p, from, to) + atEnd + seating;
    if (isOdd && load[to]! >= tables) {
      if (annealing.spared === 0) swapWithWayBack(p, from, to, end, delta);
    } else if (isAccepted(delta)) {
      if (finder.keepsOrder(from, to)) finder.swap(from, to);
    } else if (
      delta <= mostToMakeUp &&
      atEnd > 0 &&
      placement.breaks <= mostWhenFollowed &&
      finder.keepsOrder(from, to)
    ) {
      finder.swap(from, to);
      if (!followUp.makeUp(end, delta, picked)) finder.swap(from, to);
    }
  }
  if (placement.breaks < fewest && outside() === 0) notice();
  return steps;
}
