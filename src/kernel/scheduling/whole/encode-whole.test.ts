import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { everyTimetable } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { compile } from '../compile.ts';
import type { Problem } from '../problem.ts';
import type { Requirement } from '../requirement.ts';
import { verify } from '../verify.ts';
import { encodeWhole } from './encode-whole.ts';
import { readChoice } from './read-choice.ts';
import { assignmentsOf, seatWhole } from './seat-whole.ts';
import { layoutOf } from './whole-choice.ts';

const makeSolver = await loadSatSolver();
const times = Number(process.env['YUGANG_LONG_TESTS'] ?? 1);

function compiled(problem: Problem) {
  const outcome = compile(problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const hasTimetable = (problem: Problem) => !everyTimetable(problem, { countTableChanges: false }).next().done;

/** Of the wishes none has to take place; everything else is required. */
function isRequired({ meetings }: Problem, requirement: Requirement): boolean {
  return requirement.code !== 'meeting-takes-place' || meetings[requirement.meeting - 1]!.demand === 'obligation';
}

test('with every requirement assumed there is a solution exactly where there is a timetable, and it is one', () => {
  let possible = 0;
  let conflicts = 0;
  fc.assert(
    fc.property(tinyMissions, (problem) => {
      const value = compiled(problem);
      const encoding = encodeWhole(value, true);
      const required = encoding.requirements.filter(({ requirement }) => isRequired(problem, requirement));
      const solver = makeSolver({ purpose: 'refute', seed: 1, shouldStop: () => false });
      try {
        solver.addClauses(encoding.clauses.all());
        const answer = solver.solve({ assumptions: required.map(({ literal }) => literal), conflicts: 100_000 });
        expect(answer).toBe(hasTimetable(problem) ? 'satisfiable' : 'unsatisfiable');
        if (answer === 'satisfiable') {
          possible++;
          const choice = readChoice(value, encoding, (literal) => solver.isTrue(literal));
          const layout = { ...layoutOf(value), sites: encoding.sites };
          const seats = seatWhole(value, layout, choice);
          expect(verify(problem, { assignments: assignmentsOf(value, choice, seats) })).toMatchObject({ ok: true });
          return;
        }
        conflicts++;
        const failed = new Set(solver.failedAssumptions());
        const core = required.filter(({ literal }) => failed.has(literal)).map(({ requirement }) => requirement);
        // What the refutation does not rest on can be dropped from the problem, and there is still none.
        expect(hasTimetable(onlyWith(problem, core)), JSON.stringify(core)).toBe(false);
      } finally {
        solver.dispose();
      }
    }),
    { numRuns: 200 * times, seed: 11 },
  );
  expect(possible).toBeGreaterThan(60);
  expect(conflicts).toBeGreaterThan(30);
});

/** The problem without those requirements, not among these, that a problem can state or leave out. */
function onlyWith(problem: Problem, core: readonly Requirement[]): Problem {
  const has = (code: Requirement['code'], wanted: Readonly<Record<string, number>> = {}) =>
    core.some(
      (one) => one.code === code && Object.entries(wanted).every(([key, value]) => Reflect.get(one, key) === value),
    );
  const { previous, ...rest } = problem;
  return {
    ...rest,
    fairness: has('fairness') ? problem.fairness : null,
    participants: problem.participants.map((each, p) => {
      const participant = p + 1;
      const isAway = has('participant-unavailable', { participant });
      const { hostTable, minimumMeetings, representatives, ...one } = each;
      return {
        ...one,
        forbiddenSlots: isAway ? one.forbiddenSlots : [],
        maximumMeetings: has('participant-maximum', { participant }) ? one.maximumMeetings : null,
        ...(minimumMeetings !== undefined && has('participant-minimum', { participant }) ? { minimumMeetings } : {}),
        ...(representatives
          ? { representatives: representatives.map((member) => (isAway ? member : { forbiddenSlots: [] })) }
          : {}),
        ...(hostTable !== undefined && has('host-table', { participant }) ? { hostTable } : {}),
      };
    }),
    meetings: problem.meetings.map((each, m) => {
      const meeting = m + 1;
      const { fixedTable, venue, representatives, ...one } = each;
      const isOff = one.isCalledOff || one.wishes?.includes('no');
      const isWanted = isOff || one.demand !== 'obligation' || has('meeting-takes-place', { meeting });
      return {
        ...one,
        demand: isWanted ? one.demand : ('like' as const),
        session: has('meeting-session', { meeting }) ? one.session : null,
        fixedSlot: has('meeting-fixed-slot', { meeting }) ? one.fixedSlot : null,
        after: one.after.filter((earlier) => has('meeting-order', { earlier, later: meeting })),
        ...(fixedTable !== undefined && has('meeting-fixed-table', { meeting }) ? { fixedTable } : {}),
        ...(venue !== undefined && has('meeting-venue', { meeting }) ? { venue } : {}),
        ...(representatives
          ? {
              representatives: representatives.map((member, side) =>
                has('representative-reserved', { meeting, participant: one.participants[side]! }) ? member : null,
              ) as [number | null, number | null],
            }
          : {}),
      };
    }),
    ...(previous ? { previous: { ...previous, frozenSlots: has('frozen-slots') ? previous.frozenSlots : [] } } : {}),
  };
}
