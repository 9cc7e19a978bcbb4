import type { Kysely, sql } from 'kysely';
import type { JobDescription } from '#platform/jobs/job-description.ts';

export type EnqueueOptions = {
  /** Not before this moment. */
  readonly runAt?: Date;
  /** A second job with the same key replaces the waiting one instead of standing beside it; the key is the office's own. */
  readonly key?: string;
  /** Jobs of one queue run one after the other; the queue is the office's own. */
  readonly queue?: string;
  /** Nobody waits for it: jobs of the same queue that somebody waits for go first. */
  readonly waits?: boolean;
};

/** One transaction of one office. It sees and writes only this office's rows: the database refuses the rest. */
export type OfficeTransaction = {
  /** The id of the office. */
  readonly office: string;
  /** Typed queries bound to this transaction; `T` is the module's own table map. Its `.transaction()` is refused: you are in one. */
  tables<T>(): Kysely<T>;
  /**
   * SQL in sight where the builder has no words: `tx.sql\`…\`.execute(tx.tables())`. Handed out here so that a module that is
   * only read, as by the command line, loads no query builder.
   */
  readonly sql: typeof sql;
  /** Enqueues in this transaction: a rollback takes the job with it, a commit makes it run. Returns the job's id. */
  enqueue<Payload>(job: JobDescription<Payload>, payload: Payload, options?: EnqueueOptions): Promise<string>;
};

/** The few things done for all offices at once; each is a named policy in the migrations and a named call site in the tests. */
export const acrossOfficesPurposes = [
  /** The list of offices: the command line, the schedule of recurring jobs, the choice of office at sign-in. */
  'list-offices',
  /** The outbox: mails of every office leave through one queue. */
  'deliver-mails',
  /** Idempotency keys past their day are removed. */
  'sweep-idempotency-keys',
] as const;
export type AcrossOfficesPurpose = (typeof acrossOfficesPurposes)[number];

export type AcrossOfficesTransaction = Pick<OfficeTransaction, 'tables' | 'sql'>;

export type TransactionOptions = {
  /** Default `read committed`. Serialization failures are retried, so the work may run more than once. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** One statement may take this long, default 10,000 ms. */
  readonly statementTimeoutMs?: number;
};
