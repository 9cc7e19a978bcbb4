import { parentPort, workerData } from 'node:worker_threads';
import type { KernelRefusal } from '#kernel/lib/outcome.ts';
import type { Problem } from '#kernel/scheduling/problem.ts';
import { type SolveOutcome, type SolveProgress, solve } from '#kernel/scheduling/solve.ts';

/** What the thread is asked, once. */
export type SearchOrder = {
  readonly problem: Problem;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly patience: number;
  /** One Int32: the asker writes 1 to call the search off. The thread is busy and reads no messages, hence shared memory. */
  readonly cancelled: SharedArrayBuffer;
};

/** What the thread answers: improvements as they come, then the outcome or a refusal. */
export type SearchReport =
  | ({ readonly kind: 'progress'; readonly seconds: number } & SolveProgress)
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome; readonly seconds: number }
  | { readonly kind: 'refusal'; readonly refusal: KernelRefusal<'timetable-problem-ill-formed'> };

const { problem, seed, timeLimitSeconds, patience, cancelled } = workerData as SearchOrder;
const flag = new Int32Array(cancelled);
const begun = performance.now();
const seconds = () => (performance.now() - begun) / 1000;

const solved = solve(problem, {
  seed,
  patience,
  shouldStop: () => Atomics.load(flag, 0) === 1 || seconds() >= timeLimitSeconds,
  onProgress: (progress) => report({ kind: 'progress', seconds: seconds(), ...progress }),
});
if (solved.ok) report({ kind: 'outcome', outcome: solved.value, seconds: seconds() });
else report({ kind: 'refusal', refusal: solved.refusal });

function report(message: SearchReport): void {
  parentPort!.postMessage(message);
}
