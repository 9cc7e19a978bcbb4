import type { InThread } from '#platform/threads/run-in-thread.ts';
import type { ComputationProgress } from './computation.ts';
import { loadSatSolver } from './exact-solver.ts';
import { type RepairAnswer, type RepairComputation, repairBoard } from './repair-board.ts';

/** Repairing a board, where it may take as long as it likes. */
export const inThread: InThread<RepairComputation, ComputationProgress, RepairAnswer> = async (
  computation,
  { report, shouldStop },
) => {
  const begun = performance.now();
  const makeSatSolver = await loadSatSolver();
  return repairBoard(computation, {
    makeSatSolver,
    report,
    shouldStop,
    seconds: () => (performance.now() - begun) / 1000,
  });
};
