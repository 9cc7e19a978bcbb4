import { expect, test } from 'vitest';
import type { Change } from './change.ts';
import { generateMission } from './generate-mission.ts';
import type { Previous, Problem } from './problem.ts';
import { problemOf } from './programme.ts';
import { programmeOfProblem } from './programme-of-problem.ts';
import { readProgramme, writeProgramme } from './read-programme.ts';
import { applyChange } from './repair/apply-change.ts';
import { restateProgramme } from './restate-programme.ts';

const sizes = { participants: 20, meetings: 60, slots: 8, days: 1, tables: 9, hosts: 2, interpreters: 2, seed: 4 };
const { problem, planted } = generateMission(sizes);
const previous: Previous = { assignments: planted, frozenSlots: [1] };

function after(before: Problem, change: Change): Problem {
  const changed = applyChange(before, previous, change);
  if (!changed.ok) throw new Error(changed.refusal.code);
  return changed.value;
}

test.each<Change>([
  { code: 'participant-cancelled', participant: 3 },
  { code: 'participants-unavailable', participants: [2, 5], slots: [2, 3] },
  { code: 'representative-unavailable', participant: 4, representative: 1, slots: [6] },
  { code: 'interpreter-unavailable', interpreter: 1, slots: [4] },
  { code: 'table-lost', table: 9, slots: [5, 6, 7, 8] },
  { code: 'meeting-called-off', meeting: 7 },
  { code: 'meeting-added', participants: [1, 20], demand: 'must', weight: 0 },
])('a programme after $code states the changed problem, keeps its names, and is read as it was written', (change) => {
  const programme = programmeOfProblem(problem, { en: 'Before' });
  const changed = after(problem, change);
  const restated = restateProgramme(programme, changed);
  expect(problemOf(restated)).toEqual(changed);
  expect(restated.participants.map(({ name }) => name)).toEqual(programme.participants.map(({ name }) => name));
  const read = readProgramme(JSON.parse(writeProgramme(restated)));
  expect(read.ok && problemOf(read.value)).toEqual(changed);
});

test('a table lost where all were alike is stated, read again, and given back', () => {
  const plain: Problem = {
    slots: [1, 2, 3].map(() => ({ session: 'morning', day: 1 })),
    tables: 2,
    participants: [1, 2].map(() => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: [{ participants: [1, 2], demand: 'must', weight: 0, session: null, fixedSlot: null, after: [] }],
    fairness: null,
  };
  const told: Previous = { assignments: [{ meeting: 1, slot: 1, table: 2 }], frozenSlots: [] };
  const lost = applyChange(plain, told, { code: 'table-lost', table: 2, slots: [1, 2, 3] });
  if (!lost.ok) throw new Error(lost.refusal.code);
  const text = writeProgramme(restateProgramme(programmeOfProblem(plain, {}), lost.value));
  const read = readProgramme(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(problemOf(read.value)).toEqual(lost.value);
  expect(problemOf(restateProgramme(read.value, plain))).toEqual(plain);
});
