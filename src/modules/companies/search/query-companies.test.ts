import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import type { Language } from '#platform/i18n/language.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import { buildCompany } from '#tests/builders/build-company.ts';
import { buildDatabase, type TestDatabase } from '#tests/builders/build-database.ts';
import { insertCompanies } from '../store.ts';
import { type CompanyQuery, queryCompanies } from './query-companies.ts';

const newId = uuidVersion7(systemClock);
let database: TestDatabase;
let office: string;
const references = new Map<string, string>();

const blank = { products: [], offers: [], seeks: [], kinds: [], sectors: [] };
const companies = [
  buildCompany({
    ...blank,
    reference: 'HK-103',
    name: { en: 'Tin Kettle Foods Limited', 'zh-Hant': '錫壺食品有限公司' },
    sectors: ['food'],
  }),
  buildCompany({
    ...blank,
    reference: 'HK-1030',
    name: { en: 'Harbour Lantern Co., Ltd.' },
    offers: ['tin kettle repairs'],
  }),
  buildCompany({
    ...blank,
    side: 'right',
    reference: 'CQ-9',
    name: { 'zh-Hans': '重庆山城火锅食品有限公司' },
    identifiers: [{ kind: 'unified-social-credit-code', value: '91500000MA5U1234XQ', doubt: null }],
    products: ['火锅底料'],
  }),
  buildCompany({
    ...blank,
    side: 'right',
    reference: 'CQ-10',
    name: { 'zh-Hans': '重庆绿叶日用品有限公司' },
    sectors: ['home-lifestyle'],
  }),
  buildCompany({
    ...blank,
    side: 'right',
    reference: 'CQ-11',
    name: { 'zh-Hant': '龍門戲院', en: 'Café Ångström 😀' },
  }),
];

beforeAll(async () => {
  database = await buildDatabase();
  office = await database.buildOffice();
  const rows = companies.map((profile) => ({ id: newId(), profile, isSample: false }));
  for (const { id, profile } of rows) references.set(id, profile.reference);
  const reason = { kind: 'created', actorUser: null, importId: null, at: new Date() } as const;
  await database.gateway.inOffice(office, (tx) => insertCompanies(tx, rows, reason));
});

async function search(q: string, changes: Partial<CompanyQuery> = {}) {
  const query: CompanyQuery = {
    q,
    side: null,
    kind: null,
    sector: null,
    archived: false,
    sort: 'relevance',
    order: 'asc',
    offset: 0,
    limit: 50,
    language: 'en',
    ...changes,
  };
  const found = await database.gateway.inOffice(office, (tx) => queryCompanies(tx, query));
  return { ...found, ids: found.ids.map((id) => references.get(id)) };
}

describe('written as asked', () => {
  test.each([
    ['錫壺', ['HK-103'], 'Traditional'],
    ['锡壶', ['HK-103'], 'Simplified finds Traditional'],
    ['重慶山城', ['CQ-9'], 'Traditional finds Simplified'],
    ['龙门', ['CQ-11'], 'another way round'],
    ['shanchenghuoguo', ['CQ-9'], 'pinyin without spaces'],
    ['shan cheng huo guo', ['CQ-9'], 'pinyin with spaces'],
    ['ShanCheng', ['CQ-9'], 'a part of it'],
    ['chongqing', ['CQ-10', 'CQ-9'], 'a name of several sounds'],
    ['schg', ['CQ-9'], 'initials'],
    ['lvye', ['CQ-10'], 'u with two dots as v'],
    ['luye', ['CQ-10'], 'and as u'],
    ['kett', ['HK-103', 'HK-1030'], 'part of a word; a name before an offer'],
    ['foods tin', ['HK-103'], 'words in another order'],
    ['hk-103', ['HK-103', 'HK-1030'], 'the exact reference first'],
    ['ＨＫ１０３', ['HK-103', 'HK-1030'], 'full width, without the dash'],
    ['91500000ma5u', ['CQ-9'], 'part of an identifier'],
    ['底料', ['CQ-9'], 'a product'],
    ['household', [], 'nothing'],
    ['家居及生活', ['CQ-10'], 'the label of a sector, in the other script'],
    ['cafe angstrom', ['CQ-11'], 'without accents'],
    ['😀', ['CQ-11'], 'an emoji'],
    ['%', companies.map(({ reference }) => reference).sort(), 'a sign that means nothing'],
  ])('%s finds %j: %s', async (q, expected) => {
    const found = await search(q);
    if (q === '%' || q === 'chongqing') expect([...found.ids].sort()).toEqual(expected);
    else expect(found.ids).toEqual(expected);
    expect(found.isApproximate).toBe(false);
    expect(found.total).toBe(expected.length);
  });

  test('a syllable is found at its beginning only: hong is not in chong', async () => {
    expect((await search('hong')).ids).toEqual([]);
  });
});

describe('a slip of the finger', () => {
  test.each([
    ['tin ketle', 'HK-103', 'a letter left out'],
    ['harbor lantren', 'HK-1030', 'two letters changed'],
    ['shanchenhuoguo', 'CQ-9', 'in pinyin'],
    ['山成火鍋', 'CQ-9', 'another character of the same sound'],
    ['重庆绿页', 'CQ-10', 'the same'],
  ])('%s still finds %s: %s', async (q, first) => {
    const found = await search(q);
    expect(found.ids[0]).toBe(first);
    expect(found.isApproximate).toBe(true);
  });
});

describe('filters and order', () => {
  test('every filter that is given must hold', async () => {
    expect((await search('', { side: 'right', sector: 'home-lifestyle' })).ids).toEqual(['CQ-10']);
    expect((await search('', { archived: true })).total).toBe(0);
  });

  test('references go by their numbers', async () => {
    const found = await search('', { side: 'right', sort: 'reference' });
    expect(found.ids).toEqual(['CQ-9', 'CQ-10', 'CQ-11']);
  });

  test.each([
    ['en', ['CQ-11', 'CQ-10', 'CQ-9']],
    ['zh-Hans', ['CQ-10', 'CQ-9', 'CQ-11']],
  ] as const)('names go by what a reader of %s sees', async (language, expected) => {
    expect((await search('', { side: 'right', sort: 'name', language: language as Language })).ids).toEqual(expected);
  });

  test('a page beyond the end is empty and still says how many there are', async () => {
    expect(await search('', { offset: 100 })).toMatchObject({ ids: [], total: 5 });
  });
});
