import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { bestByBruteForce } from '#tests/oracles/timetable-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { generateInstance } from '../generate.ts';
import type { Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { verify } from '../verify.ts';

const makeSatSolver = await loadSatSolver();

function solved(problem: Problem, seed = 1) {
  const outcome = solve(problem, { seed, patience: 0.1, makeSatSolver });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const obliged = (problem: Problem): Problem => ({
  ...problem,
  meetings: problem.meetings.map((meeting) => ({ ...meeting, demand: 'obligation' })),
});

test('on tiny problems of obligations every question is decided, as brute force decides it', () => {
  let infeasible = 0;
  let withBreaks = 0;
  fc.assert(
    fc.property(tinyProblems, (wished) => {
      const problem = obliged(wished);
      const result = solved(problem);
      const truth = bestByBruteForce(problem);
      if (truth === null) {
        infeasible++;
        expect(result.status).toBe('infeasible');
        return;
      }
      expect(result).toMatchObject({ status: 'optimal', objective: { breaks: 0 - truth[3]! } });
      expect(verify(problem, result)).toMatchObject({ ok: true });
      if (truth[3]! < 0) withBreaks++;
    }),
    { numRuns: 1500, seed: 20261125 },
  );
  expect(infeasible).toBeGreaterThan(200);
  expect(withBreaks).toBeGreaterThan(10);
});

test('on tiny problems with wishes no claim is wrong', () => {
  fc.assert(
    fc.property(tinyProblems, (problem) => {
      const result = solved(problem);
      const truth = bestByBruteForce(problem);
      if (result.status === 'infeasible') expect(truth).toBe(null);
      if (result.objective === null || truth === null) return;
      expect(verify(problem, result)).toMatchObject({ ok: true });
      const { mustsPlaced, worstShare, likesWeight, breaks } = result.objective;
      if (result.status === 'optimal')
        expect([mustsPlaced, worstShare, likesWeight, 0 - breaks]).toEqual(truth.map((value) => value + 0));
    }),
    { numRuns: 700, seed: 20261126 },
  );
});

test('the same seed gives the same timetable, and a planted one without breaks is matched', () => {
  const { problem } = generateInstance({
    seed: 5,
    participants: 30,
    meetings: 90,
    slots: 9,
    mornings: 4,
    tables: 12,
    forbiddenShare: 0.3,
    precedences: 10,
    fairness: 1,
  });
  expect(solved(problem, 7)).toMatchObject({ status: 'optimal', objective: { breaks: 0 } });
  expect(solved(problem, 7)).toEqual(solved(problem, 7));
});
