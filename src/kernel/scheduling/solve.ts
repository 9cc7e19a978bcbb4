import { accepted, type Outcome } from '../lib/outcome.ts';
import { type Bound, boundObjective } from './bound.ts';
import type { BoundReason } from './certificate.ts';
import { type ClosedGap, closeGap } from './close-gap.ts';
import { compile, type IllFormed } from './compile.ts';
import type { MakeSatSolver } from './exact/sat-solver.ts';
import { compareSlotObjectives, countTableChanges, type SlotObjective, slotObjective } from './objective.ts';
import type { Placement } from './placement.ts';
import type { Assignment, Conflict, Objective, Problem, SolveResult } from './problem.ts';
import { refute } from './refute.ts';
import { searchLocally } from './search-locally.ts';
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
  /** With it the exact search goes on where local search ends; without it nothing is proven beyond counting and prices. */
  readonly makeSatSolver?: MakeSatSolver;
};

export type SolveProgress = {
  readonly objective: Objective;
  readonly bound: SolveResult['bound'];
  /** Meetings that have a place. */
  readonly placed: number;
};

/** All of `SolveResult` but the wall time: the kernel has no clock. With the exact search, also where the bound comes from. */
export type SolveOutcome = Omit<SolveResult, 'seconds'> & { readonly reason?: BoundReason };

/**
 * Finds a timetable: compile, refute, bound, search locally, and where a solver is given, close the gap exactly. Each part stands
 * on its own.
 *
 * Reports every better timetable as it is found. Never returns a timetable that breaks a hard constraint, claims `optimal`
 * only where the bound is met and `infeasible` only with a proof.
 */
export function solve(problem: Problem, options: SolveOptions): Outcome<SolveOutcome, IllFormed> {
  const compiled = compile(problem);
  if (!compiled.ok) return compiled;
  const { conflicts, problem: tightened } = refute(compiled.value);
  const { seed } = options;
  if (conflicts.length > 0) return accepted(infeasible(seed, conflicts));
  const counted = boundObjective(tightened);
  if (counted.conflicts.length > 0) return accepted(infeasible(seed, counted.conflicts));

  const { makeSatSolver, shouldStop = () => false } = options;
  const report = (placement: Placement, bound: Bound) => {
    if (!options.onProgress) return;
    const { objective, assignments } = finish(placement);
    options.onProgress({ objective, bound: provenBound(objective, bound), placed: assignments.length });
  };
  const found = searchLocally(tightened, counted, {
    seed,
    shouldStop,
    patience: options.patience ?? 1,
    isFollowed: makeSatSolver !== undefined,
    onBetter: (placement) => report(placement, counted),
  });
  const closed: ClosedGap = makeSatSolver
    ? closeGap(tightened, compiled.value, found, counted, { makeSatSolver, seed, shouldStop, report })
    : { best: found, bound: counted, isInfeasible: false };
  const { best, bound, isInfeasible, reason } = closed;
  if (isInfeasible) return accepted(infeasible(seed, [{ code: 'search-exhausted', values: {} }]));
  if (!best) return accepted({ status: 'unknown', objective: null, bound: bound.objective, assignments: [], seed });
  const { objective, assignments } = finish(best);
  const status = meets(objective, bound) ? 'optimal' : 'feasible';
  const outcome = { status, objective, bound: provenBound(objective, bound), assignments, seed } as const;
  return accepted(reason ? { ...outcome, reason } : outcome);
}

function infeasible(seed: number, conflicts: readonly Conflict[]): SolveOutcome {
  return { status: 'infeasible', objective: null, bound: {}, assignments: [], seed, conflicts };
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
