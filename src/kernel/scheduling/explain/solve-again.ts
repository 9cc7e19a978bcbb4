import { type CompiledProblem, compile } from '../compile.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import type { Assignment, Problem } from '../problem.ts';
import { verify } from '../verify.ts';
import { encodeWhole } from '../whole/encode-whole.ts';
import { readChoice } from '../whole/read-choice.ts';
import { assignmentsOf, seatWhole } from '../whole/seat-whole.ts';
import { layoutOf } from '../whole/whole-choice.ts';

export type SolvingTools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly shouldStop: () => boolean;
  /** Most conflicts of each question. */
  readonly conflicts: number;
};

export type SolvedAgain =
  | { readonly kind: 'possible'; readonly assignments: readonly Assignment[] }
  | { readonly kind: 'impossible' | 'unknown' };

/**
 * A timetable of all obligations, verified: first with everybody but those concerned where they are, then wherever they can be.
 *
 * @param current where meetings are now.
 * @param concerned participants whose meetings may move from the start.
 */
export function solveAgain(
  problem: Problem,
  current: readonly Assignment[],
  concerned: ReadonlySet<number>,
  tools: SolvingTools,
): SolvedAgain {
  const compiled = compile(problem);
  if (!compiled.ok) return { kind: 'impossible' };
  const near = solveWithin(problem, fixOthers(compiled.value, current, concerned), current, tools);
  return near.kind === 'possible' ? near : solveWithin(problem, compiled.value, current, tools);
}

/** The same, but nobody else moves; that it is impossible so says nothing. */
export function solveNearby(
  problem: Problem,
  current: readonly Assignment[],
  concerned: ReadonlySet<number>,
  tools: SolvingTools,
): SolvedAgain {
  const compiled = compile(problem);
  if (!compiled.ok) return { kind: 'unknown' };
  return solveWithin(problem, fixOthers(compiled.value, current, concerned), current, tools);
}

function solveWithin(
  problem: Problem,
  compiled: CompiledProblem,
  current: readonly Assignment[],
  { makeSatSolver, shouldStop, conflicts }: SolvingTools,
): SolvedAgain {
  const encoding = encodeWhole(compiled, false);
  const solver = new GrowingSolver(encoding.clauses, makeSatSolver({ purpose: 'refute', seed: 1, shouldStop }));
  try {
    for (const { meeting, slot } of current) {
      const literal = encoding.start[(meeting - 1) * compiled.slots + slot - 1]!;
      if (literal !== 0) solver.prefer(literal);
    }
    const answer = solver.ask([], conflicts);
    if (answer !== 'satisfiable') return { kind: answer === 'unsatisfiable' ? 'impossible' : 'unknown' };
    const choice = readChoice(compiled, encoding, (literal) => solver.isTrue(literal));
    const assignments = assignmentsOf(compiled, choice, seatWhole(compiled, layoutOf(compiled), choice));
    const verdict = verify(problem, { assignments });
    if (!verdict.ok) throw new Error(`the search broke a constraint: ${JSON.stringify(verdict.broken)}`);
    return { kind: 'possible', assignments };
  } finally {
    solver.dispose();
  }
}

function fixOthers(
  problem: CompiledProblem,
  current: readonly Assignment[],
  concerned: ReadonlySet<number>,
): CompiledProblem {
  const { slots, first, second } = problem;
  const allowed = problem.allowed.slice();
  for (const { meeting, slot } of current) {
    const m = meeting - 1;
    if (concerned.has(first[m]! + 1) || concerned.has(second[m]! + 1)) continue;
    for (let t = 0; t < slots; t++) if (t !== slot - 1) allowed[m * slots + t] = 0;
  }
  return { ...problem, allowed };
}
