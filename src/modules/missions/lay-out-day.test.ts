import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { chooseMissionDate } from './choose-mission-date.ts';
import { layOutDay } from './lay-out-day.ts';
import { type PlanSettings, planDefaults } from './plan-settings.ts';

function day(changes: Partial<PlanSettings> = {}) {
  return layOutDay({
    ...planDefaults,
    title: { en: 'Mission' },
    sides: { left: { en: 'Left' }, right: { en: 'Right' } },
    date: '2027-03-16',
    slots: 5,
    tables: 2,
    ...changes,
  });
}

function slotsOf(changes: Partial<PlanSettings> = {}) {
  const laidOut = day(changes);
  if (!laidOut.ok) throw new Error(laidOut.refusal.code);
  return laidOut.value;
}

function clock(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

describe('a day of slots', () => {
  test('half of them in the morning, rounded up, as UTC instants of the zone', () => {
    expect(slotsOf()).toEqual([
      { number: 1, session: 'morning', day: 1, start: '2027-03-16T01:00:00Z', end: '2027-03-16T01:20:00Z' },
      { number: 2, session: 'morning', day: 1, start: '2027-03-16T01:25:00Z', end: '2027-03-16T01:45:00Z' },
      { number: 3, session: 'morning', day: 1, start: '2027-03-16T01:50:00Z', end: '2027-03-16T02:10:00Z' },
      { number: 4, session: 'afternoon', day: 1, start: '2027-03-16T05:30:00Z', end: '2027-03-16T05:50:00Z' },
      { number: 5, session: 'afternoon', day: 1, start: '2027-03-16T05:55:00Z', end: '2027-03-16T06:15:00Z' },
    ]);
  });

  test('after a long morning the afternoon waits for an hour of lunch', () => {
    const slots = slotsOf({ slots: 22 });
    expect(clock(slots[10]!.end, 'Asia/Shanghai')).toBe('13:30');
    expect(clock(slots[11]!.start, 'Asia/Shanghai')).toBe('14:30');
  });

  test('slots keep their length when the clocks change in the night of the mission', () => {
    const slots = slotsOf({
      date: '2027-03-28',
      timeZone: 'Europe/Berlin',
      firstStart: '01:30',
      afternoonStart: '09:00',
      slots: 8,
    });
    expect(slots.map(({ start }) => clock(start, 'Europe/Berlin')).slice(0, 4)).toEqual([
      '01:30',
      '01:55',
      '03:20',
      '03:45',
    ]);
    for (const { start, end } of slots) expect(Date.parse(end) - Date.parse(start)).toBe(20 * 60_000);
  });

  test.each([
    ['no slots', { slots: 0 }, 'slots-out-of-range'],
    ['half a slot', { slots: 1.5 }, 'slots-out-of-range'],
    ['a day past midnight', { slots: 40, firstStart: '12:00' }, 'day-ends-after-midnight'],
    ['a date that is none', { date: '2027-02-29' }, 'date-unknown'],
    ['a date with a time', { date: '2027-03-16T09:00' }, 'date-unknown'],
    ['a zone that is none', { timeZone: 'Asia/Atlantis' }, 'time-zone-unknown'],
    ['a time that is none', { firstStart: '9 am' }, 'time-of-day-unknown'],
    ['a morning into the afternoon', { slots: 20, afternoonStart: '12:00' }, 'morning-runs-into-afternoon'],
    ['meetings without length', { meetingMinutes: 0 }, 'minutes-out-of-range'],
  ])('%s is refused', (_, changes, code) => {
    expect(day(changes)).toMatchObject({ ok: false, refusal: { code } });
  });
});

test.each([
  ['2026-11-22T12:00:00Z', 'Asia/Shanghai', '2026-12-22'],
  ['2026-11-24T12:00:00Z', 'Asia/Shanghai', '2026-12-22'],
  ['2026-11-24T17:00:00Z', 'Asia/Shanghai', '2026-12-29'],
  ['2026-11-24T17:00:00Z', 'Europe/London', '2026-12-22'],
])('on %s in %s a mission without a date is set for %s', (now, zone, date) => {
  expect(chooseMissionDate(now, zone)).toBe(date);
});
