import { expect, test } from 'vitest';
import { type Carried, carrySettings } from './carry-settings.ts';
import { layOutDays } from './lay-out-days.ts';
import { type Meeting, notArranged } from './meeting.ts';
import type { MissionDay } from './mission.ts';
import type { MissionParticipant } from './mission-participant.ts';

const day = (date: string, mornings: number, afternoons: number): MissionDay => ({
  date,
  sessions: [
    { session: 'morning', start: '09:00', slots: mornings, breaks: [] },
    { session: 'afternoon', start: '14:00', slots: afternoons, breaks: [] },
  ],
});

function laid(days: readonly MissionDay[], tables = 3) {
  const result = layOutDays({ days, timeZone: 'Asia/Shanghai', meetingMinutes: 20, changeMinutes: 5 });
  if (!result.ok) throw new Error(result.refusal.code);
  return { settings: { days, tables }, slots: result.value.slots };
}

function firm(company: string, unavailableSlots: readonly number[] = []): MissionParticipant {
  const side = company.startsWith('L') ? 'left' : 'right';
  const shared = { number: 1, version: 1, maximumMeetings: null, host: null, isSample: false, without: null };
  return { company, side, unavailableSlots, ...shared };
}

function meeting(slot: number | null, changes: Partial<Meeting> = {}): Meeting {
  return {
    id: `m${slot}`,
    version: 1,
    left: 'L',
    right: 'R',
    demand: 'like',
    weight: 1,
    origin: 'proposed',
    decision: 'proposed',
    reasons: [],
    ...notArranged,
    slot,
    table: slot === null ? null : 2,
    ...changes,
  };
}

type Case = {
  from: ReturnType<typeof laid>;
  to: ReturnType<typeof laid>;
  firms?: readonly MissionParticipant[];
  meetings?: readonly Meeting[];
  halfDays?: readonly ('morning' | 'afternoon')[];
};

function carry({ from, to, firms = [firm('L'), firm('R')], meetings = [], halfDays = [] }: Case): Carried {
  return carrySettings({ ...from, participants: firms, meetings }, to, () => halfDays);
}
const places = ({ meetings }: Carried) => meetings.map(({ slot }) => slot);
const outOf = ({ participants }: Carried) => participants[0]?.unavailableSlots;

const one = [day('2027-03-16', 2, 2)];

test('a slot more in the morning moves no meeting of the afternoon to another time', () => {
  const carried = carry({
    from: laid(one),
    to: laid([day('2027-03-16', 3, 2)]),
    meetings: [meeting(2), meeting(3), meeting(4, { locked: true })],
  });
  expect(places(carried)).toEqual([2, 4, 5]);
  expect(carried.meetings[2]).toMatchObject({ locked: true, table: 2 });
  expect(carried.released).toEqual([]);
});

test('a slot or a table that is gone releases its meeting, locked or not, and says which', () => {
  const meetings = [meeting(1), meeting(2, { locked: true }), meeting(3, { table: 3 })];
  const carried = carry({ from: laid(one), to: laid([day('2027-03-16', 1, 2)], 2), meetings });
  expect(places(carried)).toEqual([1, null, null]);
  expect(carried.meetings.every(({ locked }) => !locked)).toBe(true);
  expect(carried.released.map(({ id, slot }) => [id, slot])).toEqual([
    ['m2', 2],
    ['m3', 3],
  ]);
});

test('what a firm cannot take goes with the slots: single ones, and whole half-days', () => {
  const firms = [firm('L', [2, 3, 4]), firm('R')];
  const carried = carry({ from: laid(one), to: laid([day('2027-03-16', 3, 3)]), firms });
  expect(outOf(carried)).toEqual([2, 4, 5, 6]);
});

test('a half-day that had no slots goes by the registry', () => {
  const firms = [firm('L'), firm('R')];
  const from = laid([day('2027-03-16', 2, 0)]);
  const to = laid([day('2027-03-16', 2, 2)]);
  expect(outOf(carry({ from, to, firms, halfDays: ['morning'] }))).toEqual([3, 4]);
  expect(outOf(carry({ from, to, firms, halfDays: [] }))).toEqual([]);
  expect(outOf(carry({ from: laid([]), to, firms, halfDays: ['afternoon'] }))).toEqual([1, 2]);
});

test('another date is the same day; a day more or less is known by its date', () => {
  const [first, second] = [day('2027-03-16', 2, 0), day('2027-03-17', 2, 0)];
  const meetings = [meeting(1), meeting(3)];
  const moved = carry({ from: laid([first, second]), to: laid([second, day('2027-03-18', 2, 0)]), meetings });
  expect(places(moved)).toEqual([1, 3]);
  const withoutFirst = carry({ from: laid([first, second]), to: laid([second]), meetings });
  expect(places(withoutFirst)).toEqual([null, 1]);
  const before = carry({ from: laid([first, second]), to: laid([day('2027-03-15', 2, 0), first, second]), meetings });
  expect(places(before)).toEqual([3, 5]);
  const shifted = carry({ from: laid([first, second]), to: laid([day('2027-04-16', 2, 0)]), meetings });
  expect(places(shifted)).toEqual([1, null]);
});

test('a meeting of a firm that cannot take the new slot waits for a place again', () => {
  // The afternoon is closed to the firm; its meeting was put there by a list that knew better.
  const firms = [firm('L', [3, 4]), firm('R')];
  const carried = carry({ from: laid(one), to: laid([day('2027-03-16', 2, 3)]), firms, meetings: [meeting(3)] });
  expect(places(carried)).toEqual([null]);
});
