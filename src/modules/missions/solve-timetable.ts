import type { Problem, SolveResult } from '#kernel/scheduling/problem.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import type { SearchAnswer, SearchOrder, SearchReport } from './search-in-thread.ts';

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
  const { problem, signal, onProgress } = request;
  const { outcome, seconds } = await runInThread<SearchOrder, SearchReport, SearchAnswer>(
    new URL('./search-in-thread.ts', import.meta.url),
    {
      problem,
      seed: request.seed ?? 1,
      timeLimitSeconds: request.timeLimitSeconds ?? defaultTimeLimitSeconds,
      patience: request.patience ?? 1,
    },
    { ...(signal ? { signal } : {}), ...(onProgress ? { onReport: onProgress } : {}) },
  );
  if (!outcome.ok) return outcome;
  const result: SolveResult = { ...outcome.value, seconds: Math.round(seconds * 1000) / 1000 };
  const verdict = result.objective ? verify(problem, result) : null;
  if (verdict && !verdict.ok) throw new Error(`The search broke a constraint: ${JSON.stringify(verdict.broken)}`);
  return accept(result);
}
