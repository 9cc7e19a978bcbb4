import { type Explanation, explainWishes } from '#kernel/scheduling/explain/explain-wishes.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { type Repair, repairTimetable } from '#kernel/scheduling/repair/repair-timetable.ts';
import type { Result } from '#platform/result.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import { loadSatSolver } from './exact-solver.ts';

/** A problem whose `previous` is what was told. */
export type MendOrder = { readonly problem: Problem; readonly seed: number; readonly timeLimitSeconds: number };

export type MendAnswer = {
  readonly repaired: Result<Repair, 'timetable-problem-ill-formed'>;
  /** Of what could not be kept: why, and what it would take. */
  readonly lost: readonly Explanation[];
  readonly seconds: number;
};

/** A repair, and after it, in what is left of the time, the reasons for what could not be kept. */
export const inThread: InThread<MendOrder, never, MendAnswer> = async (order, { shouldStop: isStopped }) => {
  const makeSatSolver = await loadSatSolver();
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const shouldStop = () => isStopped() || seconds() >= order.timeLimitSeconds;
  const repaired = repairTimetable(order.problem, { makeSatSolver, shouldStop, seed: order.seed });
  const answer = { repaired, seconds: seconds() };
  if (!repaired.ok || repaired.value.notKept.length === 0) return { ...answer, lost: [] };
  const { problem, assignments, notKept } = repaired.value;
  const explained = explainWishes(problem, assignments, notKept, { makeSatSolver, shouldStop });
  return { ...answer, lost: explained.ok ? explained.value : [] };
};
