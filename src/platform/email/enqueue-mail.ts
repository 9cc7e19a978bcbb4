import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Result } from '#platform/result.ts';
import { checkMail, type Mail, type MailRefusal } from './mail.ts';
import { saveMail } from './outbox-store.ts';

/** Puts a mail into the outbox in the caller's transaction: it leaves if and only if that commits. */
export async function enqueueMail(tx: OfficeTransaction, mail: Mail): Promise<Result<Mail, MailRefusal>> {
  const checked = checkMail(mail);
  if (checked.ok) await saveMail(tx, mail);
  return checked;
}
