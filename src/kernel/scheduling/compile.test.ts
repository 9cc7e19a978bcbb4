import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesAlone } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { compile, isPlain } from './compile.ts';
import type { Meeting, Participant, Problem, Slot } from './problem.ts';

const half: Slot[] = [1, 2, 3].map(() => ({ session: 'morning', day: 1 }));
const meeting: Meeting = {
  ...{ participants: [1, 2], demand: 'obligation', weight: 0, session: null, fixedSlot: null, after: [] },
};
const participant: Participant = { forbiddenSlots: [], maximumMeetings: null };
const sound: Problem = {
  slots: [...half, ...half.map((slot) => ({ ...slot, session: 'afternoon' as const }))],
  tables: 3,
  participants: [participant, participant, participant],
  meetings: [meeting, { ...meeting, participants: [1, 3], demand: 'like' }],
  fairness: null,
  tableDetails: [{}, { venue: 2 }, {}],
  travelSlots: [
    [0, 1],
    [1, 0],
  ],
};
const inFirst = (change: Partial<Meeting>, more: Partial<Problem> = {}): Problem => ({
  ...sound,
  ...more,
  meetings: [{ ...meeting, ...change }, ...sound.meetings.slice(1)],
});
const people = (...changes: Partial<Participant>[]): Partial<Problem> => ({
  participants: [0, 1, 2].map((p) => ({ ...participant, ...changes[p] })),
});
const told = { meeting: 2, slot: 2, table: 1 };

test.each<[path: string, value: string, expected: string, problem: Problem]>([
  ['slots[1].day', '1', 'an integer of at least 2', { ...sound, slots: [{ session: 'morning', day: 2 }, ...half] }],
  ['meetings[0].participants', '1, 1', 'two different participants', inFirst({ participants: [1, 1] })],
  ['meetings[0].wishes', 'no', 'an obligation', inFirst({ wishes: ['must', 'no'] })],
  ['meetings[0].wishes', 'no', 'an obligation', inFirst({ wishes: ['no', null] })],
  ['meetings[0].participants', '1, 2', 'at most one host', inFirst({}, people({ hostTable: 1 }, { hostTable: 3 }))],
  [
    'participants[1].hostTable',
    '1',
    'participant 1 is the host',
    inFirst({}, people({ hostTable: 1 }, { hostTable: 1 })),
  ],
  ['participants[0].hostTable', '4', 'from 1 to 3', inFirst({}, people({ hostTable: 4 }))],
  ['meetings[0].fixedTable', '9', 'from 1 to 3', inFirst({ fixedTable: 9 })],
  ['meetings[0].fixedTable', '2', '1, the table of its host', inFirst({ fixedTable: 2 }, people({ hostTable: 1 }))],
  [
    'meetings[0].fixedTable',
    '2',
    'participant 3 is the host',
    inFirst({ fixedTable: 2 }, people({}, {}, { hostTable: 2 })),
  ],
  ['meetings[0].fixedTable', '1', 'a table of venue 2: 2', inFirst({ fixedTable: 1, venue: 2 })],
  ['meetings[0].venue', '2', '1, where its host has table 3', inFirst({ venue: 2 }, people({ hostTable: 3 }))],
  ['meetings[0].venue', '5', 'a venue with tables: 1, 2', inFirst({ venue: 5 })],
  ['meetings[0].length', '0', 'at least 1', inFirst({ length: 0 })],
  ['meetings[0].length', '4', 'at most 3', inFirst({ length: 4 })],
  [
    'meetings[0].length',
    '3',
    'at most 2',
    inFirst({ length: 3 }, { slots: [...half.slice(1), { ...half[0]!, isClosed: true }, ...half.slice(1)] }),
  ],
  ['meetings[0].length', '3', 'at most 0', inFirst({ length: 3, session: 'afternoon' }, { slots: half })],
  [
    'meetings[0].fixedSlot',
    '2',
    'not closed',
    inFirst({ fixedSlot: 2 }, { slots: half.map((slot, t) => ({ ...slot, isClosed: t === 1 })) }),
  ],
  ['meetings[0].fixedSlot', '3', '2 open slots of one session', inFirst({ fixedSlot: 3, length: 2 })],
  [
    'meetings[0].representatives[1]',
    '3',
    'from 1 to 2',
    inFirst(
      { representatives: [null, 3] },
      people({}, { representatives: [{ forbiddenSlots: [] }, { forbiddenSlots: [] }] }),
    ),
  ],
  ['meetings[0].representatives[0]', '2', 'from 1 to 1', inFirst({ representatives: [2, null] })],
  ['meetings[0].languagePair', '" "', 'not blank', inFirst({ languagePair: ' ' })],
  [
    'participants[2].representatives',
    'nobody',
    'at least one person',
    inFirst({}, people({}, {}, { representatives: [] })),
  ],
  [
    'participants[0].representatives[0].forbiddenSlots',
    '7',
    'from 1 to 6',
    inFirst({}, people({ representatives: [{ forbiddenSlots: [7] }] })),
  ],
  [
    'participants[0].minimumMeetings',
    '3',
    'from 0 to 2',
    inFirst({}, people({ minimumMeetings: 3, maximumMeetings: 2 })),
  ],
  ['tableDetails', '1 entries', '3, one for each table', { ...sound, tableDetails: [{}] }],
  ['tables[2].venue', '3', 'from 1 to 2', { ...sound, tableDetails: [{}, { venue: 2 }, { venue: 3 }] }],
  [
    'tables[0].forbiddenSlots',
    '0',
    'from 1 to 6',
    { ...sound, tableDetails: [{ forbiddenSlots: [0] }, { venue: 2 }, {}] },
  ],
  ['travelSlots', 'no rows', 'a row for each venue', { ...sound, tableDetails: [{}, {}, {}], travelSlots: [] }],
  ['travelSlots[0]', '1 entries', '2, one for each venue', { ...sound, travelSlots: [[0], [1, 0]] }],
  [
    'travelSlots[1][1]',
    '1',
    'from 0 to 0',
    {
      ...sound,
      travelSlots: [
        [0, 1],
        [1, 1],
      ],
    },
  ],
  [
    'travelSlots[0][1]',
    '-1',
    'at least 0',
    {
      ...sound,
      travelSlots: [
        [0, -1],
        [1, 0],
      ],
    },
  ],
  [
    'interpreters[0].forbiddenSlots',
    '8',
    'from 1 to 6',
    { ...sound, interpreters: [{ languagePairs: [], forbiddenSlots: [8] }] },
  ],
  [
    'interpreters[0].languagePairs',
    '""',
    'not blank',
    { ...sound, interpreters: [{ languagePairs: [''], forbiddenSlots: [] }] },
  ],
  ['previous.frozenSlots', '7', 'from 1 to 6', { ...sound, previous: { assignments: [], frozenSlots: [7] } }],
  [
    'previous.assignments[0].meeting',
    '3',
    'from 1 to 2',
    { ...sound, previous: { assignments: [{ ...told, meeting: 3 }], frozenSlots: [] } },
  ],
  [
    'previous.assignments[0].table',
    '4',
    'from 1 to 3',
    { ...sound, previous: { assignments: [{ ...told, table: 4 }], frozenSlots: [] } },
  ],
  [
    'previous.assignments[1].meeting',
    '2',
    'no other place',
    { ...sound, previous: { assignments: [told, told], frozenSlots: [] } },
  ],
  [
    'previous.assignments[0].interpreter',
    '1',
    'from 1 to 0',
    { ...sound, previous: { assignments: [{ ...told, interpreter: 1 }], frozenSlots: [] } },
  ],
  [
    'previous.assignments[0].meeting',
    '1',
    'may take place',
    inFirst(
      { isCalledOff: true, length: 2 },
      { previous: { assignments: [{ meeting: 1, slot: 1, table: 1 }], frozenSlots: [2] } },
    ),
  ],
])('a problem that is none is refused at %s for %s', (path, value, expected, problem) => {
  const outcome = compile(problem);
  expect(outcome).toMatchObject({ ok: false, refusal: { values: { path, value } } });
  expect(!outcome.ok && outcome.refusal.values['expected']).toContain(expected);
});

test.each<[string, Problem]>([
  [
    'what never takes place may contradict itself',
    inFirst({ isCalledOff: true, fixedTable: 2, length: 9 }, people({ hostTable: 1 }, { hostTable: 3 })),
  ],
  ['a language pair nobody works in is a matter of people', inFirst({ languagePair: 'cmn-swa' })],
  ['a slot nobody can meet in is no contradiction', inFirst({ fixedSlot: 1 }, people({ forbiddenSlots: [1] }))],
  ['a fixed table may be that of the host', inFirst({ fixedTable: 1, venue: 1 }, people({ hostTable: 1 }))],
])('%s', (_, problem) => {
  expect(compile(problem)).toMatchObject({ ok: true });
});

test('numbers no array could hold are kept within what they can mean', () => {
  const huge = Number.MAX_SAFE_INTEGER;
  const problem = inFirst(
    { isCalledOff: true, length: huge },
    {
      ...people({ minimumMeetings: huge, maximumMeetings: huge }),
      travelSlots: [
        [0, huge],
        [2 ** 32, 0],
      ],
    },
  );
  const compiled = compile(problem);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  const { mission, maximum } = compiled.value;
  expect([...mission.seating.travel]).toEqual([0, 6, 6, 0]);
  expect([mission.minimum[0], maximum[0], mission.length[0]]).toEqual([3, 6, 7]);
  expect(compile({ ...sound, tables: huge })).toMatchObject({ ok: false, refusal: { values: { path: 'tables' } } });
  const { travelSlots, ...flat } = sound;
  const faraway = { ...flat, tableDetails: [{}, { venue: huge }, {}] };
  expect(compile(faraway)).toMatchObject({ ok: false, refusal: { values: { path: 'tables[1].venue' } } });
});

test('a meeting may begin exactly where brute force finds a table, representatives and an interpreter for it alone', () => {
  fc.assert(
    fc.property(tinyMissions, (problem) => {
      const compiled = compile(problem);
      if (!compiled.ok) throw new Error('does not compile');
      const { allowed, slots } = compiled.value;
      problem.meetings.forEach((_, m) => {
        const open = new Set(placesAlone(problem, m).map(({ slot }) => slot));
        const starts = Array.from({ length: slots }, (_, t) => t + 1).filter((t) => allowed[m * slots + t - 1] === 1);
        expect(starts).toEqual([...open].sort((a, b) => a - b));
      });
    }),
    { numRuns: 500 },
  );
});

test('problems of the benchmark are plain, with keys that say nothing too, and missions are not', () => {
  const isPlainProblem = (problem: Problem) => {
    const compiled = compile(problem);
    return compiled.ok && isPlain(compiled.value);
  };
  fc.assert(
    fc.property(tinyProblems, (problem) => {
      expect(isPlainProblem(problem)).toBe(true);
      const wordy: Problem = {
        ...problem,
        slots: problem.slots.map((slot) => ({ ...slot, isClosed: false })),
        participants: problem.participants.map((each) => ({ ...each, minimumMeetings: 0 })),
        meetings: problem.meetings.map((each) => ({
          ...each,
          length: 1,
          isCalledOff: false,
          wishes: ['like', 'must'],
        })),
        tableDetails: Array.from({ length: problem.tables }, () => ({ venue: 1, forbiddenSlots: [] })),
        interpreters: [],
      };
      expect(isPlainProblem(wordy)).toBe(true);
    }),
    { numRuns: 50 },
  );
  const mission: Problem = { ...sound, tableDetails: [{}, {}, {}], travelSlots: [[0]] };
  expect(isPlainProblem(mission)).toBe(true);
  for (const change of [
    { slots: sound.slots.map((slot, t) => ({ ...slot, isClosed: t === 5 })) },
    people({ minimumMeetings: 1 }),
    people({ representatives: [{ forbiddenSlots: [] }] }),
    people({ hostTable: 1 }),
    { tableDetails: [{ forbiddenSlots: [1] }, {}, {}] },
    { previous: { assignments: [], frozenSlots: [] } },
    ...[{ length: 2 }, { isCalledOff: true }, { fixedTable: 1 }, { venue: 1 }, { languagePair: 'yue-cmn' }].map(
      (each) => ({
        meetings: [{ ...meeting, ...each }],
      }),
    ),
    ...[['no', 'like'] as const, [null, 'must'] as const].map((wishes) => ({
      meetings: [{ ...meeting, demand: 'like' as const, wishes }],
    })),
  ])
    expect(isPlainProblem({ ...mission, ...change }), JSON.stringify(change)).toBe(false);
});
