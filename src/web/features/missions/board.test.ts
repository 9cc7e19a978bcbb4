import { describe, expect, it } from 'vitest';
import type { Programme, ProgrammeMeeting, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { rowsByParticipant, rowsByTable } from './board.ts';

function participant(number: number, side: 'left' | 'right', forbiddenSlots: number[] = []): ProgrammeParticipant {
  return {
    number,
    reference: `P${number}`,
    name: { en: `Firm ${number}` },
    side,
    forbiddenSlots,
    maximumMeetings: null,
  };
}
function meeting(number: number, participants: [number, number]): ProgrammeMeeting {
  return { number, participants, demand: 'like', weight: 1, session: null, fixedSlot: null, after: [], reasons: [] };
}

/** Two days of two and three slots; firm 1 meets in slots 1 and 3 and 5, so slot 4 is its one break. */
const programme: Programme = {
  format: 'yugang-programme',
  version: 1,
  mission: { title: {}, timeZone: 'Asia/Shanghai', date: '2026-11-23', sides: { left: {}, right: {} } },
  slots: [1, 2, 3, 4, 5].map((number) => ({
    number,
    session: 'morning',
    day: number < 3 ? 1 : 2,
    start: `2026-11-23T0${number}:00:00Z`,
    end: `2026-11-23T0${number}:30:00Z`,
  })),
  tables: [1, 2].map((number) => ({ number, name: { en: `Table ${number}` } })),
  participants: [participant(1, 'left', [2]), participant(2, 'right'), participant(3, 'right')],
  meetings: [meeting(1, [1, 2]), meeting(2, [3, 1]), meeting(3, [1, 2])],
  rules: { fairness: null },
  timetable: {
    status: 'feasible',
    objective: null,
    bound: {},
    assignments: [
      { meeting: 1, slot: 1, table: 2 },
      { meeting: 2, slot: 3, table: 1 },
      { meeting: 3, slot: 5, table: 1 },
    ],
    seconds: 0,
    seed: 1,
  },
};

describe('the board', () => {
  it('shows each participant’s day, a break only between two meetings of one day', () => {
    const [first, second] = rowsByParticipant(programme);
    expect(first?.cells.map(({ kind }) => kind)).toEqual(['meeting', 'unavailable', 'meeting', 'break', 'meeting']);
    expect(first?.cells[2]).toMatchObject({ other: { number: 3 }, table: 1 });
    expect(second?.cells.map(({ kind }) => kind)).toEqual(['meeting', 'free', 'free', 'free', 'meeting']);
    expect(second?.meetings).toBe(2);
  });

  it('shows each table’s day with the left side first, whatever the order in the meeting', () => {
    const [one, two] = rowsByTable(programme);
    expect(one?.cells[2]).toMatchObject({ left: { number: 1 }, right: { number: 3 } });
    expect(two?.cells.filter(Boolean)).toHaveLength(1);
  });

  it('is empty for a programme that is not solved yet', () => {
    const rows = rowsByParticipant({ ...programme, timetable: null });
    expect(rows.flatMap(({ cells }) => cells).some(({ kind }) => kind === 'meeting' || kind === 'break')).toBe(false);
  });
});
