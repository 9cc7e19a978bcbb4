import { proveImpossible } from '#kernel/scheduling/exact/prove.ts';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { isOfBenchmark } from '#kernel/scheduling/proof/is-of-benchmark.ts';
import type { SolveOutcome } from '#kernel/scheduling/solve.ts';

export type ProvenSteps = {
  readonly atMostBreaks: number | null;
  readonly variables: number;
  readonly clauses: number;
  readonly steps: readonly (readonly number[])[];
};

/**
 * The proof that one break fewer is impossible, or that no timetable is. null where there is nothing to prove: no break at all,
 * nothing proven, or wishes left out or what only missions state, of which the clauses know nothing.
 */
export function proveOutcome(
  { problem, seed }: { readonly problem: Problem; readonly seed: number },
  { status, objective, assignments }: SolveOutcome,
  makeSolver: MakeSatSolver,
  shouldStop: () => boolean,
): ProvenSteps | null {
  if (!isOfBenchmark(problem)) return null;
  const isInfeasible = status === 'infeasible' && problem.meetings.every(({ demand }) => demand === 'obligation');
  const isOptimal = status === 'optimal' && objective !== null && assignments.length === problem.meetings.length;
  if (!isInfeasible && !(isOptimal && objective.breaks > 0)) return null;
  const atMostBreaks = isOptimal ? objective.breaks - 1 : null;
  const steps: number[][] = [];
  const onLearned = (clause: readonly number[]) => void steps.push([...clause]);
  const sizes = proveImpossible(problem, atMostBreaks, { makeSolver, seed, shouldStop, onLearned });
  return sizes && { atMostBreaks, ...sizes, steps };
}
