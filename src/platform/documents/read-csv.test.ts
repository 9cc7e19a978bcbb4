import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';
import { defaultReadingLimits, type Row } from './workbook.ts';
import { withGuard, withoutGuard, writeCsv } from './write-csv.ts';

function rowsOf(text: string | Uint8Array, limits = {}): readonly Row[] {
  const read = readCsv(Buffer.from(text), { ...defaultReadingLimits, ...limits });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.rows;
}
const cellsOf = (text: string | Uint8Array): readonly (readonly string[])[] => rowsOf(text).map((row) => row.cells);

describe('delimiters, quotes and rows', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['semicolons with commas in the values', 'a;b\n"1,5,6,7";2\n'],
    ['TABs', 'a\tb\n1\t2\n'],
    ['a line that names the separator', 'sep=;\r\na;b\r\n1;2\r\n'],
  ])('%s', (_, text) => {
    expect(cellsOf(text)[0]).toEqual(['a', 'b']);
    expect(cellsOf(text)[1]).toHaveLength(2);
  });

  test('quotes, line breaks in a cell, an inch mark, and the numbers of a spreadsheet program', () => {
    const rows = rowsOf('\ufeffname,size\r\n"A ""B"", Ltd\nsecond line",5\r\n\r\n,,\r\ntube,5" pipe\r\n');
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'name', 'size'],
      [2, 'A "B", Ltd\nsecond line', '5'],
      [5, 'tube', '5" pipe'],
    ]);
  });

  test('the first line counts where it names the separator, as it does on screen', () => {
    expect(rowsOf('sep=;\na;b\n').map((row) => row.number)).toEqual([2]);
  });

  test.each([
    ['too many rows', 'a\n'.repeat(1001)],
    ['too many columns', `${'a,'.repeat(200)}a\n`],
    ['a line of delimiters', ','.repeat(1_000_000).concat('x')],
    ['too many blank rows before the last company', `a,b\n${'\n'.repeat(1500)}x`],
  ])('%s is refused', (_, text) => {
    expect(readCsv(Buffer.from(text), { ...defaultReadingLimits, rows: 1000 })).toMatchObject({
      ok: false,
      refusal: { code: 'workbook-too-big' },
    });
  });

  test('a million blank rows after the last company are no list that is too big', () => {
    expect(rowsOf(`a,b\n1,2\n${',\r\n'.repeat(1_000_000)}`)).toHaveLength(2);
  });

  test('a quote that never closes is named with its line', () => {
    const read = readCsv(Buffer.from('a,b\n"1,2\n'), defaultReadingLimits);
    expect(read).toMatchObject({
      ok: false,
      refusal: { code: 'workbook-unreadable', values: { reason: expect.stringContaining('line') } },
    });
  });
});

describe('what we write', () => {
  const hostileStart = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    "''=",
    '"',
    ',',
    ';',
    ' ',
    '',
  );
  const cell = fc
    .tuple(hostileStart, fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([start, rest]) => (start + rest).replaceAll('\0', ''));

  test('10,000 hostile cells: none begins like a formula, and each reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 10, maxLength: 10 }), (cells) => {
        const bytes = writeCsv([['first', ...cells, 'last']]);
        const [shown] = parse(Buffer.from(bytes), { bom: true }) as string[][];
        for (const text of shown!) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(cellsOf(bytes)).toEqual([['first', ...cells, 'last']]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['+852 2345 6789', '+86 138 0000 0000', "'+852", "''=1", '=1+1', "O'Brien", "'quoted'", ''])(
    'guard off is guard on undone: %s',
    (text) => {
      expect(withoutGuard(withGuard(text))).toBe(text);
    },
  );

  test('numbers stay numbers, a negative one too', () => {
    expect(new TextDecoder().decode(writeCsv([[-1.5, 3, null, Number.NaN]]))).toBe('-1.5,3,,\r\n');
  });
});
