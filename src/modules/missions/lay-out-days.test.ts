import { describe, expect, test } from 'vitest';
import { type DaysToLayOut, layOutDays, layOutMission } from './lay-out-days.ts';
import type { MissionDay } from './mission.ts';

const day = (date: string, sessions: MissionDay['sessions']): MissionDay => ({ date, sessions });
const morning = { session: 'morning', start: '09:00', slots: 2, breaks: [] } as const;
const afternoon = { session: 'afternoon', start: '13:30', slots: 1, breaks: [] } as const;

function layOut(days: readonly MissionDay[], changes: Partial<DaysToLayOut> = {}) {
  return layOutDays({ timeZone: 'Asia/Shanghai', meetingMinutes: 20, changeMinutes: 5, days, ...changes });
}

function laidOut(...given: Parameters<typeof layOut>) {
  const result = layOut(...given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('the days of a mission', () => {
  test('slots are numbered through, each with its day and half-day', () => {
    const { slots } = laidOut([
      day('2027-03-16', [morning, afternoon]),
      day('2027-03-18', [{ ...afternoon, slots: 2 }]),
    ]);
    expect(slots.map(({ number, day, session, start }) => [number, day, session, start])).toEqual([
      [1, 1, 'morning', '2027-03-16T01:00:00Z'],
      [2, 1, 'morning', '2027-03-16T01:25:00Z'],
      [3, 1, 'afternoon', '2027-03-16T05:30:00Z'],
      [4, 2, 'afternoon', '2027-03-18T05:30:00Z'],
      [5, 2, 'afternoon', '2027-03-18T05:55:00Z'],
    ]);
  });

  test('a break comes after its slot and takes the place of a shorter change', () => {
    const coffee = { en: 'Coffee' };
    const breaks = [
      { afterSlot: 1, minutes: 15, title: coffee },
      { afterSlot: 2, minutes: 5, title: {} },
    ];
    const { slots, pauses } = laidOut([day('2027-03-16', [{ ...morning, slots: 3, breaks }])], { changeMinutes: 10 });
    expect(slots.map(({ start }) => start.slice(11, 16))).toEqual(['01:00', '01:35', '02:05']);
    expect(pauses).toEqual([
      { start: '2027-03-16T01:20:00Z', end: '2027-03-16T01:35:00Z', title: coffee },
      { start: '2027-03-16T01:55:00Z', end: '2027-03-16T02:00:00Z', title: {} },
    ]);
  });

  test('no days, or days without slots, are no slots and no fault', () => {
    expect(laidOut([])).toEqual({ slots: [], pauses: [] });
    expect(laidOut([day('2027-03-16', [{ ...morning, slots: 0 }])]).slots).toEqual([]);
  });

  const gap = (afterSlot: number) => ({ afterSlot, minutes: 10, title: {} });
  test.each([
    [
      'a day before the one before it',
      [day('2027-03-17', [morning]), day('2027-03-16', [morning])],
      'days-out-of-order',
    ],
    ['a day twice', [day('2027-03-17', [morning]), day('2027-03-17', [afternoon])], 'days-out-of-order'],
    ['the afternoon before the morning', [day('2027-03-16', [afternoon, morning])], 'sessions-out-of-order'],
    ['two mornings', [day('2027-03-16', [morning, morning])], 'sessions-out-of-order'],
    ['a date that is none', [day('2027-02-29', [morning])], 'date-unknown'],
    ['a break after the last slot', [day('2027-03-16', [{ ...morning, breaks: [gap(2)] }])], 'break-outside-session'],
    ['two breaks in one gap', [day('2027-03-16', [{ ...morning, breaks: [gap(1), gap(1)] }])], 'break-twice'],
    [
      'a morning into the afternoon',
      [day('2027-03-16', [{ ...morning, slots: 20 }, afternoon])],
      'morning-runs-into-afternoon',
    ],
    ['a day past midnight', [day('2027-03-16', [{ ...afternoon, slots: 30 }])], 'day-ends-after-midnight'],
    [
      'more slots than can be named',
      Array.from({ length: 10 }, (_, index) =>
        day(`2027-03-${10 + index}`, [{ ...morning, start: '00:00', slots: 61 }]),
      ),
      'too-many-slots',
    ],
  ] as const)('%s is refused', (_, days, code) => {
    expect(layOut(days, { meetingMinutes: code === 'too-many-slots' ? 15 : 20 })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test('a zone that is none is refused, also where there is no day yet', () => {
    expect(layOut([], { timeZone: 'Asia/Atlantis' })).toMatchObject({ refusal: { code: 'time-zone-unknown' } });
    const offset = { timeZone: '+08:00', days: [], meetingMinutes: 20, changeMinutes: 5 };
    expect(layOutMission(offset)).toMatchObject({ refusal: { code: 'time-zone-unknown' } });
  });
});
