import type { TextIndex } from './text-index.ts';

const nearAtMost = 5;

/**
 * Words of the index that a slip of the finger makes of the typed one: one letter left out, added, changed or swapped in a word of
 * four letters or more, two in one of eight or more. The nearest first, then the most frequent.
 */
export function nearTerms(
  index: TextIndex,
  stem: string,
): readonly { readonly term: string; readonly weight: number }[] {
  const slips = stem.length >= 8 ? 2 : stem.length >= 4 ? 1 : 0;
  if (slips === 0) return [];
  const found = new Map<string, { distance: number; frequency: number }>();
  for (const block of ['head', 'context', 'name'] as const) {
    for (const [term, number] of index.terms.of(block)) {
      if (Math.abs(term.length - stem.length) > slips) continue;
      const distance = slipsBetween(stem, term, slips);
      const frequency = distance > slips ? 0 : index.frequencyOf(number);
      if (frequency > 0) found.set(term, { distance, frequency: (found.get(term)?.frequency ?? 0) + frequency });
    }
  }
  return [...found]
    .sort(
      ([a, one], [b, other]) => one.distance - other.distance || other.frequency - one.frequency || (a < b ? -1 : 1),
    )
    .slice(0, nearAtMost)
    .map(([term, { distance }]) => ({ term, weight: 1 / distance }));
}

/** Damerau-Levenshtein distance (restricted), given up above `atMost`. */
export function slipsBetween(one: string, other: string, atMost: number): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, twoBack[j - 2]! + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > atMost) return atMost + 1;
    twoBack = back;
    back = row;
  }
  return back[other.length]!;
}
