import type { ColumnType, SelectQueryBuilder } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { ChangeReason, Company, CompanyChange, CompanyProfile, Side } from './company.ts';
import { referenceKeyOf } from './search/company-identity.ts';
import { writeSearchEntries } from './search/search-store.ts';

type Tables = {
  companies: {
    id: string;
    office_id: string;
    side: Side;
    reference: string;
    reference_key: string;
    profile: ColumnType<CompanyProfile, never, never>;
    version: number;
    is_sample: boolean;
    archived_at: Date | null;
    updated_at: Date;
  };
  company_import_rows: { import_id: string; company_id: string | null; outcome: string | null };
  company_changes: {
    company_id: string;
    version: number;
    kind: ChangeReason['kind'];
    actor_user: string | null;
    import_id: string | null;
    profile: ColumnType<CompanyProfile, never, never>;
    at: Date;
  };
};

export async function loadCompany(
  tx: OfficeTransaction,
  id: string,
  options: { readonly forUpdate?: true } = {},
): Promise<Company | null> {
  const query = companyQuery(tx).where('id', '=', id);
  const row = await (options.forUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row ? asCompany(row) : null;
}

/** In no order. Locked, always in the order of their ids, so that two batches never wait for each other. */
export async function loadCompanies(
  tx: OfficeTransaction,
  ids: readonly string[],
  options: { readonly forUpdate?: true } = {},
): Promise<ReadonlyMap<string, Company>> {
  if (ids.length === 0) return new Map();
  const query = companyQuery(tx)
    .where((where) => where('id', '=', where.fn.any(where.val([...ids]))))
    .orderBy('id');
  const rows = await (options.forUpdate ? query.forUpdate() : query).execute();
  return new Map(rows.map((row) => [row.id, asCompany(row)]));
}

/** Those of one side that are in use, or those that are archived, in the order of their references. */
export async function loadCompaniesOfSide(
  tx: OfficeTransaction,
  { side, archived }: { readonly side: Side; readonly archived: boolean },
): Promise<readonly Company[]> {
  const rows = await companyQuery(tx)
    .where('side', '=', side)
    .where('archived_at', archived ? 'is not' : 'is', null)
    .orderBy('reference_key')
    .execute();
  return rows.map(asCompany);
}

/** The company of a side that has a reference, whatever its case and width. */
export async function findByReference(
  tx: OfficeTransaction,
  { side, reference }: { readonly side: Side; readonly reference: string },
): Promise<Company | null> {
  const found = await findByReferences(tx, side, [reference]);
  return [...found.values()][0] ?? null;
}

/** By `referenceKeyOf`. */
export async function findByReferences(
  tx: OfficeTransaction,
  side: Side,
  references: readonly string[],
  options: { readonly forUpdate?: true } = {},
): Promise<ReadonlyMap<string, Company>> {
  const keys = references.map(referenceKeyOf);
  const query = companyQuery(tx)
    .where('side', '=', side)
    .where((where) => where('reference_key', '=', where.fn.any(where.val(keys))))
    .orderBy('id');
  const rows = await (options.forUpdate ? query.forUpdate() : query).execute();
  return new Map(rows.map((row) => [referenceKeyOf(row.profile.reference), asCompany(row)]));
}

export async function findIds(
  tx: OfficeTransaction,
  { side, importId }: { readonly side: Side; readonly importId?: string },
): Promise<readonly string[]> {
  let query = tx
    .tables<Tables>()
    .selectFrom('companies')
    .select('id')
    .where('side', '=', side)
    .where('archived_at', 'is', null);
  if (importId !== undefined) {
    // Whoever the list told of, changed by it or not; a list of the version before has left its mark in the history only.
    query = query.where('id', 'in', (from) =>
      from
        .selectFrom('company_import_rows')
        .select('company_id')
        .where('import_id', '=', importId)
        .where('company_id', 'is not', null)
        .where('outcome', 'in', ['created', 'changed', 'nothing'])
        .union(
          from
            .selectFrom('company_changes')
            .select('company_id')
            .where('import_id', '=', importId)
            .where('kind', '=', 'imported'),
        )
        .$castTo<{ company_id: string }>(),
    );
  }
  return (await query.orderBy('reference_key').execute()).map((row) => row.id);
}

export type CompanyToInsert = Pick<Company, 'id' | 'profile' | 'isSample'>;

/** The ids of those that were saved: one whose reference its side already has is left out. */
export async function insertCompanies(
  tx: OfficeTransaction,
  companies: readonly CompanyToInsert[],
  reason: ChangeReason,
): Promise<ReadonlySet<string>> {
  if (companies.length === 0) return new Set();
  const rows = companies.map(({ id, profile, isSample }) => ({
    id,
    side: profile.side,
    reference: profile.reference,
    reference_key: referenceKeyOf(profile.reference),
    profile,
    is_sample: isSample,
  }));
  const inserted = await tx.sql<{ id: string }>`
    insert into companies (id, office_id, side, reference, reference_key, profile, is_sample, created_at, updated_at)
    select id, ${tx.office}::uuid, side, reference, reference_key, profile, is_sample, ${reason.at}, ${reason.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (id uuid, side text, reference text, reference_key text, profile jsonb, is_sample boolean)
    on conflict (office_id, side, reference_key) do nothing
    returning id
  `.execute(tx.tables<Tables>());
  const saved = new Set(inserted.rows.map((row) => row.id));
  const written = companies.filter(({ id }) => saved.has(id));
  await writeChanges(
    tx,
    written.map(({ id, profile }) => ({ id, profile, version: 1 })),
    reason,
  );
  await writeSearchEntries(tx, written);
  return saved;
}

/** Saves companies whose version was raised by one; each must be locked. */
export async function updateCompanies(
  tx: OfficeTransaction,
  companies: readonly Company[],
  reason: ChangeReason,
): Promise<void> {
  if (companies.length === 0) return;
  const rows = companies.map(({ id, profile, version, archivedAt }) => ({
    id,
    side: profile.side,
    reference: profile.reference,
    reference_key: referenceKeyOf(profile.reference),
    profile,
    version,
    archived_at: archivedAt,
  }));
  const updated = await tx.sql`
    update companies set side = row.side, reference = row.reference, reference_key = row.reference_key,
      profile = row.profile, version = row.version, archived_at = row.archived_at, updated_at = ${reason.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, side text, reference text, reference_key text, profile jsonb, version integer, archived_at timestamptz
    )
    where companies.id = row.id and companies.version = row.version - 1
  `.execute(tx.tables<Tables>());
  if (updated.numAffectedRows !== BigInt(companies.length))
    throw new Error('a company was saved that somebody else had changed, or that was not locked');
  await writeChanges(tx, companies, reason);
  await writeSearchEntries(tx, companies);
}

/** The same for one company that takes another reference or side; false where somebody has it by now, and nothing is saved. */
export async function updateUnlessTaken(
  tx: OfficeTransaction,
  company: Company,
  reason: ChangeReason,
): Promise<boolean> {
  const tables = tx.tables<Tables>();
  await tx.sql`savepoint reference`.execute(tables);
  try {
    await updateCompanies(tx, [company], reason);
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
    await tx.sql`rollback to savepoint reference`.execute(tables);
    return false;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** With their history and everything that cascades. */
export async function deleteCompanies(tx: OfficeTransaction, ids: readonly string[]): Promise<void> {
  await tx.sql`delete from companies where id = any(${[...ids]}::uuid[])`.execute(tx.tables<Tables>());
}

/** How many there were. */
export async function deleteSampleCompanies(tx: OfficeTransaction): Promise<number> {
  const deleted = await tx.sql`delete from companies where is_sample`.execute(tx.tables<Tables>());
  return Number(deleted.numAffectedRows ?? 0);
}

/** Newest first. */
export async function loadChanges(tx: OfficeTransaction, companyId: string): Promise<readonly CompanyChange[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('company_changes')
    .select(['version', 'kind', 'actor_user as actorUser', 'import_id as importId', 'profile', 'at'])
    .where('company_id', '=', companyId)
    .orderBy('version', 'desc')
    .execute();
  return rows;
}

/** What companies were at a version; without those whose history does not go back so far. */
export async function loadProfilesAt(
  tx: OfficeTransaction,
  points: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, CompanyProfile>> {
  if (points.length === 0) return new Map();
  const found = await tx.sql<{ id: string; profile: CompanyProfile }>`
    select change.company_id as id, change.profile
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as point (id uuid, version integer)
    join company_changes change on change.company_id = point.id and change.version = point.version
  `.execute(tx.tables<Tables>());
  return new Map(found.rows.map(({ id, profile }) => [id, profile]));
}

/** Of each company, the first version an import made, and whether nobody but the import has changed it since. */
export async function loadImportSpans(
  tx: OfficeTransaction,
  importId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly firstVersion: number; readonly isUntouched: boolean }>> {
  const found = await tx.sql<{ id: string; firstVersion: number; isUntouched: boolean }>`
    select first.id, first.version as "firstVersion", not exists (
      select from company_changes later
      where later.company_id = first.id and later.version > first.version and later.import_id is distinct from ${importId}
    ) as "isUntouched"
    from (
      select company_id as id, min(version) as version from company_changes
      where import_id = ${importId} and company_id = any(${[...ids]}::uuid[]) group by company_id
    ) first
  `.execute(tx.tables<Tables>());
  return new Map(found.rows.map(({ id, ...span }) => [id, span]));
}

export async function countInUse(tx: OfficeTransaction): Promise<Readonly<Record<Side, number>>> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom('companies')
    .select(({ fn }) => ['side', fn.countAll<number>().as('count')])
    .where('archived_at', 'is', null)
    .groupBy('side')
    .execute();
  const count = (side: Side) => rows.find((row) => row.side === side)?.count ?? 0;
  return { left: count('left'), right: count('right') };
}

async function writeChanges(
  tx: OfficeTransaction,
  companies: readonly Pick<Company, 'id' | 'profile' | 'version'>[],
  { kind, actorUser, importId, at }: ChangeReason,
): Promise<void> {
  const rows = companies.map(({ id, profile, version }) => ({ id, profile, version }));
  await tx.sql`
    insert into company_changes (office_id, company_id, version, kind, actor_user, import_id, profile, at)
    select ${tx.office}::uuid, id, version, ${kind}, ${actorUser}::uuid, ${importId}::uuid, profile, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, version integer, profile jsonb)
  `.execute(tx.tables<Tables>());
}

type CompanyRow = Pick<Company, 'id' | 'profile' | 'version'> & {
  is_sample: boolean;
  archived_at: Date | null;
  updated_at: Date;
};

function companyQuery(tx: OfficeTransaction): SelectQueryBuilder<Tables, 'companies', CompanyRow> {
  return tx
    .tables<Tables>()
    .selectFrom('companies')
    .select(['id', 'profile', 'version', 'is_sample', 'archived_at', 'updated_at']);
}

function asCompany(row: CompanyRow): Company {
  const { is_sample: isSample, archived_at: archivedAt, updated_at: updatedAt, ...same } = row;
  return { ...same, isSample, archivedAt, updatedAt };
}
