import type { Outcome } from '#kernel/lib/outcome.ts';
import { type Explanation, explainWishes } from '#kernel/scheduling/explain/explain-wishes.ts';
import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import { loadSatSolver } from './exact-solver.ts';

export type WishesOrder = {
  readonly problem: Problem;
  readonly assignments: readonly Assignment[];
  readonly meetings: readonly number[];
  readonly timeLimitSeconds: number;
};

export type WishesAnswer = Outcome<readonly Explanation[], 'timetable-problem-ill-formed'>;

export const inThread: InThread<WishesOrder, Explanation, WishesAnswer> = async (order, { report, shouldStop }) => {
  const makeSatSolver = await loadSatSolver();
  const begun = performance.now();
  return explainWishes(order.problem, order.assignments, order.meetings, {
    makeSatSolver,
    shouldStop: () => shouldStop() || performance.now() - begun >= order.timeLimitSeconds * 1000,
    onExplained: report,
  });
};
