import { Cadical, loadCadical } from 'cadical-wasm';
import type { MakeSatSolver, SatPurpose } from '#kernel/scheduling/exact/sat-solver.ts';

const optionsFor = {
  find: { stabilizeonly: true },
  refute: {},
  // With any of these on, some learned clauses do not follow by unit propagation from what was told before.
  prove: { inprocessing: false, lucky: false, otfs: false },
} as const satisfies Record<SatPurpose, object>;

const longestClause = 2 ** 31 - 1;

/** CaDiCaL behind the kernel's port. Loading is asynchronous, solving is not. */
export async function loadSatSolver(): Promise<MakeSatSolver> {
  const module = await loadCadical();
  return ({ purpose, seed, shouldStop, onLearned }) => {
    const solver = new Cadical(module, { quiet: true, seed: seed % 2_000_000_000, ...optionsFor[purpose] });
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
      solve: (options) => solver.solve({ ...options, assumptions: [...options.assumptions] }),
      isTrue: (literal) => solver.value(literal),
      failedAssumptions: () => solver.failedAssumptions(),
      preferPhase: (literal) => solver.phase(literal),
      freePhase: (literal) => solver.unphase(literal),
      dispose: () => solver.dispose(),
    };
  };
}
