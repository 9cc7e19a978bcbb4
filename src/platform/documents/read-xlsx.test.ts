import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildZip, textCell, workbookParts } from '#tests/builders/build-workbook.ts';
import { readXlsx } from './read-xlsx.ts';
import { defaultReadingLimits, type Sheet } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readXlsx(Buffer.from(bytes), defaultReadingLimits);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const cellsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await sheetsOf(bytes))[0]!.rows.map((row) => row.cells);

describe('cells as they are shown', () => {
  const styles = `<numFmts count="1"><numFmt numFmtId="165" formatCode="00000000"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>`;
  const rows = [
    `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>`,
    `<row r="4"><c r="A4"><v>0.30000000000000004</v></c><c r="B4"><v>85223456789</v></c><c r="C4"><v>1E+2</v></c></row>`,
    `<row r="5"><c r="A5" s="1"><v>46082</v></c><c r="B5" s="2"><v>46082.395833333336</v></c><c r="C5" s="3"><v>0.5</v></c></row>`,
    `<row r="6"><c r="A6" s="4"><v>123456</v></c><c r="B6" t="b"><v>1</v></c><c r="C6" t="e"><v>#N/A</v></c></row>`,
    `<row r="7"><c r="A7" t="str"><f>A1&amp;B1</f><v>computed</v></c><c r="B7"><f>1+1</f><v>2</v></c><c r="C7"><f>NOW()</f></c></row>`,
    `<row r="8"><c r="A8" t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c><c r="B8" t="inlineStr"><is><t>_x000D_tail &amp; &lt;b&gt;</t></is></c></row>`,
  ].join('');
  const sharedStrings =
    '<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si><si><t>香港</t><rPh sb="0" eb="2"><t>ホンコン</t></rPh></si>';

  test('numbers, dates, times, leading zeros, formulas, rich text, phonetic hints', async () => {
    const bytes = buildZip(workbookParts([{ name: 'List', rows }], { styles, sharedStrings }));
    const [sheet] = await sheetsOf(bytes);
    expect(sheet!.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [3, 'rich text', '', '香港'],
      [4, '0.3', '85223456789', '100'],
      [5, '2026-03-01', '2026-03-01 09:30', '12:00'],
      [6, '00123456', 'TRUE', '#N/A'],
      [7, 'computed', '2'],
      [8, 'inline', '\rtail & <b>'],
    ]);
  });

  test('a workbook counted from 1904 shows the same days', async () => {
    const bytes = buildZip(
      workbookParts([{ name: 'L', rows: '<row r="1"><c r="A1" s="1"><v>44620</v></c></row>' }], {
        styles,
        date1904: true,
      }),
    );
    expect(await cellsOf(bytes)).toEqual([['2026-03-01']]);
  });

  test('cells without addresses follow one another', async () => {
    const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = buildZip(
      workbookParts([{ name: 'L', rows: `<row>${inline('a')}${inline('b')}</row><row>${inline('c')}</row>` }]),
    );
    expect(await cellsOf(bytes)).toEqual([['a', 'b'], ['c']]);
  });
});

test('a merged range gives its value to every row it covers that holds something, and makes no rows', async () => {
  const rows = `<row r="1">${textCell('A1', 'Name')}${textCell('B1', 'Contact')}</row>
    <row r="2">${textCell('A2', 'Harbour Home')}${textCell('B2', 'Ann')}</row>
    <row r="3">${textCell('B3', 'Ben')}</row><row r="4">${textCell('B4', 'Cy')}</row>`;
  const after =
    '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A9000"/><mergeCell ref="B1:XFD1"/></mergeCells>';
  const [sheet] = await sheetsOf(buildZip(workbookParts([{ name: 'L', rows, after }])));
  expect(sheet!.rows.slice(1)).toEqual([
    { number: 2, cells: ['Harbour Home', 'Ann'], carriedDown: [] },
    { number: 3, cells: ['Harbour Home', 'Ben'], carriedDown: [0] },
    { number: 4, cells: ['', 'Cy'], carriedDown: [] },
  ]);
});

test('hidden sheets are left alone', async () => {
  const bytes = buildZip(
    workbookParts([
      { name: 'Lookups', rows: `<row r="1">${textCell('A1', 'x')}</row>`, hidden: true },
      { name: 'List', rows: `<row r="1">${textCell('A1', 'y')}</row>` },
    ]),
  );
  expect((await sheetsOf(bytes)).map((sheet) => sheet.name)).toEqual(['List']);
});

describe('what we write', () => {
  const text = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '港', '渝', '𠮷', 'a', ' ', "'", '"', '<', '&', '_', 'x', '0', '\n', '1'),
    minLength: 1,
    maxLength: 12,
  });

  test('any text reads back as it was, and nothing becomes a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((value) => value.trim() !== ''),
          { minLength: 1, maxLength: 8 },
        ),
        async (cells) => {
          const bytes = await writeWorkbook({ sheets: [{ name: 'S', columns: [], rows: [cells] }] });
          expect((await cellsOf(bytes))[0]).toEqual(cells);
          expect(Buffer.from(bytes).includes('<f>')).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('titles, header, merges, styles; tabs get names that Excel accepts; the same input gives the same bytes', async () => {
    const book = {
      language: 'zh-Hant',
      created: '2026-11-22T00:00:00Z',
      sheets: [
        {
          name: "Ann's [day]: 1/2?",
          title: ['行程'],
          columns: [
            { header: '時段', width: 10 },
            { header: '公司', width: 30 },
          ],
          rows: [
            [
              { value: '09:00', style: 'emphasis' },
              { value: '港島家品', fill: '#FFEEAA', align: 'center' },
            ],
            [null, { value: 3, style: 'muted' }],
          ],
          merges: [{ fromRow: 3, toRow: 4, fromColumn: 1, toColumn: 1 }],
        },
        { name: "Ann's [day]: 1/2?", columns: [{ header: 'A', width: 5 }], rows: [] },
        { name: '一'.repeat(50), columns: [{ header: 'A', width: 5 }], rows: [['\u0000\u0007ok\ud800']] },
      ],
    } as const;
    const bytes = await writeWorkbook(book);
    const sheets = await sheetsOf(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Ann's  day   1 2", "Ann's  day   1 2 (2)", '一'.repeat(31)]);
    expect(sheets[0]!.rows.map((row) => row.cells)).toEqual([
      ['行程'],
      ['時段', '公司'],
      ['09:00', '港島家品'],
      ['09:00', '3'],
    ]);
    expect(sheets[2]!.rows.at(-1)!.cells).toEqual(['ok\ufffd']);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await writeWorkbook(book)))).toBe(0);
  });
});
