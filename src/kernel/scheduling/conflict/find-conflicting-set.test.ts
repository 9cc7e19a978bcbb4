import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { requirementsByBruteForce, smallestConflictByBruteForce } from '#tests/oracles/requirements-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import type { Meeting, Problem } from '../problem.ts';
import { findConflictingSet } from './find-conflicting-set.ts';

// Hundreds of searches: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 });

const makeSatSolver = await loadSatSolver();
const tools = { makeSatSolver, shouldStop: () => false };
const runs = Number(process.env['REPAIR_RUNS'] ?? 300);

test('on tiny problems the set is a smallest one, as brute force says', () => {
  let infeasible = 0;
  fc.assert(
    fc.property(tinyProblems, (problem) => {
      const truth = requirementsByBruteForce(problem);
      const size = smallestConflictByBruteForce(truth.broken);
      const found = findConflictingSet(problem, tools);
      if (size === null) {
        expect(found).toBeNull();
        return;
      }
      infeasible++;
      const keys = truth.requirements.map((requirement) => JSON.stringify(sorted(requirement)));
      const members = found!.requirements.map((requirement) => keys.indexOf(JSON.stringify(sorted(requirement))));
      expect(members).not.toContain(-1);
      expect({ size: members.length, isSmallest: found!.isSmallest }).toEqual({ size, isSmallest: true });
      for (const broken of truth.broken) expect(members.some((i) => broken.has(i))).toBe(true);
    }),
    { numRuns: runs, seed: Number(process.env['REPAIR_SEED'] ?? 44) },
  );
  expect(infeasible).toBeGreaterThan(runs / 10);
});

function sorted(requirement: object): object {
  return Object.fromEntries(Object.entries(requirement).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const meeting = (participants: [number, number], more: Partial<Meeting> = {}): Meeting => ({
  participants,
  demand: 'obligation',
  weight: 0,
  session: null,
  fixedSlot: null,
  after: [],
  ...more,
});

const morning = (slots: number): Problem['slots'] =>
  Array.from({ length: slots }, () => ({ session: 'morning', day: 1 }));

test('more meetings of a firm than it has free slots: the meetings, the firm, and when it is away', () => {
  const partners = Array.from({ length: 17 }, (_, i) => i + 2);
  const problem: Problem = {
    slots: morning(18),
    tables: 20,
    participants: [
      { forbiddenSlots: [5, 9], maximumMeetings: null },
      ...partners.map((p) => ({ forbiddenSlots: p === 2 ? [1] : [], maximumMeetings: null })),
    ],
    meetings: [...partners.map((p) => meeting([1, p])), meeting([2, 3], { demand: 'like' })],
    fairness: null,
  };
  const found = findConflictingSet(problem, tools)!;
  expect(found.isSmallest).toBe(true);
  expect(found.requirements.map(({ code }) => code).sort()).toEqual([
    ...partners.map(() => 'meeting-takes-place'),
    'participant-one-at-a-time',
    'participant-unavailable',
  ]);
  const musts = { ...problem, meetings: problem.meetings.map((m) => ({ ...m, demand: 'must' as const })) };
  expect(findConflictingSet(musts, tools)).toBeNull();
  expect(findConflictingSet(musts, tools, ({ demand }) => demand === 'must')?.requirements).toHaveLength(19);
});

test('more meetings than places at tables, be it hundreds: those meetings and those slots', () => {
  const pairs = Array.from({ length: 26 }, (_, i) =>
    Array.from({ length: 12 }, (_, k) => [i + 1, 27 + ((i + k) % 26)]),
  );
  const problem: Problem = {
    slots: [...morning(6), ...Array.from({ length: 10 }, () => ({ session: 'afternoon' as const, day: 1 }))],
    tables: 20,
    participants: Array.from({ length: 52 }, () => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: pairs.flatMap((own) =>
      own.map((pair, k) => meeting(pair as [number, number], { session: k < 5 ? 'morning' : null })),
    ),
    fairness: null,
  };
  const found = findConflictingSet(problem, { ...tools, conflicts: 500, questions: 20 })!;
  const count = (code: string) => found.requirements.filter((requirement) => requirement.code === code).length;
  expect(count('meeting-takes-place')).toBe(121);
  expect(count('meeting-session')).toBe(121);
  expect(count('tables-in-slot')).toBe(6);
  expect(found.requirements).toHaveLength(248);
});

test('that nobody is in more meetings than there are slots is nobody’s maximum', () => {
  const problem: Problem = {
    slots: morning(1),
    tables: 2,
    participants: Array.from({ length: 3 }, () => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: [meeting([1, 2]), meeting([2, 3])],
    fairness: null,
  };
  expect(findConflictingSet(problem, tools)?.requirements).toContainEqual({
    code: 'participant-one-at-a-time',
    participant: 2,
  });
});
