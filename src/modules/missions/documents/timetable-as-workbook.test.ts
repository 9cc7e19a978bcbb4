import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Programme } from '#kernel/scheduling/programme.ts';
import type { Language } from '#platform/i18n/language.ts';
import { buildProgramme } from '#tests/builders/build-programme.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { readZipTexts } from '#tests/builders/read-zip-texts.ts';
import { oneLine } from './programme-for-readers.ts';
import { type TimetableDetails, timetableAsWorkbook } from './timetable-as-workbook.ts';
import { timetableTexts } from './timetable-texts.ts';

async function sheetsOf(programme: Programme, language: Language = 'en', details: TimetableDetails = {}) {
  const { sheets } = await readXlsx(await timetableAsWorkbook(programme, language, details));
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell ?? null))]));
}

const tabs = (language: Language): string[] =>
  (['byParticipant', 'byTable', 'meetings', 'notPlaced'] as const).map((key) => timetableTexts[key][language]);

const programme = buildProgramme({
  participants: [{ forbiddenSlots: [8] }, {}, {}, {}],
  meetings: [
    { between: [1, 2], slot: 1, demand: 'must', weight: 9000 },
    { between: [3, 4], slot: 1 },
    { between: [1, 4], slot: 6, table: 3 },
    { between: [3, 2] },
  ],
});

describe('the timetable as a workbook', () => {
  it('shows by company whom each one meets and where, and when it can’t', async () => {
    const rows = (await sheetsOf(programme)).get('By company')!;
    expect(rows[2]).toEqual([
      ...['Reference', 'Company', 'Meetings'],
      ...['09:30–09:55', '10:00–10:25', '10:30–10:55', '11:00–11:25'],
      ...['12:30–12:55', '13:00–13:25', '13:30–13:55', '14:00–14:25'],
    ]);
    expect(rows[3]?.slice(0, 4)).toEqual(['HK-001', 'Harbour Firm 1 Ltd', 2, 'River Firm 2 Co., Ltd\nTable 1']);
    expect(rows[3]?.[8]).toBe('River Firm 4 Co., Ltd\nTable 3');
    expect(rows[3]?.[10]).toBe('not available');
    expect(rows).toHaveLength(3 + 4);
  });

  it('shows by table who sits there', async () => {
    const rows = (await sheetsOf(programme)).get('By table')!;
    expect(rows.map((row) => row[0]).slice(3)).toEqual(['Table 1', 'Table 2', 'Table 3', 'Table 4']);
    expect(rows[4]?.[1]).toBe('Harbour Firm 3 Ltd\n↔ River Firm 4 Co., Ltd');
    expect(rows[5]?.[6]).toBe('Harbour Firm 1 Ltd\n↔ River Firm 4 Co., Ltd');
  });

  it('lists every meeting with the names as typed in every script, and those without a place with the reason', async () => {
    const whyNotPlaced = new Map([[4, { en: 'No table was free.', 'zh-Hans': '没有空桌。' }]]);
    const sheets = await sheetsOf(programme, 'en', { whyNotPlaced });
    const meetings = sheets.get('Meetings')!.slice(3);
    expect(meetings.map((row) => row.slice(0, 6))).toEqual([
      [1, 'yes', '2026-11-20', '09:30', '09:55', 'Table 1'],
      [2, 'yes', '2026-11-20', '09:30', '09:55', 'Table 2'],
      [3, 'yes', '2026-11-20', '13:00', '13:25', 'Table 3'],
      [4, 'no', null, null, null, null],
    ]);
    expect(meetings[0]?.slice(6, 12)).toEqual([
      ...['HK-001', 'Harbour Firm 1 Ltd\n海港1號有限公司'],
      ...['CQ-002', 'River Firm 2 Co., Ltd\n江畔2号有限责任公司'],
      ...['must', 9000],
    ]);
    expect(sheets.get('Not placed')!.at(-1)?.at(-1)).toBe('No table was free.');
  });

  it('speaks each language, with the names a reader of it looks for, and stamps every sheet', async () => {
    const sheets = await sheetsOf(programme, 'zh-Hans', { version: 5, sample: true });
    expect([...sheets.keys()]).toEqual(tabs('zh-Hans'));
    expect(sheets.get(tabs('zh-Hans')[0]!)![3]?.[3]).toBe('江畔2号有限责任公司\n1号桌');
    for (const rows of sheets.values()) {
      expect(rows[0]?.[0]).toBe('重庆设计考察团');
      expect(rows[1]?.[0]).toMatch(/5.*42/);
      expect(rows[1]?.[0]).toContain(timetableTexts.sample['zh-Hans']);
    }
    expect([...(await sheetsOf(programme, 'zh-Hant')).keys()]).toEqual(tabs('zh-Hant'));
  });

  it('says on every sheet of a draft that it is one', async () => {
    for (const rows of (await sheetsOf(programme, 'zh-Hant', { draft: true })).values()) {
      expect(rows[1]?.[0]).toContain('DRAFT 草稿，尚未公布');
      expect(rows[1]?.[0]).not.toContain('版');
    }
  });

  it('gives a day its own sheet, and half a day where a day has too many slots to print', async () => {
    const days = await sheetsOf(buildProgramme({ slots: { perDay: 8, days: 2 } }));
    expect([...days.keys()]).toEqual([
      ...['By company, day 1', 'By company, day 2', 'By table, day 1', 'By table, day 2', 'Meetings'],
    ]);
    const long = await sheetsOf(buildProgramme({ slots: { perDay: 16, days: 1 } }));
    expect([...long.keys()]).toEqual([
      ...['By company, morning', 'By company, afternoon', 'By table, morning', 'By table, afternoon', 'Meetings'],
    ]);
    expect(long.get('By company, afternoon')![2]?.[3]).toBe('14:30–14:55');
  });

  it('prints on A4 landscape, one page wide, with the heading on every page, and gives the same bytes again', async () => {
    const bytes = await timetableAsWorkbook(programme, 'en');
    const files = await readZipTexts(bytes);
    const sheet = files.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1"/);
    expect(sheet).toContain('state="frozen"');
    expect(files.get('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(Buffer.from(bytes).equals(Buffer.from(await timetableAsWorkbook(programme, 'en')))).toBe(true);
  });

  it('gives every row a height its text fits in', async () => {
    const name = '渝港品牌設計零售貿易授權'.repeat(17).slice(0, 200);
    const tall = buildProgramme({ participants: [{ name: { en: name } }, {}] });
    const files = await readZipTexts(await timetableAsWorkbook(tall, 'en'));
    const heights = [...files.get('xl/worksheets/sheet1.xml')!.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)];
    const heightOf = (row: number): number => Number(heights.find((match) => match[1] === String(row))?.[2]);
    // 200 Chinese characters are 400 units wide: 16 lines in a column of 26, 25 in a column of 17.
    expect(heightOf(4)).toBeGreaterThanOrEqual(16 * 15);
    expect(heightOf(5)).toBeGreaterThanOrEqual(25 * 15);
  });

  it('writes hostile names as text, never as formulas', async () => {
    const names = Object.values(hostileNames);
    const hostile = buildProgramme({
      tables: 20,
      mission: { ...programme.mission, title: { en: '=1+1 [x]:*?/\\ title' } },
      participants: names.flatMap((name) => [
        { name: { en: name, 'zh-Hant': name } },
        { name: { 'zh-Hans': name }, reference: name },
      ]),
      meetings: names.map((_, index) => ({ between: [2 * index + 1, 2 * index + 2] as const, slot: 1 + (index % 8) })),
    });
    const bytes = await timetableAsWorkbook(hostile, 'en');
    for (const [file, text] of await readZipTexts(bytes)) {
      expect(text, file).not.toMatch(/<f[ >]/);
      expect(text, file).not.toContain('hyperlink');
    }
    const rows = (await sheetsOf(hostile)).get('By company')!.slice(3);
    names.forEach((name, index) => {
      expect(rows[2 * index]?.[1]).toBe(oneLine(name));
      expect(rows[2 * index + 1]?.[1]).toBe(oneLine(name));
      expect(rows[2 * index]).toContain(`${oneLine(name)}\nTable ${1 + Math.floor(index / 8)}`);
    });
  });

  it('has nothing to say of a programme that is not solved', async () => {
    await expect(timetableAsWorkbook({ ...programme, timetable: null }, 'en')).rejects.toThrow(/solve it first/);
  });
});
