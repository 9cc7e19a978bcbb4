import fc from 'fast-check';
import { compile } from '#kernel/scheduling/compile.ts';
import type { Assignment, Interpreter, Meeting, Participant, Problem, Table } from '#kernel/scheduling/problem.ts';
import { everyTimetable } from './timetable-brute-force.ts';

const mostContradictions = 40;
const wishesDrawn = ['must', 'must', 'like', 'like', 'like', 'like', null, null, null, 'no'] as const;

/** What a mission of the sample may leave out altogether: with everything at once hardly anything would be possible. */
const features: readonly string[] = [
  'forbiddenSlots',
  'maximumMeetings',
  'minimumMeetings',
  'hostTable',
  'representatives',
  'session',
  'fixedSlot',
  'after',
  'wishes',
  'length',
  'fixedTable',
  'venue',
  'languagePair',
  'fairness',
  'isClosed',
];

/** `value` one time in `times`, else nothing. */
function seldom<Value>(value: fc.Arbitrary<Value>, times = 5): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}
/** Every number as often as any other: fast-check likes the ends, and the smallest missions have least to say. */
const upTo = (most: number, from = 1) => fc.noBias(fc.integer({ min: from, max: Math.max(from, most) }));

/** The same without the keys that say nothing. */
function stated<Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

function slotSets(slots: number, most: number): fc.Arbitrary<number[]> {
  return seldom(fc.uniqueArray(upTo(slots), { minLength: 1, maxLength: most }), 4).map((set) => set ?? []);
}

function participantsOf(slots: number, tables: number, count: number): fc.Arbitrary<Participant[]> {
  const participant = fc
    .record({
      forbiddenSlots: slotSets(slots, 2),
      maximumMeetings: seldom(upTo(3), 7).map((most) => most ?? null),
      minimumMeetings: seldom(upTo(2), 14),
      representatives: seldom(
        fc.array(fc.record({ forbiddenSlots: slotSets(slots, 2) }), { minLength: 1, maxLength: 2 }),
        3,
      ),
      hostTable: seldom(upTo(tables), 8),
    })
    .map((each) => stated<Participant>(each));
  return fc.array(participant, { minLength: count, maxLength: count });
}

function meetingsOf(slots: number, tables: number, people: number, count: number): fc.Arbitrary<Meeting[]> {
  const wish = fc.constantFrom<'must' | 'like' | 'no' | null>(...wishesDrawn);
  const member = fc.constantFrom(null, 1, 2);
  const meeting = fc
    .record({
      participants: fc.tuple(upTo(people), upTo(people - 1)).map(([a, b]): [number, number] => [a, b >= a ? b + 1 : b]),
      demand: fc.constantFrom<Meeting['demand']>('obligation', 'must', 'like', 'like'),
      weight: fc.integer({ min: 0, max: 3 }),
      session: seldom(fc.constantFrom<'morning' | 'afternoon'>('morning', 'afternoon'), 7).map((each) => each ?? null),
      fixedSlot: seldom(upTo(slots), 8).map((each) => each ?? null),
      after: seldom(fc.uniqueArray(upTo(count), { minLength: 1, maxLength: 2 }), 6).map((each) => each ?? []),
      wishes: seldom(fc.tuple(wish, wish), 3),
      isCalledOff: seldom(fc.constant(true), 12),
      length: seldom(upTo(3, 2), 5),
      representatives: seldom(fc.tuple(member, member), 4),
      fixedTable: seldom(upTo(tables), 9),
      venue: seldom(upTo(2), 8),
      languagePair: seldom(fc.constantFrom('yue-cmn', 'cmn-eng'), 4),
    })
    .map((each) => stated<Meeting>(each));
  return fc.array(meeting, { minLength: count, maxLength: count });
}

const firstMissions: fc.Arbitrary<Problem> = fc
  .record({
    slots: fc.constantFrom(1, 2, 3, 3, 4, 4, 5, 5),
    tables: fc.constantFrom(1, 2, 2, 3, 3),
    people: fc.constantFrom(2, 3, 3, 4, 4),
    meetings: fc.constantFrom(0, 1, 2, 3, 3, 4, 4, 5, 5),
    kept: fc.subarray([...features], { minLength: features.length >> 1 }),
  })
  .chain(({ slots, tables, people, meetings, kept }) => {
    const table = fc
      .record({ venue: fc.constantFrom(1, 1, 2, undefined), forbiddenSlots: seldom(slotSets(slots, 2), 3) })
      .map((each) => stated<Table>(each));
    const way = fc.integer({ min: 0, max: 2 });
    const interpreter: fc.Arbitrary<Interpreter> = fc.record({
      languagePairs: fc.subarray(['yue-cmn', 'cmn-eng'], { minLength: 1 }),
      forbiddenSlots: slotSets(slots, 2),
    });
    return fc
      .record({
        slots: fc
          .tuple(upTo(slots, 0), upTo(slots + 2), fc.array(upTo(3), { minLength: slots, maxLength: slots }), upTo(3))
          .map(([mornings, dayOne, closed, rare]) =>
            Array.from({ length: slots }, (_, t) => ({
              session: t < mornings ? ('morning' as const) : ('afternoon' as const),
              day: t < dayOne ? 1 : 2,
              ...(closed[t] === 1 && rare === 1 ? { isClosed: true } : {}),
            })),
          ),
        tables: fc.constant(tables),
        participants: participantsOf(slots, tables, people),
        meetings: meetingsOf(slots, tables, people, meetings),
        fairness: seldom(fc.integer({ min: 0, max: 1 }), 6).map((most) => most ?? null),
        tableDetails: seldom(fc.array(table, { minLength: tables, maxLength: tables }), 2),
        travelSlots: seldom(
          fc.tuple(way, way).map(([there, back]) => [
            [0, there],
            [back, 0],
          ]),
          2,
        ),
        interpreters: seldom(fc.array(interpreter, { minLength: 1, maxLength: 2 }), 2),
      })
      .map((each) => withoutContradictions(mostlyInterpreted(onlyWith(stated<Problem>(each), kept))));
  });

function onlyWith(problem: Problem, kept: readonly string[]): Problem {
  const nothing: Record<string, unknown> = {
    ...{ forbiddenSlots: [], maximumMeetings: null, session: null, fixedSlot: null, after: [], fairness: null },
  };
  const isOut = (key: string, value: unknown) =>
    features.includes(key) && !kept.includes(key) && typeof value !== 'string';
  return JSON.parse(JSON.stringify(problem), (key, value) => (isOut(key, value) ? nothing[key] : value)) as Problem;
}

/** Where nobody interprets, few meetings ask for it: else most of these missions would be about that alone. */
function mostlyInterpreted(problem: Problem): Problem {
  if (problem.interpreters || problem.tables === 1) return problem;
  return { ...problem, meetings: problem.meetings.map((meeting) => omit(meeting, 'languagePair')) };
}

/** Whoever drew what compile refuses loses just that. */
function withoutContradictions(problem: Problem): Problem {
  let changed = problem;
  for (let tried = 0; tried < mostContradictions; tried++) {
    const outcome = compile(changed);
    if (outcome.ok) return changed;
    const { path } = outcome.refusal.values as { path: string };
    changed = withoutFault(changed, path);
  }
  throw new Error('a problem that stays contradictory');
}

function withoutFault(problem: Problem, path: string): Problem {
  const [list, index, key] = path.match(/\w+/g) as [keyof Problem, string, string | undefined];
  if (list === 'tables') return omit(problem, 'tableDetails');
  if (list === 'travelSlots') return omit(problem, list);
  const entries = problem[list] as readonly object[];
  const nothing: Record<string, unknown> = { fixedSlot: null, after: [] };
  const without = (entry: object) => {
    // Two hosts meeting: one stays at home.
    if (list === 'meetings' && (key === 'participants' || key === 'wishes'))
      return { ...entry, isCalledOff: true, demand: 'like' };
    return key! in nothing ? { ...entry, [key!]: nothing[key!] } : omit(entry, key!);
  };
  return { ...problem, [list]: entries.map((entry, i) => (i === Number(index) ? without(entry) : entry)) };
}

function omit<Value extends object>(value: Value, key: string): Value {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as Value;
}

/** A mission that has been told one of its timetables, after which something happened to it. */
const repairedMissions: fc.Arbitrary<Problem> = fc
  .tuple(firstMissions, fc.nat(20), fc.nat(2), fc.nat(3), fc.nat(20), fc.nat(20))
  .map(([problem, which, frozen, kind, who, when]) => {
    const told = nthTimetable(problem, which);
    if (!told) return problem;
    const frozenSlots = problem.slots.map((_, t) => t + 1).slice(0, frozen);
    const slot = Math.min(frozen, problem.slots.length - 1) + 1 + (when % Math.max(1, problem.slots.length - frozen));
    const later = { ...problem, previous: { assignments: told, frozenSlots } };
    return withoutFrozenContradiction(afterwards(later, kind, who, Math.min(slot, problem.slots.length)));
  });

function nthTimetable(problem: Problem, which: number): readonly Assignment[] | null {
  let last: readonly Assignment[] | null = null;
  let seen = 0;
  for (const { assignments } of everyTimetable(problem, { countTableChanges: false })) {
    last = assignments;
    if (seen++ === which) break;
  }
  return last;
}

/** Somebody is away, a table is lost, or a meeting is called off. */
function afterwards(problem: Problem, kind: number, who: number, slot: number): Problem {
  const change = <Item>(items: readonly Item[], to: (item: Item) => Item) =>
    items.map((item, i) => (i === who % items.length ? to(item) : item));
  const away = <Item extends { readonly forbiddenSlots?: readonly number[] }>(item: Item) => ({
    ...item,
    forbiddenSlots: [...new Set([...(item.forbiddenSlots ?? []), slot])],
  });
  if (kind === 0) return problem;
  if (kind === 1) return { ...problem, participants: change(problem.participants, away) };
  if (kind === 2) {
    const details = problem.tableDetails ?? Array.from({ length: problem.tables }, (): Table => ({}));
    return { ...problem, tableDetails: change(details, away) };
  }
  return { ...problem, meetings: change(problem.meetings, (meeting) => ({ ...meeting, isCalledOff: true })) };
}

function withoutFrozenContradiction(problem: Problem): Problem {
  if (compile(problem).ok) return problem;
  return { ...problem, previous: { ...problem.previous!, frozenSlots: [] } };
}

/**
 * Missions small enough to try every timetable, every part of the model in some of them: up to 5 slots, 3 tables, 4 participants
 * and 5 meetings. A third have a previous timetable. All of them compile.
 */
export const tinyMissions: fc.Arbitrary<Problem> = fc.oneof(
  { weight: 2, arbitrary: firstMissions },
  { weight: 1, arbitrary: repairedMissions },
);
