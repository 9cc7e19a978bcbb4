import type { OfficeTransaction } from '#platform/database/office-transaction.ts';

export type Failures = { readonly count: number; readonly lastFailedAt: Date };

type Tables = {
  sign_in_failures: { office_id: string; subject_sha256: string; failures: number; last_failed_at: Date };
};

/** false: another attempt on the same subject is under way. Attempts stand in line, or a crowd of them would count as one. */
export async function lockSubject(tx: OfficeTransaction, subject: string): Promise<boolean> {
  const lock = await tx.sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`attempt ${tx.office} ${subject}`}::text, 0)) as free
  `.execute(tx.tables<Tables>());
  return lock.rows[0]?.free ?? false;
}

/** What failed lately; older failures are forgotten here. */
export async function loadFailures(
  tx: OfficeTransaction,
  subject: string,
  { forgetAfterMs, now }: { readonly forgetAfterMs: number; readonly now: Date },
): Promise<Failures | undefined> {
  const row = await tx
    .tables<Tables>()
    .selectFrom('sign_in_failures')
    .select(['failures', 'last_failed_at'])
    .where('subject_sha256', '=', subject)
    .executeTakeFirst();
  if (row && now.getTime() - row.last_failed_at.getTime() > forgetAfterMs) {
    await forgetFailures(tx, subject);
    return undefined;
  }
  return row && { count: row.failures, lastFailedAt: row.last_failed_at };
}

export async function countFailure(tx: OfficeTransaction, subject: string, now: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto('sign_in_failures')
    .values({ office_id: tx.office, subject_sha256: subject, failures: 1, last_failed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['office_id', 'subject_sha256'])
        .doUpdateSet((set) => ({ failures: set('sign_in_failures.failures', '+', 1), last_failed_at: now })),
    )
    .execute();
}

export async function forgetFailures(tx: OfficeTransaction, subject: string): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sign_in_failures').where('subject_sha256', '=', subject).execute();
}

export async function forgetFailuresBefore(tx: OfficeTransaction, moment: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom('sign_in_failures').where('last_failed_at', '<', moment).execute();
}
