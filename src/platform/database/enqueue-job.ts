import type { ClientBase } from 'pg';
import type { JobDescription } from '#platform/jobs/job-description.ts';
import type { EnqueueOptions } from './office-transaction.ts';

/** The function of migration 000016: the office is taken from the transaction there, so it cannot be another's. */
export async function enqueueJob<Payload>(
  client: ClientBase,
  job: JobDescription<Payload>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<string> {
  const checked = job.payload.parse(payload);
  const { rows } = await client.query<{ id: string }>(
    `select yugang.enqueue_job(
       $1::text, $2::jsonb, max_attempts => $3::int, run_at => $4::timestamptz, job_key => $5::text, queue => $6::text,
       priority => $7::int
     )::text as id`,
    [
      job.name,
      JSON.stringify(checked),
      job.retries + 1,
      options.runAt ?? null,
      options.key ?? null,
      options.queue ?? null,
      options.waits ? 10 : 0,
    ],
  );
  return rows[0]!.id;
}
