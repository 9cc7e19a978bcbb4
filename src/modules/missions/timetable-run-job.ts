import { z } from 'zod';
import type { JobDescription } from '#platform/jobs/define-job.ts';

/** The job that computes a timetable. The use case enqueues it; the handler stands in jobs.ts. */
export const timetableRunJob: JobDescription<{ readonly runId: string }> = {
  name: 'timetable-run',
  payload: z.strictObject({ runId: z.uuid() }),
  retries: 4,
};
