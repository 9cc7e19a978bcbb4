import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Side } from '../company.ts';
import type { CompanyImport, ImportColumn, ShownRowKind } from './company-import.ts';

const columns = `
  id, version, side, file_name as "fileName", sha256, sheet, state,
  jsonb_build_object('done', progress_done, 'of', progress_of) as progress,
  columns, columns_chosen as "columnsChosen", counts, undecided, problems, failure, same_as as "sameAs",
  created_count as "createdCount", changed_count as "changedCount", kept_count as "keptCount",
  is_sample as "isSample", uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", applied_at as "appliedAt"`;

/** The newest 200, newest first. */
export async function loadImports(tx: OfficeTransaction): Promise<readonly CompanyImport[]> {
  const found = await tx.sql<CompanyImport>`
    select ${tx.sql.raw(columns)} from company_imports order by uploaded_at desc, id desc limit 200
  `.execute(tx.tables());
  return found.rows;
}

export async function loadImport(
  tx: OfficeTransaction,
  id: string,
  options: { readonly forUpdate?: true } = {},
): Promise<CompanyImport | null> {
  const found = await tx.sql<CompanyImport>`
    select ${tx.sql.raw(columns)} from company_imports where id = ${id}
    ${tx.sql.raw(options.forUpdate ? 'for update' : '')}
  `.execute(tx.tables());
  return found.rows[0] ?? null;
}

/** The file, as long as it is kept. */
export async function loadFile(tx: OfficeTransaction, id: string): Promise<Uint8Array | null> {
  const found = await tx.sql<{ file: Uint8Array | null }>`
    select file from company_imports where id = ${id}
  `.execute(tx.tables());
  return found.rows[0]?.file ?? null;
}

/** The applied import of the very same bytes on a side. */
export async function findAppliedImport(
  tx: OfficeTransaction,
  file: { readonly side: Side; readonly sha256: string },
): Promise<string | null> {
  const found = await tx.sql<{ id: string }>`
    select id from company_imports where side = ${file.side} and sha256 = ${file.sha256} and state = 'applied'
    order by applied_at desc limit 1
  `.execute(tx.tables());
  return found.rows[0]?.id ?? null;
}

/** What an officer last said the columns of a list with these headers hold. */
export async function findChosenColumns(
  tx: OfficeTransaction,
  side: Side,
): Promise<readonly (readonly ImportColumn[])[]> {
  const found = await tx.sql<{ columns: readonly ImportColumn[] }>`
    select columns from company_imports where side = ${side} and columns_chosen and state in ('ready', 'applied')
    order by uploaded_at desc limit 20
  `.execute(tx.tables());
  return found.rows.map((row) => row.columns);
}

export async function insertImport(
  tx: OfficeTransaction,
  upload: {
    readonly id: string;
    readonly side: Side;
    readonly fileName: string;
    readonly sha256: string;
    /** null: the file is known, and there is nothing to read. */
    readonly file: Uint8Array | null;
    readonly sameAs: string | null;
    readonly isSample: boolean;
    readonly uploadedBy: string | null;
    readonly uploadedAt: Date;
  },
): Promise<void> {
  const { id, side, fileName, sha256, file, sameAs, isSample, uploadedBy, uploadedAt } = upload;
  await tx.sql`
    insert into company_imports
      (id, office_id, side, file_name, sha256, file, state, same_as, is_sample, uploaded_by, uploaded_at)
    values (${id}, ${tx.office}, ${side}, ${fileName}, ${sha256}, ${file === null ? null : Buffer.from(file)},
      ${file === null ? 'discarded' : 'reading'}, ${sameAs}, ${isSample}, ${uploadedBy}, ${uploadedAt})
  `.execute(tx.tables());
}

export type ImportChange = Partial<
  Pick<
    CompanyImport,
    'state' | 'sheet' | 'columns' | 'columnsChosen' | 'counts' | 'undecided' | 'problems' | 'failure' | 'appliedAt'
  >
> & {
  readonly progress?: CompanyImport['progress'];
  readonly undoneAt?: Date;
  /** The file goes once nothing will read it again. */
  readonly forgetsFile?: true;
};

/** Raises the version by one. The import must be locked, or its run be the one that counts. */
export async function changeImport(tx: OfficeTransaction, id: string, change: ImportChange): Promise<void> {
  const { sql } = tx;
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await sql`
    update company_imports set
      version = version + 1,
      state = coalesce(${change.state ?? null}, state),
      sheet = coalesce(${change.sheet ?? null}, sheet),
      columns = coalesce(${json(change.columns)}::jsonb, columns),
      columns_chosen = coalesce(${change.columnsChosen ?? null}, columns_chosen),
      counts = coalesce(${json(change.counts)}::jsonb, counts),
      undecided = coalesce(${change.undecided ?? null}, undecided),
      problems = coalesce(${json(change.problems)}::jsonb, problems),
      failure = coalesce(${change.failure ? json(change.failure) : null}::jsonb, failure),
      progress_done = coalesce(${change.progress?.done ?? null}, progress_done),
      progress_of = coalesce(${change.progress?.of ?? null}, progress_of),
      applied_at = coalesce(${change.appliedAt ?? null}::timestamptz, applied_at),
      undone_at = coalesce(${change.undoneAt ?? null}::timestamptz, undone_at),
      file = case when ${change.forgetsFile ?? false} then null else file end
    where id = ${id}
  `.execute(tx.tables());
}

/** Starts a run of the job that reads: its number, or null where there is nothing to read (any more). */
export async function beginReading(tx: OfficeTransaction, id: string): Promise<number | null> {
  const found = await tx.sql<{ run: number }>`
    update company_imports set run = run + 1 where id = ${id} and state = 'reading' returning run
  `.execute(tx.tables());
  return found.rows[0]?.run ?? null;
}

/** Locks the import for the run's end; false where another run has overtaken it. */
export async function holdReading(tx: OfficeTransaction, id: string, run: number): Promise<boolean> {
  const found = await tx.sql`
    select 1 from company_imports where id = ${id} and run = ${run} and state = 'reading' for update
  `.execute(tx.tables());
  return found.rows.length > 0;
}

/** Without a new version: how far it is is nobody's change. */
export async function saveProgress(
  tx: OfficeTransaction,
  id: string,
  progress: CompanyImport['progress'],
): Promise<void> {
  await tx.sql`
    update company_imports set progress_done = ${progress.done}, progress_of = ${progress.of} where id = ${id}
  `.execute(tx.tables());
}

/** Adds what a batch did, and how far it came. */
export async function addToCounts(
  tx: OfficeTransaction,
  id: string,
  done: { readonly rows: number; readonly created: number; readonly changed: number; readonly kept: number },
): Promise<void> {
  await tx.sql`
    update company_imports set progress_done = progress_done + ${done.rows}, created_count = created_count + ${done.created},
      changed_count = changed_count + ${done.changed}, kept_count = kept_count + ${done.kept}
    where id = ${id}
  `.execute(tx.tables());
}

/** Rows by what they are shown as, and how many wait for a decision. */
export async function countRows(
  tx: OfficeTransaction,
  id: string,
): Promise<{ readonly counts: Readonly<Record<ShownRowKind, number>>; readonly undecided: number }> {
  const found = await tx.sql<{ kind: ShownRowKind; rows: number; undecided: number }>`
    select shown_kind as kind, count(*) as rows, count(*) filter (where kind = 'alike' and decision is null) as undecided
    from company_import_rows where import_id = ${id} group by 1
  `.execute(tx.tables());
  const counts = { new: 0, changed: 0, unchanged: 0, alike: 0, rejected: 0, skipped: 0 };
  for (const { kind, rows } of found.rows) counts[kind] = rows;
  return { counts, undecided: found.rows.reduce((sum, { undecided }) => sum + undecided, 0) };
}

export async function deleteSampleImports(tx: OfficeTransaction): Promise<void> {
  await tx.sql`delete from company_imports where is_sample`.execute(tx.tables());
}

export async function deleteImport(tx: OfficeTransaction, id: string): Promise<void> {
  await tx.sql`delete from company_imports where id = ${id}`.execute(tx.tables());
}
