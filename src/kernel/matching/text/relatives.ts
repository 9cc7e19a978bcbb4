import type { SensesByWord } from './gloss-senses.ts';
import { lettersOf } from './letters.ts';
import type { Gloss } from './lexicon.ts';

/** English stems whose Chinese words look like a word, the nearest first. */
export type Relatives = (word: string) => readonly Gloss[];

const relativesAtMost = 12;
const leastLikeness = 0.15;
const singleCharacter = 0.7;
/** A character or pair that more stems have says nothing, and takes long to say it. */
const commonFrom = 4_000;

/**
 * Knowledge the dictionary holds without saying it: every English stem is drawn as the characters and pairs of characters of all
 * Chinese words it translates (tf-idf, unit length), and a word is compared with these drawings by cosine.
 *
 * All in flat arrays: some hundred thousand words have a million parts, and the first asker waits for it.
 */
export function relativesOf(senses: SensesByWord, partOfSense: number): Relatives {
  const words = [...senses.keys()];
  const parts = new Parts(words);
  const named = wordsOfStems(senses, partOfSense);
  const drawings = drawingsOf(words, named, parts);
  const likeness = new Float64Array(named.stems.length);
  const touched = new Uint32Array(named.stems.length);
  return (word) => {
    const { numbers, weights } = parts.weigh(word);
    const length = Math.hypot(...weights);
    let count = 0;
    numbers.forEach((part, place) => {
      if (part === undefined) return;
      const [from, to] = [drawings.starts[part]!, drawings.starts[part + 1]!];
      if (to - from > commonFrom) return;
      const weight = weights[place]! / length;
      for (let at = from; at < to; at++) {
        const stem = drawings.members[at]!;
        if (likeness[stem] === 0) touched[count++] = stem;
        likeness[stem]! += weight * drawings.weights[at]!;
      }
    });
    const near: Gloss[] = [];
    for (let at = 0; at < count; at++) {
      const stem = touched[at]!;
      if (likeness[stem]! > leastLikeness) near.push({ term: named.stems[stem]!, weight: likeness[stem]! });
      likeness[stem] = 0;
    }
    near.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    return near.slice(0, relativesAtMost);
  };
}

/** Members of each group with a weight: group `g` has those from `starts[g]` up to `starts[g + 1]`, in the order they came. */
type Grouped = { readonly starts: Uint32Array; readonly members: Uint32Array; readonly weights: Float64Array };

function groupedBy(
  groups: readonly number[],
  members: readonly number[],
  weights: readonly number[],
  count: number,
): Grouped {
  const starts = new Uint32Array(count + 1);
  for (const group of groups) starts[group + 1]! += 1;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const grouped = { starts, members: new Uint32Array(groups.length), weights: new Float64Array(groups.length) };
  groups.forEach((group, at) => {
    const place = next[group]!++;
    grouped.members[place] = members[at]!;
    grouped.weights[place] = weights[at]!;
  });
  return grouped;
}

/** The characters and pairs of characters of all words, by number, and how rare each is. */
class Parts {
  readonly #numbers = new Map<string, number>();
  readonly #rarity: Float64Array;
  /** Word `w` has the parts from `starts[w]` up to `starts[w + 1]`, its characters first. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;

  constructor(words: readonly string[]) {
    const counts: number[] = [];
    const numbers: number[] = [];
    /** Where a part was last counted: within one word it counts once. */
    const seen: number[] = [];
    this.starts = new Uint32Array(words.length + 1);
    words.forEach((word, at) => {
      for (const part of partsOf(word)) {
        let number = this.#numbers.get(part);
        if (number === undefined) {
          number = counts.length;
          this.#numbers.set(part, number);
          counts.push(0);
          seen.push(-1);
        }
        numbers.push(number);
        if (seen[number] !== at) counts[number]! += 1;
        seen[number] = at;
      }
      this.starts[at + 1] = numbers.length;
    });
    this.numbers = Uint32Array.from(numbers);
    this.#rarity = Float64Array.from([...counts, 0], (count) => Math.log(1 + words.length / (1 + count)));
  }

  get size(): number {
    return this.#numbers.size;
  }
  /** That of a part no word has: `size`. */
  rarity(part: number): number {
    return this.#rarity[part]!;
  }

  /** The parts of any word, each by its rarity; without a number where no word of the dictionary has it. */
  weigh(word: string): { readonly numbers: readonly (number | undefined)[]; readonly weights: readonly number[] } {
    const parts = partsOf(word);
    const numbers = parts.map((part) => this.#numbers.get(part));
    const weights = numbers.map((number, at) => weightOfPart(at, parts.length) * this.rarity(number ?? this.size));
    return { numbers, weights };
  }
}

/** Characters, then pairs. */
function partsOf(word: string): readonly string[] {
  const letters = lettersOf(word);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at++) parts.push(letters.slice(at, at + 1));
  for (let at = 1; at < letters.length; at++) parts.push(letters.slice(at - 1, at + 1));
  return parts;
}

function weightOfPart(place: number, parts: number): number {
  return place <= parts / 2 ? singleCharacter : 1;
}

/** By stem the numbers of the words it translates, and how surely. */
type NamedWords = Grouped & { readonly stems: readonly string[] };

function wordsOfStems(senses: SensesByWord, partOfSense: number): NamedWords {
  const numbers = new Map<string, number>();
  const stems: number[] = [];
  const words: number[] = [];
  const weights: number[] = [];
  let word = 0;
  for (const ofWord of senses.values()) {
    const first = stems.length;
    ofWord.forEach((sense, rank) => {
      if (sense.length > 3) return;
      const weight = (sense.length === 1 ? 1 : partOfSense / sense.length) / Math.sqrt(rank + 1);
      for (const stem of sense) {
        let number = numbers.get(stem);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(stem, number);
        }
        const before = stems.indexOf(number, first);
        if (before >= 0) weights[before] = Math.max(weights[before]!, weight);
        else {
          stems.push(number);
          words.push(word);
          weights.push(weight);
        }
      }
    });
    word += 1;
  }
  return { stems: [...numbers.keys()], ...groupedBy(stems, words, weights, numbers.size) };
}

/** By part the stems in whose drawing it stands. */
function drawingsOf(words: readonly string[], named: NamedWords, parts: Parts): Grouped {
  const sums = new Float64Array(parts.size);
  const touched = new Uint32Array(parts.size);
  const [ofParts, stems, weights]: [number[], number[], number[]] = [[], [], []];
  for (let stem = 0; stem < named.stems.length; stem++) {
    let count = 0;
    for (let at = named.starts[stem]!; at < named.starts[stem + 1]!; at++) {
      const word = named.members[at]!;
      const perPart = named.weights[at]! / Math.sqrt(words[word]!.length);
      const [from, to] = [parts.starts[word]!, parts.starts[word + 1]!];
      for (let place = from; place < to; place++) {
        const part = parts.numbers[place]!;
        if (sums[part] === 0) touched[count++] = part;
        sums[part]! += perPart * weightOfPart(place - from, to - from);
      }
    }
    let square = 0;
    for (let at = 0; at < count; at++) {
      const part = touched[at]!;
      sums[part] = sums[part]! ** 0.7 * parts.rarity(part);
      square += sums[part]! ** 2;
    }
    for (let at = 0; at < count; at++) {
      const part = touched[at]!;
      ofParts.push(part);
      stems.push(stem);
      weights.push(sums[part]! / Math.sqrt(square));
      sums[part] = 0;
    }
  }
  return groupedBy(ofParts, stems, weights, parts.size);
}
