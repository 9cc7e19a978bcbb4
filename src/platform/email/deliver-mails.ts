import type { Gateway } from '#platform/database/gateway.ts';
import { messageIdOf } from './mail.ts';
import type { Delivery, MailCarrier } from './mail-carrier.ts';
import { claimDueMails, type QueuedMail, recordFailed, recordRetry, recordSent } from './outbox-store.ts';

export type DeliverMailsDependencies = {
  readonly gateway: Pick<Gateway, 'acrossOffices'>;
  readonly carrier: MailCarrier;
  /** Address the mails come from; its domain is that of the Message-IDs. */
  readonly from: string;
  readonly onTrouble: (trouble: {
    readonly mailId: string;
    readonly attempt: number;
    readonly kind: Delivery['kind'];
  }) => void;
};

const mailsARound = 10;
const firstWaitSeconds = 15;
const longestWaitSeconds = 3_600;
const giveUpAfterDays = 5;

/** The wait before the next try doubles from 15 seconds to an hour. */
export function waitSecondsAfter(attempt: number): number {
  return Math.min(firstWaitSeconds * 2 ** (attempt - 1), longestWaitSeconds);
}

/**
 * One round: claims what is due, sends it with no transaction open, records each end. At least once: killed between the
 * server's yes and the record, a mail goes out once more with the same Message-ID. Returns how many were due.
 */
export async function deliverMails(deps: DeliverMailsDependencies): Promise<number> {
  const due = await deps.gateway.acrossOffices('deliver-mails', (tx) => claimDueMails(tx, mailsARound));
  for (const mail of due) {
    const delivery = await deps.carrier.deliver({
      from: deps.from,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      messageId: messageIdOf(mail, deps.from.slice(deps.from.lastIndexOf('@') + 1)),
      date: mail.createdAt,
      language: mail.language,
    });
    if (delivery.kind !== 'sent') deps.onTrouble({ mailId: mail.id, attempt: mail.attempt, kind: delivery.kind });
    await record(deps, mail, delivery);
  }
  return due.length;
}

async function record({ gateway }: DeliverMailsDependencies, mail: QueuedMail, delivery: Delivery): Promise<void> {
  await gateway.acrossOffices('deliver-mails', async (tx) => {
    if (delivery.kind === 'sent') return recordSent(tx, mail.id);
    const tooOld = Date.now() - mail.createdAt.getTime() > giveUpAfterDays * 86_400_000;
    if (delivery.kind === 'refused' || tooOld) return recordFailed(tx, mail.id, delivery.reason);
    return recordRetry(tx, { id: mail.id, reason: delivery.reason, afterSeconds: waitSecondsAfter(mail.attempt) });
  });
}
