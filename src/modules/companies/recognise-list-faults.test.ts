import { describe, expect, test } from 'vitest';
import { languages } from '#platform/i18n/language.ts';
import { listOf, problemsOf } from '#tests/builders/recognise-list.ts';
import { describeProblem } from './describe-problem.ts';
import { taxonomy } from './taxonomy.ts';

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
    expect(problemsOf(list)).toContainEqual([code, 3, letter]);
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
    expect(problemsOf(list)).toEqual([['column-unknown', 1, 'B']]);
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
