import { loadParticipantProfiles } from '#modules/companies/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import type { Result } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { Computation, ComputationProgress, Computed } from './computation.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import { loadMission } from './mission-store.ts';
import { beginAttempt, finishAttempt, loadRun, lockAttempt, type RunAttempt } from './run-store.ts';
import { saveComputed } from './save-computed.ts';
import { sendMissionReadyMail } from './send-mission-ready-mail.ts';
import type { RunEnd, TimetableRun } from './timetable-run.ts';
import { watchRun } from './watch-run.ts';

export type RunTimetableDependencies = {
  readonly newId: NewId;
  /** Where people reach the desk; mails link to it. null: no link. */
  readonly publicUrl: string | null;
  readonly compute?: typeof computeInThread;
};

/**
 * How long the search goes on without getting better, as a multiple of what `solve` does by itself. A usual mission ends after
 * a few seconds, before the limit: only then is it the same every time.
 */
const usualPatience = 0.3;

/**
 * Computes a timetable: a short read, the computation in a thread with no transaction open, and one transaction that saves
 * the result if the mission is still what was read. Run again after a crash it does what is missing; an attempt that was
 * overtaken saves nothing.
 */
export async function runTimetable(deps: RunTimetableDependencies, context: JobContext, runId: string): Promise<void> {
  const begun = await context.inOffice((tx) => begin(tx, runId));
  if (begun === null) return;
  const { run, attempt, computation } = begun;
  if (run.keepsBest === false) {
    await context.inOffice((tx) => finishAttempt(tx, attempt, { state: 'cancelled' }));
    return;
  }
  const watch = watchRun(context, attempt, {
    planRevision: run.planRevision,
    limitSeconds: run.options.limitSeconds,
  });
  try {
    const stopped = AbortSignal.any([watch.signal, context.signal]);
    const computed = await (deps.compute ?? computeInThread)(computation, {
      signal: stopped,
      onProgress: watch.report,
    });
    const calledOff = await watch.settled();
    if (calledOff === 'taken-over') return;
    // A stopped search answers the best so far; the job is run again and finds the whole.
    if (context.signal.aborted && calledOff === null) {
      throw new Error('the program stops; the timetable is computed after its next start');
    }
    await context.inOffice((tx) => save(deps, tx, { run, attempt, computed }));
  } catch (error) {
    await watch.settled();
    if (context.lastAttempt && !context.signal.aborted) {
      const failure = { code: 'run-broke', values: {} };
      await context.inOffice((tx) => finishAttempt(tx, attempt, { state: 'failed', failure }));
    }
    throw error;
  }
}

/** Proposing and searching, in a thread of their own. */
function computeInThread(
  computation: Computation,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: ComputationProgress) => void },
): Promise<Result<Computed | null>> {
  const { signal, onProgress } = options;
  return runInThread(new URL('./compute-in-thread.ts', import.meta.url), computation, { signal, onReport: onProgress });
}

type Begun = { readonly run: TimetableRun; readonly attempt: RunAttempt; readonly computation: Computation };

/** Reads everything in one transaction; null where the run is finished or its mission is gone with it. */
async function begin(tx: OfficeTransaction, runId: string): Promise<Begun | null> {
  const asked = await loadRun(tx, runId);
  const mission = asked && (await loadMission(tx, asked.mission, { forUpdate: true }));
  if (asked === null || mission === null) return null;
  const attempt = await beginAttempt(tx, runId, mission.planRevision);
  if (attempt === null) return null;
  const run = { ...asked, planRevision: mission.planRevision };
  const board = await loadBoard(tx, mission);
  const companies = board.participants.map(({ company }) => company);
  const profiles = await loadParticipantProfiles(tx, system, companies);
  const { tables, meetingsPerCompany, minimumEach } = mission.settings;
  const computation: Computation = {
    mission: missionToDraw(mission),
    settings: { tables, meetingsPerCompany, minimumEach },
    board,
    // People and their addresses stay behind: nothing of them is computed with.
    profiles: Object.fromEntries(profiles.map(({ id, profile }) => [id, { ...profile, contacts: [] }])),
    options: run.options,
    seed: run.seed,
    patience: usualPatience,
  };
  return { run, attempt, computation };
}

/** One compare-and-swap: what was computed of a mission that is another one by now is not written over it. */
async function save(
  deps: RunTimetableDependencies,
  tx: OfficeTransaction,
  {
    run,
    attempt,
    computed,
  }: { readonly run: TimetableRun; readonly attempt: RunAttempt; readonly computed: Result<Computed | null> },
): Promise<void> {
  const mission = await loadMission(tx, run.mission, { forUpdate: true });
  const told = mission && (await lockAttempt(tx, attempt));
  if (mission === null || told === null) return;
  const end = endOf(computed, { keepsBest: told.keepsBest, isCurrent: mission.planRevision === run.planRevision });
  if (!(await finishAttempt(tx, attempt, end))) throw new Error(`run ${run.id} was held and is another's`);
  if (end.state !== 'done' || !computed.ok || computed.value === null) return;
  await saveComputed({ tx, newId: deps.newId }, mission, computed.value);
  if (run.requestedBy !== null) {
    await sendMissionReadyMail(tx, { mission, summary: computed.value.summary, publicUrl: deps.publicUrl });
  }
}

function endOf(
  computed: Result<Computed | null>,
  { keepsBest, isCurrent }: { readonly keepsBest: boolean | null; readonly isCurrent: boolean },
): RunEnd {
  if (keepsBest === false) return { state: 'cancelled' };
  if (!isCurrent) return { state: 'overtaken' };
  if (!computed.ok) return { state: 'failed', failure: computed.refusal };
  if (computed.value === null) return { state: 'cancelled' };
  return { state: 'done', summary: computed.value.summary, warnings: computed.value.warnings };
}
