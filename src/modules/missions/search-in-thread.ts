import type { Outcome } from '#kernel/lib/outcome.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { type SolveOutcome, type SolveProgress, solve } from '#kernel/scheduling/solve.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';

/** What the thread is asked, once. */
export type SearchOrder = {
  readonly problem: Problem;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly patience: number;
};

/** An improvement, as it is found. */
export type SearchReport = SolveProgress & { readonly seconds: number };

export type SearchAnswer = {
  readonly outcome: Outcome<SolveOutcome, 'timetable-problem-ill-formed'>;
  readonly seconds: number;
};

/** The search, where it may take as long as it likes. */
export const inThread: InThread<SearchOrder, SearchReport, SearchAnswer> = (order, { report, shouldStop }) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const outcome = solve(order.problem, {
    seed: order.seed,
    patience: order.patience,
    shouldStop: () => shouldStop() || seconds() >= order.timeLimitSeconds,
    onProgress: (progress) => report({ ...progress, seconds: seconds() }),
  });
  return { outcome, seconds: seconds() };
};
