import { beforeAll, describe, expect, it } from 'vitest';
import { runsOfText } from '#platform/documents/fonts.ts';
import { buildProgramme, type MeetingToBuild } from '#tests/builders/build-programme.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { asRead, readPdfPages } from '#tests/builders/read-pdf-pages.ts';
import { itinerariesAsPdf } from './itineraries-as-pdf.ts';
import { itineraryRows } from './itinerary-rows.ts';
import { indexProgramme, oneLine } from './programme-for-readers.ts';

const reason = {
  code: 'offer-meets-seek',
  leftField: 'offers',
  rightField: 'seeks',
  contribution: 0.5,
  text: {
    en: 'You offer ceramic tableware; they look for tableware for their own shops',
    'zh-Hant': '貴公司提供陶瓷餐具，對方正為自營店物色餐具',
    'zh-Hans': '贵公司提供陶瓷餐具，对方正在为自营门店寻找餐具',
  },
};

describe('itineraries on paper', () => {
  it('marks a draft across every page, and calls a pause what the officer calls it', async () => {
    const programme = buildProgramme();
    const pauses = new Map([[4, { en: 'Dim sum', 'zh-Hant': '茶點' }]]);
    const pages = await readPdfPages(await itinerariesAsPdf(programme, { draft: true, pauses }));
    for (const page of pages) {
      expect(page).toContain('DRAFT草稿');
      expect(page).not.toContain('Version');
      expect(page).toContain('Dimsum茶點');
      expect(page).not.toContain('Lunchbreak');
    }
    expect(pages[0]).toContain('草稿，尚未公布');
    expect(pages[1]).toContain('草稿，尚未发布');
    expect((await readPdfPages(await itinerariesAsPdf(programme))).join()).not.toMatch(/DRAFT|Dimsum/);
  });

  it('prints the sheet of one firm alone', async () => {
    const pages = await readPdfPages(await itinerariesAsPdf(buildProgramme(), { only: 2 }));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('CQ-002');
    expect(pages[0]).toContain('page1of1');
  });

  it('gives every firm one page with its names, times, tables, partners and reasons, in its own script', async () => {
    const programme = buildProgramme({
      participants: [
        { name: { en: 'Lantern Bay Design Ltd', 'zh-Hant': '燈籠灣設計有限公司' } },
        { name: { en: 'Jialing Retail Co., Ltd', 'zh-Hans': '重庆嘉陵零售有限公司' } },
      ],
      meetings: [{ between: [1, 2], slot: 2, table: 3, reasons: [reason] }],
    });
    const [left = '', right = ''] = await readPdfPages(await itinerariesAsPdf(programme, { version: 7 }));
    for (const page of [left, right]) {
      for (const text of [
        'Lantern Bay Design Ltd',
        '燈籠灣設計有限公司',
        'Jialing Retail Co., Ltd',
        '重庆嘉陵零售有限公司',
      ]) {
        expect(page).toContain(asRead(text));
      }
      expect(page).toContain('10:00–10:25');
      expect(page).toContain(asRead('Asia/Shanghai (UTC+08:00)'));
      expect(page).toContain(asRead(reason.text.en));
      expect(page).toContain('Version7,seed42');
      expect(page).toContain('page1of1');
      expect(page).not.toContain('SAMPLE');
    }
    expect(left).toContain(`Table33號檯`);
    expect(left).toContain('會面行程');
    expect(left).toContain(reason.text['zh-Hant']);
    expect(left).not.toContain(reason.text['zh-Hans']);
    expect(right).toContain(`Table33号桌`);
    expect(right).toContain('洽谈行程');
    expect(right).toContain(reason.text['zh-Hans']);
    expect(right).not.toContain(reason.text['zh-Hant']);
  });

  it('keeps a day of 16 meetings on one page', async () => {
    const partners = Array.from({ length: 16 }, (_, index) => index);
    const programme = buildProgramme({
      slots: { perDay: 16, days: 1 },
      participants: [{ side: 'left' }, ...partners.map(() => ({ side: 'right' as const }))],
      meetings: partners.map(
        (index): MeetingToBuild => ({ between: [1, index + 2], slot: index + 1, reasons: [reason] }),
      ),
    });
    const pages = await readPdfPages(await itinerariesAsPdf(programme));
    expect(pages).toHaveLength(17);
    for (const index of partners) expect(pages[0]).toContain(`RiverFirm${index + 2}Co.,Ltd`);
    expect(pages[0]).toContain('page1of1');
  });

  it('says so, and why, to a firm without a meeting', async () => {
    const programme = buildProgramme({
      participants: [{}, {}, {}, {}, {}],
      meetings: [{ between: [1, 2], slot: 1 }, { between: [3, 4] }],
    });
    const why = { en: 'You can come in the morning only.', 'zh-Hant': '貴公司只能上午出席。' };
    const pages = await readPdfPages(await itinerariesAsPdf(programme, { whyNoMeeting: new Map([['HK-003', why]]) }));
    expect(pages).toHaveLength(5);
    expect(pages[2]).toContain(asRead(why.en));
    expect(pages[2]).toContain(asRead(why['zh-Hant']));
    expect(pages[3]).toContain(asRead('Meetings proposed: 1. None of them could be placed'));
    expect(pages[4]).toContain(asRead('No partner of the other delegation was proposed for you.'));
    expect(pages[4]).toContain('本次活動暫未為貴公司安排會面');
  });

  it('marks every page of a sample, tells what a counterpart is, and tells no contact', async () => {
    const details = {
      sample: true,
      participants: new Map([
        [
          'CQ-002',
          {
            kinds: [{ en: 'Sales channel', 'zh-Hant': '銷售渠道', 'zh-Hans': '销售渠道' }],
            sectors: [{ en: 'Food', 'zh-Hant': '食品', 'zh-Hans': '食品' }],
            description: { en: 'Runs twelve shops.', 'zh-Hans': '经营十二家门店。' },
          },
        ],
      ]),
    };
    const [left = '', right = ''] = await readPdfPages(await itinerariesAsPdf(buildProgramme(), details));
    expect(left).toContain('SAMPLE:inventedcompanies樣本');
    expect(right).toContain('SAMPLE:inventedcompanies示例');
    expect(left).toContain('Saleschannel,Food銷售渠道、食品');
    expect(left).toContain('Runstwelveshops.经营十二家门店。');
  });

  it('goes on to a second page of the same firm where a day is too full, and repeats the heading', async () => {
    const partners = Array.from({ length: 40 }, (_, index) => index);
    const programme = buildProgramme({
      slots: { perDay: 40, days: 1 },
      participants: [{ side: 'left' }, ...partners.map(() => ({ side: 'right' as const }))],
      meetings: partners.map(
        (index): MeetingToBuild => ({ between: [1, index + 2], slot: index + 1, reasons: [reason] }),
      ),
    });
    const pages = await readPdfPages(await itinerariesAsPdf(programme));
    const own = pages.filter((page) => page.includes('HK-001'));
    expect(own.length).toBeGreaterThan(1);
    own.forEach((page, index) => {
      expect(page).toContain(`page${index + 1}of${own.length}`);
      expect(page).toContain('Whyyoumeet');
    });
    expect(pages[own.length]).toContain('page1of1');
  });

  it('gives the same bytes for the same programme', async () => {
    const one = await itinerariesAsPdf(buildProgramme());
    const two = await itinerariesAsPdf(buildProgramme());
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('has nothing to say of a programme that is not solved', async () => {
    await expect(itinerariesAsPdf({ ...buildProgramme(), timetable: null })).rejects.toThrow(/solve it first/);
  });
});

describe('itineraries of hostile names', () => {
  const names = Object.entries(hostileNames);
  let pages: readonly string[];
  const missing: string[] = [];

  beforeAll(async () => {
    const programme = buildProgramme({
      tables: 20,
      participants: names.flatMap(([, name]) => [
        { name: { en: name, 'zh-Hant': name } },
        { name: { 'zh-Hans': name } },
      ]),
      meetings: names.map((_, index) => ({ between: [2 * index + 1, 2 * index + 2] as const, slot: 1 + (index % 8) })),
    });
    const onMissingCharacters = (characters: readonly string[]): number => missing.push(...characters);
    pages = await readPdfPages(await itinerariesAsPdf(programme, { onMissingCharacters }));
  });

  it.each(names)('prints %s on both pages, on one page a firm', (key, name) => {
    const index = names.findIndex(([other]) => other === key);
    const printed = asRead(
      runsOfText(oneLine(name), 'NotoSansHK')
        .runs.map((run) => run.text)
        .join(''),
    );
    for (const page of pages.slice(2 * index, 2 * index + 2)) {
      expect(page).toContain(printed);
      expect(page).not.toContain('\u0000');
    }
    expect(pages).toHaveLength(2 * names.length);
  });

  it('reports what could not be printed', () => {
    expect(missing).toEqual(expect.arrayContaining(['😀', '👩‍👩‍👧', 'ش']));
  });
});

describe('the rows of a day', () => {
  it('shows meetings, free time, lunch and what the participant said', () => {
    const programme = buildProgramme({
      participants: [{ forbiddenSlots: [7, 8] }, {}],
      meetings: [{ between: [1, 2], slot: 2 }],
    });
    const [participant] = programme.participants;
    const rows = itineraryRows(programme, participant!, indexProgramme(programme).placedOf(1));
    expect(rows.map((row) => (row.kind === 'day' ? row.date : `${row.start} ${row.end} ${row.kind}`))).toEqual([
      '09:30 09:55 free',
      '10:00 10:25 meeting',
      '10:30 11:25 free',
      '11:25 12:30 lunch',
      '12:30 13:25 free',
      '13:30 14:25 unavailable',
    ]);
  });

  it('begins a day where the date changes in the mission’s zone, not in UTC', () => {
    const slots = [
      { number: 1, session: 'morning' as const, day: 1, start: '2026-11-19T23:30:00Z', end: '2026-11-19T23:55:00Z' },
      { number: 2, session: 'morning' as const, day: 1, start: '2026-11-20T00:00:00Z', end: '2026-11-20T00:25:00Z' },
      { number: 3, session: 'morning' as const, day: 2, start: '2026-11-20T23:30:00Z', end: '2026-11-20T23:55:00Z' },
    ];
    const programme = buildProgramme({ slots });
    const rows = itineraryRows(programme, programme.participants[0]!, []);
    expect(rows).toEqual([
      { kind: 'day', date: '2026-11-20' },
      { kind: 'free', start: '07:30', end: '08:25', from: '2026-11-19T23:30:00Z', until: '2026-11-20T00:25:00Z' },
      { kind: 'day', date: '2026-11-21' },
      { kind: 'free', start: '07:30', end: '07:55', from: '2026-11-20T23:30:00Z', until: '2026-11-20T23:55:00Z' },
    ]);
  });

  it('keeps the wall clock right over the end of daylight saving', () => {
    const slots = [
      { number: 1, session: 'morning' as const, day: 1, start: '2026-10-24T08:00:00Z', end: '2026-10-24T08:30:00Z' },
      { number: 2, session: 'morning' as const, day: 2, start: '2026-10-25T09:00:00Z', end: '2026-10-25T09:30:00Z' },
    ];
    const mission = { ...buildProgramme().mission, timeZone: 'Europe/London', date: '2026-10-24' };
    const programme = buildProgramme({ slots, mission });
    const times = itineraryRows(programme, programme.participants[0]!, []).flatMap((row) =>
      row.kind === 'day' ? [] : [row.start],
    );
    expect(times).toEqual(['09:00', '09:00']);
  });
});
