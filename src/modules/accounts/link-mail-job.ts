import { z } from 'zod';
import type { JobDescription } from '#platform/jobs/define-job.ts';

/**
 * The job that mails a link. It is enqueued for an unknown address too, with nobody in it, so that asking takes the same
 * steps and the same time whoever is asked for.
 */
export const linkMail: JobDescription<{ readonly user: string | null }> = {
  name: 'sign-in-link-mail',
  payload: z.strictObject({ user: z.uuid().nullable() }),
  retries: 4,
};
