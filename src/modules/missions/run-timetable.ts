import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { loadMission } from './mission-store.ts';
import { prepareExplanation } from './prepare-explanation.ts';
import { prepareRepair } from './prepare-repair.ts';
import { type PrepareTimetableDependencies, prepareTimetable } from './prepare-timetable.ts';
import { beginAttempt, finishAttempt, loadRun, lockAttempt, type RunAttempt } from './run-store.ts';
import type { FinishedWork, RunWork } from './run-work.ts';
import type { MissionRun, RunEnd } from './timetable-run.ts';
import { watchRun } from './watch-run.ts';

export type RunTimetableDependencies = PrepareTimetableDependencies;

/**
 * Carries out a run, whatever it is for: a short read, the computation in a thread with no transaction open, and one
 * transaction that saves the result if the mission is still what was read. Run again after a crash it does what is missing; an
 * attempt that was overtaken saves nothing.
 */
export async function runTimetable(deps: RunTimetableDependencies, context: JobContext, runId: string): Promise<void> {
  const begun = await context.inOffice((tx) => begin(deps, tx, runId));
  if (begun === null) return;
  const { run, attempt, work } = begun;
  if (run.keepsBest === false) {
    await context.inOffice((tx) => finishAttempt(tx, attempt, { state: 'cancelled' }));
    return;
  }
  const watch = watchRun(context, attempt, {
    planRevision: run.planRevision,
    limitSeconds: run.options.limitSeconds,
  });
  try {
    const finished = await work({
      signal: AbortSignal.any([watch.signal, context.signal]),
      onProgress: watch.report,
    });
    const calledOff = await watch.settled();
    if (calledOff === 'taken-over') return;
    // A stopped search answers the best so far; the job is run again and finds the whole.
    if (context.signal.aborted && calledOff === null) {
      throw new Error('the program stops; the timetable is computed after its next start');
    }
    await context.inOffice((tx) => save(tx, { run, attempt, finished }));
  } catch (error) {
    await watch.settled();
    if (context.lastAttempt && !context.signal.aborted) {
      const failure = { code: 'run-broke', values: {} };
      await context.inOffice((tx) => finishAttempt(tx, attempt, { state: 'failed', failure }));
    }
    throw error;
  }
}

type Begun = { readonly run: MissionRun; readonly attempt: RunAttempt; readonly work: RunWork };

/** Reads everything in one transaction; null where the run is finished or its mission is gone with it. */
async function begin(deps: RunTimetableDependencies, tx: OfficeTransaction, runId: string): Promise<Begun | null> {
  const asked = await loadRun(tx, runId);
  const mission = asked && (await loadMission(tx, asked.mission, { forUpdate: true }));
  if (asked === null || mission === null) return null;
  const attempt = await beginAttempt(tx, runId, mission.planRevision);
  if (attempt === null) return null;
  const run: MissionRun = { ...asked, planRevision: mission.planRevision };
  switch (run.purpose) {
    case 'timetable':
      return { run, attempt, work: await prepareTimetable(deps, tx, { mission, run }) };
    case 'repair':
      return { run, attempt, work: await prepareRepair(tx, { mission, run }) };
    case 'explanation':
      return { run, attempt, work: await prepareExplanation(tx, { mission, run }) };
  }
}

/** One compare-and-swap: what was computed of a mission that is another one by now is not written over it. */
async function save(
  tx: OfficeTransaction,
  {
    run,
    attempt,
    finished,
  }: { readonly run: MissionRun; readonly attempt: RunAttempt; readonly finished: FinishedWork },
): Promise<void> {
  const mission = await loadMission(tx, run.mission, { forUpdate: true });
  const told = mission && (await lockAttempt(tx, attempt));
  if (mission === null || told === null) return;
  const end = endOf(finished, { keepsBest: told.keepsBest, isCurrent: mission.planRevision === run.planRevision });
  if (!(await finishAttempt(tx, attempt, end))) throw new Error(`run ${run.id} was held and is another's`);
  if (end.state === 'done') await finished.save?.(tx, mission);
}

function endOf(
  { end }: FinishedWork,
  { keepsBest, isCurrent }: { readonly keepsBest: boolean | null; readonly isCurrent: boolean },
): RunEnd {
  if (keepsBest === false) return { state: 'cancelled' };
  return isCurrent ? end : { state: 'overtaken' };
}
