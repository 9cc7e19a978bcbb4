import { simplifyCharacters } from '#platform/i18n/simplify-characters.ts';
import { invisibleCharacters } from '../fold-text.ts';

/** What a query and what it looks for share: width, case, script of Chinese, accents of Latin, and punctuation are gone; words stay apart. */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(invisibleCharacters, '');
  return simplifyCharacters(withoutAccents(plain))
    .replace(/[\p{P}\p{Z}\p{Cc}+<>=|~^`$]+/gu, ' ')
    .trim();
}

/** Without the spaces too: `HK-103` is found as `hk103`. */
export function joinedForSearch(folded: string): string {
  return folded.replaceAll(' ', '');
}

function withoutAccents(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most texts are ASCII or Chinese and have no accents to lose
  if (/^[\x00-\x7f\p{Script=Han}]*$/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{Mn}+/gu, '')
    .normalize('NFC');
}
