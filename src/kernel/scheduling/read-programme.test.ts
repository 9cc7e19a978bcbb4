import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missions, programmes, withRoom } from '#tests/oracles/any-programmes.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { generateMission } from './generate-mission.ts';
import { isEverPlaced } from './problem.ts';
import { type Programme, problemOf, withoutRefusals } from './programme.ts';
import { programmeOfProblem } from './programme-of-problem.ts';
import { programmeSchema, readProgramme, writeProgramme } from './read-programme.ts';

test('reading and writing are inverses', () => {
  fc.assert(
    fc.property(fc.oneof(programmes, missions), (programme) => {
      const text = writeProgramme(programme);
      const read = readProgramme(JSON.parse(text));
      expect(read).toEqual({ ok: true, value: programme });
      expect(read.ok && writeProgramme(read.value)).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('a problem of the larger model is the same after it went through the open format', () => {
  fc.assert(
    fc.property(tinyMissions.map(withRoom), (problem) => {
      const read = readProgramme(JSON.parse(writeProgramme(programmeOfProblem(problem, {}))));
      const { tableDetails, ...rest } = problem;
      // Details of tables that say nothing are no keys of a file.
      const saysNothing = tableDetails?.every((table) => Object.keys(table).length === 0);
      expect(read.ok && problemOf(read.value)).toEqual(saysNothing ? rest : problem);
    }),
    { numRuns: 300 },
  );
});

test('a copy without refusals tells of none and has the same timetables', () => {
  const sizes = { participants: 20, meetings: 40, slots: 8, days: 1, tables: 9, hosts: 2, interpreters: 2 };
  const { problem } = generateMission({ ...sizes, seed: 3 });
  const copy = withoutRefusals(programmeOfProblem(problem, {}));
  expect(writeProgramme(copy)).not.toContain('"no"');
  // Called off and refused look the same.
  const off = copy.meetings.filter(({ isCalledOff }) => isCalledOff);
  expect(off.length).toBe(problem.meetings.filter((meeting) => !isEverPlaced(meeting)).length);
  expect(new Set(off.map((meeting) => Object.keys(meeting).sort().join())).size).toBe(1);
  expect(problemOf(copy).meetings.filter(({ isCalledOff }) => !isCalledOff)).toEqual(
    problem.meetings.filter(isEverPlaced),
  );
});

test('a file without the keys of missions is as it always was, and so is its problem', () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const { slots, participants, meetings, ...rest } = problemOf(programme);
      expect(Object.keys(rest)).toEqual(['tables', 'fairness']);
      expect(slots.every((slot) => Object.keys(slot).join() === 'session,day')).toBe(true);
      expect(participants.every((each) => Object.keys(each).join() === 'forbiddenSlots,maximumMeetings')).toBe(true);
      expect(meetings.every((each) => Object.keys(each).length === 6)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the problem of a programme keeps every number', () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const problem = problemOf(programme);
      expect(problem.meetings.map(({ participants }) => participants)).toEqual(
        programme.meetings.map(({ participants }) => participants),
      );
      expect([problem.tables, problem.slots.length, problem.fairness]).toEqual([
        programme.tables.length,
        programme.slots.length,
        programme.rules.fairness,
      ]);
    }),
    { numRuns: 50 },
  );
});

test('programme.schema.json is what the reader checks', () => {
  const published = JSON.parse(readFileSync(new URL('programme.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(programmeSchema());
});

test('the reader and ajv with the published schema agree on thousands of mutated programmes', () => {
  const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(programmeSchema());
  const strange = fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1,
    1.5,
    10001,
    1e300,
    '',
    ' ',
    'x',
    [],
    {},
    [1],
    [1, 2, 3],
    { en: 1 },
    '2026-11-20',
  );
  const samples = fc.sample(fc.oneof(programmes, missions), { numRuns: 120, seed: 11 });
  let accepted = 0;
  let malformed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), strange, (programme, draws, value) => {
      const document = JSON.parse(writeProgramme(programme)) as unknown;
      mutate(document, () => draws.next().value as number, value);
      const read = readProgramme(document);
      const fits = read.ok || read.refusal.code !== 'programme-malformed';
      expect(fits, JSON.stringify(document)).toBe(accepts(document));
      if (fits) accepted++;
      else malformed++;
    }),
    { numRuns: 3000, seed: 3 },
  );
  expect(accepted).toBeGreaterThan(200);
  expect(malformed).toBeGreaterThan(1000);
});

/** Somewhere in the document: replaces a value, drops a key or entry, or adds a key. */
function mutate(document: unknown, draw: () => number, value: unknown): void {
  let place = document as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(place);
    const key = keys[draw() % Math.max(1, keys.length)];
    const inner = key === undefined ? null : place[key];
    if (inner !== null && typeof inner === 'object' && Object.keys(inner).length > 0 && draw() % 4 !== 0) {
      place = inner as Record<string, unknown>;
      continue;
    }
    const kind = draw() % 4;
    if (Array.isArray(place)) {
      if (kind === 0) place.pop();
      else if (kind === 1) place.push(value);
      else place[draw() % Math.max(1, place.length)] = value;
    } else if (kind === 0) place['extra'] = value;
    else if (kind === 1 && key !== undefined) delete place[key];
    else if (key !== undefined) place[key] = value;
    return;
  }
}

const plain = fc.sample(
  programmes.filter((each) => each.meetings.length > 2 && each.slots.length > 2),
  { numRuns: 1, seed: 5 },
)[0]!;

test.each([
  [
    'meetings[1].number',
    (p: Programme) => ({ ...p, meetings: p.meetings.map((each, i) => (i === 1 ? { ...each, number: 7 } : each)) }),
  ],
  [
    'meetings[0].fixedSlot',
    (p: Programme) => ({ ...p, meetings: p.meetings.map((each, i) => (i === 0 ? { ...each, fixedSlot: 99 } : each)) }),
  ],
  [
    'meetings[0].after',
    (p: Programme) => ({ ...p, meetings: p.meetings.map((each, i) => (i === 0 ? { ...each, after: [99] } : each)) }),
  ],
  [
    'meetings[0].participants',
    (p: Programme) => ({
      ...p,
      meetings: p.meetings.map((each, i) => (i === 0 ? { ...each, participants: [1, 1] } : each)),
    }),
  ],
  [
    'participants[1].reference',
    (p: Programme) => ({ ...p, participants: p.participants.map((each) => ({ ...each, reference: 'same' })) }),
  ],
  [
    'meetings[0].fixedTable',
    (p: Programme) => ({ ...p, meetings: p.meetings.map((each) => ({ ...each, fixedTable: 99 })) }),
  ],
  ['meetings[0].venue', (p: Programme) => ({ ...p, meetings: p.meetings.map((each) => ({ ...each, venue: 1 })) })],
  [
    'meetings[0].representatives[1]',
    (p: Programme) => ({ ...p, meetings: p.meetings.map((each) => ({ ...each, representatives: [1, 2] as const })) }),
  ],
  [
    'participants[0].hostTable',
    (p: Programme) => ({ ...p, participants: p.participants.map((each) => ({ ...each, hostTable: 99 })) }),
  ],
  [
    'participants[0]',
    (p: Programme) => ({
      ...p,
      meetings: p.slots
        .concat(p.slots)
        .map((_, m) => ({ ...p.meetings[0]!, number: m + 1, participants: [1, 2], demand: 'obligation', after: [] })),
    }),
  ],
  ['travelSlots', (p: Programme) => ({ ...p, travelSlots: [[], []] })],
  ['travelSlots[0]', (p: Programme) => ({ ...p, venues: [{ number: 1, name: {} }], travelSlots: [[0, 1]] })],
  ['previous.frozenSlots', (p: Programme) => ({ ...p, previous: { assignments: [], frozenSlots: [99] } })],
  [
    'previous.assignments[0].interpreter',
    (p: Programme) => ({
      ...p,
      previous: { assignments: [{ meeting: 1, slot: 1, table: 1, interpreter: 1 }], frozenSlots: [] },
    }),
  ],
  [
    'slots[1].start',
    (p: Programme) => ({
      ...p,
      slots: p.slots.map((each, i) => (i === 1 ? { ...each, start: p.slots[0]!.start } : each)),
    }),
  ],
  [
    'slots[0].start',
    (p: Programme) => ({
      ...p,
      slots: p.slots.map((each, i) => (i === 0 ? { ...each, start: '2026-13-45T01:00:00Z' } : each)),
    }),
  ],
])('numbers that name nothing are refused at %s', (path, change) => {
  expect(readProgramme(change(plain))).toMatchObject({
    ok: false,
    refusal: { code: 'programme-inconsistent', values: { path } },
  });
});
