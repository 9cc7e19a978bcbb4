import { type CompanyProfile, findListWithCompanies } from '#modules/companies/index.ts';
import { loadOffice } from '#modules/offices/index.ts';
import { system } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { JobContext } from '#platform/jobs/define-job.ts';
import { type PlanMission, planMission } from './plan-mission.ts';
import { sendPlanReadyMail } from './plan-ready-mail.ts';
import { reportProgress } from './report-plan-progress.ts';
import { type RequestedPlan, summaryOfProgramme } from './requested-plan.ts';
import { beginRun, finishRun, loadPlan, type PlanEnd, type PlanRun } from './store.ts';

export type RunPlanDependencies = {
  /** Wall time of the search, at most. */
  readonly timeLimitSeconds: number;
  /** Where people reach the desk; mails link to it. null: no link. */
  readonly publicUrl: string | null;
  readonly planMission?: typeof planMission;
};

/**
 * Makes a plan: a short read, the search with no transaction open, and one compare-and-swap transaction that saves the
 * result and queues the mail. Run again after a crash it does what is missing: with the same lists, settings and seed it
 * finds the same plan, and a run that was overtaken saves nothing.
 */
export async function runPlan(deps: RunPlanDependencies, context: JobContext, planId: string): Promise<void> {
  const begun = await context.inOffice((tx) => begin(tx, planId));
  if (begun === null) return;
  const { plan, run, left, right } = begun;
  const progress = reportProgress(context, run);
  let end: PlanEnd;
  try {
    end = await search(deps, context, { plan, left, right, onProgress: progress.report });
  } catch (error) {
    if (!context.lastAttempt || context.signal.aborted) throw error;
    end = { state: 'failed', failure: { code: 'plan-broke', values: {} } };
    await context.inOffice((tx) => finishRun(tx, run, end));
    throw error;
  } finally {
    await progress.settled();
  }
  await context.inOffice(async (tx) => {
    const saved = await finishRun(tx, run, end);
    if (saved && end.state === 'done') {
      await sendPlanReadyMail(tx, { plan, office: await loadOffice(tx), end, publicUrl: deps.publicUrl });
    }
  });
}

type Begun = {
  readonly plan: RequestedPlan;
  readonly run: PlanRun;
  readonly left: readonly CompanyProfile[];
  readonly right: readonly CompanyProfile[];
};

/** null where the plan is finished or its lists are gone with it. */
async function begin(tx: OfficeTransaction, planId: string): Promise<Begun | null> {
  const number = await beginRun(tx, planId);
  const plan = await loadPlan(tx, planId);
  if (number === null || plan === null) return null;
  const left = await findListWithCompanies(tx, system, plan.leftList);
  const right = await findListWithCompanies(tx, system, plan.rightList);
  if (!left.ok || !right.ok) return null;
  return { plan, run: { plan: planId, run: number }, left: left.value.companies, right: right.value.companies };
}

async function search(
  deps: RunPlanDependencies,
  { signal }: JobContext,
  { plan, left, right, onProgress }: Pick<Begun, 'plan' | 'left' | 'right'> & Required<Pick<PlanMission, 'onProgress'>>,
): Promise<PlanEnd> {
  const { isSample: _isSample, ...settings } = plan.settings;
  const planned = await (deps.planMission ?? planMission)({
    left,
    right,
    settings,
    seed: plan.seed,
    timeLimitSeconds: deps.timeLimitSeconds,
    onProgress,
    signal,
  });
  // A stopped search answers the best so far; the job is run again and finds the whole.
  if (signal.aborted) throw new Error('the program stops; the plan is made after its next start');
  if (!planned.ok) return { state: 'failed', failure: planned.refusal };
  const { programme, unplaced } = planned.value;
  return { state: 'done', programme, outcome: { summary: summaryOfProgramme(programme), unplaced } };
}
