import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimetable } from '#tests/oracles/timetable-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { generateInstance } from './generate.ts';
import type { Assignment, Problem } from './problem.ts';
import { solve } from './solve.ts';
import { plainConstraints } from './verify/broken-constraint.ts';
import { type Claim, verify } from './verify.ts';

type Valid = { readonly problem: Problem; readonly claim: Required<Claim> & { objective: object } };

/** A timetable with everything in it that can be broken. */
function validTimetable(seed: number): Valid {
  const { problem: made } = generateInstance({
    seed,
    participants: 24,
    meetings: 70,
    slots: 10,
    mornings: 5,
    tables: 9,
    boundShare: 0.3,
    fixedShare: 0.2,
    forbiddenShare: 0.3,
    precedences: 15,
  });
  const problem: Problem = {
    ...made,
    fairness: 2,
    participants: made.participants.map((participant, p) => ({
      ...participant,
      maximumMeetings: p % 2 === 0 ? made.meetings.filter((m) => m.participants.includes(p + 1)).length : null,
    })),
  };
  const outcome = solve(problem, { seed, patience: 0.2 });
  if (!outcome.ok || outcome.value.objective === null) throw new Error('no timetable to corrupt');
  const { status, objective, bound, assignments } = outcome.value;
  return { problem, claim: { status, objective, bound, assignments, slotPrices: null } };
}

/** A change that breaks a constraint, and the code by which it must be found; null where this timetable offers no place for it. */
type Corruption = (valid: Valid, pick: <Item>(items: readonly Item[]) => Item | undefined) => Valid | null;

function withAssignment(valid: Valid, meeting: number, change: Partial<Assignment>): Valid {
  const assignments = valid.claim.assignments.map((each) => (each.meeting === meeting ? { ...each, ...change } : each));
  return { ...valid, claim: { ...valid.claim, assignments } };
}
const unsaid = ({ problem, claim }: Valid): Valid => ({
  problem,
  claim: { ...claim, status: 'feasible', objective: {}, bound: {} },
});
const slotOf = ({ claim }: Valid, meeting: number) => claim.assignments.find((each) => each.meeting === meeting)?.slot;
const all = ({ problem }: Valid) => problem.meetings.map((meeting, m) => ({ ...meeting, number: m + 1 }));

const corruptions: Record<(typeof plainConstraints)[number], Corruption> = {
  'number-not-an-integer': (valid, pick) =>
    withAssignment(valid, pick(valid.claim.assignments)!.meeting, { table: 1.5 }),
  'meeting-unknown': (valid, pick) =>
    withAssignment(valid, pick(valid.claim.assignments)!.meeting, {
      meeting: pick([0, -1, valid.problem.meetings.length + 1])!,
    }),
  'meeting-twice': (valid, pick) => ({
    ...valid,
    claim: { ...valid.claim, assignments: [...valid.claim.assignments, pick(valid.claim.assignments)!] },
  }),
  'slot-unknown': (valid, pick) =>
    withAssignment(valid, pick(valid.claim.assignments)!.meeting, {
      slot: pick([0, -3, valid.problem.slots.length + 1])!,
    }),
  'table-unknown': (valid, pick) =>
    withAssignment(valid, pick(valid.claim.assignments)!.meeting, { table: pick([0, -3, valid.problem.tables + 1])! }),
  'slot-forbidden': (valid, pick) => {
    const places = all(valid).flatMap(({ number, participants }) =>
      participants.flatMap((p) => valid.problem.participants[p - 1]!.forbiddenSlots.map((slot) => ({ number, slot }))),
    );
    const place = pick(places);
    return place ? onlyThis(valid, place.number, place.slot) : null;
  },
  'session-wrong': (valid, pick) => {
    const places = all(valid).flatMap(({ number, session, participants }) =>
      valid.problem.slots.flatMap((slot, t) =>
        session !== null && slot.session !== session && isOpen(valid, participants, t + 1)
          ? [{ number, slot: t + 1 }]
          : [],
      ),
    );
    const place = pick(places);
    return place ? onlyThis(valid, place.number, place.slot) : null;
  },
  'fixed-slot-left': (valid, pick) => {
    const places = all(valid).flatMap(({ number, session, fixedSlot, participants }) =>
      valid.problem.slots.flatMap((slot, t) => {
        const fits = session === null || slot.session === session;
        return fixedSlot !== null && fixedSlot !== t + 1 && fits && isOpen(valid, participants, t + 1)
          ? [{ number, slot: t + 1 }]
          : [];
      }),
    );
    const place = pick(places);
    return place ? onlyThis(valid, place.number, place.slot) : null;
  },
  'participant-double-booked': (valid, pick) => {
    const free = all(valid).filter(({ session, fixedSlot }) => session === null && fixedSlot === null);
    const places = free.flatMap(({ number, participants }) =>
      valid.claim.assignments
        .filter(({ meeting, slot }) => {
          const other = valid.problem.meetings[meeting - 1]!.participants;
          return (
            slot !== slotOf(valid, number) &&
            isOpen(valid, participants, slot) &&
            other.some((p) => participants.includes(p))
          );
        })
        .map(({ slot }) => ({ number, slot })),
    );
    const place = pick(places);
    return place ? withAssignment(valid, place.number, { slot: place.slot, table: valid.problem.tables }) : null;
  },
  'table-double-booked': (valid, pick) => {
    const one = pick(valid.claim.assignments)!;
    const other = pick(
      valid.claim.assignments.filter((each) => each.slot === one.slot && each.meeting !== one.meeting),
    );
    return other ? withAssignment(valid, one.meeting, { table: other.table }) : null;
  },
  'obligation-missing': (valid, pick) => {
    const gone = pick(valid.claim.assignments)!;
    const assignments = valid.claim.assignments.filter((each) => each !== gone);
    return { ...valid, claim: { ...valid.claim, assignments } };
  },
  'maximum-exceeded': (valid, pick) => {
    const busy = pick(
      valid.problem.participants.map((_, p) => p + 1).filter((p) => p % 2 === 1 && meetsAtAll(valid, p)),
    )!;
    const participants = valid.problem.participants.map((participant, p) =>
      p + 1 === busy ? { ...participant, maximumMeetings: participant.maximumMeetings! - 1 } : participant,
    );
    return { ...valid, problem: { ...valid.problem, participants } };
  },
  'precedence-broken': (valid, pick) => {
    const meeting = pick(all(valid).filter(({ number }) => slotOf(valid, number)! < valid.problem.slots.length))!;
    const later = pick(
      all(valid).filter(
        ({ number }) => slotOf(valid, number)! >= slotOf(valid, meeting.number)! && number !== meeting.number,
      ),
    );
    if (!later) return null;
    const meetings = valid.problem.meetings.map((each, m) =>
      m + 1 === meeting.number ? { ...each, after: [later.number] } : each,
    );
    return { ...valid, problem: { ...valid.problem, meetings } };
  },
  'fairness-broken': (valid) => withUnfairPair(valid),
  'objective-wrong': (valid, pick) => {
    const component = pick(Object.keys(valid.claim.objective))!;
    const claimed = valid.claim.objective as Record<string, number>;
    return {
      ...valid,
      claim: { ...valid.claim, objective: { ...claimed, [component]: claimed[component]! + pick([-1, 1])! } },
    };
  },
  'bound-contradicted': (valid) => {
    const breaks = (valid.claim.objective as { breaks: number }).breaks;
    return {
      ...valid,
      claim: { ...valid.claim, status: 'feasible', bound: { ...valid.claim.bound, breaks: breaks + 1 } },
    };
  },
  'bound-not-shown': (valid) => {
    const enough = { ...valid.claim.bound, breaks: (valid.claim.objective as { breaks: number }).breaks };
    // Everybody pays the same wherever they meet, and full slots owe more: with breaks this shows nothing, and so do no prices.
    const prices = enough.breaks > 0 ? valid.problem.slots.map(() => 1_000_000) : [];
    return { ...valid, claim: { ...valid.claim, bound: enough, slotPrices: { prices, partsPerBreak: 1024 } } };
  },
  'status-wrong': (valid, pick) => ({
    ...valid,
    claim: { ...valid.claim, status: pick(['infeasible', 'unknown'] as const)! },
  }),
};

/** Moves one meeting and takes out all others that could clash with it first, so that only this place is wrong. */
function onlyThis(valid: Valid, meeting: number, slot: number): Valid {
  return withAssignment(valid, meeting, { slot });
}
function isOpen({ problem }: Valid, participants: readonly number[], slot: number): boolean {
  return participants.every((p) => !problem.participants[p - 1]!.forbiddenSlots.includes(slot));
}
function meetsAtAll({ problem }: Valid, p: number): boolean {
  return problem.meetings.some(({ participants }) => participants.includes(p));
}
/** Two newcomers with meetings of their own at the ends and in the middle of an empty day have more breaks than anybody may. */
function withUnfairPair({ problem, claim }: Valid): Valid {
  const count = problem.participants.length;
  const newcomer = { forbiddenSlots: [], maximumMeetings: null };
  const slots = [1, 3, 5, 7, 9];
  const meeting = { demand: 'obligation', weight: 0, session: null, fixedSlot: null, after: [] } as const;
  const extra = slots.map(() => ({ ...meeting, participants: [count + 1, count + 2] as [number, number] }));
  return {
    problem: {
      ...problem,
      tables: problem.tables + 1,
      participants: [...problem.participants, newcomer, newcomer],
      meetings: [...problem.meetings, ...extra],
    },
    claim: {
      ...claim,
      assignments: [
        ...claim.assignments,
        ...slots.map((slot, i) => ({ meeting: problem.meetings.length + i + 1, slot, table: problem.tables + 1 })),
      ],
    },
  };
}

const samples = [1, 2, 3].map(validTimetable);

test.each(samples.map((sample, index) => [index, sample] as const))(
  'timetable %i holds to begin with',
  (_, { problem, claim }) => {
    expect(verify(problem, claim)).toEqual({ ok: true, objective: claim.objective });
  },
);

test.each(plainConstraints)('a timetable broken by %s is always found out, and named', (code) => {
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), (sample, draws) => {
      const pick = <Item>(items: readonly Item[]) => items[(draws.next().value as number) % Math.max(1, items.length)];
      const valid =
        code === 'objective-wrong' || code.includes('bound') || code.includes('status') ? sample : unsaid(sample);
      const broken = corruptions[code](valid, pick);
      if (!broken) return;
      tried++;
      expect(verify(broken.problem, broken.claim)).toMatchObject({ ok: false, broken: { code } });
    }),
    { numRuns: 40 },
  );
  expect(tried).toBeGreaterThan(10);
});

test('an optimum claimed without the bound that proves it is refused', () => {
  const problem: Problem = {
    slots: Array.from({ length: 3 }, () => ({ session: 'morning', day: 1 })),
    tables: 1,
    participants: [1, 2].map(() => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: [1, 2].map(() => ({
      participants: [1, 2],
      demand: 'obligation',
      weight: 0,
      session: null,
      fixedSlot: null,
      after: [],
    })),
    fairness: null,
  };
  const assignments = [
    { meeting: 1, slot: 1, table: 1 },
    { meeting: 2, slot: 3, table: 1 },
  ];
  expect(verify(problem, { assignments, status: 'optimal', bound: { breaks: 0 } })).toMatchObject({
    ok: false,
    broken: { code: 'status-wrong' },
  });
});

test('on tiny problems verify and brute force agree on every placement, right or wrong', () => {
  let right = 0;
  fc.assert(
    fc.property(tinyProblems, fc.infiniteStream(fc.nat()), (problem, draws) => {
      const draw = (from: number, to: number) => from + ((draws.next().value as number) % (to - from + 1));
      const assignments = problem.meetings.flatMap(({ demand, fixedSlot }, m) => {
        if (demand !== 'obligation' && draw(0, 1) === 0) return [];
        const slot = fixedSlot ?? draw(1, problem.slots.length);
        return [{ meeting: m + 1, slot, table: draw(1, problem.tables) }];
      });
      const truth = isTimetable(problem, assignments);
      if (truth && assignments.length > 1) right++;
      expect(verify(problem, { assignments }).ok).toBe(truth);
    }),
    { numRuns: 5000, seed: 7 },
  );
  expect(right).toBeGreaterThan(200);
});
