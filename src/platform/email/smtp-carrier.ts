import { createTransport } from 'nodemailer';
import type { Delivery, MailCarrier } from './mail-carrier.ts';
import { nodemailerMessage } from './nodemailer-message.ts';

/** By SMTP. `url` is smtp://… or smtps://…; every wait is bounded well below the outbox's lease. */
export function smtpCarrier(url: string): MailCarrier {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
  } as Parameters<typeof createTransport>[0]);
  return {
    async deliver(mail) {
      try {
        await transport.sendMail(nodemailerMessage(mail));
        return { kind: 'sent' };
      } catch (error) {
        return deliveryOfError(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * 5xx to the recipient or to the content is for good. 5xx to the greeting, the login or the sender is the operator's setting,
 * not this mail's fault: it waits until that is mended.
 */
function deliveryOfError(error: unknown): Delivery {
  const { code, command, responseCode, message } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
    message?: string;
  };
  const reason = `${code ?? 'ERROR'} ${command ?? ''} ${message ?? String(error)}`.slice(0, 500);
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return { kind: aboutThisMail && (responseCode ?? 0) >= 500 ? 'refused' : 'later', reason };
}
