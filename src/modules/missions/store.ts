import type { ColumnType, Generated } from 'kysely';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Refusal } from '#platform/result.ts';
import type { PlanProgress } from './contract.ts';
import type { PlanOutcome, PlanSettings, PlanState, RequestedPlan } from './requested-plan.ts';

type Json<Value> = ColumnType<Value, string, string>;

type Tables = {
  plans: {
    id: string;
    office_id: string;
    left_list_id: string;
    right_list_id: string;
    settings: Json<PlanSettings>;
    seed: number;
    state: Generated<PlanState>;
    progress: ColumnType<PlanProgress | null, never, string | null>;
    programme: ColumnType<Programme | null, never, string>;
    summary: ColumnType<PlanOutcome | null, never, string>;
    failure: ColumnType<Refusal | null, never, string>;
    version: Generated<number>;
    requested_at: Generated<Date>;
    finished_at: ColumnType<Date | null, never, Date>;
  };
};

/** Everything but the programme, which is large. */
const columns = [
  'id',
  'left_list_id',
  'right_list_id',
  'settings',
  'seed',
  'state',
  'progress',
  'summary',
  'failure',
  'requested_at',
  'finished_at',
] as const;

export type NewPlan = Pick<RequestedPlan, 'id' | 'leftList' | 'rightList' | 'settings' | 'seed'>;

export async function insertPlan(tx: OfficeTransaction, plan: NewPlan): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('plans')
    .values({
      id: plan.id,
      office_id: tx.office,
      left_list_id: plan.leftList,
      right_list_id: plan.rightList,
      settings: JSON.stringify(plan.settings),
      seed: plan.seed,
    })
    .execute();
}

export async function loadPlans(tx: OfficeTransaction, limit: number): Promise<readonly RequestedPlan[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('plans')
    .select(columns)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asPlan);
}

export async function loadPlan(tx: OfficeTransaction, id: string): Promise<RequestedPlan | null> {
  const row = await tx.tables<Tables>().selectFrom('plans').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? asPlan(row) : null;
}

export async function loadProgramme(tx: OfficeTransaction, id: string): Promise<Programme | null> {
  const row = await tx.tables<Tables>().selectFrom('plans').select('programme').where('id', '=', id).executeTakeFirst();
  return row?.programme ?? null;
}

/** Begins a run and answers its number; null where the plan is finished. A run that was killed is simply begun again. */
export async function beginRun(tx: OfficeTransaction, id: string): Promise<number | null> {
  const row = await tx
    .tables<Tables>()
    .updateTable('plans')
    .set({ state: 'running', progress: null, version: tx.sql<number>`version + 1` })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function saveProgress(tx: OfficeTransaction, run: PlanRun, progress: PlanProgress): Promise<void> {
  await updateRun(tx, run)
    .set({ progress: JSON.stringify(progress) })
    .execute();
}

/** Saves the end of a run if it is still this run's plan; false where a later run took over or the plan is finished. */
export async function finishRun(tx: OfficeTransaction, run: PlanRun, end: PlanEnd): Promise<boolean> {
  const finished = { finished_at: new Date(), version: tx.sql<number>`version + 1` };
  const result = await updateRun(tx, run)
    .set(
      end.state === 'done'
        ? {
            ...finished,
            state: 'done',
            programme: JSON.stringify(end.programme),
            summary: JSON.stringify(end.outcome),
          }
        : { ...finished, state: 'failed', failure: JSON.stringify(end.failure) },
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** One run of the job for a plan: the number tells it from a run that was killed and one that comes later. */
export type PlanRun = { readonly plan: string; readonly run: number };
export type PlanEnd =
  | { readonly state: 'done'; readonly programme: Programme; readonly outcome: PlanOutcome }
  | { readonly state: 'failed'; readonly failure: Refusal };

function updateRun(tx: OfficeTransaction, { plan, run }: PlanRun) {
  return tx
    .tables<Tables>()
    .updateTable('plans')
    .where('id', '=', plan)
    .where('state', '=', 'running')
    .where('version', '=', run);
}

type PlanRow = Pick<RequestedPlan, 'id' | 'settings' | 'seed' | 'state' | 'progress' | 'failure'> & {
  left_list_id: string;
  right_list_id: string;
  summary: PlanOutcome | null;
  requested_at: Date;
  finished_at: Date | null;
};

function asPlan(row: PlanRow): RequestedPlan {
  const { left_list_id, right_list_id, summary, requested_at, finished_at, ...rest } = row;
  return {
    ...rest,
    leftList: left_list_id,
    rightList: right_list_id,
    outcome: summary,
    requestedAt: requested_at,
    finishedAt: finished_at,
  };
}
