import type { Result } from '#platform/result.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import type { Computation, ComputationProgress, Computed } from './computation.ts';
import { computeTimetable } from './compute-timetable.ts';

/** A mission's whole computation in one thread: proposing thousands of pairs takes its time as well as the search. */
export const inThread: InThread<Computation, ComputationProgress, Result<Computed | null>> = (
  computation,
  { report, shouldStop },
) => {
  const begun = performance.now();
  return computeTimetable(computation, {
    report,
    shouldStop,
    seconds: () => (performance.now() - begun) / 1000,
  });
};
