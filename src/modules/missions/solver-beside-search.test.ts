import { expect, test } from 'vitest';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { Meeting, Problem } from '#kernel/scheduling/problem.ts';
import { solve } from '#kernel/scheduling/solve.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { loadSatSolver } from './exact-solver.ts';

const inThisThread = await loadSatSolver();
const inTwoThreads = await loadSatSolver(2);

/** Few firms, hardly a free place, and an order to keep: small, yet neither counting nor prices close the gap. */
function tightProblem(seed: number, firms: number, slots: number, tables: number, meetings: number): Problem {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: firms }, (_, index) => index + 1);
  const pairs = numbers.flatMap((one) => numbers.slice(one).map((other) => [one, other] as const));
  const obligation = { demand: 'obligation', weight: 0, session: null, fixedSlot: null } as const;
  const chosen = random.shuffle(pairs).slice(0, meetings);
  return {
    slots: Array.from({ length: slots }, () => ({ session: 'morning', day: 1 })),
    tables,
    participants: numbers.map(() => ({
      forbiddenSlots: random.below(2) === 0 ? [] : [1 + random.below(slots)],
      maximumMeetings: null,
    })),
    meetings: chosen.map(
      ([one, other], m): Meeting => ({
        ...obligation,
        participants: [one, other],
        after: m > 0 && random.below(10) < 4 ? [1 + random.below(m)] : [],
      }),
    ),
    fairness: random.below(2) === 0 ? null : 1,
  };
}

function searched(problem: Problem, makeSolver: MakeSatSolver) {
  let beside = 0;
  const makeSatSolver: MakeSatSolver = (wanted) => {
    if (wanted.isBeside) beside++;
    return makeSolver(wanted);
  };
  const outcome = solve(problem, { seed: 1, patience: 0.1, makeSatSolver });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { status, objective, bound, reason } = outcome.value;
  if (objective) expect(verify(problem, outcome.value)).toMatchObject({ ok: true });
  return { said: { status, objective, bound, reason }, beside };
}

test.each([
  [5, 8, 7, 3, 18],
  [46, 9, 8, 4, 24],
])('a search with a second thread says what one thread says: problem %i of %i firms', (...drawn) => {
  const problem = tightProblem(...drawn);
  const alone = searched(problem, inThisThread);
  const together = searched(problem, inTwoThreads);
  expect(together).toEqual(alone);
  // Else it shows nothing: whoever makes the bounds stronger looks for a harder problem.
  expect(together.beside).toBeGreaterThan(0);
});
