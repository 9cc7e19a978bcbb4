/** A phrase as typed, with what was recognised in it; read once, however many firms type it. */
export type Phrase = {
  /** From 0, in the order of reading. */
  readonly number: number;
  readonly typed: string;
  /** Numbers of its words, rising; what names a kind of firm or a channel is left out. */
  readonly words: readonly number[];
  /** Numbers of the groups of goods it names, rising. */
  readonly goods: readonly number[];
  /** Bits of the vocabularies. */
  readonly kinds: number;
  readonly sectors: number;
  readonly channels: number;
};

/** Phrases that share less than this are about different things. */
export const leastPhraseFit = 0.3;
/** One group of goods named by both ("tableware" and 餐具) says less than the same words. */
export const sharedGoodsFit = 0.7;

/**
 * Whether two phrases are about the same thing, 0 to 1: binary cosine of their words, or a group of goods that both name. Where
 * both name goods and no group is shared, they are about different things, whatever words they have in common.
 */
export function phraseFit(a: Phrase, b: Phrase): number {
  const sharesGoods = countShared(a.goods, b.goods) > 0;
  if (!sharesGoods && a.goods.length > 0 && b.goods.length > 0) return 0;
  return fitOf(countShared(a.words, b.words), a.words.length, b.words.length, sharesGoods);
}

/** The fit by how many words are shared; for those who counted already. */
export function fitOf(shared: number, aWords: number, bWords: number, sharesGoods: boolean): number {
  const cosine = shared === 0 ? 0 : shared / Math.sqrt(aWords * bWords);
  const fit = sharesGoods ? Math.max(cosine, sharedGoodsFit) : cosine;
  return fit < leastPhraseFit ? 0 : fit;
}

/** What a phrase may be about, of those who could answer it: bits and groups of goods; 0 and none where nothing is known. */
export type Answerer = {
  readonly kinds: number;
  readonly sectors: number;
  /** The channels it runs. */
  readonly channels: number;
  readonly goods: readonly number[];
};

/**
 * Nothing that the phrase names is known to be otherwise: "pet brands" are not sought from a brand of baby goods. Of channels no
 * silence will do: "department stores" are sought from those who say that they run one.
 */
export function couldMean(phrase: Phrase, firm: Answerer): boolean {
  return (
    agrees(phrase.kinds, firm.kinds) &&
    agrees(phrase.sectors, firm.sectors) &&
    (phrase.channels === 0 || (phrase.channels & firm.channels) !== 0) &&
    (phrase.goods.length === 0 || firm.goods.length === 0 || countShared(phrase.goods, firm.goods) > 0)
  );
}

/** Nothing is known, or something is shared. */
export function agrees(named: number, known: number): boolean {
  return named === 0 || known === 0 || (named & known) !== 0;
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}
