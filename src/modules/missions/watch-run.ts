import type { JobContext } from '#platform/jobs/define-job.ts';
import type { ComputationProgress } from './computation.ts';
import { type RunAttempt, saveProgress } from './run-store.ts';

const pauseMs = 500;

/** Why a computation was called off before it ended by itself. */
export type CalledOff = 'keep-best' | 'keep-nothing' | 'overtaken' | 'taken-over';

/**
 * Tells the run's row how far the computation is, twice a second, and hears in the same breath whether it is to stop: an
 * officer said so, somebody changed the mission, or another attempt took over. A write that fails is only a missed report.
 */
export function watchRun(
  context: Pick<JobContext, 'inOffice'>,
  attempt: RunAttempt,
  { planRevision, limitSeconds }: { readonly planRevision: number; readonly limitSeconds: number },
) {
  const begun = performance.now();
  const stop = new AbortController();
  let latest: ComputationProgress | null = null;
  let calledOff: CalledOff | null = null;
  let isOver = false;
  let wake = () => {};

  async function ask(): Promise<void> {
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const progress = { ...(latest ?? unknown), seconds, limitSeconds };
    const news = await context.inOffice((tx) => saveProgress(tx, attempt, progress)).catch(() => undefined);
    if (news === undefined) return;
    if (news === null) calledOff = 'taken-over';
    else if (news.planRevision !== planRevision) calledOff = 'overtaken';
    else if (news.keepsBest !== null) calledOff = news.keepsBest ? 'keep-best' : 'keep-nothing';
    if (calledOff !== null) stop.abort();
  }

  async function goOnAsking(): Promise<void> {
    while (!isOver && calledOff === null) {
      await ask();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pauseMs).unref();
      });
    }
  }

  const asking = goOnAsking();
  return {
    /** Aborts when the computation is to end early. */
    signal: stop.signal,
    report(progress: ComputationProgress): void {
      latest = progress;
    },
    /** No report is written after this. */
    async settled(): Promise<CalledOff | null> {
      isOver = true;
      wake();
      await asking;
      return calledOff;
    },
  };
}

const unknown = { stage: 'waiting', meetings: null, placed: null, breaks: null, boundBreaks: null } as const;
