import type { z } from 'zod';

/** What a caller needs to enqueue a job; a use case imports this and never the handler. */
export type JobDescription<Payload> = {
  /** Stable, kebab-case, noun first: `plan-search`. A row in the queue names its handler by it. */
  readonly name: string;
  /** Checked when the job is enqueued and again before it runs. Holds ids, never personal data. */
  readonly payload: z.ZodType<Payload>;
  /** How often a failed job is tried again; the waits grow from seconds to hours. */
  readonly retries: number;
};
