import { findList, type Side } from '#modules/companies/index.ts';
import { loadOffice } from '#modules/offices/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { chooseMissionDate } from './choose-mission-date.ts';
import type { PlanOrder } from './contract.ts';
import { planSearch } from './plan-search-job.ts';
import { planDefaults } from './plan-settings.ts';
import { canRequestPlan } from './policy.ts';
import type { RequestPlanRefusal } from './request-plan-texts.ts';
import type { RequestedPlan } from './requested-plan.ts';
import { insertPlan, loadPlan } from './store.ts';
import { titleMission } from './title-mission.ts';

type ListRefusal = Extract<RequestPlanRefusal, 'list-not-found' | 'list-of-other-side'>;

const usualSeed = 1;

/** Writes a plan down and enqueues the job that makes it, both in the caller's transaction. */
export async function requestPlan(
  { tx, clock, newId }: { readonly tx: OfficeTransaction; readonly clock: Clock; readonly newId: NewId },
  actor: Actor,
  order: PlanOrder,
): Promise<Result<RequestedPlan, ListRefusal | 'not-allowed'>> {
  if (!canRequestPlan(actor)) return refuse('not-allowed');
  const left = await findSide(tx, actor, order.leftList, 'left');
  if (!left.ok) return left;
  const right = await findSide(tx, actor, order.rightList, 'right');
  if (!right.ok) return right;

  const office = await loadOffice(tx);
  const id = newId();
  await insertPlan(tx, {
    id,
    leftList: order.leftList,
    rightList: order.rightList,
    seed: order.seed ?? usualSeed,
    settings: {
      ...planDefaults,
      title: titleMission(office.sides),
      sides: office.sides,
      timeZone: office.timeZone,
      date: order.date ?? chooseMissionDate(clock.now().toISOString(), office.timeZone),
      slots: order.slots,
      tables: order.tables,
      isSample: left.value.isSample || right.value.isSample,
    },
  });
  // One search at a time for an office: the next one waits instead of sharing the processor.
  await tx.enqueue(planSearch, { planId: id }, { key: id, queue: 'plans' });
  const plan = await loadPlan(tx, id);
  if (plan === null) throw new Error(`plan ${id} was saved and cannot be found`);
  return accept(plan);
}

async function findSide(
  tx: OfficeTransaction,
  actor: Actor,
  list: string,
  side: Side,
): Promise<Result<{ isSample: boolean }, ListRefusal>> {
  const found = await findList(tx, actor, list);
  if (!found.ok) return refuse('list-not-found', { list });
  return found.value.side === side ? accept(found.value) : refuse('list-of-other-side', { list });
}
