import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '#platform/i18n/language.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import { accept, type Result, refuse } from '#platform/result.ts';

/** A mail to one person. The same `dedupeKey` is the same mail, however often it is asked for. */
export type Mail = {
  readonly dedupeKey: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  /** It carries a key, such as a link that signs in: its text is forgotten when it has been sent. */
  readonly isSecret?: true;
};

export const mailRefusals = {
  'mail-recipient-not-valid': {
    en: 'The address of the mail is not one address of the form name@example.org.',
    'zh-Hant': '電郵地址無效，須為一個 name@example.org 形式的地址。',
    'zh-Hans': '邮件地址无效，必须是一个 name@example.org 形式的地址。',
  },
  'mail-subject-not-valid': {
    en: 'The subject of the mail must be 1 to 200 characters without line breaks or control characters.',
    'zh-Hant': '電郵主旨須為 1 至 200 個字元，不可含換行或控制字元。',
    'zh-Hans': '邮件主题必须为 1 至 200 个字符，不得含换行或控制字符。',
  },
} as const satisfies Texts;
export type MailRefusal = keyof typeof mailRefusals;

const address = z.email().max(254);

/** A line break in a header would begin the next header, and a list or a group in the address another recipient. */
export function checkMail(mail: Mail): Result<Mail, MailRefusal> {
  if (!isMailAddress(mail.recipient)) return refuse('mail-recipient-not-valid');
  if (!/^[^\p{Cc}\u2028\u2029]{1,200}$/u.test(mail.subject)) return refuse('mail-subject-not-valid');
  return accept(mail);
}

/** One bare address, no display name, no comment, no list. */
export function isMailAddress(text: string): boolean {
  return address.safeParse(text).success && /^[\x21-\x7e]+$/.test(text);
}

/** The same mail has the same Message-ID in every delivery, so a mailbox sees a repetition as the first one. */
export function messageIdOf(mail: { readonly office: string; readonly dedupeKey: string }, domain: string): string {
  const digest = createHash('sha256').update(`${mail.office} ${mail.dedupeKey}`).digest('hex');
  return `<${digest.slice(0, 40)}@${domain}>`;
}
