import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Company, CompanyProfile, Side } from '../company.ts';
import type { KnownCompany } from '../imports/identify-company.ts';
import type { AlikeEntry } from './find-alike.ts';
import { searchEdition, searchEntryOf } from './search-entry.ts';

/** Makes anew what companies are found by. */
export async function writeSearchEntries(
  tx: OfficeTransaction,
  companies: readonly Pick<Company, 'id' | 'profile'>[],
): Promise<void> {
  const rows = companies.map(({ id, profile }) => ({ id, ...searchEntryOf(profile) }));
  await tx.sql`
    insert into company_search (
      office_id, company_id, edition, names, sounds, words, likeness, sort_latin, sort_chinese, keys, cores
    )
    select ${tx.office}::uuid, id, ${searchEdition}::integer, names, sounds, words, likeness, "sortLatin", "sortChinese",
      array(select jsonb_array_elements_text(keys)), array(select jsonb_array_elements_text(cores))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, names text, sounds text, words text, likeness text, "sortLatin" text, "sortChinese" text, keys jsonb, cores jsonb
    )
    on conflict (office_id, company_id) do update set
      edition = excluded.edition, names = excluded.names, sounds = excluded.sounds, words = excluded.words,
      likeness = excluded.likeness, sort_latin = excluded.sort_latin, sort_chinese = excluded.sort_chinese,
      keys = excluded.keys, cores = excluded.cores
  `.execute(tx.tables());
}

/** At most `limit` companies that are found by nothing yet, or by an older edition's words. */
export async function loadCompaniesToIndex(
  tx: OfficeTransaction,
  limit: number,
): Promise<readonly { readonly id: string; readonly profile: CompanyProfile }[]> {
  const found = await tx.sql<{ id: string; profile: CompanyProfile }>`
    select company.id, company.profile from companies company
    left join company_search search on search.company_id = company.id and search.edition = ${searchEdition}
    where search.company_id is null
    order by company.id limit ${limit}
    for update of company
  `.execute(tx.tables());
  return found.rows;
}

/** What every company of a side is compared by. */
export async function loadAlikeEntries(tx: OfficeTransaction, side: Side): Promise<readonly AlikeEntry<string>[]> {
  const found = await tx.sql<AlikeEntry<string>>`
    select search.company_id as id, search.keys, search.cores
    from company_search search join companies company on company.id = search.company_id
    where company.side = ${side}
    order by search.company_id
  `.execute(tx.tables());
  return found.rows;
}

/** What an import knows the companies of a side by. */
export async function loadKnownCompanies(tx: OfficeTransaction, side: Side): Promise<readonly KnownCompany[]> {
  const found = await tx.sql<KnownCompany>`
    select company.id, company.reference_key as "referenceKey", company.version, search.keys, search.cores
    from companies company join company_search search on search.company_id = company.id
    where company.side = ${side}
    order by company.id
  `.execute(tx.tables());
  return found.rows;
}
