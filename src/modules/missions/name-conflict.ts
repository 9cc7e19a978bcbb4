import type { Outcome } from '#kernel/lib/outcome.ts';
import { findConflictingSet } from '#kernel/scheduling/conflict/find-conflicting-set.ts';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { conflictOf } from '#kernel/scheduling/requirement.ts';
import type { SolveOutcome } from '#kernel/scheduling/solve.ts';

const longestSeconds = 5;

/**
 * Where all that is known of an infeasible problem is that the search was exhausted, the requirements that clash instead, as few as
 * can be found in a few seconds after the search.
 */
export function nameConflict(
  problem: Problem,
  outcome: Outcome<SolveOutcome, 'timetable-problem-ill-formed'>,
  { makeSatSolver, shouldStop }: { readonly makeSatSolver: MakeSatSolver; readonly shouldStop: () => boolean },
): Outcome<SolveOutcome, 'timetable-problem-ill-formed'> {
  if (!outcome.ok || outcome.value.conflicts?.some(({ code }) => code === 'search-exhausted') !== true) return outcome;
  const begun = performance.now();
  const isOver = () => shouldStop() || performance.now() - begun > longestSeconds * 1000;
  const found = findConflictingSet(problem, { makeSatSolver, shouldStop: isOver });
  return found ? { ok: true, value: { ...outcome.value, conflicts: found.requirements.map(conflictOf) } } : outcome;
}
