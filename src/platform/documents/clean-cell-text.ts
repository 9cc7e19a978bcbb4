/**
 * XML 1.0 allows no control characters but TAB, LF and CR, and no lone surrogate; one of them makes a whole workbook
 * unreadable, so they're left out of what is written.
 */
export function withoutControlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return withoutLoneSurrogates(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

export function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
