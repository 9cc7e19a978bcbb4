import { fitOf, type Phrase } from '../phrase-fit.ts';

/** Phrases in one row of numbers each: how many groups of goods and words it names, then these, rising. */
export type PackedPhrases = { readonly starts: Int32Array; readonly values: Int32Array };

export function packPhrases(phrases: readonly Phrase[]): PackedPhrases {
  const starts = new Int32Array(phrases.length);
  let length = 0;
  phrases.forEach(({ goods, words }, place) => {
    starts[place] = length;
    length += 2 + goods.length + words.length;
  });
  const values = new Int32Array(length);
  phrases.forEach(({ goods, words }, place) => {
    values.set([goods.length, words.length, ...goods, ...words], starts[place]!);
  });
  return { starts, values };
}

/** `phraseFit` of two packed phrases, the same to the last digit. */
export function packedFit(a: PackedPhrases, aPlace: number, b: PackedPhrases, bPlace: number): number {
  const aStart = a.starts[aPlace]!;
  const bStart = b.starts[bPlace]!;
  const aGoods = a.values[aStart]!;
  const bGoods = b.values[bStart]!;
  const sharesGoods = aGoods > 0 && bGoods > 0 && countShared(a, aStart + 2, aGoods, b, bStart + 2, bGoods) > 0;
  if (!sharesGoods && aGoods > 0 && bGoods > 0) return 0;
  const aWords = a.values[aStart + 1]!;
  const bWords = b.values[bStart + 1]!;
  const shared = countShared(a, aStart + 2 + aGoods, aWords, b, bStart + 2 + bGoods, bWords);
  return fitOf(shared, aWords, bWords, sharesGoods);
}

function countShared(
  a: PackedPhrases,
  aFrom: number,
  aCount: number,
  b: PackedPhrases,
  bFrom: number,
  bCount: number,
): number {
  const aEnd = aFrom + aCount;
  const bEnd = bFrom + bCount;
  let shared = 0;
  for (let i = aFrom, j = bFrom; i < aEnd && j < bEnd; ) {
    const difference = a.values[i]! - b.values[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}
