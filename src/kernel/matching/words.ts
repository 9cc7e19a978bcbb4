/**
 * Text as the index sees it: NFKC, lower case, Latin words with their plural cut off, Chinese as bigrams.
 * Chinese scripts are not folded here: the kernel has no table, and is given one (`oneScript`).
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const hanRun = /^\p{Script=Han}/u;
const stopWords = new Set(
  'a an and are as at by for from in into is of on or our the their to with we who which that other others etc looking look seeking seek want need needs partner partners company companies firm firms'.split(
    ' ',
  ),
);

/** The distinct words of a text. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  // A Han run may stick to Latin letters ("ip授权"): \p{L} would swallow both, so the scripts are parted first.
  const parted = fold(text).replace(/(\p{Script=Han}+)/gu, ' $1 ');
  for (const [run] of parted.matchAll(runs)) {
    if (hanRun.test(run)) for (const gram of bigrams(run)) words.add(gram);
    else if (!stopWords.has(run)) words.add(stem(run));
  }
  return words;
}

function bigrams(run: string): readonly string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Cuts an English plural. Deliberately light: a heavier stemmer joins words that buyers keep apart (organic, organisation). */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
