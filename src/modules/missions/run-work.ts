import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { ComputationProgress } from './computation.ts';
import type { Mission } from './mission.ts';
import type { RunEnd } from './timetable-run.ts';

/** What one run does outside the database, from what was read for it. */
export type RunWork = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ComputationProgress) => void;
}) => Promise<FinishedWork>;

export type FinishedWork = {
  /** As the run ends if nobody called it off and the mission is still the one that was read. */
  readonly end: RunEnd;
  /** What is saved with it, under the mission's lock. */
  readonly save?: (tx: OfficeTransaction, mission: Mission) => Promise<void>;
};
