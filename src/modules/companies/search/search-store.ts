import type { FirmRecord } from '#kernel/matching/identity/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Company, CompanyProfile, Side } from '../company.ts';
import type { KnownCompany } from '../imports/identify-company.ts';
import type { Firm } from './company-identity.ts';
import { searchEdition, searchEntryOf } from './search-entry.ts';

/** Makes anew what companies are found by. */
export async function writeSearchEntries(
  tx: OfficeTransaction,
  companies: readonly Pick<Company, 'id' | 'profile'>[],
): Promise<void> {
  const rows = companies.map(({ id, profile }) => ({ id, ...searchEntryOf(profile) }));
  await tx.sql`
    insert into company_search (
      office_id, company_id, edition, names, sounds, words, sort_latin, sort_chinese, keys, firm
    )
    select ${tx.office}::uuid, id, ${searchEdition}::integer, names, sounds, words, "sortLatin", "sortChinese",
      array(select jsonb_array_elements_text(keys)), firm
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, names text, sounds text, words text, "sortLatin" text, "sortChinese" text, keys jsonb, firm jsonb
    )
    on conflict (office_id, company_id) do update set
      edition = excluded.edition, names = excluded.names, sounds = excluded.sounds, words = excluded.words,
      sort_latin = excluded.sort_latin, sort_chinese = excluded.sort_chinese,
      keys = excluded.keys, firm = excluded.firm, changed_in = excluded.changed_in
  `.execute(tx.tables());
}

/**
 * At most `limit` companies that are found by nothing yet, by an older edition's words, or by words that seem to come from a later
 * transaction than any: a database carried over from another server begins to count anew.
 */
export async function loadCompaniesToIndex(
  tx: OfficeTransaction,
  limit: number,
): Promise<readonly { readonly id: string; readonly profile: CompanyProfile }[]> {
  const found = await tx.sql<{ id: string; profile: CompanyProfile }>`
    select company.id, company.profile from companies company
    left join company_search search on search.company_id = company.id and search.edition = ${searchEdition}
      and search.changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    where search.company_id is null
    order by company.id limit ${limit}
    for update of company
  `.execute(tx.tables());
  return found.rows;
}

/** What every company of a side is told from others by. */
export async function loadFirms(tx: OfficeTransaction, side: Side): Promise<readonly FirmRecord<string>[]> {
  const found = await tx.sql<{ id: string; firm: Firm }>`
    select search.company_id as id, search.firm
    from company_search search join companies company on company.id = search.company_id
    where company.side = ${side}
    order by search.company_id
  `.execute(tx.tables());
  return found.rows.map(({ id, firm }) => ({ id, ...firm }));
}

/** What an import knows the companies of a side by. */
export async function loadKnownCompanies(tx: OfficeTransaction, side: Side): Promise<readonly KnownCompany[]> {
  const found = await tx.sql<KnownCompany>`
    select company.id, company.reference_key as "referenceKey", company.version, search.keys, search.firm
    from companies company join company_search search on search.company_id = company.id
    where company.side = ${side}
    order by company.id
  `.execute(tx.tables());
  return found.rows;
}

/** What was visible at a moment, as PostgreSQL writes it; and what is found by since another one. */
export type SearchChanges = {
  readonly snapshot: string;
  /** The number of this very transaction, where it has written something. */
  readonly own: string | null;
  readonly total: number;
  readonly rows: readonly SearchRow[];
};
export type SearchRow = {
  readonly id: string;
  readonly names: string;
  readonly sounds: string;
  readonly words: string;
  readonly changedIn: string;
  /** What a search is narrowed and ordered by. Whoever changes it writes this row too. */
  readonly side: Side;
  readonly isArchived: boolean;
  readonly kinds: readonly string[];
  readonly sectors: readonly string[];
  readonly sortLatin: string;
  readonly sortChinese: string;
};

/** Rows written by transactions that were not visible at `since`, and those of `ids`; all where `since` is null. In one statement: of one moment. */
export async function loadSearchChanges(
  tx: OfficeTransaction,
  since: string | null,
  ids: readonly string[],
): Promise<SearchChanges> {
  const { sql } = tx;
  // Compared as a plain number first: that may use the index under row-level security, a comparison of xid8 may not.
  const oldest = since === null ? '0' : since.slice(0, since.indexOf(':'));
  const isNew =
    since === null
      ? sql`true`
      : sql`search.changed_in >= ${oldest}::bigint
          and not pg_visible_in_snapshot(search.changed_in::text::xid8, ${since}::pg_snapshot)`;
  const isAsked = ids.length === 0 ? sql`false` : sql`search.company_id = any(${[...ids]}::uuid[])`;
  const found = await sql<
    { snapshot: string; own: string | null; total: number } & { [Key in keyof SearchRow]: SearchRow[Key] | null }
  >`
    with moment as (
      select pg_current_snapshot()::text as snapshot, pg_current_xact_id_if_assigned()::text as own,
        (select count(*)::integer from company_search) as total
    )
    select moment.*, changed.* from moment left join (
      select company_id as id, names, sounds, words, changed_in::text as "changedIn",
        company.side, company.archived_at is not null as "isArchived", company.profile -> 'kinds' as kinds,
        company.profile -> 'sectors' as sectors, sort_latin as "sortLatin", sort_chinese as "sortChinese"
      from company_search search join companies company on company.id = search.company_id
      where (${isNew}) or ${isAsked}
    ) changed on true
  `.execute(tx.tables());
  const { snapshot, own, total } = found.rows[0]!;
  const rows = found.rows.filter((row): row is typeof row & SearchRow => row.id !== null);
  return { snapshot, own, total, rows };
}

export async function loadSearchIds(tx: OfficeTransaction): Promise<ReadonlySet<string>> {
  const found = await tx.sql<{ id: string }>`select company_id as id from company_search`.execute(tx.tables());
  return new Set(found.rows.map(({ id }) => id));
}
