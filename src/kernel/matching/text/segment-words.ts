import { lettersOf } from './letters.ts';

const longestWord = 8;

/**
 * Cuts a run of Chinese into words of the dictionary: the cut whose words are longest (the sum of their squared lengths), and a
 * character that stands in no word by itself. Of two such cuts the one with the longer word in front.
 */
export function segmenterOf(words: ReadonlyMap<string, unknown>): (run: string) => readonly string[] {
  const longestFrom = longestByHead(words);
  return (run) => {
    const letters = lettersOf(run);
    const best = new Float64Array(letters.length + 1).fill(-1);
    const from = new Uint32Array(letters.length + 1);
    best[0] = 0;
    for (let start = 0; start < letters.length; start++) {
      const longest = Math.min(longestFrom.get(letters.slice(start, start + 2)) ?? 1, letters.length - start);
      for (let length = 1; length <= longest; length++) {
        const score = best[start]! + length * length;
        if (score < best[start + length]!) continue;
        if (length > 1 && !words.has(letters.slice(start, start + length))) continue;
        best[start + length] = score;
        from[start + length] = start;
      }
    }
    const cut: string[] = [];
    for (let end = letters.length; end > 0; end = from[end]!) cut.push(letters.slice(from[end]!, end));
    return cut.reverse();
  };
}

/** The first two characters of a word -> how long a word that begins so can be: most pairs begin none. */
function longestByHead(words: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const word of words.keys()) {
    const letters = lettersOf(word);
    if (letters.length < 2 || letters.length > longestWord) continue;
    const head = letters.slice(0, 2);
    if (letters.length > (longest.get(head) ?? 0)) longest.set(head, letters.length);
  }
  return longest;
}
