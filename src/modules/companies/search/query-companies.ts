import { type FindIndex, type FindQuery, type Found, findAlmost, findWritten } from '#kernel/matching/find/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import type { Side } from '../company.ts';
import { foldForSearch } from './fold-for-search.ts';
import { chineseWordsFor, englishWordsFor } from './name-lexicon.ts';
import { withRegistryIndex } from './registry-index.ts';

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

const wordsOfQuery = 8;

/**
 * What is written as asked, in any script, by sound, by sense or in part; only where there is nothing, what looks or sounds alike.
 * Words are found in memory, everything else (who is in use, which side, in which order) is asked of the database.
 */
export async function queryCompanies(tx: OfficeTransaction, query: CompanyQuery): Promise<FoundIds> {
  const folded = foldForSearch(query.q).slice(0, 200);
  if (folded === '') return { ...(await pageOf(tx, query, null)), isApproximate: false };
  const asked = queryOf(folded);
  const written = await pageOf(
    tx,
    query,
    await withRegistryIndex(tx, (index) => hitsOf(index, findWritten(index, asked))),
  );
  if (written.total > 0) return { ...written, isApproximate: false };
  const alike = await pageOf(
    tx,
    query,
    await withRegistryIndex(tx, (index) => hitsOf(index, findAlmost(index, asked))),
  );
  return { ...alike, isApproximate: alike.total > 0 };
}

function queryOf(folded: string): FindQuery {
  const words = folded.split(' ').slice(0, wordsOfQuery);
  return {
    words: words.map((text) => {
      const isChinese = /\p{Script=Han}/u.test(text);
      return {
        text,
        meanings: isChinese ? englishWordsFor(text) : text.length < 3 ? [] : chineseWordsFor(text),
        sound: isChinese && [...text].length > 1 ? spellPinyin(text).join('') : null,
      };
    }),
    phrase: words.join(' '),
    joined: words.join(''),
  };
}

type Hits = { readonly ids: readonly string[]; readonly scores: readonly number[] };

function hitsOf(index: FindIndex, { scores }: Found): Hits {
  const hits = { ids: [] as string[], scores: [] as number[] };
  scores.forEach((score, slot) => {
    const id = score > 0 ? index.idOf(slot) : null;
    if (id === null) return;
    hits.ids.push(id);
    hits.scores.push(score);
  });
  return hits;
}

async function pageOf(
  tx: OfficeTransaction,
  query: CompanyQuery,
  /** null: nothing is looked for. */
  hits: Hits | null,
): Promise<Pick<FoundIds, 'ids' | 'total'>> {
  if (hits !== null && hits.ids.length === 0) return { ids: [], total: 0 };
  const { sql } = tx;
  const among =
    hits === null
      ? sql``
      : sql`join unnest(${hits.ids}::uuid[], ${hits.scores}::float8[]) as hit (id, score) on hit.id = company.id`;
  const conditions = [
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
      select company.id, company.reference_key, company.updated_at, search.${name} as name, ${hits === null ? sql`0` : sql`hit.score`} as score
      from companies company ${among} join company_search search on search.company_id = company.id
      where ${sql.join(conditions, sql` and `)}
    )
    select (select count(*) from found) as total, array(
      select id from found order by ${orders[query.sort]}, id offset ${query.offset} limit ${query.limit}
    ) as ids
  `.execute(tx.tables());
  const row = found.rows[0]!;
  return { ids: row.ids ?? [], total: row.total };
}
