import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { JobDescription } from './job-description.ts';

export type { JobDescription };

/** What a running job may use. Its transactions are those of the office that enqueued it. */
export type JobContext = {
  readonly office: string;
  readonly jobId: string;
  /** 1 on the first run. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
  /** Aborts when the program stops: a long job ends early and is run again later. */
  readonly signal: AbortSignal;
  readonly inOffice: <T>(work: (tx: OfficeTransaction) => Promise<T>) => Promise<T>;
};

/**
 * A small definition. The handler may run more than once (a crash after its last commit, before the queue heard of it):
 * it must look at the state it finds and do only what is missing.
 */
export type JobDefinition<Payload> = JobDescription<Payload> & {
  handler(context: JobContext, payload: Payload): Promise<void>;
};

export type RecurringJobContext = Pick<JobContext, 'jobId' | 'attempt' | 'lastAttempt' | 'signal'>;

/** A job of the whole house, run by the calendar. What it needs of the gateway it closes over. */
export type RecurringJobDefinition = {
  readonly name: string;
  /** Five fields of cron in UTC: `0 3 * * *` is 03:00 UTC, 11:00 in Hong Kong and Chongqing. */
  readonly schedule: string;
  readonly retries: number;
  handler(context: RecurringJobContext): Promise<void>;
};

export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

export function defineRecurringJob(definition: RecurringJobDefinition): RecurringJobDefinition {
  return definition;
}
