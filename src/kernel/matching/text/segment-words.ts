const longestWord = 8;

/**
 * Cuts a run of Chinese into words of the dictionary: the cut whose words are longest (the sum of their squared lengths), and a
 * character that stands in no word by itself. Of two such cuts the one with the longer word in front.
 */
export function segmenterOf(words: { has(word: string): boolean }): (run: string) => readonly string[] {
  return (run) => {
    const letters = [...run];
    const best = new Float64Array(letters.length + 1).fill(-1);
    const from = new Uint32Array(letters.length + 1);
    best[0] = 0;
    for (let start = 0; start < letters.length; start++) {
      let word = '';
      for (let length = 1; length <= longestWord && start + length <= letters.length; length++) {
        word += letters[start + length - 1];
        if (length > 1 && !words.has(word)) continue;
        const score = best[start]! + length * length;
        if (score < best[start + length]!) continue;
        best[start + length] = score;
        from[start + length] = start;
      }
    }
    const cut: string[] = [];
    for (let end = letters.length; end > 0; end = from[end]!) cut.push(letters.slice(from[end], end).join(''));
    return cut.reverse();
  };
}
