import type { AcrossOfficesTransaction, OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { Mail } from './mail.ts';

/** A mail in the hands of the deliverer. */
export type QueuedMail = Mail & {
  readonly id: string;
  readonly office: string;
  /** 1 on the first try. */
  readonly attempt: number;
  readonly createdAt: Date;
};

type OutboxRow = {
  id: string;
  office_id: string;
  dedupe_key: string;
  recipient: string;
  subject: string;
  text: string;
  language: Language;
  state: string;
  attempts: number;
  next_attempt_at: Date;
  last_error: string | null;
  created_at: Date;
  sent_at: Date | null;
};
type Tables = { outbox_mails: OutboxRow };

/** Longer than a delivery can take: a mail whose deliverer was killed is due again after it. */
const leaseSeconds = 120;

export async function saveMail(tx: OfficeTransaction, mail: Mail): Promise<void> {
  await tx.sql`
    insert into outbox_mails (office_id, dedupe_key, recipient, subject, text, language, is_secret)
    values (${tx.office}::uuid, ${mail.dedupeKey}::text, ${mail.recipient}::text, ${mail.subject}::text,
            ${mail.text}::text, ${mail.language}::text, ${mail.isSecret ?? false}::boolean)
    on conflict (office_id, dedupe_key) do nothing
  `.execute(tx.tables<Tables>());
}

/** Takes the mails that are due and keeps other deliverers off them for the lease. */
export async function claimDueMails(tx: AcrossOfficesTransaction, limit: number): Promise<readonly QueuedMail[]> {
  const { rows } = await tx.sql<OutboxRow>`
    update outbox_mails
    set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${leaseSeconds}::int)
    where id in (
      select id from outbox_mails
      where state = 'queued' and next_attempt_at <= now()
      order by next_attempt_at
      limit ${limit}::int
      for update skip locked
    )
    returning *
  `.execute(tx.tables<Tables>());
  return rows.map((row) => ({
    id: row.id,
    office: row.office_id,
    dedupeKey: row.dedupe_key,
    recipient: row.recipient,
    subject: row.subject,
    text: row.text,
    language: row.language,
    attempt: row.attempts,
    createdAt: row.created_at,
  }));
}

export async function recordSent(tx: AcrossOfficesTransaction, id: string): Promise<void> {
  await tx.sql`
    update outbox_mails set state = 'sent', sent_at = now(), last_error = null, text = case when is_secret then '' else text end
    where id = ${id}::uuid and state = 'queued'
  `.execute(tx.tables<Tables>());
}

export async function recordFailed(tx: AcrossOfficesTransaction, id: string, reason: string): Promise<void> {
  await tx.sql`
    update outbox_mails set state = 'failed', last_error = ${reason}::text, text = case when is_secret then '' else text end
    where id = ${id}::uuid and state = 'queued'
  `.execute(tx.tables<Tables>());
}

export async function recordRetry(
  tx: AcrossOfficesTransaction,
  retry: { readonly id: string; readonly reason: string; readonly afterSeconds: number },
): Promise<void> {
  await tx.sql`
    update outbox_mails
    set last_error = ${retry.reason}::text, next_attempt_at = now() + make_interval(secs => ${retry.afterSeconds}::int)
    where id = ${retry.id}::uuid and state = 'queued'
  `.execute(tx.tables<Tables>());
}
