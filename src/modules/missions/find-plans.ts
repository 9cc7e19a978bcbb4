import type { Programme } from '#kernel/scheduling/programme.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canReadPlans } from './policy.ts';
import type { RequestedPlan } from './requested-plan.ts';
import { loadPlan, loadPlans, loadProgramme } from './store.ts';

const mostPlansShown = 50;

/** The latest plans, newest first. */
export async function findPlans(
  tx: OfficeTransaction,
  actor: Actor,
): Promise<Result<readonly RequestedPlan[], 'not-allowed'>> {
  return canReadPlans(actor) ? accept(await loadPlans(tx, mostPlansShown)) : refuse('not-allowed');
}

export async function findPlan(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<RequestedPlan, 'not-allowed' | 'not-found'>> {
  if (!canReadPlans(actor)) return refuse('not-allowed');
  const plan = await loadPlan(tx, id);
  return plan ? accept(plan) : refuse('not-found');
}

/** The programme of a plan that is done. */
export async function findProgramme(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<
  Result<{ readonly plan: RequestedPlan; readonly programme: Programme }, 'plan-not-done' | 'not-allowed' | 'not-found'>
> {
  const plan = await findPlan(tx, actor, id);
  if (!plan.ok) return plan;
  const programme = await loadProgramme(tx, id);
  return programme ? accept({ plan: plan.value, programme }) : refuse('plan-not-done', { state: plan.value.state });
}
