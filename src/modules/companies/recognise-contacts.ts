import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { type ChineseScript, hasChinese, plainText } from './fold-text.ts';

/** Addresses a mail server would accept, judged in linear time: no spaces or controls, one @, a domain with a dot. */
export function isEmail(text: string): boolean {
  if (text.length > 254 || /[\s,;<>()[\]"\\]/.test(text)) return false;
  const [local, domain, ...more] = text.split('@');
  if (more.length > 0 || !local || !domain || local.length > 64) return false;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label)) &&
    /[\p{L}]/u.test(labels.at(-1)!)
  );
}

/** "Name <a@b.c>" and "mailto:" are how addresses arrive when they are copied out of a mail program. */
export function emailOf(text: string): string {
  const plain = plainText(text).replace(/^mailto:/i, '');
  return (/<([^<>]*)>$/.exec(plain)?.[1] ?? plain).trim();
}

export function isUsualPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 5 &&
    digits <= 24 &&
    /^[\d\s+()\-–./#*x]*(?:ext\.?|extension|x|轉|转|分機|分机|内线|內線)?[\d\s()-]*$/i.test(text)
  );
}

/** Null where a link made from the text would not lead to a web site (`javascript:` and the like). */
export function websiteOf(text: string): string | null {
  const plain = plainText(text);
  return /^(https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}-]*(\.[\p{L}\p{N}-]+)+(:\d{1,5})?([/?#]\S*)?$/iu.test(plain)
    ? plain
    : null;
}

/** A name in the language its letters show; Chinese ones in the script of the list. */
export function nameIn(text: string, script: ChineseScript): LocalisedText {
  return hasChinese(text) ? { [script]: text } : { en: text };
}
