import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { insertRun, loadRun, type NewRun } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';
import { timetableRunJob } from './timetable-run-job.ts';

/** Writes a run down and has it carried out, both in the caller's transaction. */
export async function enqueueRun(tx: OfficeTransaction, run: NewRun): Promise<MissionRun> {
  await insertRun(tx, run);
  // One search at a time for an office: the next one waits instead of sharing the processor. What the desk asks for itself waits longest.
  const waits = run.requestedBy === null;
  await tx.enqueue(timetableRunJob, { runId: run.id }, { key: run.id, queue: 'timetables', waits });
  const requested = await loadRun(tx, run.id);
  if (requested === null) throw new Error(`run ${run.id} was saved and cannot be found`);
  return requested;
}
