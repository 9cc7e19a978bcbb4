import { agrees, fitOf, type Phrase } from '../phrase-fit.ts';

/**
 * Phrases in one row of numbers each: the bits of kinds, sectors and channels it names, how many groups of goods and words, then these,
 * rising.
 */
export type PackedPhrases = { readonly starts: Int32Array; readonly values: Int32Array };

const places = { kinds: 0, sectors: 1, channels: 2, goodsCount: 3, wordCount: 4, goods: 5 } as const;

export function packPhrases(phrases: readonly Phrase[]): PackedPhrases {
  const starts = new Int32Array(phrases.length);
  let length = 0;
  phrases.forEach(({ goods, words }, place) => {
    starts[place] = length;
    length += places.goods + goods.length + words.length;
  });
  const values = new Int32Array(length);
  phrases.forEach(({ kinds, sectors, channels, goods, words }, place) => {
    values.set([kinds, sectors, channels, goods.length, words.length, ...goods, ...words], starts[place]!);
  });
  return { starts, values };
}

/** `phraseFit` of two packed phrases, the same to the last digit. */
export function packedFit(a: PackedPhrases, aPlace: number, b: PackedPhrases, bPlace: number): number {
  const aStart = a.starts[aPlace]!;
  const bStart = b.starts[bPlace]!;
  const aGoods = a.values[aStart + places.goodsCount]!;
  const bGoods = b.values[bStart + places.goodsCount]!;
  const aFrom = aStart + places.goods;
  const bFrom = bStart + places.goods;
  const sharesGoods =
    aGoods > 0 && bGoods > 0 && countShared(a.values, aFrom, aFrom + aGoods, b.values, bFrom, bFrom + bGoods) > 0;
  if (!sharesGoods && aGoods > 0 && bGoods > 0) return 0;
  const aWords = a.values[aStart + places.wordCount]!;
  const bWords = b.values[bStart + places.wordCount]!;
  const [aWord, bWord] = [aFrom + aGoods, bFrom + bGoods];
  const shared = countShared(a.values, aWord, aWord + aWords, b.values, bWord, bWord + bWords);
  return fitOf(shared, aWords, bWords, sharesGoods);
}

function countShared(a: Int32Array, aFrom: number, aEnd: number, b: Int32Array, bFrom: number, bEnd: number): number {
  let shared = 0;
  for (let i = aFrom, j = bFrom; i < aEnd && j < bEnd; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** By what a phrase means a firm. */
export const meansKind = 1;
export const meansSector = 2;

/** What is known of a firm that a phrase may mean; groups of goods stand in `goods` from one place to another. */
export type PackedAnswerer = {
  kinds: number;
  sectors: number;
  channels: number;
  readonly goods: Int32Array;
  from: number;
  to: number;
};

/** By what a phrase means a firm, where `couldMean` says it could; 0 where it does not. */
export function meaningOf({ starts, values }: PackedPhrases, place: number, firm: PackedAnswerer): number {
  const start = starts[place]!;
  const [kinds, sectors, channels] = [
    values[start]!,
    values[start + places.sectors]!,
    values[start + places.channels]!,
  ];
  const named = (kinds & firm.kinds ? meansKind : 0) | (sectors & firm.sectors ? meansSector : 0);
  if (named === 0) return 0;
  if (!agrees(kinds, firm.kinds) || !agrees(sectors, firm.sectors)) return 0;
  if (channels !== 0 && (channels & firm.channels) === 0) return 0;
  const count = values[start + places.goodsCount]!;
  if (count === 0 || firm.from === firm.to) return named;
  const from = start + places.goods;
  return countShared(values, from, from + count, firm.goods, firm.from, firm.to) > 0 ? named : 0;
}
