import { expect, test } from 'vitest';
import type { Assignment } from '#kernel/scheduling/problem.ts';
import type { Programme, ProgrammeMeeting, ProgrammeParticipant } from '#kernel/scheduling/programme.ts';
import { explainUnplacedMeetings } from './explain-unplaced-meetings.ts';

/** Four firms (1, 2 left; 3, 4 right), three slots: two in the morning, one in the afternoon. */
function programme(
  pairs: readonly (readonly [number, number])[],
  assignments: readonly Assignment[],
  changes: {
    tables?: number;
    firms?: Readonly<Record<number, Partial<ProgrammeParticipant>>>;
    meetings?: Readonly<Record<number, Partial<ProgrammeMeeting>>>;
  } = {},
): Programme {
  const sessions = ['morning', 'morning', 'afternoon'] as const;
  return {
    format: 'yugang-programme',
    version: 1,
    mission: { title: {}, timeZone: 'UTC', date: '2027-03-16', sides: { left: {}, right: {} } },
    slots: sessions.map((session, index) => ({ number: index + 1, session, day: 1, start: '', end: '' })),
    tables: Array.from({ length: changes.tables ?? 2 }, (_, index) => ({ number: index + 1, name: {} })),
    participants: [1, 2, 3, 4].map((number) => ({
      number,
      reference: `F${number}`,
      name: { en: `Firm ${number}` },
      side: number < 3 ? 'left' : 'right',
      forbiddenSlots: [],
      maximumMeetings: null,
      ...changes.firms?.[number],
    })),
    meetings: pairs.map((participants, index) => ({
      number: index + 1,
      participants,
      demand: 'like',
      weight: 1,
      session: null,
      fixedSlot: null,
      after: [],
      reasons: [],
      ...changes.meetings?.[index + 1],
    })),
    rules: { fairness: null },
    timetable: { status: 'feasible', objective: null, bound: {}, assignments, seconds: 0, seed: 1 },
  };
}

const at = (meeting: number, slot: number, table = 1): Assignment => ({ meeting, slot, table });

test.each([
  [
    'each has a free slot, but none in common',
    programme(
      [
        [1, 3],
        [1, 4],
        [2, 3],
      ],
      [at(2, 1), at(3, 2)],
      { firms: { 1: { forbiddenSlots: [3] }, 3: { forbiddenSlots: [3] } } },
    ),
    1,
    [{ code: 'no-common-free-slot' }],
  ],
  [
    'they are never there together',
    programme([[1, 3]], [], { firms: { 1: { forbiddenSlots: [3] }, 3: { forbiddenSlots: [1, 2] } } }),
    1,
    [{ code: 'never-there-together' }],
  ],
  [
    'both have all the meetings they take',
    programme(
      [
        [1, 3],
        [1, 4],
        [2, 3],
      ],
      [at(2, 1), at(3, 1, 2)],
      { firms: { 1: { maximumMeetings: 1 }, 3: { maximumMeetings: 1 } } },
    ),
    1,
    [
      { code: 'capacity-reached', firm: 1, meetings: 1 },
      { code: 'capacity-reached', firm: 3, meetings: 1 },
    ],
  ],
  [
    'one is busy in every slot it can come to',
    programme(
      [
        [1, 3],
        [1, 4],
      ],
      [at(2, 2)],
      { firms: { 1: { forbiddenSlots: [1, 3] } } },
    ),
    1,
    [{ code: 'firm-full', firm: 1 }],
  ],
  [
    'one can come to no slot of the session the meeting is bound to',
    programme([[1, 3]], [], { firms: { 3: { forbiddenSlots: [3] } }, meetings: { 1: { session: 'afternoon' } } }),
    1,
    [{ code: 'no-open-slot', firm: 3 }],
  ],
  [
    'all tables are taken when both are free',
    programme(
      [
        [1, 3],
        [2, 4],
      ],
      [at(2, 1)],
      { tables: 1, firms: { 1: { forbiddenSlots: [2, 3] } } },
    ),
    1,
    [{ code: 'tables-taken', slots: [1] }],
  ],
  [
    'nothing blocks it: the search ended early',
    programme(
      [
        [1, 3],
        [2, 4],
      ],
      [at(2, 1)],
      { tables: 1 },
    ),
    1,
    [{ code: 'would-fit', slots: [2, 3] }],
  ],
])('%s', (_, given, meeting, because) => {
  expect(explainUnplacedMeetings(given)).toEqual([{ meeting, because }]);
});

test('a timetable with every meeting has nothing to explain', () => {
  expect(explainUnplacedMeetings(programme([[1, 3]], [at(1, 1)]))).toEqual([]);
});
