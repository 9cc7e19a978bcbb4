import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mail-carrier.ts';

/** The envelope is given apart, so no header can add a recipient; nothing is ever read from a file or an address. */
export function nodemailerMessage(mail: OutgoingMail): SendMailOptions {
  return {
    from: { name: '', address: mail.from },
    to: { name: '', address: mail.to },
    envelope: { from: mail.from, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: mail.date,
    headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
