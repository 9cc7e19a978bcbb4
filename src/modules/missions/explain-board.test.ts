import { beforeAll, expect, test } from 'vitest';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import { buildBoard, missionForTests } from '#tests/builders/build-board.ts';
import type { Board } from './board.ts';
import { loadSatSolver } from './exact-solver.ts';
import { explainBoard } from './explain-board.ts';
import { presentExplanations } from './present-explanations.ts';
import type { ShownExplanations } from './show-explanations.ts';

let makeSatSolver: MakeSatSolver;
beforeAll(async () => {
  makeSatSolver = await loadSatSolver();
});

function explained(board: Board, { meetings = [], excluded = [], seconds = 0 }: Partial<Asked> = {}) {
  const tools = { makeSatSolver, report: () => {}, shouldStop: () => false, seconds: () => seconds };
  const options = { meetings, limitSeconds: 10 };
  const answer = explainBoard({ mission: missionForTests, board, excluded, options }, tools);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.explanations;
}
type Asked = { meetings: readonly string[]; excluded: readonly string[]; seconds: number };

/** L1 meets R1 and R2; L1-R3 waits. Two slots, and L1 is away in a third. */
const full = (changes: Parameters<typeof buildBoard>[0] = {}) =>
  buildBoard({
    perDay: 3,
    participants: [{ company: 'L1', unavailableSlots: [3] }],
    meetings: [
      { left: 'L1', right: 'R1', slot: 1, table: 1 },
      { left: 'L1', right: 'R2', slot: 2, table: 1 },
      { left: 'L1', right: 'R3' },
    ],
    ...changes,
  });

test('one slot freed is the cheapest change, and why it takes one is kept with names', () => {
  const { 'L1-R3': one } = explained(full());
  expect(one).toMatchObject({
    code: 'takes',
    concessions: [{ kind: 'slot-freed', company: 'L1', slot: 3 }],
    isSettled: true,
  });
  const codes = one?.code === 'takes' && one.because?.requirements.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['participant-unavailable', 'meeting-takes-place']));
});

test('a firm at its maximum, a full hall, a lock: each has its own way out', () => {
  const most = full({ participants: [{ company: 'L1', maximumMeetings: 2 }] });
  expect(explained(most)['L1-R3']).toMatchObject({
    concessions: [{ kind: 'maximum-raised', company: 'L1', meetings: 3 }],
  });
  const hall = buildBoard({
    perDay: 1,
    tables: 1,
    meetings: [
      { left: 'L1', right: 'R1', slot: 1, table: 1 },
      { left: 'L2', right: 'R2' },
    ],
  });
  expect(explained(hall)['L2-R2']).toMatchObject({ concessions: [{ kind: 'table-added', slot: 1 }] });
  const locked = buildBoard({
    perDay: 2,
    participants: [{ company: 'R2', unavailableSlots: [2] }],
    meetings: [
      { left: 'L1', right: 'R1', slot: 1, table: 1, locked: true },
      { left: 'L1', right: 'R2' },
    ],
  });
  const [first] = [explained(locked)['L1-R2']];
  expect(first).toMatchObject({ concessions: [{ kind: 'lock-dropped', meeting: 'L1-R1', left: 'L1', right: 'R1' }] });
});

test('what fits is said to fit, with how many others move; what nobody is to know is not told; time may run out', () => {
  const room = full({ participants: [] });
  expect(explained(room)['L1-R3']).toEqual({ code: 'fits', slot: 3, moves: 0 });
  expect(explained(full(), { excluded: ['L1-R3'] })).toEqual({ 'L1-R3': { code: 'not-to-be-arranged' } });
  expect(explained(full(), { seconds: 99 })['L1-R3']).toEqual({ code: 'unknown' });
  expect(explained(full(), { meetings: ['L1-R1'] })).toEqual({});
});

test('it is told in words, each way out with where to go', () => {
  const board = full();
  const shown = {
    mission: { settings: { timeZone: 'Asia/Shanghai' } },
    board,
    run: null,
    explanations: explained(board),
  };
  const [en, hant] = (['en', 'zh-Hant'] as const).map(
    (language) => presentExplanations(shown as unknown as ShownExplanations, new Map(), language).explanations[0],
  );
  expect(en?.text).toBe('It could be placed if (proven: nothing that costs less does):');
  expect(en?.concessions).toEqual([
    {
      kind: 'slot-freed',
      text: expect.stringMatching(/^Firm L1 could come at \d\d:\d\d–/),
      company: 'L1',
      meeting: null,
    },
  ]);
  expect(hant?.concessions[0]?.text).toMatch(/^Firm L1能於 .* 出席$/);
  expect(en?.conflict?.requirements.find(({ code }) => code === 'participant-unavailable')?.wayOut).toEqual({
    place: 'participants',
    company: 'L1',
    meeting: null,
  });
});
