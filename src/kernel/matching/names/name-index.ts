import type { Lexicon } from '../text/lexicon.ts';
import { splitIntoSyllables } from '../text/split-syllables.ts';
import { compareReadings, type NameComparison, type Rarity } from './compare-names.ts';
import { type NameReading, readName } from './read-name.ts';

export type NamedFirm = { readonly id: string; readonly names: readonly string[] };
export type NameHit = NameComparison & {
  readonly id: string;
  /** The names that were found alike, as typed. */
  readonly queryName: string;
  readonly name: string;
};

/** So many firms with the most in common are compared letter by letter. */
const comparedAtMost = 80;

/** Company names, found across scripts. */
export type NameIndex = { rank(query: readonly string[], top: number): readonly NameHit[] };

type Entry = { readonly firm: number; readonly reading: NameReading };

/**
 * Names that share sounds, meanings or letters with the query are looked up (the rare ones count for more) and the nearest are
 * compared. A firm counts with the best of its names.
 */
export function buildNameIndex(firms: readonly NamedFirm[], lexicon: Lexicon): NameIndex {
  const entries: Entry[] = firms.flatMap(({ names }, firm) =>
    names.map((name) => ({ firm, reading: readName(name, lexicon) })),
  );
  const postings = new Map<string, { entries: number[]; weights: number[] }>();
  entries.forEach(({ reading }, entry) => {
    for (const [feature, weight] of unitFeatures(reading)) {
      let list = postings.get(feature);
      if (!list) {
        list = { entries: [], weights: [] };
        postings.set(feature, list);
      }
      list.entries.push(entry);
      list.weights.push(weight);
    }
  });
  const rarity = rarityOf(entries);

  return {
    rank: (query, top) => {
      const best = new Map<number, NameHit>();
      for (const typed of query) {
        const reading = readName(typed, lexicon);
        for (const entry of nearest(reading, postings, entries.length)) {
          const { firm, reading: other } = entries[entry]!;
          const comparison = compareReadings(reading, other, rarity);
          const before = best.get(firm)?.score ?? 0;
          if (comparison.score <= before) continue;
          best.set(firm, { ...comparison, id: firms[firm]!.id, queryName: typed, name: other.typed });
        }
      }
      return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, top);
    },
  };
}

function nearest(
  reading: NameReading,
  postings: ReadonlyMap<string, { readonly entries: readonly number[]; readonly weights: readonly number[] }>,
  count: number,
): readonly number[] {
  const sums = new Map<number, number>();
  for (const [feature, weight] of unitFeatures(reading)) {
    const list = postings.get(feature);
    if (!list) continue;
    const rarity = Math.log(1 + count / list.entries.length) ** 2;
    list.entries.forEach((entry, at) => {
      sums.set(entry, (sums.get(entry) ?? 0) + weight * rarity * list.weights[at]!);
    });
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, comparedAtMost)
    .map(([entry]) => entry);
}

/** Sounds by syllable and by three letters, meanings, letters: whatever script the name is in, some of these meet. */
function unitFeatures({ words, letters, spans }: NameReading): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight);
  for (const { folded, stem } of words) {
    add(`m${stem}`, 1);
    const syllables = splitIntoSyllables(folded);
    addSounds(add, syllables);
    for (const gram of gramsOf(folded)) add(`g${gram}`, 0.4);
  }
  const pinyin = letters.map((letter) => letter.pinyin);
  addSounds(add, pinyin);
  for (const gram of gramsOf(pinyin.join(''))) add(`g${gram}`, 0.4);
  for (const { from, to, senses } of spans) {
    for (const [stem, weight] of senses) add(`m${stem}`, weight * (to - from > 1 ? 1 : 0.3));
  }
  letters.forEach(({ letter }, at) => {
    add(`z${letter}`, 0.5);
    if (at > 0) add(`z${letters[at - 1]!.letter}${letter}`, 1);
  });
  const length = Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0));
  for (const [feature, weight] of features) features.set(feature, weight / length);
  return features;
}

function addSounds(add: (feature: string, weight: number) => void, syllables: readonly string[]): void {
  syllables.forEach((syllable, at) => {
    add(`s${syllable}`, 0.6);
    if (at > 0) add(`s${syllables[at - 1]} ${syllable}`, 1);
  });
}

function gramsOf(word: string): readonly string[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(0, framed.length - 2) }, (_, at) => framed.slice(at, at + 3));
}

/**
 * Rare among the indexed names. Where these are written in Latin letters only, a Chinese character is as frequent as what its words
 * mean or sound like there: 科技 as technology, 宁波 as Ningbo.
 */
function rarityOf(entries: readonly Entry[]): Rarity {
  const counts = new Map<string, number>();
  for (const { reading } of entries) {
    const parts = [...reading.words.map(({ stem }) => stem), ...reading.letters.map(({ letter }) => letter)];
    for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const hasHan = entries.some(({ reading }) => reading.letters.length > 0);
  const ofCount = (count: number) => Math.log(1 + entries.length / (0.5 + count));
  const of = (part: string) => ofCount(counts.get(part) ?? 0);
  const ofLetters = new WeakMap<NameReading, readonly number[]>();
  const inOtherWords = (reading: NameReading): readonly number[] => {
    const before = ofLetters.get(reading);
    if (before) return before;
    const most = reading.letters.map(() => 0);
    const raise = ({ from, to }: { from: number; to: number }, part: string) => {
      for (let at = from; at < to; at++) most[at] = Math.max(most[at]!, counts.get(part) ?? 0);
    };
    for (const span of reading.spans) {
      if (span.to - span.from > 1)
        for (const [stem, weight] of span.senses) if (weight > likelySense) raise(span, stem);
    }
    for (const sound of reading.sounds) if (sound.to - sound.from > 1) raise(sound, sound.pinyin);
    const made = most.map(ofCount);
    ofLetters.set(reading, made);
    return made;
  };
  return {
    ofWord: of,
    ofLetter: (reading, at) => (hasHan ? of(reading.letters[at]!.letter) : inOtherWords(reading)[at]!),
  };
}

const likelySense = 0.3;
