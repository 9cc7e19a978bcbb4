import type { ColumnType } from 'kysely';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { AcrossOfficesTransaction, OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Office } from './office.ts';

/** Read as the value, written as its JSON text. */
type Json<Value> = ColumnType<Value, string, string>;

type Tables = {
  offices: {
    id: string;
    code: string;
    name: Json<LocalisedText>;
    time_zone: string;
    languages: readonly string[];
    sides: Json<Office['sides']>;
    email: string | null;
    sample_loaded_at: Date | null;
    sample_removed_at: Date | null;
    version: ColumnType<number, number | undefined, number>;
    updated_at: ColumnType<Date, Date | undefined, Date>;
  };
};

/** The office of this transaction; row-level security shows no other. */
export async function loadOffice(tx: OfficeTransaction, options: { forUpdate?: true } = {}): Promise<Office> {
  let query = tx
    .tables<Tables>()
    .selectFrom('offices')
    .select(['id', 'code', 'name', 'time_zone', 'sides', 'email', 'sample_loaded_at', 'sample_removed_at', 'version']);
  if (options.forUpdate) query = query.forUpdate();
  const row = await query.executeTakeFirstOrThrow();
  const { time_zone: timeZone, sample_loaded_at: loadedAt, sample_removed_at: removedAt, ...office } = row;
  return { ...office, timeZone, sample: removedAt ? 'removed' : loadedAt ? 'there' : 'never' };
}

export async function saveOffice(tx: OfficeTransaction, office: Office): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('offices')
    .set({
      name: JSON.stringify(office.name),
      time_zone: office.timeZone,
      sides: JSON.stringify(office.sides),
      email: office.email,
      version: office.version,
      updated_at: new Date(),
    })
    .executeTakeFirstOrThrow();
}

/** Does nothing where the code is taken: two programs that start at once make one office. */
export async function insertOffice(tx: OfficeTransaction, office: Omit<Office, 'version' | 'sample'>): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('offices')
    .values({
      id: office.id,
      code: office.code,
      name: JSON.stringify(office.name),
      time_zone: office.timeZone,
      languages: ['en', 'zh-Hant', 'zh-Hans'],
      sides: JSON.stringify(office.sides),
      email: office.email,
      sample_loaded_at: null,
      sample_removed_at: null,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
}

/** What is invented was removed from the office, for good: the demonstration does not bring it back at its next start. */
export async function recordSampleRemoval(tx: OfficeTransaction, at: Date): Promise<void> {
  await tx.tables<Tables>().updateTable('offices').set({ sample_removed_at: at }).execute();
}

/** The sample is there whole; from now on it is the office's to change and to throw away. */
export async function recordSampleLoaded(tx: OfficeTransaction, at: Date): Promise<void> {
  await tx.tables<Tables>().updateTable('offices').set({ sample_loaded_at: at }).execute();
}

/** Whether the sample is still to be loaded: it was neither there whole nor removed before. */
export async function wantsSample(tx: OfficeTransaction): Promise<boolean> {
  const query = tx.tables<Tables>().selectFrom('offices').select(['sample_loaded_at', 'sample_removed_at']);
  const office = await query.executeTakeFirstOrThrow();
  return office.sample_loaded_at === null && office.sample_removed_at === null;
}

/** The ids of all offices, the first made first. */
export async function listOfficeIds(tx: AcrossOfficesTransaction): Promise<readonly string[]> {
  const rows = await tx.tables<Tables>().selectFrom('offices').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}
