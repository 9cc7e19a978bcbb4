import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Programme } from '#kernel/scheduling/programme.ts';
import { buildProgramme } from '#tests/builders/build-programme.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import { type CalendarFile, calendarsOfProgramme } from './calendars-of-programme.ts';
import { nameOnOneLine, oneLine, usualScripts } from './programme-for-readers.ts';

type Entry = {
  uid: string;
  sequence: number;
  start: string;
  end: string;
  summary: string;
  location: string;
  description: string;
  status: string;
};

function entries(file: CalendarFile): Entry[] {
  return new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string): string => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location,
      description: event.description,
      status: value('status'),
    };
  });
}

function calendarOf(programme: Programme, reference: string, details = {}): Entry[] {
  return entries(calendarsOfProgramme(programme, details).find((file) => file.reference === reference)!);
}

const reasons = [
  {
    code: 'offer-meets-seek',
    leftField: 'offers',
    rightField: 'seeks',
    contribution: 0.5,
    text: { en: 'Tea; cups, trays', 'zh-Hant': '茶具；杯、盤', 'zh-Hans': '茶具；杯、盘' },
  },
];

describe('calendars of a programme', () => {
  const programme = buildProgramme({
    participants: [{}, {}, {}, {}],
    meetings: [
      { between: [1, 2], slot: 1, reasons },
      { between: [1, 4], slot: 5, table: 3 },
      { between: [3, 2], slot: 8 },
      { between: [3, 4] },
    ],
  });

  it('read back, hold exactly the meetings of each participant, at the instants of their slots', () => {
    for (const file of calendarsOfProgramme(programme)) {
      const participant = programme.participants.find(({ reference }) => reference === file.reference)!;
      const expected = programme
        .timetable!.assignments.filter(({ meeting }) =>
          programme.meetings[meeting - 1]!.participants.includes(participant.number),
        )
        .map(({ meeting, slot, table }) => {
          const other = programme.meetings[meeting - 1]!.participants.find((number) => number !== participant.number)!;
          return {
            partner: nameOnOneLine(programme.participants[other - 1]!, usualScripts),
            start: Date.parse(programme.slots[slot - 1]!.start),
            end: Date.parse(programme.slots[slot - 1]!.end),
            table: programme.tables[table - 1]!.name.en,
          };
        });
      const read = entries(file).map((entry) => ({
        partner: entry.summary.slice(entry.summary.indexOf(': ') + 2),
        start: Date.parse(entry.start),
        end: Date.parse(entry.end),
        table: entry.location.split(' · ')[0],
      }));
      expect(read).toEqual(expected);
    }
  });

  it('write the times in UTC only, with the local time and the reasons to read, in the reader’s script', () => {
    const [left, right] = calendarsOfProgramme(programme, { version: 4, sample: true });
    expect(left!.text).toContain('DTSTART:20261120T013000Z');
    expect(left!.text).not.toContain('TZID');
    expect(left!.text).toContain('METHOD:PUBLISH');
    const [entry] = entries(left!);
    expect(entry!.summary).toBe('Meeting 會面: River Firm 2 Co., Ltd 江畔2号有限责任公司');
    expect(entry!.location).toBe('Table 1 · 1號檯');
    expect(entry!.description).toContain('Why you meet:\n- Tea; cups, trays\n會面緣由：\n- 茶具；杯、盤\n');
    expect(entry!.description).toContain('09:30–09:55, Asia/Shanghai (UTC+08:00)');
    expect(entry!.description).toContain('Version 4, seed 42');
    expect(entry!.description).toContain('SAMPLE');
    expect(entries(right!)[0]!.description).toContain('洽谈缘由：\n- 茶具；杯、盘\n');
  });

  it('leave out a firm without meetings, since a calendar without entries is not valid', () => {
    const alone = buildProgramme({ participants: [{}, {}, {}], meetings: [{ between: [1, 2], slot: 1 }] });
    expect(calendarsOfProgramme(alone).map(({ reference }) => reference)).toEqual(['HK-001', 'CQ-002']);
  });

  it('fold lines at 75 octets, not characters, and end them with CRLF', () => {
    const long = '渝港品牌設計零售貿易授權'.repeat(17);
    const chinese = buildProgramme({
      participants: [{ name: { 'zh-Hant': long } }, { name: { 'zh-Hans': `a${long}` } }],
    });
    for (const { text } of calendarsOfProgramme(chinese)) {
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = text.split('\r\n');
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      for (const line of lines) expect(line).not.toContain('\ufffd');
    }
    expect(calendarOf(chinese, 'HK-001')[0]!.summary).toContain(`a${long}`);
  });

  it('move an entry in a later version: same UID, higher SEQUENCE, other time', () => {
    const moved = buildProgramme({
      participants: [{}, {}, {}, {}],
      meetings: [
        { between: [3, 2], slot: 8 },
        { between: [1, 4], slot: 5, table: 3 },
        { between: [2, 1], slot: 3, reasons },
      ],
    });
    const [before] = calendarOf(programme, 'HK-001', { version: 1 });
    const [after] = calendarOf(moved, 'HK-001', { version: 2 });
    expect(after!.uid).toBe(before!.uid);
    expect([before!.sequence, after!.sequence]).toEqual([1, 2]);
    expect(after!.start).not.toBe(before!.start);
    const uids = calendarsOfProgramme(programme).flatMap((file) => entries(file).map(({ uid }) => uid));
    expect(new Set(uids).size).toBe(uids.length);
    expect(calendarOf(programme, 'HK-001', { mission: 'other' })[0]!.uid).not.toBe(before!.uid);
  });

  it('cancel what is no longer placed, for those it concerned and for nobody else', () => {
    const later = buildProgramme({
      participants: [{}, {}, {}, {}],
      meetings: [{ between: [1, 2], slot: 1, reasons }, { between: [1, 4] }, { between: [3, 2], slot: 8 }],
    });
    const details = { version: 2, earlier: [{ programme }] };
    const [kept, cancelled] = calendarOf(later, 'HK-001', details);
    const [, before] = calendarOf(programme, 'HK-001');
    expect(kept!.status).toBe('CONFIRMED');
    expect(cancelled).toMatchObject({ status: 'CANCELLED', uid: before!.uid, start: before!.start, sequence: 2 });
    expect(calendarOf(later, 'CQ-004', details).map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(calendarOf(later, 'HK-003', details).map(({ status }) => status)).toEqual(['CONFIRMED']);
  });

  it('cancel for whoever missed a version, as it was told last, and for who has left the mission', () => {
    const firms = [{}, {}, {}, {}];
    const second = buildProgramme({ participants: firms, meetings: [{ between: [1, 2], slot: 3 }] });
    const third = buildProgramme({ participants: firms.slice(0, 3), meetings: [{ between: [3, 2], slot: 8 }] });
    const details = { version: 3, earlier: [{ programme: second }, { programme }] };
    const calendar = calendarOf(third, 'HK-001', details);
    expect(calendar.map(({ status, start }) => [status, start])).toEqual([
      ['CANCELLED', '2026-11-20T02:30:00.000Z'],
      ['CANCELLED', '2026-11-20T04:30:00.000Z'],
    ]);
    expect(calendarOf(third, 'CQ-004', details).map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(calendarOf(third, 'CQ-002', details).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('know firms by what lasts of them, when references change or a mission is called off', () => {
    const identities = ['a', 'b', 'c', 'd'];
    const renamed = buildProgramme({
      participants: [{ reference: 'left-X' }, { reference: 'right-X' }, {}, {}],
      meetings: [{ between: [1, 2], slot: 2 }],
    });
    const before = calendarsOfProgramme(programme, { identities, version: 1 }).find(
      ({ identity }) => identity === 'a',
    )!;
    const details = { identities, version: 2, earlier: [{ programme, identities }] };
    const after = calendarsOfProgramme(renamed, details).find(({ identity }) => identity === 'a')!;
    const [first] = entries(before);
    expect(entries(after).map(({ uid, status }) => [uid, status])).toEqual([
      [first!.uid, 'CONFIRMED'],
      [expect.any(String), 'CANCELLED'],
    ]);
    const off = calendarsOfProgramme(renamed, { ...details, version: 3, calledOff: true });
    expect(off.flatMap((file) => entries(file).map(({ status }) => status))).not.toContain('CONFIRMED');
  });

  it('are the same bytes for the same programme, dated by the argument', () => {
    expect(calendarsOfProgramme(programme)).toEqual(calendarsOfProgramme(programme));
    const [file] = calendarsOfProgramme(programme, { created: '2026-11-01T02:03:04Z' });
    expect(file!.text).toContain('DTSTAMP:20261101T020304Z');
  });

  it('have file names of ASCII that say nothing of a person or a firm but its reference', () => {
    const references = ['HK-001', '../../etc/passwd', '渝港', 'a'.repeat(300), 'CON', 'Ünï & Co.\r\n'];
    const named = buildProgramme({
      participants: references.map((reference) => ({ reference })),
      meetings: [
        { between: [1, 2], slot: 1 },
        { between: [3, 4], slot: 1 },
        { between: [5, 6], slot: 1 },
      ],
    });
    const files = calendarsOfProgramme(named).map(({ fileName }) => fileName);
    expect(files.slice(0, 3)).toEqual(['001-hk-001.ics', '002-etc-passwd.ics', '003-participant.ics']);
    for (const name of files) expect(name).toMatch(/^\d{3}-[a-z0-9-]{1,40}\.ics$/);
    expect(new Set(files).size).toBe(files.length);
  });

  it.each(Object.entries(hostileNames))('carry a hostile name (%s) as text and nothing more', (_, name) => {
    const hostile = buildProgramme({ participants: [{ name: { en: name } }, { name: { 'zh-Hans': name } }] });
    for (const file of calendarsOfProgramme(hostile)) {
      expect(entries(file)).toHaveLength(1);
      expect(entries(file)[0]!.summary).toBe(
        `Meeting ${file.reference === 'HK-001' ? '會面' : '洽谈'}: ${oneLine(name)}`,
      );
      expect(file.text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    }
  });
});
