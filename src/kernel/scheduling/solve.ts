import { accepted, type Outcome } from '../lib/outcome.ts';
import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import { type Bound, boundObjective } from './bound.ts';
import { type CompiledProblem, compile, type IllFormed } from './compile.ts';
import { placeObligations } from './construct.ts';
import { type FairnessWindow, isInside } from './fairness-window.ts';
import { reduceBreaks } from './improve.ts';
import { compareSlotObjectives, countTableChanges, type SlotObjective, slotObjective } from './objective.ts';
import { addMissing, exchangeWishes } from './place-wishes.ts';
import { Placement } from './placement.ts';
import type { Assignment, Objective, Problem, SolveResult } from './problem.ts';
import { refute } from './refute.ts';
import { seatMeetings } from './seat-meetings.ts';

export type SolveOptions = {
  /** An integer from 0 to 2^53 - 1. */
  readonly seed: number;
  /** Asked often; true ends the search with the best so far. It is how time limits and cancelling get in. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: SolveProgress) => void;
  /**
   * How long to go on without getting better, as a multiple of the usual. The search ends by itself after that, so a run
   * that is not stopped from outside gives the same result for the same problem and seed.
   */
  readonly patience?: number;
};

export type SolveProgress = {
  readonly objective: Objective;
  readonly bound: SolveResult['bound'];
  /** Meetings that have a place. */
  readonly placed: number;
};

/** All of `SolveResult` but the wall time: the kernel has no clock. */
export type SolveOutcome = Omit<SolveResult, 'seconds'>;

/**
 * Finds a timetable: compile, refute, bound, place, then improve in rounds until the bound is met, nothing gets better for
 * a while, or it is told to stop. Each part stands on its own.
 *
 * Reports every better timetable as it is found. Never returns a timetable that breaks a hard constraint, claims `optimal`
 * only where the bound is met and `infeasible` only with a proof.
 */
export function solve(problem: Problem, options: SolveOptions): Outcome<SolveOutcome, IllFormed> {
  const compiled = compile(problem);
  if (!compiled.ok) return compiled;
  const { conflicts, problem: tightened } = refute(compiled.value);
  const { seed } = options;
  if (conflicts.length > 0) {
    return accepted({ status: 'infeasible', objective: null, bound: {}, assignments: [], seed, conflicts });
  }
  const bound = boundObjective(tightened);
  if (bound.conflicts.length > 0) {
    const found = { status: 'infeasible', objective: null, bound: {}, assignments: [], seed } as const;
    return accepted({ ...found, conflicts: bound.conflicts });
  }
  const best = search(tightened, bound, options);
  if (!best) return accepted({ status: 'unknown', objective: null, bound: bound.objective, assignments: [], seed });
  const { objective, assignments } = finish(best);
  const status = meets(objective, bound) ? 'optimal' : 'feasible';
  return accepted({ status, objective, bound: provenBound(objective, bound), assignments, seed });
}

const annealing = { hot: 0.5, cold: 0.1, pull: 0.2 };
const roundsWithoutGain = 9;

function search(problem: CompiledProblem, bound: Bound, options: SolveOptions): Placement | null {
  const random = seededRandom(options.seed);
  const shouldStop = options.shouldStop ?? (() => false);
  let best: Placement | null = null;
  let bestObjective: SlotObjective | null = null;
  let idleRounds = 0;
  const patience = Math.ceil(roundsWithoutGain * (options.patience ?? 1));

  function offer(placement: Placement): void {
    const objective = slotObjective(placement);
    if (bestObjective && compareSlotObjectives(objective, bestObjective) <= 0) return;
    best ??= new Placement(problem);
    best.copyFrom(placement);
    bestObjective = objective;
    idleRounds = 0;
    if (options.onProgress) {
      const { objective, assignments } = finish(placement);
      options.onProgress({ objective, bound: provenBound(objective, bound), placed: assignments.length });
    }
  }

  const stepsPerRound = Math.max(4000, problem.meetings * problem.slots * 40);
  let steps = stepsPerRound;
  for (let round = 0; idleRounds < patience; round++) {
    idleRounds++;
    if (bestObjective && meets(bestObjective, bound)) break;
    const start = startOf(problem, random, shouldStop, best, round);
    if (start) {
      const window = windowOf(problem, bound, round);
      improve(start, random, window, bound, {
        steps,
        shouldStop,
        offer,
        fairFirst: window !== null && round % 2 === 1,
      });
      steps = Math.min(steps * 2, stepsPerRound * 64);
    }
    if (shouldStop()) break;
  }
  return best;
}

/** A complete placement to improve: the best so far, or now and then a new one. */
function startOf(
  problem: CompiledProblem,
  random: SeededRandom,
  shouldStop: () => boolean,
  best: Placement | null,
  round: number,
): Placement | null {
  if (best && round % 3 !== 0) {
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
  const anneal = (target: number) =>
    reduceBreaks(placement, random, {
      window,
      steps,
      ...annealing,
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

function meets(objective: SlotObjective, bound: Bound): boolean {
  return compareSlotObjectives(objective, bound.objective) >= 0;
}

function provenBound(objective: Objective, bound: Bound): SolveResult['bound'] {
  return objective.tableChanges === 0 ? { ...bound.objective, tableChanges: 0 } : bound.objective;
}

function finish(placement: Placement): { objective: Objective; assignments: Assignment[] } {
  const { problem, slotOf } = placement;
  const tableOf = seatMeetings(problem, slotOf);
  const assignments: Assignment[] = [];
  for (let m = 0; m < problem.meetings; m++) {
    if (slotOf[m]! >= 0) assignments.push({ meeting: m + 1, slot: slotOf[m]! + 1, table: tableOf[m]! + 1 });
  }
  return {
    objective: { ...slotObjective(placement), tableChanges: countTableChanges(problem, slotOf, tableOf) },
    assignments,
  };
}
