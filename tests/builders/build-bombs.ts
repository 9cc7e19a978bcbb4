import { buildZip, type Part, textCell, workbookParts } from './build-workbook.ts';

export type Bomb = { readonly name: string; readonly bytes: Buffer };

const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);
const headerRow = `<row r="1">${textCell('A1', 'Company name')}${textCell('B1', 'Sector')}</row>`;
const workbook = (rows: string, after = '', before = ''): Part[] =>
  workbookParts([{ name: 'List', rows, after, before }]);
const with_ = (parts: readonly Part[], name: string, change: Partial<Part>): Part[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const sheet = 'xl/worksheets/sheet1.xml';

/** Files a small upload can hurt a reader with, each made by hand; every one must end in a refusal or a bounded value. */
export function buildBombs(): Bomb[] {
  const plain = workbook(headerRow);
  const nested = buildZip([{ name: 'inner.bin', data: zeros(50_000_000) }]);
  const manyCells = Array.from(
    { length: 90_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
  ).join('');
  const wide = Array.from({ length: 300 }, (_, row) =>
    `<row>${'<c t="b"><v>1</v></c>'.repeat(16_384 / 8)}</row>`.replace('<row>', `<row r="${row + 2}">`),
  );
  const bombs: readonly (readonly [string, readonly Part[], string?])[] = [
    ['300 MB of zeros in 0.3 MB', [...plain, { name: 'xl/media/image1.bin', data: zeros(300_000_000) }]],
    ['90 MB of zeros, under the total', [...plain, { name: 'xl/media/image1.bin', data: zeros(90_000_000) }]],
    [
      'twelve parts of 9 MB, each under the ratio floor',
      [
        ...plain,
        ...Array.from({ length: 12 }, (_, index) => ({ name: `xl/media/${index}.bin`, data: zeros(9_000_000) })),
      ],
    ],
    ['an archive in the archive', [...plain, { name: 'xl/embeddings/inner.zip', data: nested, stored: true }]],
    [
      'a sheet that says it is small',
      with_(workbook(headerRow + ' '.repeat(40_000_000)), sheet, { declaredSize: 1000 }),
    ],
    ['a sheet that says it is large', with_(plain, sheet, { declaredSize: 90_000_000 })],
    ['a sheet that says it is 4 GB', with_(plain, sheet, { declaredSize: 0xfffffff0 })],
    [
      'parts that overlap',
      [
        ...plain,
        { name: 'xl/media/1.bin', data: zeros(8_000_000) },
        ...Array.from({ length: 9 }, (_, index) => ({
          name: `xl/media/${index + 2}.bin`,
          data: '',
          sameBytesAs: 'xl/media/1.bin',
        })),
      ],
    ],
    [
      'two parts of one name',
      [...plain, { name: sheet, data: `<worksheet><sheetData>${headerRow}</sheetData></worksheet>` }],
    ],
    [
      '5,000 parts',
      [...plain, ...Array.from({ length: 5000 }, (_, index) => ({ name: `xl/media/${index}.txt`, data: 'x' }))],
    ],
    [
      'shared strings of 60 MB',
      with_(plain, 'xl/sharedStrings.xml', { data: `<sst>${'<si><t>abcdefgh</t></si>'.repeat(2_500_000)}</sst>` }),
    ],
    [
      'shared strings of 9 MB, all empty',
      with_(plain, 'xl/sharedStrings.xml', { data: `<sst>${'<si/>'.repeat(1_800_000)}</sst>` }),
    ],
    [
      'one shared string of 1 MB in 90,000 cells',
      with_(workbook(manyCells), 'xl/sharedStrings.xml', {
        data: `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`,
      }),
    ],
    ['one cell of 30 MB', workbook(`${headerRow}<row r="2">${textCell('A2', 'x'.repeat(30_000_000))}</row>`)],
    [
      'a merged range over the whole sheet',
      workbook(headerRow, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      '400,000 merged ranges',
      workbook(headerRow, `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(280_000)}</mergeCells>`),
    ],
    [
      'a merged long text over 40,000 rows',
      workbook(
        `<row r="1">${textCell('A1', 'Company name')}</row><row r="2">${textCell('A2', 'y'.repeat(30_000))}<c r="B2"><v>1</v></c></row>${Array.from({ length: 40_000 }, (_, row) => `<row r="${row + 3}"><c r="B${row + 3}"><v>1</v></c></row>`).join('')}`,
        '<mergeCells><mergeCell ref="A2:A45000"/></mergeCells>',
      ),
    ],
    ['a dimension of 17 billion cells', workbook(headerRow, '', '<dimension ref="A1:XFD1048576"/>')],
    ['two cells in opposite corners', workbook(`${headerRow}<row r="1048576">${textCell('XFD1048576', 'far')}</row>`)],
    ['a cell in the last allowed corner', workbook(`${headerRow}<row r="50000">${textCell('GR50000', 'far')}</row>`)],
    [
      'a cell beyond all sheets',
      workbook(`${headerRow}<row r="9999999999">${textCell('ZZZZZZ9999999999', 'far')}</row>`),
    ],
    [
      '60,000 rows',
      workbook(
        Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 1}">${textCell(`A${row + 1}`, 'x')}</row>`).join(
          '',
        ),
      ),
    ],
    ['614,400 cells in rows of 2,048', workbook(headerRow + wide.join(''))],
    [
      'column definitions for 16,384 columns, 20,000 times',
      workbook(headerRow, '', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>`),
    ],
    ['a billion laughs', with_(plain, sheet, { data: laughs(headerRow) })],
    [
      'an external entity',
      with_(plain, 'xl/workbook.xml', {
        data: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook><sheets><sheet name="&f;" r:id="rId1"/></sheets></workbook>',
      }),
    ],
    [
      'a declaration hidden in UTF-16',
      with_(plain, sheet, { data: Buffer.from(`\ufeff${laughs(headerRow)}`, 'utf16le') }),
    ],
    [
      '400,000 elements in one another',
      with_(plain, 'xl/sharedStrings.xml', { data: `<sst>${'<si>'.repeat(400_000)}${'</si>'.repeat(400_000)}</sst>` }),
    ],
    [
      '200,000 attributes on one element',
      workbook(
        `<row r="1" ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}>${textCell('A1', 'x')}</row>`,
      ),
    ],
    ['elements never closed', workbook('<row r="1"><c r="A1"><is><t>'.repeat(300_000))],
    [
      '1,000,000 styles',
      with_(plain, 'xl/styles.xml', {
        data: `<styleSheet><cellXfs>${'<xf/>'.repeat(1_500_000)}</cellXfs></styleSheet>`,
      }),
    ],
    [
      '30,000 sheets',
      workbookParts([...Array.from({ length: 190 }, (_, index) => ({ name: `S${index}`, rows: headerRow }))]),
    ],
    ['an encrypted part', with_(plain, sheet, { flags: 0x0801 })],
    ['a directory in the comment', plain, 'PK\u0005\u0006'.padEnd(22, '\0')],
    ['a part with a path upwards', [...plain, { name: '../../etc/cron.d/x', data: 'x' }]],
    ['no sheet at all', plain.filter((part) => part.name !== sheet)],
    [
      'sheets that point to each other',
      with_(plain, 'xl/_rels/workbook.xml.rels', {
        data: '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="workbook.xml"/></Relationships>',
      }),
    ],
  ];
  const archives = bombs.map(([name, parts, comment]) => ({ name, bytes: buildZip(parts, comment) }));
  return [...archives, ...textBombs(), { name: 'a zip without its end', bytes: buildZip(plain).subarray(0, 900) }];
}

function laughs(rows: string): string {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');
  return `<!DOCTYPE w [<!ENTITY l0 "ha">${entities}]><worksheet><sheetData>${rows}<row r="2">${textCell('A2', '&l9;')}</row></sheetData></worksheet>`;
}

function textBombs(): Bomb[] {
  return [
    { name: '9 MB of commas', bytes: Buffer.from(`Company,Sector\n${','.repeat(9_000_000)}`) },
    { name: '9 MB of line feeds', bytes: Buffer.from(`Company,Sector\n${'\n'.repeat(9_000_000)}`) },
    { name: '9 MB of quotes', bytes: Buffer.from(`Company,Sector\n${'"'.repeat(9_000_000)}`) },
    { name: 'a quote never closed', bytes: Buffer.from(`Company,Sector\n"${'a,b\n'.repeat(2_000_000)}`) },
    { name: 'one cell of 9 MB', bytes: Buffer.from(`Company,Sector\n${'x'.repeat(9_000_000)},Food\n`) },
    { name: '9 MB of bytes that are no text', bytes: Buffer.alloc(9_000_000, 0xff) },
    { name: '9 MB of NUL', bytes: Buffer.alloc(9_000_000) },
    {
      name: 'rows of 200 cells, 9 MB',
      bytes: Buffer.from(`Company,Sector\n${`${'a,'.repeat(199)}a\n`.repeat(22_000)}`),
    },
  ];
}
