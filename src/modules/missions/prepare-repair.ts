import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { ComputationProgress } from './computation.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import type { Mission } from './mission.ts';
import type { RepairAnswer, RepairComputation } from './repair-board.ts';
import type { RunWork } from './run-work.ts';
import type { RepairRun } from './timetable-run.ts';

/** Reads all that a repair needs; what it finds waits for an officer's decision, and nothing on the board is changed. */
export async function prepareRepair(
  tx: OfficeTransaction,
  { mission, run }: { readonly mission: Mission; readonly run: RepairRun },
): Promise<RunWork> {
  const computation: RepairComputation = {
    mission: missionToDraw(mission),
    board: await loadBoard(tx, mission),
    options: run.options,
    seed: run.seed,
  };
  return async ({ signal, onProgress }) => {
    const repaired = await runInThread<RepairComputation, ComputationProgress, RepairAnswer>(
      new URL('./repair-in-thread.ts', import.meta.url),
      computation,
      { signal, onReport: onProgress },
    );
    if (!repaired.ok) return { end: { state: 'failed', failure: repaired.refusal } };
    if (repaired.value === null) return { end: { state: 'cancelled' } };
    return { end: { state: 'done', outcome: repaired.value } };
  };
}
