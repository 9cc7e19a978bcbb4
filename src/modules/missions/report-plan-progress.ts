import type { JobContext } from '#platform/jobs/define-job.ts';
import type { PlanningProgress } from './plan-mission.ts';
import { type PlanRun, saveProgress } from './store.ts';

const pauseMs = 500;

/** Saves progress now and then, one write at a time and never the same twice; a write that fails is only a missed report. */
export function reportProgress(context: Pick<JobContext, 'inOffice'>, run: PlanRun) {
  let latest: PlanningProgress | null = null;
  let writing: Promise<void> | null = null;
  let over = false;

  async function writeLatest(): Promise<void> {
    let written: string | null = null;
    while (!over && latest !== null && latest.stage !== written) {
      const stage: PlanningProgress['stage'] = latest.stage;
      await context.inOffice((tx) => saveProgress(tx, run, { stage, share: null })).catch(() => {});
      written = stage;
      await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    }
    writing = null;
  }

  return {
    report(progress: PlanningProgress): void {
      const isNews = progress.stage !== latest?.stage;
      latest = progress;
      if (isNews) writing ??= writeLatest();
    },
    /** No report is written after this. */
    async settled(): Promise<void> {
      over = true;
      await writing;
    },
  };
}
