import type { ColumnType, Generated, SelectQueryBuilder } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AddedList, ListToAdd } from './added-list.ts';
import type { CompanyProfile, Side } from './company.ts';

type Tables = {
  company_lists: {
    id: string;
    office_id: string;
    side: Side;
    file_name: string;
    sha256: string;
    row_count: number;
    is_sample: boolean;
    problems: ColumnType<readonly unknown[], string, string>;
    created_at: Generated<Date>;
  };
  companies: {
    id: Generated<string>;
    office_id: string;
    list_id: string;
    reference: string;
    side: Side;
    profile: ColumnType<CompanyProfile, string, string>;
  };
};

export async function loadLists(tx: OfficeTransaction): Promise<readonly AddedList[]> {
  const rows = await listQuery(tx).orderBy('created_at', 'desc').orderBy('id').limit(200).execute();
  return rows.map(asList);
}

export async function loadList(tx: OfficeTransaction, id: string): Promise<AddedList | null> {
  const row = await listQuery(tx).where('id', '=', id).executeTakeFirst();
  return row ? asList(row) : null;
}

/** The companies of a list, in the order of the file. */
export async function loadCompanies(tx: OfficeTransaction, listId: string): Promise<readonly CompanyProfile[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('companies')
    .select('profile')
    .where('list_id', '=', listId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.profile);
}

/** The list of a file, by its bytes. */
export async function loadListOfFile(
  tx: OfficeTransaction,
  file: Pick<ListToAdd, 'side' | 'sha256'>,
): Promise<{ readonly id: string } | null> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('company_lists')
    .select('id')
    .where('side', '=', file.side)
    .where('sha256', '=', file.sha256)
    .executeTakeFirst();
  return row ?? null;
}

/** Saves the list and answers its id, or answers the id of the same file on the same side that was there before. */
export async function insertListOnce(tx: OfficeTransaction, list: ListToAdd, newId: () => string): Promise<string> {
  const tables = tx.tables<Tables>();
  const inserted = await tables
    .insertInto('company_lists')
    .values({
      id: newId(),
      office_id: tx.office,
      side: list.side,
      file_name: list.fileName,
      sha256: list.sha256,
      row_count: list.companies.length,
      is_sample: list.isSample,
      problems: JSON.stringify(list.problems),
    })
    .onConflict((conflict) => conflict.columns(['office_id', 'side', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    const same = await loadListOfFile(tx, list);
    if (same === null) throw new Error('a list is refused as known and cannot be found');
    return same.id;
  }
  await insertCompanies(tx, inserted.id, list, newId);
  return inserted.id;
}

/** One statement for all: the rows travel as one JSON text. Ids rise with the place in the file. */
async function insertCompanies(
  tx: OfficeTransaction,
  listId: string,
  list: ListToAdd,
  newId: () => string,
): Promise<void> {
  const ids = list.companies.map(() => newId()).sort();
  const rows = list.companies.map((profile, index) => ({ id: ids[index], reference: profile.reference, profile }));
  await tx.sql`
    insert into companies (id, office_id, list_id, reference, side, profile)
    select id, ${tx.office}::uuid, ${listId}::uuid, reference, ${list.side}::text, profile
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, reference text, profile jsonb)
  `.execute(tx.tables<Tables>());
}

type ListRow = Pick<AddedList, 'id' | 'side'> & {
  file_name: string;
  row_count: number;
  is_sample: boolean;
  created_at: Date;
};

function listQuery(tx: OfficeTransaction): SelectQueryBuilder<Tables, 'company_lists', ListRow> {
  return tx
    .tables<Tables>()
    .selectFrom('company_lists')
    .select(['id', 'side', 'file_name', 'row_count', 'is_sample', 'created_at']);
}

function asList(row: ListRow): AddedList {
  const { id, side, file_name: fileName, row_count: companies, is_sample: isSample, created_at: addedAt } = row;
  return { id, side, fileName, companies, isSample, addedAt };
}
