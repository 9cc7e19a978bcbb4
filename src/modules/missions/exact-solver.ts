import { Cadical, loadCadical } from 'cadical-wasm';
import type { MakeSatSolver, SatPurpose, SatQuestion } from '#kernel/scheduling/exact/sat-solver.ts';
import { makeSolverBeside } from './solver-beside.ts';

const optionsFor = {
  find: { stabilizeonly: true },
  refute: {},
  // With any of these on, some learned clauses do not follow by unit propagation from what was told before.
  prove: { inprocessing: false, lucky: false, otfs: false },
} as const satisfies Record<SatPurpose, object>;

const longestClause = 2 ** 31 - 1;

/**
 * CaDiCaL behind the kernel's port. Loading is asynchronous, solving is not.
 *
 * @param threads 2: a solver that would rather work beside the caller gets a thread of its own.
 */
export async function loadSatSolver(threads: 1 | 2 = 1): Promise<MakeSatSolver> {
  const module = await loadCadical();
  return ({ purpose, seed, shouldStop, isBeside, onLearned }) => {
    const options = { quiet: true, seed: seed % 2_000_000_000, ...optionsFor[purpose] };
    if (threads === 2 && isBeside && !onLearned) return makeSolverBeside(options, shouldStop);
    const solver = new Cadical(module, options);
    const solve = (question: SatQuestion) => solver.solve({ ...question, assumptions: [...question.assumptions] });
    let begun: SatQuestion | null = null;
    solver.setTerminate(shouldStop);
    if (onLearned) solver.setLearn(longestClause, onLearned);
    return {
      addClauses(literals) {
        for (let begin = 0; begin < literals.length; ) {
          const end = literals.indexOf(0, begin);
          solver.addClause(Array.from(literals.subarray(begin, end)));
          begin = end + 1;
        }
      },
      solve,
      begin(question) {
        begun = question;
      },
      answer() {
        if (!begun) throw new Error('an answer was asked for before anything began');
        return solve(begun);
      },
      hasAnswer: () => false,
      isTrue: (literal) => solver.value(literal),
      failedAssumptions: () => solver.failedAssumptions(),
      preferPhase: (literal) => solver.phase(literal),
      freePhase: (literal) => solver.unphase(literal),
      dispose: () => solver.dispose(),
    };
  };
}
