import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { buildBombs } from '#tests/builders/build-bombs.ts';
import { buildZip, textCell, workbookParts } from '#tests/builders/build-workbook.ts';
import { checkArchive } from './archive-checks.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXlsx } from './read-xlsx.ts';
import { defaultReadingLimits } from './workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const bombs = buildBombs();

/** Stopped by the directory or while inflating, before a parser sees anything. */
const stoppedAtTheDoor = [
  '300 MB of zeros in 0.3 MB',
  '90 MB of zeros, under the total',
  'twelve parts of 9 MB, each under the ratio floor',
  'a sheet that says it is small',
  'a sheet that says it is large',
  'a sheet that says it is 4 GB',
  'parts that overlap',
  'two parts of one name',
  '5,000 parts',
  'shared strings of 60 MB',
  'one cell of 30 MB',
  'a billion laughs',
  'an external entity',
  'a declaration hidden in UTF-16',
  'an encrypted part',
  'a part with a path upwards',
  'a zip without its end',
];

describe('archives made to hurt', () => {
  test.each(stoppedAtTheDoor)('%s is stopped before it is parsed', async (name) => {
    const bomb = bombs.find((candidate) => candidate.name === name)!;
    const checked = await checkArchive(bomb.bytes, defaultReadingLimits);
    expect(checked.ok).toBe(false);
  });

  test('a second directory in the comment shows every reader the same, empty archive', async () => {
    const bomb = bombs.find(({ name }) => name === 'a directory in the comment')!;
    expect(await readXlsx(bomb.bytes, defaultReadingLimits)).toMatchObject({
      refusal: { code: 'file-not-a-workbook' },
    });
    const parts = workbookParts([{ name: 'L', rows: '' }]);
    expect((await checkArchive(buildZip(parts, 'a remark'), defaultReadingLimits)).ok).toBe(false);
  });

  test('a part whose real size is not the declared one is stopped', async () => {
    const parts = workbookParts([{ name: 'L', rows: `<row r="1">${textCell('A1', 'x'.repeat(5000))}</row>` }]);
    for (const declaredSize of [1, 100, 50_000]) {
      const lying = parts.map((part) => (part.name.includes('sheet1') ? { ...part, declaredSize } : part));
      expect((await checkArchive(buildZip(lying), defaultReadingLimits)).ok).toBe(false);
    }
    expect((await checkArchive(buildZip(parts), defaultReadingLimits)).ok).toBe(true);
  });

  test('a genuine list of 3,000 equal rows packs tightly and passes', async () => {
    const row = ['Harbour Home Ltd', '港島家品有限公司', 'Food', 'Brand', '', '', 'English'];
    const columns = row.map((_, index) => ({ header: `Column ${index}`, width: 10 }));
    const bytes = await writeWorkbook({
      sheets: [{ name: 'L', columns, rows: Array.from({ length: 3000 }, () => row) }],
    });
    expect((await checkArchive(Buffer.from(bytes), defaultReadingLimits)).ok).toBe(true);
  });
});

/** The highest memory any child of this process has held, in megabytes; watched while `run` runs. Linux only, like the goal. */
async function withPeakOfChildren<T>(
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly peakMegabytes: number }> {
  let peak = 0;
  const watch = setInterval(() => {
    try {
      for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')) {
        const held = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
        if (held) peak = Math.max(peak, Number(held[1]) / 1024);
      }
    } catch {
      // A child may be gone between the two readings.
    }
  }, 10);
  try {
    return { value: await run(), peakMegabytes: peak };
  } finally {
    clearInterval(watch);
  }
}

describe('what gets past the door ends in the child, within its memory', () => {
  test.each([
    ['shared strings of 9 MB, all empty', 'workbook-too-big'],
    ['one shared string of 1 MB in 90,000 cells', 'workbook-too-big'],
    ['a cell in the last allowed corner', null],
    ['a merged range over the whole sheet', null],
    ['a dimension of 17 billion cells', null],
    ['60,000 rows', 'workbook-too-big'],
    ['9 MB of commas', 'workbook-too-big'],
    ['9 MB of bytes that are no text', null],
  ])('%s', async (name, code) => {
    const bomb = bombs.find((candidate) => candidate.name === name)!;
    const { value: read, peakMegabytes } = await withPeakOfChildren(() => readWorkbook(bomb.bytes, 'list.xlsx'));
    if (code) expect(read).toMatchObject({ ok: false, refusal: { code } });
    expect(peakMegabytes).toBeLessThan(300);
  });

  test('a file that takes too long is stopped and says so', async () => {
    const bomb = bombs.find(({ name }) => name.startsWith('column definitions'))!;
    const read = await readWorkbook(bomb.bytes, 'list.xlsx', { seconds: 3 });
    expect(read).toMatchObject({ ok: false, refusal: { code: 'reading-took-too-long', values: { seconds: 3 } } });
  });
});

describe('the type is judged by content', () => {
  test('a text table named .xlsx and a workbook named .csv are read for what they are', async () => {
    const text = await readWorkbook(iconv.encode('公司名称,行业\n山城家居,食品\n', 'gb18030'), 'list.xlsx');
    expect(text).toMatchObject({ ok: true, value: { format: 'csv', encoding: 'gb18030' } });
    const bytes = await writeWorkbook({
      sheets: [{ name: '名單', columns: [{ header: '公司', width: 9 }], rows: [['港島']] }],
    });
    const path = join(await mkdtemp(join(tmpdir(), 'yugang-')), `${randomUUID()}.csv`);
    await writeFile(path, bytes);
    expect(await readWorkbook(path)).toMatchObject({ ok: true, value: { format: 'xlsx', sheets: [{ name: '名單' }] } });
    await rm(path);
  });

  test.each([
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['old-office', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['jpeg', Buffer.from('ffd8ffe0', 'hex')],
    ['html', Buffer.from('\ufeff <html><table><tr><td>Company</td></tr></table>')],
    ['gzip', Buffer.from('1f8b08', 'hex')],
    ['empty', Buffer.alloc(0)],
  ])('%s', async (found, bytes) => {
    expect(await readWorkbook(bytes, 'list.xlsx')).toEqual({
      ok: false,
      refusal: { code: 'file-not-a-workbook', values: { file: 'list.xlsx', found } },
    });
  });

  test('a zip that is no workbook, a file too large, a file that is not there', async () => {
    const zip = buildZip([{ name: 'readme.txt', data: 'hello' }]);
    expect(await readWorkbook(zip, 'a.zip')).toMatchObject({
      refusal: { code: 'file-not-a-workbook', values: { found: 'zip' } },
    });
    expect(await readWorkbook(Buffer.alloc(10_000_001), 'big.csv')).toMatchObject({
      refusal: { code: 'file-too-large' },
    });
    expect(await readWorkbook('/nowhere/list.csv')).toMatchObject({
      refusal: { code: 'file-missing', values: { file: 'list.csv' } },
    });
  });
});

describe('files with bytes changed, cut and repeated', () => {
  const parts = workbookParts(
    [
      {
        name: 'L',
        rows: `<row r="1">${textCell('A1', 'Company')}<c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>44620</v></c></row>`,
        after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      },
    ],
    { sharedStrings: '<si><t>Sector</t></si>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' },
  );
  const packed = buildZip(parts);
  const stored = buildZip(parts.map((part) => ({ ...part, stored: true })));
  const table = iconv.encode('公司名称;行业\n"山城;家居";食品\n'.repeat(5), 'gb18030');

  const mutation = fc.record({
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
  });

  function mutated(bytes: Buffer, { changes, cut }: { changes: [number, number][]; cut: number | null }): Buffer {
    const copy = Buffer.from(bytes);
    for (const [place, value] of changes) copy[Math.floor(place * (copy.length - 1))] = value;
    return cut === null ? copy : copy.subarray(0, Math.floor(cut * copy.length));
  }

  test.each([
    ['packed workbooks', packed],
    ['stored workbooks, where changes reach the XML', stored],
  ])('%s end in a value or a refusal', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(mutation, async (changes) => {
        const read = await readXlsx(mutated(bytes, changes), defaultReadingLimits);
        if (read.ok) expect(Array.isArray(read.value)).toBe(true);
        else expect(read.refusal.code).toMatch(/^(archive-bomb|workbook-|file-not-a)/);
      }),
      { numRuns: 1000 },
    );
  });

  test('text tables end in a value or a refusal', () => {
    fc.assert(
      fc.property(mutation, (changes) => {
        const read = readCsv(mutated(table, changes), defaultReadingLimits);
        if (!read.ok) expect(read.refusal.code).toMatch(/^workbook-/);
      }),
      { numRuns: 1000 },
    );
  });
});
