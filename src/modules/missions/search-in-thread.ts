import type { Outcome } from '#kernel/lib/outcome.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { type SolveOutcome, type SolveProgress, solve } from '#kernel/scheduling/solve.ts';
import type { InThread } from '#platform/threads/run-in-thread.ts';
import { loadSatSolver } from './exact-solver.ts';
import { nameConflict } from './name-conflict.ts';
import { type ProvenSteps, proveOutcome } from './prove-outcome.ts';

/** What the thread is asked, once. */
export type SearchOrder = {
  readonly problem: Problem;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly patience: number;
  /** Whether to close the gap exactly once local search has had its turn. */
  readonly exact: boolean;
  /** Whether to write down, afterwards, why one break fewer (or any timetable) is impossible. */
  readonly prove: boolean;
};

/** An improvement, as it is found. */
export type SearchReport = SolveProgress & { readonly seconds: number };

export type SearchAnswer = {
  readonly outcome: Outcome<SolveOutcome, 'timetable-problem-ill-formed'>;
  readonly seconds: number;
  /** What a proof starts from, and its steps; null where none was asked for, or nothing is to be proven. */
  readonly proof: ProvenSteps | null;
};

/** The search, where it may take as long as it likes. */
export const inThread: InThread<SearchOrder, SearchReport, SearchAnswer> = async (order, { report, shouldStop }) => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const makeSatSolver = order.exact ? await loadSatSolver(2) : null;
  const outcome = solve(order.problem, {
    seed: order.seed,
    patience: order.patience,
    ...(makeSatSolver ? { makeSatSolver } : {}),
    shouldStop: () => shouldStop() || seconds() >= order.timeLimitSeconds,
    onProgress: (progress) => report({ ...progress, seconds: seconds() }),
  });
  const answer = { outcome, seconds: seconds() };
  const stopsProof = () => shouldStop() || seconds() >= order.timeLimitSeconds;
  const proof =
    order.prove && makeSatSolver && outcome.ok ? proveOutcome(order, outcome.value, makeSatSolver, stopsProof) : null;
  const named = makeSatSolver ? nameConflict(order.problem, outcome, { makeSatSolver, shouldStop }) : outcome;
  return { ...answer, outcome: named, proof };
};
