import type { Phrase } from '../phrase-fit.ts';
import type { PhrasesOfFirms, Rows } from './firm-columns.ts';

/** A set of firms: firm f is bit f & 31 of number f >>> 5. */
export type FirmBits = Int32Array;

export function firmBits(count: number): FirmBits {
  return new Int32Array((count + 31) >>> 5);
}

export function uniteBits(into: FirmBits, more: FirmBits): void {
  for (let at = 0; at < more.length; at += 1) into[at]! |= more[at]!;
}

/** Adds all who are not in `without`. */
export function uniteRest(into: FirmBits, without: FirmBits): void {
  for (let at = 0; at < without.length; at += 1) into[at]! |= ~without[at]!;
}

/** The firms of a side that have a phrase which may fit another: all that have one, and some who only share a word. */
export type AnswerBits = {
  mark(phrase: Phrase, into: FirmBits): void;
  /** Only those who share a word with the phrase, whatever goods they name. */
  markWords(phrase: Phrase, into: FirmBits): void;
};

/**
 * Phrases that fit share a group of goods; or a word, where they don't both name goods. So a firm's answers are a union of few sets,
 * each a list where few firms are in it and bits where many are.
 */
export function answerBits({ phrases, firms }: PhrasesOfFirms, count: number): AnswerBits {
  const byGoods = firmSets(phrases, firms, count, ({ goods }) => goods);
  const byWord = firmSets(phrases, firms, count, ({ words }) => words);
  const byBareWord = firmSets(phrases, firms, count, ({ goods, words }) => (goods.length === 0 ? words : []));
  return {
    mark: (phrase, into) => {
      for (const goods of phrase.goods) byGoods(goods, into);
      const byAnyWord = phrase.goods.length === 0 ? byWord : byBareWord;
      for (const word of phrase.words) byAnyWord(word, into);
    },
    markWords: ({ words }, into) => {
      for (const word of words) byWord(word, into);
    },
  };
}

/** Marks the firms that have a phrase with a key. */
function firmSets(
  phrases: readonly Phrase[],
  firms: Rows,
  count: number,
  keysOf: (phrase: Phrase) => readonly number[],
): (key: number, into: FirmBits) => void {
  const lists: number[][] = [];
  phrases.forEach((phrase, place) => {
    for (const key of keysOf(phrase)) {
      lists[key] ??= [];
      for (let at = firms.starts[place]!; at < firms.starts[place + 1]!; at += 1) lists[key].push(firms.values[at]!);
    }
  });
  const isMany = (list: readonly number[]) => list.length > count >>> 5;
  const sets = Array.from(lists, (list) => {
    if (list === undefined) return null;
    return isMany(list) ? bitsOf(list, count) : Int32Array.from(list);
  });
  const areBits = Uint8Array.from(lists, (list) => (list !== undefined && isMany(list) ? 1 : 0));
  return (key, into) => {
    const set = sets[key];
    if (!set) return;
    if (areBits[key] === 1) uniteBits(into, set);
    else for (let at = 0; at < set.length; at += 1) into[set[at]! >>> 5]! |= 1 << (set[at]! & 31);
  };
}

export function bitsOf(firms: Iterable<number>, count: number): FirmBits {
  const bits = firmBits(count);
  for (const firm of firms) bits[firm >>> 5]! |= 1 << (firm & 31);
  return bits;
}
