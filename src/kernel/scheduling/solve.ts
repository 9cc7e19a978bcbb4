import { accepted, type Outcome } from '../lib/outcome.ts';
import { type Bound, boundObjective } from './bound.ts';
import type { BoundReason } from './certificate.ts';
import { type ClosedGap, closeGap, roundsOfPrices, withBreaks } from './close-gap.ts';
import { type CompiledProblem, compile, type IllFormed, isPlain } from './compile.ts';
import type { MakeSatSolver } from './exact/sat-solver.ts';
import { isWithinReach } from './exact/search-exactly.ts';
import { boundByPrices, type PricedBound } from './flow-bound.ts';
import { compareSlotObjectives, countTableChanges, type SlotObjective, slotObjective } from './objective.ts';
import type { Placement } from './placement.ts';
import type { Assignment, Conflict, Objective, Problem, SolveResult } from './problem.ts';
import { refute } from './refute.ts';
import { searchLocally } from './search-locally.ts';
import { seatMeetings } from './seat-meetings.ts';
import { solveWhole } from './whole/solve-whole.ts';

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
 * Finds a timetable. The benchmark's problem, everybody one person and every meeting an obligation, has a search of its own; a real
 * mission is searched as a whole, level by level of the objective. One result either way.
 *
 * Reports every better timetable as it is found. Never returns a timetable that breaks a hard constraint, claims `optimal`
 * only where the bound is met and `infeasible` only with a proof.
 */
export function solve(problem: Problem, options: SolveOptions): Outcome<SolveOutcome, IllFormed> {
  const compiled = compile(problem);
  if (!compiled.ok) return compiled;
  return accepted(isPlain(compiled.value) ? solvePlain(compiled.value, options) : searchWhole(compiled.value, options));
}

/** Compile, refute, bound, search locally, and where a solver is given, close the gap exactly. Each part stands on its own. */
function solvePlain(stated: CompiledProblem, options: SolveOptions): SolveOutcome {
  const { seed, makeSatSolver, shouldStop = () => false } = options;
  const { conflicts, problem: tightened } = refute(stated);
  if (conflicts.length > 0) return infeasible(seed, conflicts);
  const counted = boundObjective(tightened);
  if (counted.conflicts.length > 0) return infeasible(seed, counted.conflicts);

  const report = (placement: Placement, bound: Bound) => {
    if (!options.onProgress) return;
    const { objective, assignments } = finish(placement);
    options.onProgress({ objective, bound: provenBound(objective, bound), placed: assignments.length });
  };
  const isAllObliged = stated.demand.every((demand) => demand === 0);
  let priced: PricedBound | null = null;
  const tighten = ({ breaks }: Placement) => {
    priced = boundByPrices(stated, breaks, roundsOfPrices, shouldStop);
    return withBreaks(counted, Math.max(counted.objective.breaks, priced.breaks));
  };
  const isSolverNext = makeSatSolver !== undefined && isWithinReach(tightened);
  const beforeSolver = isAllObliged ? 'brief' : 'full';
  const found = searchLocally(tightened, counted, {
    seed,
    shouldStop,
    patience: options.patience ?? 1,
    turn: isSolverNext ? beforeSolver : 'alone',
    onBetter: (placement) => report(placement, counted),
    ...(makeSatSolver && isAllObliged ? { tighten } : {}),
  });
  if (makeSatSolver && !isAllObliged) {
    return searchWhole(tightened, options, { slotOf: found?.slotOf ?? null, counted: counted.objective });
  }
  const closed: ClosedGap = makeSatSolver
    ? closeGap(tightened, stated, found, counted, priced, { makeSatSolver, seed, shouldStop, report })
    : { best: found, bound: counted, isInfeasible: false };
  const { best, bound, isInfeasible, reason } = closed;
  if (isInfeasible) return infeasible(seed, [searchExhausted]);
  if (!best) return { status: 'unknown', objective: null, bound: bound.objective, assignments: [], seed };
  const { objective, assignments } = finish(best);
  const status = meets(objective, bound) ? 'optimal' : 'feasible';
  const outcome = { status, objective, bound: provenBound(objective, bound), assignments, seed } as const;
  return reason ? { ...outcome, reason } : outcome;
}

/** What is known already of the same problem. */
type Known = { readonly slotOf: Int32Array | null; readonly counted: Bound['objective'] };

function searchWhole(problem: CompiledProblem, options: SolveOptions, known: Known | null = null): SolveOutcome {
  const { seed, onProgress, makeSatSolver } = options;
  const found = solveWhole(problem, {
    seed,
    patience: options.patience ?? 1,
    shouldStop: options.shouldStop ?? (() => false),
    makeSatSolver,
    known: known?.slotOf ?? null,
    counted: known?.counted ?? null,
    report:
      onProgress &&
      (({ objective, assignments }, proven) => onProgress({ objective, bound: proven, placed: assignments.length })),
  });
  const { timetable, bound, origins, isOptimal } = found;
  if (found.isInfeasible) return infeasible(seed, [searchExhausted]);
  if (!timetable) return { status: 'unknown', objective: null, bound, assignments: [], seed };
  const outcome = { status: isOptimal ? 'optimal' : 'feasible', ...timetable, bound, seed } as const;
  if (!makeSatSolver) return outcome;
  return {
    ...outcome,
    reason: {
      boundBy: origins.breaks ?? 'counting',
      among: 'all',
      origins,
      ...(isOptimal ? { shares: found.areSharesLevelled ? 'everybody' : 'worst-off' } : {}),
      tableChanges: found.areTableChangesFewest ? 'fewest-for-slots' : 'few',
    },
  };
}

const searchExhausted: Conflict = { code: 'search-exhausted', values: {} };

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
