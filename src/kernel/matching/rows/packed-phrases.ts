import { fitOf, type Phrase } from '../phrase-fit.ts';
import type { PhrasesOfFirms } from './firm-columns.ts';

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
function packedFit(a: PackedPhrases, aPlace: number, b: PackedPhrases, bPlace: number): number {
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

/** How well the phrases of one firm at a time are answered by those of others. */
export type FitsOfFirm = {
  begin(firm: number): void;
  /** The best fit of any phrase of the firm and any of another. */
  with(other: number): number;
};

const unknown = -1;

/** Remembers fits for as long as a firm is at work: those it meets type the same few phrases. */
export function fitsOfFirm(mine: PhrasesOfFirms, theirs: PhrasesOfFirms): FitsOfFirm {
  const fits = new Float64Array(theirs.phrases.length).fill(unknown);
  let known: number[] = [];
  let [from, to] = [0, 0];

  function fitOfPlace(place: number): number {
    let best = 0;
    for (let at = from; at < to; at += 1) {
      const fit = packedFit(mine.packed, mine.ofFirm.values[at]!, theirs.packed, place);
      if (fit > best) best = fit;
    }
    fits[place] = best;
    known.push(place);
    return best;
  }

  return {
    begin: (firm) => {
      for (const place of known) fits[place] = unknown;
      known = [];
      from = mine.ofFirm.starts[firm]!;
      to = mine.ofFirm.starts[firm + 1]!;
    },
    with: (other) => {
      let best = 0;
      const end = theirs.ofFirm.starts[other + 1]!;
      for (let at = theirs.ofFirm.starts[other]!; at < end; at += 1) {
        const place = theirs.ofFirm.values[at]!;
        const remembered = fits[place]!;
        const fit = remembered === unknown ? fitOfPlace(place) : remembered;
        if (fit > best) best = fit;
      }
      return best;
    },
  };
}
