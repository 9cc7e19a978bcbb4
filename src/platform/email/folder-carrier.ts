import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailCarrier } from './mail-carrier.ts';
import { nodemailerMessage } from './nodemailer-message.ts';

/** Into a folder, one .eml a mail, for a desk without a mail server. The name comes from date and Message-ID: a repetition is the same file. */
export function folderCarrier(folder: string): MailCarrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async deliver(mail) {
      try {
        const { message } = await transport.sendMail(nodemailerMessage(mail));
        const day = mail.date.toISOString().slice(0, 10);
        const name = `${day}-${mail.messageId.replaceAll(/[^0-9a-f@.a-z-]/g, '').split('@')[0]}.eml`;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // A reader never sees half a mail: the file appears whole under its name.
        await writeFile(join(folder, `${name}.part`), message as Buffer, { mode: 0o600 });
        await rename(join(folder, `${name}.part`), join(folder, name));
        return { kind: 'sent' };
      } catch (error) {
        return { kind: 'later', reason: String(error).slice(0, 500) };
      }
    },
    close: () => transport.close(),
  };
}
