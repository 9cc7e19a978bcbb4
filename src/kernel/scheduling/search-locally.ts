import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import type { Bound } from './bound.ts';
import type { CompiledProblem } from './compile.ts';
import { placeObligations } from './construct.ts';
import { type FairnessWindow, isInside } from './fairness-window.ts';
import { reduceBreaks } from './improve.ts';
import { compareSlotObjectives, type SlotObjective, slotObjective } from './objective.ts';
import { addMissing, exchangeWishes } from './place-wishes.ts';
import { Placement } from './placement.ts';

export type LocalSearch = {
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** How long to go on without getting better, as a multiple of the usual. */
  readonly patience: number;
  /** Where something stronger follows it ends early: when annealing has had time to get near, or sooner. */
  readonly turn: LocalTurn;
  /** Every placement better than all before; copy what is to be kept. */
  readonly onBetter: (placement: Placement) => void;
  /** Asked once, where the first round has not met the bound: a tighter one, which may take its time. */
  readonly tighten?: (found: Placement) => Bound;
};

const annealing = { hot: 0.3, cold: 0.1, pull: 0.1, spared: 0 };
/** Of many tables a few are spared; and among many people a long break had better be drawn together sooner. */
const annealingOfMany = { hot: 0.4, cold: 0.15, pull: 0.3 };
const tablesPerSpared = 75;
const roundsWithoutGain = 9;
/** In steps of the first round. What finds timetables at the bound by clauses needs no good one to begin with. */
const stepsInTurn = { brief: 3, full: 15, alone: Number.POSITIVE_INFINITY } as const;
type LocalTurn = keyof typeof stepsInTurn;
/** So near to the bound, in breaks, local search most often meets it sooner than clauses do. */
const nearTheBound = 2;
/** However large the problem, the first round cools down within seconds. */
const mostStepsAtFirst = 3_000_000;

/**
 * Places everything that must be placed, then improves in rounds until the bound is met, nothing gets better for a while, or it
 * is told to stop. null: it found no place for some obligation.
 */
export function searchLocally(problem: CompiledProblem, counted: Bound, search: LocalSearch): Placement | null {
  const random = seededRandom(search.seed);
  const { shouldStop } = search;
  let bound = counted;
  let best: Placement | null = null;
  let bestObjective: SlotObjective | null = null;
  let idleRounds = 0;
  const patience = Math.ceil(roundsWithoutGain * search.patience);

  function offer(placement: Placement): void {
    const objective = slotObjective(placement);
    if (bestObjective && compareSlotObjectives(objective, bestObjective) <= 0) return;
    best ??= new Placement(problem);
    best.copyFrom(placement);
    bestObjective = objective;
    idleRounds = 0;
    search.onBetter(placement);
  }

  const stepsPerRound = isLarge(problem) ? mostStepsAtFirst : Math.max(4000, stepsToCool(problem));
  let steps = stepsPerRound;
  let stepsDone = 0;
  const isNear = () => bestObjective !== null && bestObjective.breaks - bound.objective.breaks <= nearTheBound;
  const stepsAtMost = () => stepsPerRound * stepsInTurn[search.turn === 'brief' && isNear() ? 'full' : search.turn];
  for (let round = 0; idleRounds < patience && stepsDone < stepsAtMost(); round++) {
    idleRounds++;
    if (bestObjective && compareSlotObjectives(bestObjective, bound.objective) >= 0) break;
    if (round === 1 && best && search.tighten) {
      bound = search.tighten(best);
      if (bestObjective && compareSlotObjectives(bestObjective, bound.objective) >= 0) break;
    }
    const start = startOf(problem, random, shouldStop, best, round);
    if (start) {
      const window = windowOf(problem, bound, round);
      improve(start, random, window, bound, {
        steps,
        shouldStop,
        offer,
        fairFirst: window !== null && round % 2 === 1,
      });
      stepsDone += steps;
      steps = Math.min(steps * 2, stepsPerRound * 64);
    }
    if (shouldStop()) break;
  }
  return best;
}

function stepsToCool({ meetings, slots }: CompiledProblem): number {
  return meetings * slots * 20;
}

function isLarge(problem: CompiledProblem): boolean {
  return stepsToCool(problem) > mostStepsAtFirst;
}

/** A complete placement to improve: the best so far, or now and then a new one. */
function startOf(
  problem: CompiledProblem,
  random: SeededRandom,
  shouldStop: () => boolean,
  best: Placement | null,
  round: number,
): Placement | null {
  if (best && (round % 3 !== 0 || isLarge(problem))) {
    const copy = new Placement(problem);
    copy.copyFrom(best);
    return copy;
  }
  const { placement, missing } = placeObligations(problem, random, shouldStop, 20000 * (1 + round));
  return missing.length === 0 ? placement : null;
}

type Improvement = {
  readonly steps: number;
  readonly shouldStop: () => boolean;
  readonly offer: (placement: Placement) => void;
  /** Whether fairness is sought among the obligations before wishes are added, or after. */
  readonly fairFirst: boolean;
};

function improve(
  placement: Placement,
  random: SeededRandom,
  window: FairnessWindow | null,
  bound: Bound,
  { steps, shouldStop, offer, fairFirst }: Improvement,
): void {
  const { problem } = placement;
  const schedule = isLarge(problem)
    ? { ...annealingOfMany, spared: Math.floor(problem.tables / tablesPerSpared) }
    : annealing;
  const anneal = (target: number) =>
    reduceBreaks(placement, random, {
      window,
      steps,
      ...schedule,
      onBetter: offer,
      shouldStop,
      target,
      below: Number.POSITIVE_INFINITY,
    });
  if (problem.demand.some((demand) => demand !== 0)) {
    if (fairFirst) {
      anneal(0);
      addMissing(placement, random, window);
    } else {
      addMissing(placement, random);
      if (isInside(placement.breaksOf, window)) offer(placement);
      exchangeWishes(placement, random, steps / 4, shouldStop);
    }
  }
  anneal(bound.objective.breaks);
}

function windowOf(problem: CompiledProblem, bound: Bound, round: number): FairnessWindow | null {
  if (problem.fairness < 0) return null;
  const { from, to } = bound.lowestBreaks;
  // Everybody within d of the lowest is most often possible from the lowest there is; the others get their turn.
  const lowest = from + (round % 4 === 3 ? Math.floor(round / 4) % Math.max(1, to - from + 1) : 0);
  return { lowest, highest: lowest + problem.fairness };
}
