import { compile } from '../compile.ts';
import type { Problem } from '../problem.ts';
import { askedAs } from './encode.ts';
import type { MakeSatSolver } from './sat-solver.ts';

export type Proving = {
  readonly makeSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  readonly onLearned: (clause: readonly number[]) => void;
};

/**
 * Shows once more, this time telling every step, that not all meetings can be placed with at most so many breaks (null: at
 * all). Slower than the search, which may also do what nobody can follow.
 *
 * @returns how many variables and clauses the proof starts from; null: stopped, or it is possible.
 */
export function proveImpossible(
  problem: Problem,
  atMostBreaks: number | null,
  proving: Proving,
): { readonly variables: number; readonly clauses: number } | null {
  const compiled = compile(asObligations(problem));
  if (!compiled.ok) return null;
  const { clauses } = askedAs(compiled.value, atMostBreaks);
  const { seed, shouldStop, onLearned, makeSolver } = proving;
  const solver = makeSolver({ purpose: 'prove', seed, shouldStop, onLearned });
  try {
    solver.addClauses(clauses.all());
    const answer = solver.solve({ assumptions: [], conflicts: 2 ** 31 - 1 });
    return answer === 'unsatisfiable' ? { variables: clauses.variables, clauses: clauses.count } : null;
  } finally {
    solver.dispose();
  }
}

function asObligations(problem: Problem): Problem {
  return { ...problem, meetings: problem.meetings.map((meeting) => ({ ...meeting, demand: 'obligation' })) };
}
