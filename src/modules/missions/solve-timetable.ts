import { Worker } from 'node:worker_threads';
import type { Problem, SolveResult } from '#kernel/scheduling/problem.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import type { SearchOrder, SearchReport } from './search-in-worker.ts';

export const defaultTimeLimitSeconds = 10;

export type SolveTimetable = {
  readonly problem: Problem;
  /** An integer from 0; the same problem, seed and patience give the same timetable unless the time limit cuts in. */
  readonly seed?: number;
  /** Default 10. The search ends earlier when nothing better is possible or nothing gets better. */
  readonly timeLimitSeconds?: number;
  /** How long to go on without getting better, as a multiple of the usual (1). */
  readonly patience?: number;
  readonly onProgress?: (progress: TimetableProgress) => void;
  /** Aborting ends the search with the best timetable so far. */
  readonly signal?: AbortSignal;
};

export type TimetableProgress = Pick<SolveResult, 'objective' | 'bound' | 'seconds'>;

/**
 * Searches a timetable in a thread of its own, so that the process goes on answering, and checks it with the independent
 * verifier before handing it out. Hold no transaction open while it runs.
 */
export async function solveTimetable(
  request: SolveTimetable,
): Promise<Result<SolveResult, 'timetable-problem-ill-formed'>> {
  const cancelled = new SharedArrayBuffer(4);
  const cancel = () => Atomics.store(new Int32Array(cancelled), 0, 1);
  const order: SearchOrder = {
    problem: request.problem,
    seed: request.seed ?? 1,
    timeLimitSeconds: request.timeLimitSeconds ?? defaultTimeLimitSeconds,
    patience: request.patience ?? 1,
    cancelled,
  };
  if (request.signal?.aborted) cancel();
  request.signal?.addEventListener('abort', cancel);
  // The parent's own flags (a test runner's, say) are not for this thread.
  const worker = new Worker(new URL('./timetable-worker.mjs', import.meta.url), { workerData: order, execArgv: [] });
  try {
    return await answerOf(worker, request);
  } finally {
    request.signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  { problem, onProgress }: SolveTimetable,
): Promise<Result<SolveResult, 'timetable-problem-ill-formed'>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: SearchReport) => {
      if (report.kind === 'progress') onProgress?.(report);
      else if (report.kind === 'refusal') resolve({ ok: false, refusal: report.refusal });
      else {
        const result: SolveResult = { ...report.outcome, seconds: Math.round(report.seconds * 1000) / 1000 };
        const verdict = result.objective ? verify(problem, result) : null;
        if (verdict && !verdict.ok)
          reject(new Error(`The search broke a constraint: ${JSON.stringify(verdict.broken)}`));
        else resolve(accept(result));
      }
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The search thread ended with ${code} before it answered`)));
  });
}
