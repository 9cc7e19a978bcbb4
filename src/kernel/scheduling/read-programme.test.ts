import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Programme, problemOf } from './programme.ts';
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
  });

test('reading and writing are inverses', () => {
  fc.assert(
    fc.property(programmes, (programme) => {
      const text = writeProgramme(programme);
      const read = readProgramme(JSON.parse(text));
      expect(read).toEqual({ ok: true, value: programme });
      expect(read.ok && writeProgramme(read.value)).toBe(text);
    }),
    { numRuns: 60 },
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
  const samples = fc.sample(programmes, { numRuns: 60, seed: 11 });
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
