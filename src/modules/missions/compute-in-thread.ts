import type { Result } from '#platform/result.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import type { Computation, ComputationProgress, Computed, Impossible } from './computation.ts';
import { computeTimetable } from './compute-timetable.ts';
import { loadSatSolver } from './exact-solver.ts';

/** A mission's whole computation in one thread: proposing thousands of pairs takes its time as well as the search. */
export const inThread: InThread<Computation, ComputationProgress, Result<Computed | Impossible | null>> = async (
  computation,
  { report, shouldStop },
) => {
  const begun = performance.now();
  const makeSatSolver = await loadSatSolver();
  return computeTimetable(computation, {
    makeSatSolver,
    report,
    shouldStop,
    seconds: () => (performance.now() - begun) / 1000,
  });
};
