import type { TimetableCertificate } from '#kernel/scheduling/certificate.ts';
import type { Problem, SolveResult } from '#kernel/scheduling/problem.ts';
import { writeProof } from '#kernel/scheduling/proof/proof-file.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import { runInThread } from '#platform/threads/run-in-thread.ts';
import { version } from '#platform/version.ts';
import { hashProblem } from './hash-problem.ts';
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
  /** Close the gap to the bound exactly where local search leaves one; default false. Takes what is left of the time limit. */
  readonly exact?: boolean;
  /** Also write the proof, with `exact`. It takes its time again, within the same limit. */
  readonly prove?: boolean;
  readonly onProgress?: (progress: TimetableProgress) => void;
  /** Aborting ends the search with the best timetable so far. */
  readonly signal?: AbortSignal;
};

export type TimetableProgress = Pick<SolveResult, 'objective' | 'bound' | 'seconds'>;

export type SolvedTimetable = SolveResult & {
  /** With `exact`: what is claimed about breaks, and of what. */
  readonly certificate?: TimetableCertificate;
  /** With `prove`, the text of the proof file; null: there is nothing to prove, or time ran out. */
  readonly proof?: string | null;
};

/**
 * Searches a timetable in a thread of its own, so that the process goes on answering, and checks it with the independent
 * verifier before handing it out. Hold no transaction open while it runs.
 */
export async function solveTimetable(
  request: SolveTimetable,
): Promise<Result<SolvedTimetable, 'timetable-problem-ill-formed'>> {
  const { problem, signal, onProgress } = request;
  const { outcome, seconds, proof } = await runInThread<SearchOrder, SearchReport, SearchAnswer>(
    new URL('./search-in-thread.ts', import.meta.url),
    {
      problem,
      seed: request.seed ?? 1,
      timeLimitSeconds: request.timeLimitSeconds ?? defaultTimeLimitSeconds,
      patience: request.patience ?? 1,
      exact: request.exact ?? false,
      prove: request.prove ?? false,
    },
    { ...(signal ? { signal } : {}), ...(onProgress ? { onReport: onProgress } : {}) },
  );
  if (!outcome.ok) return outcome;
  const { reason, ...found } = outcome.value;
  const result: SolveResult = { ...found, seconds: Math.round(seconds * 1000) / 1000 };
  const verdict = result.objective ? verify(problem, result) : null;
  if (verdict && !verdict.ok) throw new Error(`The search broke a constraint: ${JSON.stringify(verdict.broken)}`);
  if (!request.exact) return accept(result);
  const hash = hashProblem(problem);
  const certificate = { problem: hash, ...(reason ?? whole), seed: result.seed, version };
  const text = proof && writeProof({ problem: hash, ...proof }, proof.steps);
  return accept({ ...result, certificate, ...(request.prove ? { proof: text } : {}) });
}

const whole = { boundBy: 'counting', among: 'all' } as const;
