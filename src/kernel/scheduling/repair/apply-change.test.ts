import { expect, test } from 'vitest';
import type { Change } from '../change.ts';
import type { Meeting, Previous, Problem } from '../problem.ts';
import { applyChange } from './apply-change.ts';

const meeting = (participants: [number, number], more: Partial<Meeting> = {}): Meeting => ({
  participants,
  demand: 'like',
  weight: 5,
  session: null,
  fixedSlot: null,
  after: [],
  ...more,
});

const problem: Problem = {
  slots: Array.from({ length: 4 }, () => ({ session: 'morning', day: 1 })),
  tables: 2,
  participants: [
    { forbiddenSlots: [], maximumMeetings: null, minimumMeetings: 2 },
    { forbiddenSlots: [3], maximumMeetings: null, representatives: [{ forbiddenSlots: [] }, { forbiddenSlots: [1] }] },
    { forbiddenSlots: [], maximumMeetings: null },
    { forbiddenSlots: [], maximumMeetings: null },
  ],
  meetings: [
    meeting([1, 2]),
    meeting([1, 3], { length: 2 }),
    meeting([3, 4], { wishes: ['no', 'must'] }),
    meeting([2, 3], { isCalledOff: true }),
  ],
  fairness: null,
  interpreters: [{ languagePairs: ['yue-cmn'], forbiddenSlots: [] }],
};
const previous: Previous = {
  assignments: [
    { meeting: 1, slot: 4, table: 1 },
    { meeting: 2, slot: 1, table: 2 },
  ],
  frozenSlots: [2],
};

function after(change: Change): Problem {
  const outcome = applyChange(problem, previous, change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

test('a cancellation calls off what is not under way, and asks of nobody more meetings than are left', () => {
  const changed = after({ code: 'participant-cancelled', participant: 1 });
  expect(changed.meetings.map(({ isCalledOff }) => isCalledOff ?? false)).toEqual([true, false, false, true]);
  expect(changed.participants[0]!.minimumMeetings).toBe(1);
  expect(changed.previous).toBe(previous);
});

test('slots that are frozen cannot be lost any more', () => {
  const slots = [1, 2, 3];
  expect(
    after({ code: 'participants-unavailable', participants: [2, 4], slots }).participants.map((p) => p.forbiddenSlots),
  ).toEqual([[], [1, 3], [], [1, 3]]);
  expect(after({ code: 'table-lost', table: 2, slots }).tableDetails).toEqual([{}, { forbiddenSlots: [1, 3] }]);
  expect(after({ code: 'interpreter-unavailable', interpreter: 1, slots }).interpreters![0]!.forbiddenSlots).toEqual([
    1, 3,
  ]);
  const team = after({ code: 'representative-unavailable', participant: 2, representative: 2, slots }).participants[1]!;
  expect(team).toMatchObject({
    forbiddenSlots: [3],
    representatives: [{ forbiddenSlots: [] }, { forbiddenSlots: [1, 3] }],
  });
  const alone = after({ code: 'representative-unavailable', participant: 3, representative: 1, slots });
  expect(alone.participants[2]!.forbiddenSlots).toEqual([1, 3]);
});

test('a meeting is added, or raised where it is asked for already; a no keeps who said it', () => {
  const add = (participants: [number, number], demand: Meeting['demand']): Change => ({
    code: 'meeting-added',
    participants,
    demand,
    weight: 7,
  });
  expect(after(add([2, 4], 'must')).meetings.at(-1)).toMatchObject({ participants: [2, 4], demand: 'must', weight: 7 });
  expect(after(add([2, 1], 'must')).meetings[0]).toMatchObject({ participants: [1, 2], demand: 'must', weight: 7 });
  expect(after(add([3, 2], 'like')).meetings).toHaveLength(5);
  expect(applyChange(problem, previous, add([1, 2], 'like'))).toEqual({
    ok: false,
    refusal: { code: 'change-without-effect', values: { meeting: 1 } },
  });
  for (const pair of [
    [3, 4],
    [4, 3],
  ] as const) {
    expect(applyChange(problem, previous, add([...pair], 'must'))).toEqual({
      ok: false,
      refusal: { code: 'change-not-to-be-arranged', values: {} },
    });
  }
});

test.each<[Change, string, string]>([
  [{ code: 'participant-cancelled', participant: 5 }, 'participant', '5'],
  [{ code: 'participants-unavailable', participants: [1, 0], slots: [1] }, 'participants', '0'],
  [{ code: 'participants-unavailable', participants: [1], slots: [9] }, 'slots', '9'],
  [{ code: 'representative-unavailable', participant: 2, representative: 3, slots: [] }, 'representative', '3'],
  [{ code: 'interpreter-unavailable', interpreter: 2, slots: [] }, 'interpreter', '2'],
  [{ code: 'table-lost', table: 3, slots: [] }, 'table', '3'],
  [{ code: 'meeting-called-off', meeting: 5 }, 'meeting', '5'],
  [{ code: 'meeting-added', participants: [2, 2], demand: 'must', weight: 1 }, 'participants', '2, 2'],
  [{ code: 'meeting-added', participants: [1, 2], demand: 'must', weight: 1.5 }, 'weight', '1.5'],
])('a change that names what is not there is refused: %j', (change, path, value) => {
  expect(applyChange(problem, previous, change)).toMatchObject({
    ok: false,
    refusal: { code: 'change-ill-formed', values: { path, value } },
  });
});
