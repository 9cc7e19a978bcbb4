import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { type Verdict, verify } from '#kernel/scheduling/verify.ts';
import { buildBoard, missionForTests } from '#tests/builders/build-board.ts';
import type { Board } from './board.ts';
import { bestFreeInterpreter, conflictsOfMove, type MoveConflict } from './conflicts-of-move.ts';
import { drawUpMission } from './draw-up-mission.ts';
import { wantedPairs } from './find-interpreters.ts';
import { languagePairsOf } from './interpreting.ts';
import { isPlaced, type Meeting, movedTo } from './meeting.ts';
import { assignmentsOf } from './programme-of-board.ts';
import { reseated } from './reseat-board.ts';

function verdictOf(board: Board): Verdict {
  const drawn = drawUpMission(missionForTests, board);
  return verify(problemOf(drawn.programme), { assignments: assignmentsOf(drawn) });
}

const replaced = (board: Board, meeting: Meeting): Board => ({
  ...board,
  meetings: board.meetings.map((one) => (one.id === meeting.id ? meeting : one)),
});

/** The meeting moved as the desk would: with whoever interprets best. */
const moved = (board: Board, meeting: Meeting, place: { slot: number; table: number }) =>
  replaced(board, movedTo(meeting, { ...place, interpreter: bestFreeInterpreter(board, meeting, place.slot) }));

const four = fc.integer({ min: 1, max: 4 });
const slot = fc.integer({ min: 1, max: 4 });
const table = fc.integer({ min: 1, max: 5 });
const languages = fc.constantFrom<readonly string[]>(['yue'], ['cmn'], ['yue', 'en'], ['ja'], []);
const people = fc.record({
  /** Of left firms; two hosts never meet. */
  hosts: fc.uniqueArray(fc.record({ firm: four, table }), { maxLength: 2, selector: ({ table: own }) => own }),
  interpreters: fc.array(
    fc.record({
      languagePairs: fc.uniqueArray(fc.constantFrom('cmn-yue', 'ja-yue', 'cmn-en'), { minLength: 1, maxLength: 2 }),
      unavailableSlots: fc.uniqueArray(slot, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
});
const wantedBoards = fc.record({
  people,
  pairs: fc.uniqueArray(
    fc.record({ left: four, right: four, slot, table, officer: fc.constantFrom('', 'none', 'cmn-yue') }),
    {
      minLength: 1,
      maxLength: 10,
      selector: ({ left, right }) => `${left} ${right}`,
    },
  ),
  languages: fc.array(languages, { minLength: 8, maxLength: 8 }),
  tableAway: fc.record({ table, slot }),
});
type Wanted = typeof wantedBoards extends fc.Arbitrary<infer One> ? One : never;

function boardOf({ people: { hosts, interpreters }, pairs, languages: spoken, tableAway }: Wanted): Board {
  const board = buildBoard({
    firms: 4,
    perDay: 4,
    tables: 5,
    interpreters,
    participants: [1, 2, 3, 4].flatMap((number) => {
      const own = hosts.find(({ firm }) => firm === number);
      return [
        { company: `L${number}`, languages: spoken[number - 1]!, host: own ? { table: own.table, name: {} } : null },
        { company: `R${number}`, languages: spoken[number + 3]! },
      ];
    }),
    meetings: pairs.map(({ left, right, officer }) => ({
      ...{ left: `L${left}`, right: `R${right}` },
      ...(officer !== '' && {
        interpreting: { decidedBy: 'officer' as const, languagePair: officer === 'none' ? null : officer },
      }),
    })),
  });
  const tables = board.tables.map((one) =>
    one.number === tableAway.table ? { ...one, forbiddenSlots: [tableAway.slot] } : one,
  );
  return pairs.reduce(
    (so, place, index) => {
      const then = moved(so, so.meetings[index]!, place);
      return verdictOf(then).ok ? then : so;
    },
    { ...board, tables } as Board,
  );
}
const boards = wantedBoards.map(boardOf);

/** The constraint of the independent check behind each conflict that hosts and interpreters bring. */
const constraintOf: Partial<Record<MoveConflict['code'], string>> = {
  'firm-busy': 'participant-double-booked',
  'table-taken': 'table-double-booked',
  'table-closed': 'table-unavailable',
  'table-of-host': 'host-table-taken',
  'host-elsewhere': 'host-table-left',
  'interpreter-missing': 'interpreter-missing',
  'interpreters-busy': 'interpreter-missing',
};

describe('hosts and interpreters on the board', () => {
  test('a move is free of conflicts exactly where the independent check finds the moved board sound', () => {
    fc.assert(
      fc.property(boards, fc.nat(9), slot, table, (board, chosen, to, at) => {
        const meeting = board.meetings[chosen % board.meetings.length]!;
        const conflicts = conflictsOfMove(board, meeting, { slot: to, table: at });
        const verdict = verdictOf(moved(board, meeting, { slot: to, table: at }));
        expect(conflicts.length === 0, JSON.stringify({ conflicts, verdict })).toBe(verdict.ok);
        if (verdict.ok) return;
        expect(conflicts.map(({ code }) => constraintOf[code])).toContain(verdict.broken.code);
      }),
      { numRuns: 600 },
    );
  });

  test('changed, leave a board that holds: every placed meeting keeps its slot, and whoever waits could not have stayed', () => {
    fc.assert(
      fc.property(wantedBoards, people, (wanted, other) => {
        const before = boardOf(wanted);
        const changed = { ...boardOf({ ...wanted, people: other }), meetings: before.meetings };
        const { meetings, released } = reseated(changed);
        const after = { ...changed, meetings };
        expect(verdictOf(after)).toMatchObject({ ok: true });
        expect(before.meetings.filter(isPlaced).length - meetings.filter(isPlaced).length).toBe(released);
        for (const [index, meeting] of meetings.entries()) {
          const was = before.meetings[index]!;
          if (was.slot === null || meeting.slot !== null) {
            expect(meeting.slot).toBe(was.slot);
            continue;
          }
          expect(conflictsOfMove(after, meeting, { slot: was.slot, table: null })).not.toEqual([]);
        }
        expect(reseated(after)).toEqual({ meetings, released: 0 });
      }),
      { numRuns: 400 },
    );
  });
});

describe('who needs an interpreter', () => {
  const board = buildBoard({
    firms: 2,
    interpreters: [{ languagePairs: ['yue-cmn'] }],
    participants: [
      { company: 'L1', languages: ['yue'] },
      { company: 'L2', languages: ['en', 'yue'] },
      { company: 'R1', languages: ['cmn'] },
      { company: 'R2', languages: ['ja'] },
    ],
    meetings: ['L1 R1', 'L1 R2', 'L2 R1'].map((pair) => ({ left: pair.slice(0, 2), right: pair.slice(3) })),
  });

  test('firms that share no language, for the pair as somebody of the mission works in it, whichever way it is written', () => {
    expect(board.meetings.map(languagePairsOf(board))).toEqual(['yue-cmn', null, 'yue-cmn']);
    // Japanese is wanted too, and nobody is there: told, and kept out of nobody's way.
    expect(wantedPairs(board)).toEqual([
      { pair: 'yue-cmn', meetings: 2, interpreters: 1 },
      { pair: 'ja-yue', meetings: 1, interpreters: 0 },
    ]);
  });

  test('nobody, in a mission without interpreters', () => {
    expect(board.meetings.map(languagePairsOf({ ...board, interpreters: [] }))).toEqual([null, null, null]);
  });

  test('and what an officer says stands above it', () => {
    const said = (languagePair: string | null): Meeting => ({
      ...board.meetings[0]!,
      interpreting: { decidedBy: 'officer', languagePair },
    });
    expect([said(null), said('cmn-ja')].map(languagePairsOf(board))).toEqual([null, 'cmn-ja']);
    expect(conflictsOfMove(board, said('cmn-ja'), { slot: 1, table: 1 })).toEqual([
      { code: 'interpreter-missing', languagePair: 'cmn-ja' },
    ]);
  });
});
