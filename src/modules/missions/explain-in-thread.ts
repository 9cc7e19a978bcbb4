import type { InThread } from '#platform/threads/run-in-thread.ts';
import type { ComputationProgress } from './computation.ts';
import { loadSatSolver } from './exact-solver.ts';
import { type ExplainAnswer, type ExplainComputation, explainBoard } from './explain-board.ts';

/** Explaining a board, where it may take as long as it likes. */
export const inThread: InThread<ExplainComputation, ComputationProgress, ExplainAnswer> = async (
  computation,
  { report, shouldStop },
) => {
  const begun = performance.now();
  const makeSatSolver = await loadSatSolver();
  return explainBoard(computation, {
    makeSatSolver,
    report,
    shouldStop,
    seconds: () => (performance.now() - begun) / 1000,
  });
};
