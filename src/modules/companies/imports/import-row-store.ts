import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { ImportRow, RowDecision, ShownRowKind, StoredRow } from './company-import.ts';

const columns = `
  row, kind, reference, name, profile, problems, cells, alike, company_id as company, company_version as "companyVersion",
  decision, outcome, outcome_version as "outcomeVersion"`;

/** At once for all of a file; a file that is read anew replaces its rows. */
export async function replaceRows(tx: OfficeTransaction, importId: string, rows: readonly ImportRow[]): Promise<void> {
  await tx.sql`delete from company_import_rows where import_id = ${importId}`.execute(tx.tables());
  const perStatement = 1_000;
  for (let start = 0; start < rows.length; start += perStatement) {
    await tx.sql`
      insert into company_import_rows (
        office_id, import_id, row, kind, reference, name, profile, problems, cells, alike, company_id, company_version
      )
      select ${tx.office}::uuid, ${importId}::uuid, row, kind, reference, name, nullif(profile, 'null'), problems,
        nullif(cells, 'null'), alike, company, "companyVersion"
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + perStatement))}::jsonb) as row (
        row integer, kind text, reference text, name jsonb, profile jsonb, problems jsonb, cells jsonb, alike jsonb,
        company uuid, "companyVersion" integer
      )
    `.execute(tx.tables());
  }
}

export async function loadRows(
  tx: OfficeTransaction,
  importId: string,
  page: { readonly kind: ShownRowKind | null; readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly StoredRow[]; readonly total: number }> {
  const { sql } = tx;
  const fits = page.kind === null ? sql`true` : sql`shown_kind = ${page.kind}`;
  const counted = await sql<{ total: number }>`
    select count(*) as total from company_import_rows where import_id = ${importId} and ${fits}
  `.execute(tx.tables());
  const found = await sql<StoredRow>`
    select ${sql.raw(columns)} from company_import_rows where import_id = ${importId} and ${fits}
    order by row offset ${page.offset} limit ${page.limit}
  `.execute(tx.tables());
  return { rows: found.rows, total: counted.rows[0]!.total };
}

export async function loadRowsByNumber(
  tx: OfficeTransaction,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlyMap<number, StoredRow>> {
  const found = await tx.sql<StoredRow>`
    select ${tx.sql.raw(columns)} from company_import_rows where import_id = ${importId} and row = any(${[...rows]}::int[])
  `.execute(tx.tables());
  return new Map(found.rows.map((row) => [row.row, row]));
}

export async function saveDecisions(
  tx: OfficeTransaction,
  importId: string,
  decisions: readonly {
    readonly row: number;
    readonly decision: RowDecision;
    readonly company: string | null;
    readonly version: number | null;
  }[],
): Promise<void> {
  await tx.sql`
    update company_import_rows set decision = choice.decision,
      -- A row that is a company by itself stays with it, skipped or not.
      company_id = case when kind in ('changed', 'unchanged') then company_id else choice.company end,
      company_version = case when kind in ('changed', 'unchanged') then company_version else choice.version end
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as choice (
      row integer, decision text, company uuid, version integer
    )
    where import_id = ${importId} and company_import_rows.row = choice.row
  `.execute(tx.tables());
}

/** The next rows that wait to be applied, in the order of the file. */
export async function loadRowsToApply(
  tx: OfficeTransaction,
  importId: string,
  limit: number,
): Promise<readonly StoredRow[]> {
  const found = await tx.sql<StoredRow>`
    select ${tx.sql.raw(columns)} from company_import_rows
    where import_id = ${importId} and outcome is null and shown_kind not in ('rejected', 'skipped')
    order by row limit ${limit}
  `.execute(tx.tables());
  return found.rows;
}

/** The next rows whose effect waits to be taken back, the last one first. */
export async function loadRowsToUndo(
  tx: OfficeTransaction,
  importId: string,
  limit: number,
): Promise<readonly StoredRow[]> {
  const found = await tx.sql<StoredRow>`
    select ${tx.sql.raw(columns)} from company_import_rows
    where import_id = ${importId} and outcome in ('created', 'changed')
    order by row desc limit ${limit}
  `.execute(tx.tables());
  return found.rows;
}

export async function saveOutcomes(
  tx: OfficeTransaction,
  importId: string,
  outcomes: readonly Pick<StoredRow, 'row' | 'company' | 'outcome' | 'outcomeVersion'>[],
): Promise<void> {
  await tx.sql`
    update company_import_rows set outcome = done.outcome, outcome_version = done."outcomeVersion", company_id = done.company
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as done (
      row integer, company uuid, outcome text, "outcomeVersion" integer
    )
    where import_id = ${importId} and company_import_rows.row = done.row
  `.execute(tx.tables());
}

/** How many rows a run will go through. */
export async function countRowsTo(tx: OfficeTransaction, importId: string, step: 'apply' | 'undo'): Promise<number> {
  const { sql } = tx;
  const waiting =
    step === 'apply'
      ? sql`outcome is null and shown_kind not in ('rejected', 'skipped')`
      : sql`outcome in ('created', 'changed')`;
  const found = await sql<{ rows: number }>`
    select count(*) as rows from company_import_rows where import_id = ${importId} and ${waiting}
  `.execute(tx.tables());
  return found.rows[0]!.rows;
}

export async function deleteRows(tx: OfficeTransaction, importId: string): Promise<void> {
  await tx.sql`delete from company_import_rows where import_id = ${importId}`.execute(tx.tables());
}
