import { type SeededRandom, seededRandom } from '#kernel/lib/seeded-random.ts';
import type { CompiledProblem } from '../compile.ts';
import { constructWhole, isComplete } from './construct-whole.ts';
import { addWishes, insertBest, insertByEjecting, missingByRank, putIn } from './insert-whole.ts';
import { compareWorth, type SlotWorth, worthOfSlots } from './whole-objective.ts';
import { WholePlacement } from './whole-placement.ts';

export type WholeLocalSearch = {
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** How long to go on without getting better, as a multiple of the usual. */
  readonly patience: number;
  /** Whether nothing can be better, so far as is known. */
  readonly isGoodEnough: (worth: SlotWorth) => boolean;
  /** Every valid placement better than all before; copy what is to be kept. */
  readonly onBetter: (placement: WholePlacement, worth: SlotWorth) => void;
};

/** What is not placed by then is left to the exact search. */
const stepsOfTabu = 300;
const stepsWithoutGain = 6000;
const hot = 0.6;
const cold = 0.12;

/**
 * A first timetable of the whole model within milliseconds, and better ones until nothing gets better for a while: wishes are
 * forced in and what had to leave is placed anew, and meetings are moved, one out of the other's way, to close breaks.
 *
 * @returns null: no valid timetable was met.
 */
export function searchWholeLocally(problem: CompiledProblem, search: WholeLocalSearch): WholePlacement | null {
  const random = seededRandom(search.seed);
  let best: WholePlacement | null = null;
  let bestWorth: SlotWorth | null = null;
  const offer = (placement: WholePlacement, worth: SlotWorth): boolean => {
    if (bestWorth && compareWorth(worth, bestWorth) <= 0) return false;
    if (excess(placement) > 0 || !isComplete(placement)) return false;
    best ??= new WholePlacement(problem);
    best.copyFrom(placement);
    bestWorth = worth;
    search.onBetter(placement, worth);
    return true;
  };
  const shouldStop = () => search.shouldStop() || (bestWorth !== null && search.isGoodEnough(bestWorth));
  const rounds = Math.max(2, Math.ceil(3 * search.patience));
  for (let round = 0; round < rounds && !shouldStop(); round++) {
    if (round > 1 && !best) break;
    const placement = constructWhole(problem, random, shouldStop, stepsOfTabu);
    if (!placement) continue;
    addWishes(placement, random, 1);
    improve(placement, random, { patience: stepsFor(search), shouldStop, offer, areWishesSettled: false });
  }
  return best;
}

/** Goes on from a valid placement; null: nothing got better. */
export function improveWhole(
  placement: WholePlacement,
  search: Pick<WholeLocalSearch, 'seed' | 'patience' | 'shouldStop'>,
  areWishesSettled: boolean,
): WholePlacement | null {
  const random = seededRandom(search.seed);
  let best: WholePlacement | null = null;
  let bestWorth = worthOfSlots(placement.problem, placement.slotOf);
  if (!areWishesSettled) addWishes(placement, random, 1);
  improve(placement, random, {
    patience: (areWishesSettled ? 3 : 1) * stepsFor(search),
    shouldStop: () => search.shouldStop() || (areWishesSettled && bestWorth.breaks === 0),
    areWishesSettled,
    offer(now, worth) {
      if (compareWorth(worth, bestWorth) <= 0 || excess(now) > 0 || !isComplete(now)) return false;
      bestWorth = worth;
      best ??= new WholePlacement(placement.problem);
      best.copyFrom(now);
      return true;
    },
  });
  return best;
}

function stepsFor({ patience }: Pick<WholeLocalSearch, 'patience'>): number {
  return Math.ceil(stepsWithoutGain * patience);
}

type Improvement = {
  /** Steps without gain after which it ends. */
  readonly patience: number;
  readonly shouldStop: () => boolean;
  /** Whether this is a timetable better than all before. */
  readonly offer: (placement: WholePlacement, worth: SlotWorth) => boolean;
  /** Whether what is placed stays placed and nothing else comes in. */
  readonly areWishesSettled: boolean;
};

function improve(
  placement: WholePlacement,
  random: SeededRandom,
  { patience, shouldStop, offer, areWishesSettled }: Improvement,
): void {
  const { problem } = placement;
  let worth = worthOfSlots(problem, placement.slotOf);
  let outside = excess(placement);
  offer(placement, worth);
  let temperature = hot;
  const cooling = (cold / hot) ** (1 / Math.max(1, patience));
  for (let idle = 0; idle < patience; idle++) {
    if (idle % 16 === 0 && shouldStop()) return;
    temperature = Math.max(cold, temperature * cooling);
    placement.forget();
    const isAboutWishes = !areWishesSettled && random.below(3) === 0 && forceWish(placement, random);
    if (!isAboutWishes && !moveOne(placement, random)) {
      placement.backTo(0);
      continue;
    }
    const now = worthOfSlots(problem, placement.slotOf);
    const outsideNow = excess(placement);
    if (!isAccepted(now, outsideNow, worth, outside, temperature, random)) {
      placement.backTo(0);
      continue;
    }
    worth = now;
    outside = outsideNow;
    if (offer(placement, worth)) idle = 0;
  }
}

/** Up to breaks nothing is given back; breaks and what fairness is short of may rise for a while. */
function isAccepted(
  now: SlotWorth,
  outsideNow: number,
  worth: SlotWorth,
  outside: number,
  temperature: number,
  random: SeededRandom,
): boolean {
  const wishes = compareWorth({ ...now, breaks: 0, moved: 0 }, { ...worth, breaks: 0, moved: 0 });
  if (outsideNow <= outside && wishes > 0) return true;
  if (wishes < 0 && outsideNow >= outside) return false;
  const moved = (now.moved ?? 0) - (worth.moved ?? 0);
  const delta = now.breaks - worth.breaks + 2 * (outsideNow - outside) + 0.2 * moved;
  return delta <= 0 || random.fraction() < Math.exp(-delta / temperature);
}

/** By how much the breaks of any two differ too much. */
function excess({ problem, breaksOf }: WholePlacement): number {
  if (problem.fairness < 0) return 0;
  let most = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const breaks of breaksOf) {
    most = Math.max(most, breaks);
    fewest = Math.min(fewest, breaks);
  }
  return Math.max(0, most - fewest - problem.fairness);
}

/** Puts a missing wish in, whatever has to leave, and places again what can be. False: there is none, or it can't be put in. */
function forceWish(placement: WholePlacement, random: SeededRandom): boolean {
  const { problem, slotOf } = placement;
  const missing = missingByRank(placement, random);
  if (missing.length === 0) return false;
  const m = missing[random.below(missing.length)]!;
  if (random.below(4) === 0) return insertByEjecting(placement, m, random, 2);
  const open = Array.from({ length: problem.slots }, (_, t) => t).filter(
    (t) => problem.allowed[m * problem.slots + t] === 1,
  );
  if (open.length === 0) return false;
  const t = open[random.below(open.length)]!;
  const leaving = placement.inTheWay(m, t);
  if (!leaving || leaving.length > 4 || !putIn(placement, m, t, leaving)) {
    placement.backTo(0);
    return false;
  }
  const again = [...leaving].sort(
    (a, b) => problem.demand[a]! - problem.demand[b]! || problem.weight[b]! - problem.weight[a]!,
  );
  for (const other of again) if (!insertBest(placement, other, random)) insertByEjecting(placement, other, random, 1);
  for (const other of missing) if (slotOf[other]! < 0) insertBest(placement, other, random);
  return true;
}

/** Moves a meeting to another slot; who stands in the way goes elsewhere, best of all to where it came from. */
function moveOne(placement: WholePlacement, random: SeededRandom): boolean {
  const { problem, slotOf, breaksOf } = placement;
  let p = random.below(problem.participants);
  for (let tries = 0; tries < 8 && breaksOf[p] === 0; tries++) p = random.below(problem.participants);
  const own = problem.meetingsOf[p]!.filter((m) => slotOf[m]! >= 0 && !placement.isStuck(m));
  if (own.length === 0) return false;
  const m = own[random.below(own.length)]!;
  const before = slotOf[m]!;
  const t = random.below(problem.slots);
  if (t === before) return false;
  placement.remove(m);
  const leaving = placement.inTheWay(m, t);
  if (!leaving || leaving.length > 2 || !putIn(placement, m, t, leaving)) return false;
  return leaving.every(
    (other) => insertBest(placement, other, random) || insertByEjecting(placement, other, random, 1),
  );
}
