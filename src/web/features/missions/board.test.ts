import { describe, expect, it } from 'vitest';
import type { BoardAnswer, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { daysOf, meetingsBySlot, readBoard, rowsByFirm, rowsByTable, startsSession } from './board.ts';

function firm(number: number, side: 'left' | 'right', unavailableSlots: number[] = []) {
  return {
    company: `firm ${number}`,
    number,
    side,
    reference: `P${number}`,
    name: {},
    unavailableSlots,
    hostTable: null,
  };
}
function meeting(right: number, place: { slot: number; table: number } | null): MissionMeeting {
  return {
    id: `1-${right} ${place?.slot}`,
    version: 1,
    left: 'firm 1',
    right: `firm ${right}`,
    demand: 'like',
    weight: 1,
    origin: 'proposed',
    decision: 'proposed',
    reasons: [],
    slot: place?.slot ?? null,
    table: place?.table ?? null,
    languagePair: null,
    languagePairBy: 'languages',
    interpreter: null,
    locked: false,
    whyNotPlaced: [],
  };
}

/** Two days of two and three slots; firm 1 meets in slots 1, 3 and 5, so slot 4 is its one break. */
const answer: BoardAnswer = {
  slots: [1, 2, 3, 4, 5].map((number) => ({
    number,
    session: number < 5 ? 'morning' : 'afternoon',
    day: number < 3 ? 1 : 2,
    start: `2026-11-23T0${number}:00:00Z`,
    end: `2026-11-23T0${number}:30:00Z`,
  })),
  tables: [1, 2].map((number) => ({ number, name: { en: `Table ${number}` }, closedSlots: number === 2 ? [5] : [] })),
  participants: [firm(1, 'left', [2]), firm(2, 'right'), firm(3, 'right')],
  interpreters: [],
  languagePairs: [],
  meetings: [
    meeting(2, { slot: 1, table: 2 }),
    meeting(3, { slot: 3, table: 1 }),
    meeting(2, { slot: 5, table: 1 }),
    meeting(3, null),
    { ...meeting(2, null), decision: 'dropped' },
  ],
  figures: {
    placed: 3,
    mustsPlaced: 0,
    worstShare: 1,
    breaks: 1,
    tableChanges: 0,
    status: null,
    boundBreaks: null,
    says: [],
  },
};
const board = readBoard(answer);
const [first, second] = daysOf(board);

describe('the board', () => {
  it('has a page for each day', () => {
    expect([first, second].map((day) => day?.slots.map(({ number }) => number))).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('shows each firm’s day; a break lies only between two meetings of one day', () => {
    const kindsOn = (day: typeof first, row: number, side: 'left' | 'right') =>
      rowsByFirm(board, side, day?.slots ?? [])[row]?.cells.map(({ kind }) => kind);
    expect(kindsOn(first, 0, 'left')).toEqual(['meeting', 'unavailable']);
    expect(kindsOn(second, 0, 'left')).toEqual(['meeting', 'break', 'meeting']);
    expect(kindsOn(first, 0, 'right')).toEqual(['meeting', 'free']);
    expect(kindsOn(second, 0, 'right')).toEqual(['free', 'free', 'meeting']);
    expect(rowsByFirm(board, 'left', second?.slots ?? [])[0]).toMatchObject({
      meetings: 3,
      cells: [{ other: { number: 3 }, meeting: { table: 1 } }, {}, {}],
    });
  });

  it('shows each table’s day', () => {
    const [one, two] = rowsByTable(board, second?.slots ?? []);
    expect(one?.cells.map((cell) => cell && cell !== 'closed' && cell.right)).toEqual(['firm 3', null, 'firm 2']);
    expect(two?.cells).toEqual([null, null, 'closed']);
  });

  it('lists the meetings of each slot for a narrow screen', () => {
    expect(meetingsBySlot(board, first?.slots ?? []).map(({ meetings }) => meetings.length)).toEqual([1, 0]);
  });

  it('keeps apart what waits for a place and what is not wanted', () => {
    expect(board.waiting.map(({ right }) => right)).toEqual(['firm 3']);
  });

  it('draws a line before the afternoon', () => {
    expect((second?.slots ?? []).map((_, index) => startsSession(second?.slots ?? [], index))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
