import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyTimetable } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { generateMission } from './generate-mission.ts';
import { isEverPlaced, type Problem } from './problem.ts';
import { type Programme, problemOf, withoutRefusals } from './programme.ts';
import { programmeOfProblem } from './programme-of-problem.ts';
import { programmeSchema, readProgramme, writeProgramme } from './read-programme.ts';

const words = fc.record(
  { en: fc.string(), 'zh-Hant': fc.constantFrom('渝港洽談', '第一號枱'), 'zh-Hans': fc.constant('渝港洽谈') },
  { requiredKeys: [] },
);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const components = fc.record({
  obligationsPlaced: fc.nat(),
  mustsPlaced: fc.nat(),
  worstShare: share,
  likesWeight: fc.nat(),
  breaks: fc.nat(),
  tableChanges: fc.nat(),
});

/** Where somebody has obligations for more slots than there are, all of them are musts. */
function withRoom<Stated extends Problem | Programme>(stated: Stated): Stated {
  const open = stated.slots.filter(({ isClosed }) => !isClosed).length;
  const isCrowded = stated.participants.some(({ representatives }, p) => {
    const own = stated.meetings.filter(({ participants }) => participants.includes(p + 1));
    return own.reduce((sum, { length }) => sum + (length ?? 1), 0) > open * (representatives?.length ?? 1);
  });
  if (!isCrowded) return stated;
  return { ...stated, meetings: stated.meetings.map((each) => ({ ...each, demand: 'must' })) };
}

const programmes: fc.Arbitrary<Programme> = fc
  .record({
    slots: fc.integer({ min: 1, max: 6 }),
    people: fc.integer({ min: 2, max: 6 }),
    meetings: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ slots, people, meetings }) => {
    const slotNumber = fc.integer({ min: 1, max: slots });
    return fc.record({
      format: fc.constant('yugang-programme' as const),
      version: fc.constant(1 as const),
      mission: fc.record({
        title: words,
        timeZone: fc.constantFrom('Asia/Hong_Kong', 'Asia/Shanghai'),
        date: fc.constant('2026-11-20'),
        sides: fc.record({ left: words, right: words }),
      }),
      slots: fc.constant(
        Array.from({ length: slots }, (_, t) => ({
          number: t + 1,
          session: t < 2 ? ('morning' as const) : ('afternoon' as const),
          day: 1,
          start: `2026-11-20T0${t + 1}:00:00Z`,
          end: `2026-11-20T0${t + 1}:25:00.5Z`,
        })),
      ),
      tables: fc
        .array(words, { minLength: 1, maxLength: 3 })
        .map((names) => names.map((name, i) => ({ number: i + 1, name }))),
      participants: fc
        .array(
          fc.record({
            name: words,
            side: fc.constantFrom('left' as const, 'right' as const),
            forbiddenSlots: fc.uniqueArray(slotNumber),
            maximumMeetings: fc.option(fc.nat(9)),
          }),
          { minLength: people, maxLength: people },
        )
        .map((list) => list.map((each, p) => ({ number: p + 1, reference: `firm-${p}`, ...each }))),
      meetings: fc
        .array(
          fc.record({
            participants: fc
              .tuple(fc.integer({ min: 1, max: people }), fc.integer({ min: 1, max: people - 1 }))
              .map(([a, b]): [number, number] => [a, b >= a ? b + 1 : b]),
            demand: fc.constantFrom('obligation' as const, 'must' as const, 'like' as const),
            weight: fc.integer({ min: 0, max: 10000 }),
            session: fc.constantFrom('morning' as const, 'afternoon' as const, null),
            fixedSlot: fc.option(slotNumber),
            after: fc.array(fc.integer({ min: 1, max: meetings || 1 }), { maxLength: 2 }),
            reasons: fc.array(
              fc.record({
                code: fc.string(),
                leftField: fc.string(),
                rightField: fc.string(),
                contribution: share,
                text: words,
              }),
              { maxLength: 2 },
            ),
          }),
          { minLength: meetings, maxLength: meetings },
        )
        .map((list) => list.map((each, m) => ({ number: m + 1, ...each }))),
      rules: fc.record({ fairness: fc.option(fc.nat(5)) }),
      timetable: fc.option(
        fc.record(
          {
            status: fc.constantFrom('optimal' as const, 'feasible' as const, 'infeasible' as const, 'unknown' as const),
            objective: fc.option(components),
            bound: components,
            assignments: fc.array(
              fc.record({
                meeting: fc.integer({ min: 1 }),
                slot: fc.integer({ min: 1 }),
                table: fc.integer({ min: 1 }),
              }),
              {
                maxLength: 4,
              },
            ),
            seconds: fc.integer({ min: 0, max: 1000 }),
            seed: fc.nat(),
            conflicts: fc.constant([{ code: 'precedence-cycle', values: { meetings: '1, 2' } }]),
          },
          { requiredKeys: ['status', 'objective', 'bound', 'assignments', 'seconds', 'seed'] },
        ),
      ),
    });
  })
  .map(withRoom);

/** Missions with everything the larger model has; some are solved. */
const missions: fc.Arbitrary<Programme> = fc
  .tuple(tinyMissions.map(withRoom), words, fc.boolean())
  .map(([problem, title, isSolved]) => {
    const programme = programmeOfProblem(problem, title);
    const slots = programme.slots.map((slot) => (slot.isClosed ? { ...slot, name: title } : slot));
    const solved = isSolved ? everyTimetable(problem, { countTableChanges: false }).next() : null;
    if (!solved || solved.done) return { ...programme, slots };
    const objective = {
      obligationsPlaced: 0,
      mustsPlaced: 0,
      worstShare: 1,
      likesWeight: 0,
      breaks: 0,
      tableChanges: 0,
      moved: 0,
    };
    const { assignments } = solved.value;
    return {
      ...programme,
      slots,
      timetable: { status: 'feasible', objective, bound: {}, assignments, seconds: 0, seed: 1 },
    };
  });

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
