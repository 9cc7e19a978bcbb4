/** Whether each word of `filter` stands somewhere in `texts`; capitals and full-width letters make no difference. */
export function fitsWords(filter: string, texts: readonly (string | undefined)[]): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const whole = fold(texts.join('\n'));
  return fold(filter)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
