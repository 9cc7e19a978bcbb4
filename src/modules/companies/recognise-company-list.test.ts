import { describe, expect, test } from 'vitest';
import type { Sheet, Workbook } from '#platform/documents/workbook.ts';
import { languages } from '#platform/i18n/language.ts';
import { noTerms, type Side } from './company.ts';
import { describeListRefusal, describeProblem } from './describe-problem.ts';
import { type CompanyList, recogniseCompanyList } from './recognise-company-list.ts';
import { taxonomy } from './taxonomy.ts';

type Grid = readonly (readonly string[])[];

function sheetOf(grid: Grid, name = 'List', carried: Readonly<Record<number, readonly number[]>> = {}): Sheet {
  const rows = grid.map((cells, index) => ({ number: index + 1, cells, carriedDown: carried[index + 1] ?? [] }));
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

function recognise(sheets: readonly Sheet[], side: Side = 'left') {
  const workbook: Workbook = {
    fileName: 'list.xlsx',
    sha256: '00',
    format: 'xlsx',
    encoding: null,
    encodingInDoubt: false,
    sheets,
  };
  return recogniseCompanyList(workbook, side, taxonomy);
}

function listOf(grid: Grid, side: Side = 'left'): CompanyList {
  const result = recognise([sheetOf(grid)], side);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const found = (list: CompanyList) => list.problems.map(({ code, row, column }) => [code, row, column?.letter ?? null]);

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
  expect(found(result.value)).toEqual([['too-many-cells', 2, 'D']]);
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
  expect(found(list).filter(([code]) => code !== 'kind-missing')).toEqual([
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

describe('faults are named with row and column', () => {
  const header = [
    'Company',
    'Company type',
    'Sector',
    'Channels',
    'Languages',
    'Max meetings',
    'Availability',
    'E-mail',
    'Tel',
    'Website',
    'USCC',
  ];
  const row = (changes: Readonly<Record<number, string>>, name = 'Harbour') =>
    Array.from({ length: 12 }, (_, index) => changes[index] ?? ['', 'Brand'][index] ?? '').with(0, changes[0] ?? name);

  test.each([
    ['name-missing', row({ 0: '', 2: 'Food' }), 'A'],
    ['kind-unknown', row({ 1: 'Wizard' }), 'B'],
    ['sector-unknown', row({ 2: 'Food, spaceships' }), 'C'],
    ['channel-unknown', row({ 3: 'carrier pigeon' }), 'D'],
    ['language-unknown', row({ 4: 'English、Klingon' }), 'E'],
    ['number-expected', row({ 5: '很多' }), 'F'],
    ['number-expected', row({ 5: '2.5' }), 'F'],
    ['number-out-of-range', row({ 5: '-3' }), 'F'],
    ['number-out-of-range', row({ 5: '4000' }), 'F'],
    ['slot-out-of-range', row({ 6: 'not slot 140' }), 'G'],
    ['availability-noted', row({ 6: 'after lunch if it rains' }), 'G'],
    ['email-malformed', row({ 7: 'a@@example.com' }), 'H'],
    ['email-malformed', row({ 7: 'a＠example' }), 'H'],
    ['phone-unusual', row({ 8: 'ask reception' }), 'I'],
    ['website-unusual', row({ 9: 'javascript:alert(1)' }), 'J'],
    ['identifier-doubtful', row({ 10: '91350200MA2XXXXXX0' }), 'K'],
    ['cell-beyond-header', row({ 11: 'call again in May' }), 'L'],
    ['undecodable-text', row({ 0: 'Harb\ufffdur' }), 'A'],
    ['formula-error', row({ 8: '#N/A' }).with(1, 'Brand'), 'I'],
    ['kind-missing', row({ 1: '' }).with(2, 'Food'), null],
  ] as const)('%s', (code, cells, letter) => {
    const list = listOf([header, row({}, 'Peak Foods'), cells]);
    expect(found(list)).toContainEqual([code, 3, letter]);
    const problem = list.problems.find((candidate) => candidate.code === code)!;
    for (const language of languages) {
      const text = describeProblem(problem, language);
      expect(text).toContain('list.xlsx');
      expect(text).toContain('3');
      expect(text).not.toMatch(/\{\{|undefined/);
      if (letter) expect(text).toContain(letter);
    }
  });

  test.each([
    [
      ['Harbour Home', ''],
      ['ＨＡＲＢＯＵＲ home.', ''],
    ],
    [
      ['Harbour', '12345678'],
      ['Peak', '12345678'],
    ],
  ])('a company twice: %j and %j', (first, second) => {
    const list = listOf([
      ['Company', 'BR No.', 'Company type'],
      [...first, 'Brand'],
      ['Other', '', 'Brand'],
      [...second, 'Brand'],
    ]);
    const [problem] = list.problems;
    expect(problem).toMatchObject({ code: 'duplicate-company', row: 4, values: { firstRow: 2 } });
    expect(describeProblem(problem!, 'en')).toMatch(/row 4.*row 2/);
  });

  test('a stock code may be shared by the firms of a group', () => {
    expect(
      listOf([
        ['Company', 'Stock code', 'Company type'],
        ['A', '5', 'Brand'],
        ['B', '5', 'Brand'],
      ]).problems,
    ).toEqual([]);
  });

  test('an unknown column is named once, and its cells are nobody’s data', () => {
    const list = listOf([
      ['Company', 'Shoe size', 'Company type'],
      ['Harbour', '42', 'Brand'],
      ['Peak', '43', 'Brand'],
    ]);
    expect(found(list)).toEqual([['column-unknown', 1, 'B']]);
    expect(JSON.stringify(list.companies)).not.toContain('42');
  });

  test('everything in the taxonomy is recognised by code, by each label and by each synonym', () => {
    for (const [field, vocabulary] of [
      ['Company type', taxonomy.kinds],
      ['Sector', taxonomy.sectors],
      ['Channels', taxonomy.channels],
    ] as const) {
      const words = vocabulary.entries.flatMap(({ code, label, synonyms }) => [
        code,
        ...Object.values(label),
        ...synonyms,
      ]);
      const list = listOf([['Company', field], ...words.map((word, index) => [`Firm ${index}x`, word])]);
      expect(list.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
