import type { Gateway } from '#platform/database/gateway.ts';
import { defineRecurringJob, type RecurringJobDefinition } from '#platform/jobs/define-job.ts';

/** Removes kept answers after a day: who repeats a request later than that orders anew. */
export function sweepIdempotencyKeys(gateway: Pick<Gateway, 'acrossOffices'>): RecurringJobDefinition {
  return defineRecurringJob({
    name: 'idempotency-keys-sweep',
    schedule: '17 * * * *',
    retries: 1,
    async handler() {
      await gateway.acrossOffices('sweep-idempotency-keys', async (tx) => {
        await tx.sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`.execute(tx.tables());
      });
    },
  });
}
