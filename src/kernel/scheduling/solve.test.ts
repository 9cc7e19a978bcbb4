import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestByBruteForce, compareWorth } from '#tests/oracles/timetable-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { generateInstance } from './generate.ts';
import type { Objective, Problem } from './problem.ts';
import { solve } from './solve.ts';
import { verify } from './verify.ts';

function solved(problem: Problem, seed = 1) {
  const outcome = solve(problem, { seed, patience: 0.3 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

function worthOf({ mustsPlaced, worstShare, likesWeight, breaks }: Objective) {
  return [mustsPlaced, worstShare, likesWeight, -breaks];
}

test('on tiny problems no claim is wrong, and nearly always the best timetable is found', () => {
  let withTimetable = 0;
  let best = 0;
  let infeasible = 0;
  let refuted = 0;
  fc.assert(
    fc.property(tinyProblems, (problem) => {
      const result = solved(problem);
      const truth = bestByBruteForce(problem);
      if (truth === null) {
        infeasible++;
        if (result.status === 'infeasible') refuted++;
        expect(['infeasible', 'unknown']).toContain(result.status);
        return;
      }
      withTimetable++;
      expect(['optimal', 'feasible', 'unknown']).toContain(result.status);
      if (result.objective === null) return;
      expect(verify(problem, result)).toEqual({ ok: true, objective: result.objective });
      const difference = compareWorth(worthOf(result.objective), truth);
      expect(difference).toBeLessThanOrEqual(0);
      if (result.status === 'optimal') expect(difference).toBe(0);
      if (difference === 0) best++;
    }),
    { numRuns: 600, seed: 20260302 },
  );
  expect(best / withTimetable).toBeGreaterThan(0.99);
  expect(refuted / infeasible).toBeGreaterThan(0.9);
});

test.each([
  { participants: 40, meetings: 120, slots: 8, mornings: 4, tables: 20 },
  {
    participants: 40,
    meetings: 150,
    slots: 10,
    mornings: 5,
    tables: 16,
    fairness: 2,
    forbiddenShare: 0.2,
    boundShare: 0.2,
  },
  {
    participants: 50,
    meetings: 180,
    slots: 12,
    mornings: 6,
    tables: 18,
    fixedShare: 0.1,
    precedences: 20,
    fairness: 1,
  },
])('a planted timetable is matched or a proven bound is kept: %o', (sizes) => {
  for (const seed of [1, 2]) {
    const { problem, planted } = generateInstance({ seed, ...sizes });
    expect(verify(problem, { assignments: planted, objective: { breaks: 0 } })).toMatchObject({ ok: true });
    const result = solved(problem);
    expect(verify(problem, result)).toEqual({ ok: true, objective: result.objective });
    expect(result.objective!.breaks).toBeLessThanOrEqual(4);
  }
});

test('the same problem and seed give the same timetable', () => {
  const { problem } = generateInstance({
    seed: 5,
    participants: 30,
    meetings: 90,
    slots: 9,
    mornings: 4,
    tables: 12,
    forbiddenShare: 0.3,
  });
  expect(solved(problem, 7)).toEqual(solved(problem, 7));
});

test('a search that is stopped at once says unknown or shows what it has, and never an invalid timetable', () => {
  const { problem } = generateInstance({ seed: 5, participants: 30, meetings: 100, slots: 8, mornings: 4, tables: 13 });
  for (const calls of [0, 1, 2, 5, 50]) {
    let left = calls;
    const outcome = solve(problem, { seed: 1, shouldStop: () => left-- <= 0 });
    if (!outcome.ok) throw new Error('refused');
    if (outcome.value.objective) expect(verify(problem, outcome.value).ok).toBe(true);
    else expect(outcome.value.status).toBe('unknown');
  }
});
