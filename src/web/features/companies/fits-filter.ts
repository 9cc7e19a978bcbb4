/** Whether all the words of `filter` occur in one of `texts` each; letter case and full-width forms don't matter. */
export function fitsFilter(filter: string, texts: readonly string[]): boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = texts.map(fold);
  return words.every((word) => haystack.some((text) => text.includes(word)));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
