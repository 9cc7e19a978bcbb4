import { beforeAll, expect, test } from 'vitest';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { writeProgramme } from '#kernel/scheduling/read-programme.ts';
import { buildBoard, missionForTests } from '#tests/builders/build-board.ts';
import type { Board } from './board.ts';
import type { Computed, Impossible } from './computation.ts';
import { computeTimetable } from './compute-timetable.ts';
import { loadSatSolver } from './exact-solver.ts';
import { hashProblem } from './hash-problem.ts';
import { isPlaced } from './meeting.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { readTimetableClaim, verifyTimetable } from './verify-timetable.ts';

let makeSatSolver: MakeSatSolver;
beforeAll(async () => {
  makeSatSolver = await loadSatSolver();
});

type Options = { readonly onlyAccepted?: boolean; readonly requireAccepted?: boolean };

function compute(board: Board, options: Options = {}): Computed | Impossible {
  const computed = computeTimetable(
    {
      mission: missionForTests,
      board,
      settings: { tables: board.tables.length, meetingsPerCompany: null, minimumEach: 0 },
      profiles: {},
      metBefore: [],
      options: { propose: false, onlyAccepted: false, limitSeconds: 10, ...options },
      seed: 1,
      patience: 0.1,
    },
    { report: () => {}, shouldStop: () => false, seconds: () => 0, makeSatSolver },
  );
  if (!computed.ok || computed.value === null) throw new Error(computed.ok ? 'stopped' : computed.refusal.code);
  return computed.value;
}

function computed(board: Board, options: Options = {}): Computed {
  const value = compute(board, options);
  if ('impossible' in value) throw new Error('impossible');
  return value;
}

const programmeAfter = (board: Board, { meetings, certificate }: Computed) =>
  programmeOfBoard(missionForTests, { ...board, meetings }, certificate);

/** Three firms a side, everybody with everybody, and one of them away for half of the day. */
const everybody = (changes: Parameters<typeof buildBoard>[0] = {}) =>
  buildBoard({
    perDay: 5,
    participants: [{ company: 'L1', unavailableSlots: [2] }],
    meetings: ['L1', 'L2', 'L3'].flatMap((left) => ['R1', 'R2', 'R3'].map((right) => ({ left, right }))),
    ...changes,
  });

test('the programme carries what is claimed and how it was obtained, and the checker of the command line checks it', () => {
  const board = everybody();
  const { programme, certificate } = programmeAfter(board, computed(board));
  const { timetable } = programme;
  expect([certificate?.status, timetable?.status]).toEqual(['optimal', 'optimal']);
  expect(timetable?.certificate).toMatchObject({ problem: hashProblem(problemOf(programme)), among: 'all', seed: 1 });
  const text = writeProgramme(programme);
  const claim = readTimetableClaim(text);
  if (!claim.ok) throw new Error(claim.refusal.code);
  expect(verifyTimetable(problemOf(programme), claim.value).ok).toBe(true);
  const boasts = { ...claim.value, objective: { ...claim.value.objective, breaks: -1 } };
  expect(verifyTimetable(problemOf(programme), boasts).ok).toBe(false);
});

test('accepted meetings that have to take place are obligations of what is claimed, and the file says so', () => {
  const board = everybody({
    meetings: [
      { left: 'L1', right: 'R1', decision: 'accepted' },
      { left: 'L2', right: 'R1' },
    ],
  });
  const done = computed(board, { requireAccepted: true });
  expect(done.certificate.obligations).toEqual(['L1-R1']);
  const { programme, certificate } = programmeAfter(board, done);
  expect(certificate?.status).toBe('optimal');
  expect(programme.meetings.map(({ demand }) => demand)).toEqual(['obligation', 'like']);
});

test('accepted meetings that cannot all be placed: the smallest set of what clashes', () => {
  const board = everybody({
    perDay: 3,
    meetings: ['R1', 'R2', 'R3'].map((right) => ({ left: 'L1', right, decision: 'accepted' as const })),
  });
  const found = compute(board, { requireAccepted: true });
  if (!('impossible' in found)) throw new Error('it was placed');
  const { requirements, isSmallest } = found.impossible;
  expect(requirements.map(({ code }) => code).sort()).toEqual([
    ...['meeting-takes-place', 'meeting-takes-place', 'meeting-takes-place'],
    ...['participant-one-at-a-time', 'participant-unavailable'],
  ]);
  expect(isSmallest).toBe(true);
  // As wishes they are placed as far as they can be.
  expect(computed(board).meetings.filter(isPlaced)).toHaveLength(2);
});

test('where only accepted meetings were computed nothing is claimed of the others', () => {
  const board = everybody({
    meetings: [
      { left: 'L1', right: 'R1', decision: 'accepted' },
      { left: 'L2', right: 'R2' },
    ],
  });
  const done = computed(board, { onlyAccepted: true });
  expect(done.summary.status).toBe('optimal');
  expect(done.certificate).toMatchObject({
    status: 'feasible',
    bound: {},
    reason: { among: 'same-meetings', breaksWithSameMeetings: 0 },
  });
  expect(programmeAfter(board, done).programme.timetable).toMatchObject({ status: 'feasible', bound: {} });
});
