import { describe, expect, test } from 'vitest';
import { languages } from '#platform/i18n/language.ts';
import { type Grid, listOf, problemsOf, recognise, sheetOf } from '#tests/builders/recognise-list.ts';
import { noTerms } from './company.ts';
import { describeListRefusal } from './describe-problem.ts';
import { recogniseCompanyList } from './recognise-company-list.ts';
import { taxonomy } from './taxonomy.ts';

test('a row of a text file with a cell too many is said to be shifted, and nothing more is said of it', () => {
  const result = recogniseCompanyList(
    {
      fileName: 'list.csv',
      sha256: '00',
      format: 'csv',
      encoding: 'utf-8',
      encodingInDoubt: false,
      sheets: [
        sheetOf([
          ['Company', 'Kind', 'Maximum meetings'],
          ['Harbour Home', 'Brand', 'Food', '4'],
        ]),
      ],
    },
    'left',
    taxonomy,
  );
  if (!result.ok) throw new Error(result.refusal.code);
  expect(problemsOf(result.value)).toEqual([['too-many-cells', 2, 'D']]);
});

test('terms of trade are read in three languages, and what cannot be read is named', () => {
  const list = listOf([
    [
      'Company',
      'Price band',
      'Monthly capacity',
      '每月所需數量',
      '持有认证',
      'Certifications required',
      '只限地區',
      '独家区域',
    ],
    ['Harbour Home', 'Premium, luxury', '12,000 pcs/month', '', 'ISO 9001; FSC', 'CCC、HACCP', '重慶／四川', ''],
    ['Ferry Foods', '平價', '2萬件', '1.5万', '', '', '', 'Chengdu'],
    ['Pier Paper', 'HKD 80', '20 tonnes', '0', '', '', '', ''],
  ]);
  expect(list.companies.map(({ terms }) => terms)).toEqual([
    {
      priceBands: ['premium', 'luxury'],
      monthlyUnitsOffered: 12_000,
      monthlyUnitsSought: null,
      certificates: ['ISO 9001', 'FSC'],
      certificatesRequired: ['CCC', 'HACCP'],
      onlyIn: ['重慶', '四川'],
      exclusiveIn: [],
    },
    {
      ...noTerms,
      priceBands: ['value'],
      monthlyUnitsOffered: 20_000,
      monthlyUnitsSought: 15_000,
      exclusiveIn: ['Chengdu'],
    },
    noTerms,
  ]);
  expect(problemsOf(list).filter(([code]) => code !== 'kind-missing')).toEqual([
    ['price-band-unknown', 4, 'B'],
    ['quantity-expected', 4, 'C'],
    ['number-out-of-range', 4, 'D'],
  ]);
});

describe('what a row says', () => {
  test('a Hong Kong row in full', () => {
    const [company] = listOf([
      [
        'Reference',
        'English name',
        '中文名稱',
        'BR No.',
        'Company type',
        'Sector',
        'Products',
        'Offers',
        'Looking for',
        'Channels',
        'Market',
        'Languages',
        'Max meetings',
        'Representatives',
        'Availability',
        'Website',
        'Contact',
        'Title',
        'E-mail',
        'Tel',
        'Must meet',
        'Never meet',
      ],
      [
        'HK-01',
        'Harbour Home Ltd',
        '港島家品有限公司',
        '１２３４５６７８',
        'Brand / factory',
        'Beverages, tea, coffee and wine; Toys & games',
        'mugs, 1,000-piece puzzles',
        'design、samples',
        'distributors (Chongqing, Chengdu)',
        'Department store，網店',
        'Chongqing/Chengdu',
        'English, 廣東話',
        '１２',
        '2 people',
        'mornings only; not slots 3, 4',
        'www.example.com',
        'Chan Tai-man; 李小姐',
        'Director; Manager',
        'a@example.com; b@example.com',
        '+852 2345 6789；+852 9876 5432',
        'CQ-01；山城家居有限公司',
        'Rival Trading Co., Ltd., CQ-02',
      ],
    ]).companies;
    expect(company).toEqual({
      reference: 'HK-01',
      name: { en: 'Harbour Home Ltd', 'zh-Hant': '港島家品有限公司' },
      identifiers: [{ kind: 'hong-kong-business-registration', value: '12345678', doubt: null }],
      side: 'left',
      kinds: ['brand', 'manufacturer'],
      sectors: ['beverages', 'toys-games'],
      description: {},
      products: ['mugs', '1,000-piece puzzles'],
      offers: ['design', 'samples'],
      seeks: ['distributors (Chongqing, Chengdu)'],
      channels: ['department-store', 'e-commerce'],
      terms: noTerms,
      territory: ['Chongqing', 'Chengdu'],
      languages: ['en', 'yue'],
      capacity: { maximumMeetings: 12, representatives: 2 },
      availability: { sessions: ['morning'], unavailableSlots: [3, 4], note: null },
      website: 'www.example.com',
      contacts: [
        { name: { en: 'Chan Tai-man' }, role: 'Director', email: 'a@example.com', phone: '+852 2345 6789' },
        { name: { 'zh-Hant': '李小姐' }, role: 'Manager', email: 'b@example.com', phone: '+852 9876 5432' },
      ],
      mustMeet: ['CQ-01', '山城家居有限公司'],
      neverMeet: ['Rival Trading Co., Ltd.', 'CQ-02'],
    });
  });

  test.each([
    ['公司名稱', 'left', '港島', { 'zh-Hant': '港島' }],
    ['公司名称', 'left', '港島', { 'zh-Hans': '港島' }],
    ['Company', 'right', '山城', { 'zh-Hans': '山城' }],
    ['Company', 'left', '山城', { 'zh-Hant': '山城' }],
    ['公司名稱', 'left', 'Harbour Home', { en: 'Harbour Home' }],
  ] as const)('a lone column %s on the %s side keeps %s as typed', (header, side, name, expected) => {
    expect(
      listOf(
        [
          [header, 'E-mail'],
          [name, 'a@example.com'],
        ],
        side,
      ).companies[0]!.name,
    ).toEqual(expected);
  });

  test('invisible characters, NBSP and ideographic spaces do not make another company or an unknown sector', () => {
    const list = listOf([
      ['Company\u00a0name', 'Sector', 'Company type'],
      ['\u200bHarbour\u3000Home\u202c ', 'Ｆｏｏｄ\u200d', 'Brand'],
    ]);
    expect(list.companies[0]).toMatchObject({ name: { en: 'Harbour Home' }, sectors: ['food'] });
    expect(list.problems).toEqual([]);
  });

  test('a name merged over two rows is one company with both contacts', () => {
    const grid = [
      ['Company', 'Company type', 'Contact', 'E-mail'],
      ['Harbour', 'Brand', 'Ann', 'ann@example.com'],
      ['Harbour', '', 'Ben', 'ben@example.com'],
    ];
    const result = recognise([sheetOf(grid, 'List', { 3: [0] })]);
    expect(result).toMatchObject({
      ok: true,
      value: { companies: [{ contacts: [{ name: { en: 'Ann' } }, { name: { en: 'Ben' } }] }] },
    });
    expect(result.ok && result.value.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('numbered contact columns', () => {
    const [company] = listOf([
      ['Company', 'Contact 1', 'E-mail 1', 'Contact 2', 'E-mail 2'],
      ['Harbour', 'Ann', 'ann@example.com', 'Ben', 'ben@example.com'],
    ]).companies;
    expect(company!.contacts.map(({ name, email }) => [name.en, email])).toEqual([
      ['Ann', 'ann@example.com'],
      ['Ben', 'ben@example.com'],
    ]);
  });

  test('the reference is the same whenever the list is read, and another for another company', () => {
    const references = (grid: Grid) => listOf(grid).companies.map((company) => company.reference);
    const [a, b] = references([['Company'], ['Harbour Home'], ['Peak Foods']]);
    expect(references([['Company'], ['Peak  Foods'], ['HARBOUR HOME']])).toEqual([b, a]);
    expect(a).toMatch(/^L-[0-9A-F]{8}$/);
  });
});

describe('which rows are companies', () => {
  test('titles above, blank rows, headers repeated, totals and remarks are passed over; row numbers stay those of the file', () => {
    const list = listOf([
      ['2026 訪問團名單'],
      ['截至 11 月'],
      [''],
      ['序號', '公司名稱', '公司類型', '電郵'],
      ['1', '港島家品', '品牌', 'a@example.com'],
      [''],
      ['序號', '公司名稱', '公司類型', '電郵'],
      ['2', '山頂食品', '品牌', 'b@example.com'],
      ['3', '', '', ''],
      ['合計：2 家'],
      ['備註：資料以公司提供為準'],
    ]);
    expect(list.rows).toEqual([5, 8]);
    expect(list.problems).toEqual([]);
  });

  test('the first sheet with a header is read, the others are named', () => {
    const result = recognise([
      sheetOf([['Read me first']], 'Notes'),
      sheetOf(
        [
          ['Company', 'Company type'],
          ['Harbour', 'Brand'],
        ],
        'List',
      ),
      sheetOf(
        [
          ['Company', 'Company type'],
          ['Peak', 'Brand'],
        ],
        'Old',
      ),
    ]);
    expect(result).toMatchObject({ ok: true, value: { sheet: 'List', companies: [{ name: { en: 'Harbour' } }] } });
    expect(result.ok && result.value.problems.map(({ code, values }) => [code, values])).toEqual([
      ['sheet-ignored', { sheet: 'Notes' }],
      ['sheet-ignored', { sheet: 'Old' }],
    ]);
  });

  test.each([
    [
      [
        ['apples', 'pears'],
        ['1', '2'],
      ],
      'list-has-no-header',
    ],
    [
      [
        ['Sector', 'E-mail'],
        ['Food', 'a@example.com'],
      ],
      'list-has-no-names',
    ],
    [[['Company', 'E-mail']], 'list-empty'],
    [[], 'list-empty'],
  ] as const)('%j is refused: %s', (grid, code) => {
    const result = recognise([sheetOf(grid)]);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    if (!result.ok)
      for (const language of languages) expect(describeListRefusal(result.refusal, language)).not.toContain('{{');
  });
});
