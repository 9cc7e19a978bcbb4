import type { ColumnType, Generated } from 'kysely';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Mission } from './mission.ts';

type Json<Value> = ColumnType<Value, string, string>;

type Tables = {
  missions: {
    id: string;
    office_id: string;
    settings: Json<Mission['settings']>;
    sides: Json<Mission['sides']>;
    sample_key: string | null;
    closed_at: Date | null;
    cancelled_at: Date | null;
    certificate: ColumnType<Mission['certificate'], string | null | undefined, string | null>;
    table_names: ColumnType<readonly LocalisedText[], string | undefined, never>;
    closed_tables: ColumnType<Mission['closedTables'], string | undefined, string>;
    imported_sha256: string | null;
    plan_revision: Generated<number>;
    version: Generated<number>;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
};

const columns = [
  'id',
  'settings',
  'sides',
  'sample_key',
  'closed_at',
  'cancelled_at',
  'certificate',
  'table_names',
  'closed_tables',
  'plan_revision',
  'version',
  'created_at',
  'updated_at',
] as const;

export type NewMission = Pick<Mission, 'id' | 'settings' | 'sides' | 'sampleKey' | 'tableNames' | 'closedTables'> & {
  /** Digest of the file it was imported from; the same file is the same mission. */
  readonly importedSha256: string | null;
};

export async function insertMission(tx: OfficeTransaction, mission: NewMission): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('missions')
    .values({
      id: mission.id,
      office_id: tx.office,
      settings: JSON.stringify(mission.settings),
      sides: JSON.stringify(mission.sides),
      sample_key: mission.sampleKey,
      closed_at: null,
      cancelled_at: null,
      table_names: JSON.stringify(mission.tableNames),
      closed_tables: JSON.stringify(mission.closedTables),
      imported_sha256: mission.importedSha256,
    })
    .execute();
}

/** Whoever writes under a mission locks it first: writers take turns, and each sees the one before. */
export async function loadMission(
  tx: OfficeTransaction,
  id: string,
  options: { readonly forUpdate?: true } = {},
): Promise<Mission | null> {
  let query = tx.tables<Tables>().selectFrom('missions').select(columns).where('id', '=', id);
  if (options.forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row ? asMission(row) : null;
}

export async function loadMissions(tx: OfficeTransaction): Promise<readonly Mission[]> {
  const rows = await tx.tables<Tables>().selectFrom('missions').select(columns).orderBy('id', 'desc').execute();
  return rows.map(asMission);
}

/** Imports of the same file take turns until the transaction ends, so that the second one finds the first. */
export async function lockImport(tx: OfficeTransaction, sha256: string): Promise<void> {
  await tx.sql`
    select pg_advisory_xact_lock(hashtextextended(${`mission import ${tx.office} ${sha256}`}::text, 0))
  `.execute(tx.tables<Tables>());
}

export async function findImportedMission(tx: OfficeTransaction, sha256: string): Promise<string | null> {
  const query = tx.tables<Tables>().selectFrom('missions').select('id').where('imported_sha256', '=', sha256);
  return (await query.executeTakeFirst())?.id ?? null;
}

export type MissionChange = {
  readonly settings?: Mission['settings'];
  readonly closedTables?: Mission['closedTables'];
  readonly closedAt?: Date | null;
  readonly cancelledAt?: Date | null;
  /** `null` wherever a placed meeting was moved, added or taken away by hand; left out, it stays. */
  readonly certificate?: Mission['certificate'];
  /** Whether a computation would have read something else, or would write over something: one under way is then overtaken. */
  readonly touchesPlan: boolean;
};

/** Records a change of the mission or of anything under it, in the transaction that holds the mission's lock. The new version. */
export async function recordMissionChange(tx: OfficeTransaction, id: string, change: MissionChange): Promise<number> {
  const { settings, closedTables, closedAt, cancelledAt, certificate, touchesPlan } = change;
  const row = await tx
    .tables<Tables>()
    .updateTable('missions')
    .set({
      ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
      ...(closedTables === undefined ? {} : { closed_tables: JSON.stringify(closedTables) }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      ...(cancelledAt === undefined ? {} : { cancelled_at: cancelledAt }),
      ...(certificate === undefined ? {} : { certificate: certificate && JSON.stringify(certificate) }),
      ...(touchesPlan ? { plan_revision: tx.sql<number>`plan_revision + 1` } : {}),
      version: tx.sql<number>`version + 1`,
      updated_at: tx.sql<Date>`now()`,
    })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** With everything under it. */
export async function deleteMissionRow(tx: OfficeTransaction, id: string): Promise<void> {
  await tx.tables<Tables>().deleteFrom('missions').where('id', '=', id).execute();
}

export async function deleteSampleMissions(tx: OfficeTransaction): Promise<number> {
  const result = await tx
    .tables<Tables>()
    .deleteFrom('missions')
    .where('sample_key', 'is not', null)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

type MissionRow = Pick<Mission, 'id' | 'settings' | 'sides' | 'certificate' | 'version'> & {
  readonly sample_key: string | null;
  readonly closed_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly table_names: readonly LocalisedText[];
  readonly closed_tables: Mission['closedTables'];
  readonly plan_revision: number;
  readonly created_at: Date;
  readonly updated_at: Date;
};

function asMission(row: MissionRow): Mission {
  const { id, settings, sides, certificate, version } = row;
  return {
    id,
    settings,
    sides,
    certificate,
    version,
    planRevision: row.plan_revision,
    sampleKey: row.sample_key,
    tableNames: row.table_names,
    closedTables: row.closed_tables,
    closedAt: row.closed_at,
    cancelledAt: row.cancelled_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
