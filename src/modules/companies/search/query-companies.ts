import { type FindIndex, type FindQuery, type Found, findAlmost, findWritten } from '#kernel/matching/find/index.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import type { Side } from '../company.ts';
import { foldForSearch } from './fold-for-search.ts';
import { chineseWordsFor, englishWordsFor } from './name-lexicon.ts';
import { type Facts, withRegistryIndex } from './registry-index.ts';

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
  const lookFor = (find: typeof findWritten) =>
    withRegistryIndex(tx, (index, facts) => hitsOf(index, facts, find(index, asked), query));
  const written = await lookFor(findWritten);
  const isApproximate = written.length === 0;
  const hits = isApproximate ? await lookFor(findAlmost) : written;
  if (hits.length === 0) return { ids: [], total: 0, isApproximate: false };
  const { offset, limit, sort } = query;
  if (sort !== 'relevance')
    return {
      ...(await pageOf(
        tx,
        query,
        hits.map(({ id }) => id),
      )),
      isApproximate,
    };
  const ids = hits.slice(offset, offset + limit).map(({ id }) => id);
  return { ids, total: hits.length, isApproximate };
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

type Hit = { readonly id: string; readonly score: number; readonly name: string };

/** What fits the filters too, the best first; of equals the one whose name comes first. */
function hitsOf(
  index: FindIndex,
  facts: ReadonlyMap<string, Facts>,
  { scores }: Found,
  { side, kind, sector, archived, language }: CompanyQuery,
): readonly Hit[] {
  const hits: Hit[] = [];
  scores.forEach((score, slot) => {
    const id = score > 0 ? index.idOf(slot) : null;
    const of = id === null ? undefined : facts.get(id);
    if (id === null || of === undefined || of.isArchived !== archived) return;
    if (side !== null && of.side !== side) return;
    if (kind !== null && !of.kinds.includes(kind)) return;
    if (sector !== null && !of.sectors.includes(sector)) return;
    hits.push({ id, score, name: language === 'en' ? of.sortLatin : of.sortChinese });
  });
  return hits.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

async function pageOf(
  tx: OfficeTransaction,
  query: CompanyQuery,
  /** null: nothing is looked for. */
  among: readonly string[] | null,
): Promise<Pick<FoundIds, 'ids' | 'total'>> {
  const { sql } = tx;
  const conditions = [
    ...(among === null ? [] : [sql`company.id = any(${[...among]}::uuid[])`]),
    query.archived ? sql`company.archived_at is not null` : sql`company.archived_at is null`,
    ...(query.side === null ? [] : [sql`company.side = ${query.side}`]),
    ...(query.kind === null ? [] : [sql`company.profile -> 'kinds' ? ${query.kind}`]),
    ...(query.sector === null ? [] : [sql`company.profile -> 'sectors' ? ${query.sector}`]),
  ];
  const name = sql.ref(query.language === 'en' ? 'sort_latin' : 'sort_chinese');
  const direction = query.order === 'desc' ? sql`desc` : sql`asc`;
  const orders = {
    relevance: sql`name asc`,
    name: sql`name ${direction}`,
    // HK-9 stands before HK-10.
    reference: sql`regexp_replace(reference_key, '[0-9].*$', '') ${direction},
      substring(reference_key from '[0-9]{1,15}')::bigint ${direction} nulls first, reference_key ${direction}`,
    updated: sql`updated_at ${direction}`,
  } as const;
  const found = await sql<{ total: number; ids: readonly string[] | null }>`
    with found as materialized (
      select company.id, company.reference_key, company.updated_at, search.${name} as name
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
