import type { RawBuilder } from 'kysely';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import type { Side } from '../company.ts';
import { referenceKeyOf } from './company-identity.ts';
import { foldForSearch, joinedForSearch } from './fold-for-search.ts';

export type CompanyQuery = {
  readonly q: string;
  readonly side: Side | null;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly archived: boolean;
  readonly sort: 'relevance' | 'name' | 'reference' | 'updated';
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
  /** By whose name they are sorted. */
  readonly language: Language;
};

export type FoundIds = {
  readonly ids: readonly string[];
  readonly total: number;
  /** Nothing is written as asked: these look or sound alike. */
  readonly isApproximate: boolean;
};

/** How alike in letters a name must be to what was typed with a slip: 1 is the same. */
const forgivenUpTo = 0.45;
const wordsOfQuery = 8;

/**
 * What is written as asked, in any script, in pinyin or in part; only where there is nothing, what looks or sounds alike. So a
 * reference typed whole finds one company and not its ten neighbours.
 */
export async function queryCompanies(tx: OfficeTransaction, query: CompanyQuery): Promise<FoundIds> {
  const folded = foldForSearch(query.q).slice(0, 200);
  if (folded === '')
    return { ...(await pageOf(tx, query, { fits: tx.sql`true`, score: tx.sql`0` })), isApproximate: false };
  const written = await pageOf(tx, query, asWritten(tx, query.q, folded));
  if (written.total > 0) return { ...written, isApproximate: false };
  await tx.sql`select set_config('pg_trgm.word_similarity_threshold', ${String(forgivenUpTo)}, true)`.execute(
    tx.tables(),
  );
  const alike = await pageOf(tx, query, alikeTo(tx, folded));
  return { ...alike, isApproximate: alike.total > 0 };
}

type Condition = { readonly fits: RawBuilder<unknown>; readonly score: RawBuilder<unknown> };

/** Folding left no sign that `like` knows: the words go into its patterns as they are. */
function asWritten({ sql }: OfficeTransaction, q: string, folded: string): Condition {
  const words = folded.split(' ').slice(0, wordsOfQuery);
  const joined = joinedForSearch(folded);
  const every = (column: 'names' | 'words') =>
    sql.join(
      words.map((word) => sql`search.${sql.ref(column)} like ${`%${word}%`}`),
      sql` and `,
    );
  // Chinese has no sounds of its own to type; they would only slow the search.
  const bySound = /^[a-z0-9]{2,}$/.test(joined) ? sql`search.sounds like ${`% ${joined}%`}` : sql`false`;
  return {
    fits: sql`((${every('words')}) or ${bySound})`,
    score: sql`case
      when company.reference_key = ${referenceKeyOf(q)} then 9
      when search.names like ${`%\n${folded}\n%`} then 8
      when search.names like ${`%\n${folded}%`} then 7
      when search.names like ${`%${folded}%`} then 6
      when ${bySound} then 5
      when ${every('names')} then 4
      else 1 end`,
  };
}

function alikeTo({ sql }: OfficeTransaction, folded: string): Condition {
  const spelt = /\p{Script=Han}{2}/u.test(folded) ? spellPinyin(folded).join('') : null;
  if (spelt === null) {
    return { fits: sql`${folded} <% search.likeness`, score: sql`word_similarity(${folded}, search.likeness)` };
  }
  return {
    fits: sql`(search.sounds like ${`% ${spelt}%`} or ${spelt} <% search.likeness)`,
    score: sql`case when search.sounds like ${`% ${spelt}%`} then 2 else word_similarity(${spelt}, search.likeness) end`,
  };
}

async function pageOf(
  tx: OfficeTransaction,
  query: CompanyQuery,
  { fits, score }: Condition,
): Promise<Pick<FoundIds, 'ids' | 'total'>> {
  const { sql } = tx;
  const conditions = [
    fits,
    query.archived ? sql`company.archived_at is not null` : sql`company.archived_at is null`,
    ...(query.side === null ? [] : [sql`company.side = ${query.side}`]),
    ...(query.kind === null ? [] : [sql`company.profile -> 'kinds' ? ${query.kind}`]),
    ...(query.sector === null ? [] : [sql`company.profile -> 'sectors' ? ${query.sector}`]),
  ];
  const name = sql.ref(query.language === 'en' ? 'sort_latin' : 'sort_chinese');
  const direction = query.order === 'desc' ? sql`desc` : sql`asc`;
  const orders = {
    relevance: sql`score desc, name asc`,
    name: sql`name ${direction}`,
    // HK-9 stands before HK-10.
    reference: sql`regexp_replace(reference_key, '[0-9].*$', '') ${direction},
      substring(reference_key from '[0-9]{1,15}')::bigint ${direction} nulls first, reference_key ${direction}`,
    updated: sql`updated_at ${direction}`,
  } as const;
  const found = await sql<{ total: number; ids: readonly string[] | null }>`
    with found as materialized (
      select company.id, company.reference_key, company.updated_at, search.${name} as name, ${score} as score
      from companies company join company_search search on search.company_id = company.id
      where ${sql.join(conditions, sql` and `)}
    )
    select (select count(*) from found) as total, array(
      select id from found order by ${orders[query.sort]}, id offset ${query.offset} limit ${query.limit}
    ) as ids
  `.execute(tx.tables());
  const row = found.rows[0]!;
  return { ids: row.ids ?? [], total: row.total };
}
