import type { ColumnType, Generated } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { ExplanationRun, MissionRun, RunEnd, RunProgress, TimetableRun } from './timetable-run.ts';

type Json<Value> = ColumnType<Value, string, never>;
/** Never there at first, or again null. */
type LaterJson<Value> = ColumnType<Value | null, never, string | null>;

type Tables = {
  timetable_runs: {
    id: string;
    office_id: string;
    mission_id: string;
    purpose: MissionRun['purpose'];
    options: Json<MissionRun['options']>;
    seed: number;
    plan_revision: number;
    state: Generated<TimetableRun['state']>;
    keeps_best: ColumnType<boolean | null, never, boolean>;
    progress: LaterJson<RunProgress>;
    summary: LaterJson<TimetableRun['summary']>;
    failure: LaterJson<MissionRun['failure']>;
    outcome: LaterJson<unknown>;
    settled_as: ColumnType<'accepted' | 'discarded' | null, never, 'accepted' | 'discarded'>;
    warnings: ColumnType<TimetableRun['warnings'], never, string>;
    version: Generated<number>;
    requested_by: string | null;
    requested_at: Generated<Date>;
    finished_at: ColumnType<Date | null, never, Date>;
  };
};

const columns = [
  'id',
  'mission_id',
  'purpose',
  'options',
  'seed',
  'plan_revision',
  'state',
  'keeps_best',
  'progress',
  'summary',
  'failure',
  'outcome',
  'settled_as',
  'warnings',
  'requested_by',
  'requested_at',
  'finished_at',
] as const;

export type NewRun = Pick<
  MissionRun,
  'id' | 'mission' | 'purpose' | 'options' | 'seed' | 'planRevision' | 'requestedBy'
>;

export async function insertRun(tx: OfficeTransaction, run: NewRun): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('timetable_runs')
    .values({
      id: run.id,
      office_id: tx.office,
      mission_id: run.mission,
      purpose: run.purpose,
      options: JSON.stringify(run.options),
      seed: run.seed,
      plan_revision: run.planRevision,
      requested_by: run.requestedBy,
    })
    .execute();
}

export async function loadRun(tx: OfficeTransaction, id: string): Promise<MissionRun | null> {
  const query = tx.tables<Tables>().selectFrom('timetable_runs').select(columns).where('id', '=', id);
  const row = await query.executeTakeFirst();
  return row ? asRun(row) : null;
}

function runsOf(tx: OfficeTransaction, mission: string, purpose: MissionRun['purpose']) {
  return tx
    .tables<Tables>()
    .selectFrom('timetable_runs')
    .select(columns)
    .where('mission_id', '=', mission)
    .where('purpose', '=', purpose);
}

/** The run of a mission that waits or is at work; one of each purpose at a time. */
export async function loadRunUnderWay(
  tx: OfficeTransaction,
  mission: string,
  purpose: MissionRun['purpose'],
): Promise<MissionRun | null> {
  const row = await runsOf(tx, mission, purpose).where('state', 'in', ['queued', 'running']).executeTakeFirst();
  return row ? asRun(row) : null;
}

/** The latest computation of the timetable of one mission, or of every one, by the mission's id. */
export async function loadLastRuns(
  tx: OfficeTransaction,
  mission: string | null = null,
): Promise<ReadonlyMap<string, TimetableRun>> {
  let query = tx
    .tables<Tables>()
    .selectFrom('timetable_runs')
    .distinctOn('mission_id')
    .select(columns)
    .orderBy('mission_id')
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .where('purpose', '=', 'timetable');
  if (mission !== null) query = query.where('mission_id', '=', mission);
  // The purpose says which of the runs it is.
  return new Map((await query.execute()).map((row) => [row.mission_id, asRun(row) as TimetableRun]));
}

/** The latest run of a mission for one purpose. */
export async function loadLastRun<Purpose extends MissionRun['purpose']>(
  tx: OfficeTransaction,
  mission: string,
  purpose: Purpose,
): Promise<Extract<MissionRun, { purpose: Purpose }> | null> {
  const row = await runsOf(tx, mission, purpose)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? (asRun(row) as Extract<MissionRun, { purpose: Purpose }>) : null;
}

/** The latest finished explanation of the mission as it was at this plan revision. */
export async function loadLastExplanation(
  tx: OfficeTransaction,
  mission: string,
  planRevision: number,
): Promise<ExplanationRun | null> {
  const row = await runsOf(tx, mission, 'explanation')
    .where('state', '=', 'done')
    .where('plan_revision', '=', planRevision)
    .orderBy('finished_at', 'desc')
    .executeTakeFirst();
  return row ? (asRun(row) as ExplanationRun) : null;
}

/** Writes down what an officer decided on a repair, once; false where it was decided already. */
export async function settleRun(
  tx: OfficeTransaction,
  run: string,
  settledAs: 'accepted' | 'discarded',
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable('timetable_runs')
    .set({ settled_as: settledAs })
    .where('id', '=', run)
    .where('settled_as', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** One run of the job for a timetable run: the number tells it from one that was killed and one that comes later. */
export type RunAttempt = { readonly run: string; readonly number: number };

/** Begins an attempt that reads the mission as it is now; null where the run is finished. One that was killed is simply begun again. */
export async function beginAttempt(
  tx: OfficeTransaction,
  run: string,
  planRevision: number,
): Promise<RunAttempt | null> {
  const row = await tx
    .tables<Tables>()
    .updateTable('timetable_runs')
    .set({
      state: 'running',
      progress: null,
      plan_revision: planRevision,
      version: tx.sql<number>`version + 1`,
    })
    .where('id', '=', run)
    .where('state', 'in', ['queued', 'running'])
    .returning('version')
    .executeTakeFirst();
  return row ? { run, number: row.version } : null;
}

/** What an attempt hears when it tells how far it is. */
export type RunNews = {
  readonly keepsBest: boolean | null;
  /** The mission's, now. */
  readonly planRevision: number;
};

/** Saves progress and hears what happened meanwhile; null where the attempt is not the run's any more. */
export async function saveProgress(
  tx: OfficeTransaction,
  { run, number }: RunAttempt,
  progress: RunProgress,
): Promise<RunNews | null> {
  const { rows } = await tx.sql<RunNews>`
    update timetable_runs as run set progress = ${JSON.stringify(progress)}::jsonb
    from missions mission
    where run.id = ${run}::uuid and run.state = 'running' and run.version = ${number} and mission.id = run.mission_id
    returning run.keeps_best as "keepsBest", mission.plan_revision as "planRevision"
  `.execute(tx.tables<Tables>());
  return rows[0] ?? null;
}

/** Whether the attempt is still the run's, and what it was told; null where it is not. Holds the run's row until the end of the transaction. */
export async function lockAttempt(
  tx: OfficeTransaction,
  { run, number }: RunAttempt,
): Promise<Pick<RunNews, 'keepsBest'> | null> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('timetable_runs')
    .select('keeps_best')
    .where('id', '=', run)
    .where('state', '=', 'running')
    .where('version', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row ? { keepsBest: row.keeps_best } : null;
}

/** Writes the end of the run; false where the attempt is not the run's any more. */
export async function finishAttempt(tx: OfficeTransaction, attempt: RunAttempt, end: RunEnd): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable('timetable_runs')
    .set({
      state: end.state,
      finished_at: new Date(),
      version: tx.sql<number>`version + 1`,
      ...('summary' in end ? { summary: JSON.stringify(end.summary), warnings: JSON.stringify(end.warnings) } : {}),
      ...('outcome' in end ? { outcome: JSON.stringify(end.outcome) } : {}),
      ...(end.state === 'failed' ? { failure: JSON.stringify(end.failure) } : {}),
    })
    .where('id', '=', attempt.run)
    .where('state', '=', 'running')
    .where('version', '=', attempt.number)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Tells a run to stop. One that waits ends at once: it has nothing to keep. One that is finished stays as it is. */
export async function tellToStop(tx: OfficeTransaction, run: string, keepsBest: boolean): Promise<void> {
  const db = tx.tables<Tables>();
  await db
    .updateTable('timetable_runs')
    .set({
      state: 'cancelled',
      keeps_best: keepsBest,
      finished_at: new Date(),
      version: tx.sql<number>`version + 1`,
    })
    .where('id', '=', run)
    .where('state', '=', 'queued')
    .execute();
  await db
    .updateTable('timetable_runs')
    .set({ keeps_best: keepsBest })
    .where('id', '=', run)
    .where('state', '=', 'running')
    .execute();
}

type RunRow = Pick<TimetableRun, 'id' | 'seed' | 'state' | 'progress' | 'failure' | 'summary' | 'warnings'> & {
  readonly mission_id: string;
  readonly purpose: MissionRun['purpose'];
  readonly options: MissionRun['options'];
  readonly plan_revision: number;
  readonly keeps_best: boolean | null;
  readonly outcome: unknown;
  readonly settled_as: 'accepted' | 'discarded' | null;
  readonly requested_by: string | null;
  readonly requested_at: Date;
  readonly finished_at: Date | null;
};

/** What stands in `options` and `outcome` follows from the purpose. */
function asRun(row: RunRow): MissionRun {
  const { id, purpose, options, seed, state, progress, failure, summary, warnings, outcome } = row;
  return {
    ...{ id, purpose, options, seed, state, progress, failure },
    mission: row.mission_id,
    planRevision: row.plan_revision,
    keepsBest: row.keeps_best,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at,
    ...(purpose === 'timetable' ? { summary, warnings } : { outcome, settledAs: row.settled_as }),
  } as MissionRun;
}
