import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { type Verdict, verify } from '#kernel/scheduling/verify.ts';
import { buildBoard, missionForTests } from '#tests/builders/build-board.ts';
import type { Board } from './board.ts';
import { bestFreeTable, conflictsOfMove, type MoveConflict, placesFor } from './conflicts-of-move.ts';
import { drawUpMission } from './draw-up-mission.ts';
import { isPlaced, type Meeting } from './meeting.ts';

function verdictOf(board: Board): Verdict {
  const { programme, meetings } = drawUpMission(missionForTests, board);
  const assignments = meetings.flatMap(({ slot, table }, index) =>
    slot !== null && table !== null ? [{ meeting: index + 1, slot, table }] : [],
  );
  return verify(problemOf(programme), { assignments });
}

const replaced = (board: Board, meeting: Meeting): Board => ({
  ...board,
  meetings: board.meetings.map((one) => (one.id === meeting.id ? meeting : one)),
});

const pairs = fc.uniqueArray(
  fc.record({ left: fc.integer({ min: 1, max: 4 }), right: fc.integer({ min: 1, max: 4 }) }),
  {
    selector: ({ left, right }) => `${left} ${right}`,
    minLength: 1,
    maxLength: 12,
  },
);

/** A board on which everything placed may stand there, by the independent check, and one of its meetings. */
const boards = fc
  .record({
    pairs,
    perDay: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 1, max: 2 }),
    tables: fc.integer({ min: 1, max: 3 }),
    unavailable: fc.array(fc.record({ firm: fc.integer({ min: 1, max: 4 }), slot: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 4,
    }),
    maxima: fc.array(fc.record({ firm: fc.integer({ min: 1, max: 4 }), maximum: fc.integer({ min: 0, max: 3 }) }), {
      maxLength: 2,
    }),
    wishes: fc.array(fc.record({ slot: fc.integer({ min: 1, max: 8 }), table: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 12,
      maxLength: 12,
    }),
    chosen: fc.nat(11),
  })
  .map((wanted) => {
    const slots = wanted.perDay * wanted.days;
    const firm = (letter: string) => (number: number) => ({
      company: `${letter}${number}`,
      unavailableSlots: wanted.unavailable
        .filter((one) => one.firm === number && one.slot <= slots)
        .map((one) => one.slot),
      maximumMeetings: wanted.maxima.find((one) => one.firm === number)?.maximum ?? null,
    });
    let board = buildBoard({
      firms: 4,
      perDay: wanted.perDay,
      days: wanted.days,
      tables: wanted.tables,
      participants: [1, 2, 3, 4].flatMap((number) => [firm('L')(number), firm('R')(number)]),
      meetings: wanted.pairs.map(({ left, right }) => ({ left: `L${left}`, right: `R${right}` })),
    });
    wanted.wishes.slice(0, board.meetings.length).forEach(({ slot, table }, index) => {
      const moved = replaced(board, { ...board.meetings[index]!, slot, table });
      if (verdictOf(moved).ok) board = moved;
    });
    return { board, meeting: board.meetings[wanted.chosen % board.meetings.length]! };
  });

const place = fc.record({ slot: fc.integer({ min: 0, max: 9 }), table: fc.integer({ min: 0, max: 4 }) });

/** The constraint of the independent check that stands behind a conflict. */
const constraintOf = {
  'slot-unknown': 'slot-unknown',
  'table-unknown': 'table-unknown',
  'firm-unavailable': 'slot-forbidden',
  'firm-busy': 'participant-double-booked',
  'firm-at-maximum': 'maximum-exceeded',
  'table-taken': 'table-double-booked',
} as const;

/** The board without what one conflict names. */
function without(board: Board, conflict: MoveConflict): Board {
  if ('meeting' in conflict)
    return replaced(board, { ...board.meetings.find(({ id }) => id === conflict.meeting)!, slot: null, table: null });
  if (!('firm' in conflict)) throw new Error(`${conflict.code} names nothing that could be taken away`);
  const change = conflict.code === 'firm-unavailable' ? { unavailableSlots: [] } : { maximumMeetings: null };
  return {
    ...board,
    participants: board.participants.map((one) => (one.company === conflict.firm ? { ...one, ...change } : one)),
  };
}

describe('a move and the independent check', () => {
  test('agree: a move is free of conflicts exactly where the moved board holds', () => {
    fc.assert(
      fc.property(boards, place, ({ board, meeting }, wanted) => {
        const conflicts = conflictsOfMove(board, meeting, wanted);
        const verdict = verdictOf(replaced(board, { ...meeting, ...wanted }));
        expect(conflicts.length === 0, JSON.stringify(conflicts)).toBe(verdict.ok);
        if (verdict.ok) return;
        const named = conflicts.map(({ code }) => constraintOf[code as keyof typeof constraintOf]);
        expect(named).toContain(verdict.broken.code);
      }),
      { numRuns: 700 },
    );
  });

  test('every conflict counts: with all but one out of the way, it alone is what breaks', () => {
    fc.assert(
      fc.property(boards, place, ({ board, meeting }, wanted) => {
        const conflicts = conflictsOfMove(board, meeting, wanted);
        if (conflicts.some(({ code }) => code.endsWith('-unknown'))) return;
        const moved = replaced(board, { ...meeting, ...wanted });
        expect(verdictOf(conflicts.reduce(without, moved)).ok).toBe(true);
        for (const conflict of conflicts) {
          const others = conflicts.filter((other) => other !== conflict);
          // Who is busy then may be the one at the table too: taking it away answers both.
          if ('meeting' in conflict && others.some((other) => 'meeting' in other && other.meeting === conflict.meeting))
            continue;
          // A meeting in the way counts towards the maximum as well.
          if (conflict.code === 'firm-at-maximum') continue;
          const left = verdictOf(others.reduce(without, moved));
          expect(left).toMatchObject({ ok: false, broken: { code: constraintOf[conflict.code as 'firm-busy'] } });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no free table makes fewer change tables than the best one', () => {
    fc.assert(
      fc.property(boards, ({ board, meeting }) => {
        for (const { slot, freeTables, conflicts } of placesFor(board, meeting)) {
          const best = bestFreeTable(board, meeting, slot);
          expect(best === null).toBe(freeTables.length === 0);
          if (conflicts.length > 0 || best === null) continue;
          const changesAt = (table: number) => {
            const verdict = verdictOf(replaced(board, { ...meeting, slot, table }));
            return verdict.ok ? verdict.objective.tableChanges : Number.NaN;
          };
          expect(changesAt(best)).toBe(Math.min(...freeTables.map(changesAt)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('places name for every slot what a move there would hear', () => {
    fc.assert(
      fc.property(boards, ({ board, meeting }) => {
        for (const { slot, freeTables, conflicts } of placesFor(board, meeting)) {
          const free = board.tables.filter(({ number }) =>
            conflictsOfMove(board, meeting, { slot, table: number }).every(({ code }) => code !== 'table-taken'),
          );
          expect(freeTables).toEqual(free.map(({ number }) => number));
          expect(conflicts).toEqual(conflictsOfMove(board, meeting, { slot, table: null }));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a locked meeting stays where it is, a dropped one goes nowhere', () => {
  const board = buildBoard({
    meetings: [
      { left: 'L1', right: 'R1', slot: 1, table: 2, locked: true, decision: 'accepted' },
      { left: 'L2', right: 'R2', decision: 'dropped' },
    ],
  });
  const [locked, dropped] = board.meetings as [Meeting, Meeting];
  expect(isPlaced(locked)).toBe(true);
  expect(conflictsOfMove(board, locked, { slot: 2, table: 2 })).toEqual([{ code: 'meeting-locked' }]);
  expect(conflictsOfMove(board, locked, { slot: 1, table: 2 })).toEqual([]);
  expect(conflictsOfMove(board, dropped, { slot: 1, table: 1 })).toEqual([{ code: 'meeting-dropped' }]);
});

test('with every table taken, no table is free', () => {
  const board = buildBoard({
    tables: 1,
    meetings: [
      { left: 'L1', right: 'R1', slot: 1, table: 1 },
      { left: 'L2', right: 'R2' },
    ],
  });
  const conflicts = conflictsOfMove(board, board.meetings[1]!, { slot: 1, table: null });
  expect(conflicts).toEqual([{ code: 'no-free-table', slot: 1, tables: 1 }]);
});
