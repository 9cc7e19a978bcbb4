import { z } from 'zod';
import type { JobDescription } from '#platform/jobs/define-job.ts';

/** The job that makes a plan. The use case enqueues it; the handler stands in jobs.ts. */
export const planSearch: JobDescription<{ readonly planId: string }> = {
  name: 'plan-search',
  payload: z.strictObject({ planId: z.uuid() }),
  retries: 4,
};
