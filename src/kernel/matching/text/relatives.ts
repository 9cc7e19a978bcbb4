import type { SensesByWord } from './gloss-senses.ts';
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
 */
export function relativesOf(senses: SensesByWord, partOfSense: number): Relatives {
  const drawings = drawingsOfStems(senses, partOfSense);
  const rarity = rarityOf(senses);
  const names = [...drawings.keys()];
  const postings = new Map<string, { stems: number[]; weights: number[] }>();
  names.forEach((name, index) => {
    const weighed = [...drawings.get(name)!].map(([part, sum]) => [part, sum ** 0.7 * rarity(part)] as const);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    for (const [part, weight] of weighed) {
      let list = postings.get(part);
      if (!list) {
        list = { stems: [], weights: [] };
        postings.set(part, list);
      }
      list.stems.push(index);
      list.weights.push(weight / length);
    }
  });

  const likeness = new Float64Array(names.length);
  return (word) => {
    const parts = partsOf(word).map(({ part, weight }) => ({ part, weight: weight * rarity(part) }));
    const length = Math.sqrt(parts.reduce((sum, { weight }) => sum + weight * weight, 0));
    const touched: number[] = [];
    for (const { part, weight } of parts) {
      const list = postings.get(part);
      if (!list || list.stems.length > commonFrom) continue;
      list.stems.forEach((stem, at) => {
        if (likeness[stem] === 0) touched.push(stem);
        likeness[stem]! += (weight / length) * list.weights[at]!;
      });
    }
    const near = touched
      .filter((stem) => likeness[stem]! > leastLikeness)
      .map((stem) => ({ term: names[stem]!, weight: likeness[stem]! }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .slice(0, relativesAtMost);
    for (const stem of touched) likeness[stem] = 0;
    return near;
  };
}

function drawingsOfStems(senses: SensesByWord, partOfSense: number): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  const note = (stem: string, word: string, weight: number): void => {
    let of = words.get(stem);
    if (!of) {
      of = new Map();
      words.set(stem, of);
    }
    of.set(word, Math.max(of.get(word) ?? 0, weight));
  };
  for (const [word, ofWord] of senses) {
    ofWord.forEach((stems, rank) => {
      if (stems.length > 3) return;
      const weight = (stems.length === 1 ? 1 : partOfSense / stems.length) / Math.sqrt(rank + 1);
      for (const stem of stems) note(stem, word, weight);
    });
  }
  const drawings = new Map<string, Map<string, number>>();
  for (const [stem, of] of words) {
    const drawing = new Map<string, number>();
    for (const [word, weight] of of) {
      const perPart = weight / Math.sqrt(word.length);
      for (const { part, weight: share } of partsOf(word))
        drawing.set(part, (drawing.get(part) ?? 0) + perPart * share);
    }
    drawings.set(stem, drawing);
  }
  return drawings;
}

function rarityOf(senses: SensesByWord): (part: string) => number {
  const counts = new Map<string, number>();
  for (const word of senses.keys()) {
    for (const part of new Set(partsOf(word).map(({ part }) => part))) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return (part) => Math.log(1 + senses.size / (1 + (counts.get(part) ?? 0)));
}

function partsOf(word: string): { part: string; weight: number }[] {
  const letters = [...word];
  const parts = letters.map((part) => ({ part, weight: singleCharacter }));
  for (let at = 1; at < letters.length; at++) parts.push({ part: letters[at - 1]! + letters[at]!, weight: 1 });
  return parts;
}
