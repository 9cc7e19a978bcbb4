import type { FindIndex } from './find-index.ts';
import type { Manner } from './line-book.ts';
import { SlipFinder, slipsForgiven } from './slips.ts';
import type { Hearing } from './sound-book.ts';

/** A query as it is looked for: folded, its words apart. */
export type FindQuery = {
  readonly words: readonly FindWord[];
  /** The words as one phrase, and without spaces. */
  readonly phrase: string;
  readonly joined: string;
};

export type FindWord = {
  readonly text: string;
  /** In the other language: 火锅 for hotpot. */
  readonly meanings: readonly string[];
  /** Of Chinese characters, how they sound: what they may have been mistyped for. */
  readonly sound: string | null;
};

export type Found = {
  /** By slot: 0 where an entry does not fit. Comparable within one query. */
  readonly scores: Float64Array;
  readonly count: number;
};

/** What a piece in a name says beside one in the words of an entry, by how it stands there. */
const inNames: Readonly<Record<Manner, number>> = { whole: 3, begins: 2.5, word: 2, inside: 1.5 };
/** Quarters: sums of them are exact in whatever order they are added. */
const inWords: Readonly<Record<Manner, number>> = { whole: 1, begins: 0.75, word: 0.75, inside: 0.5 };
const bySound: Readonly<Record<Hearing, number>> = { whole: 1.6, begun: 1.4, initials: 1 };
/** A sense of the other language beside the word itself. */
const byMeaning = 0.4;
/** Whoever types a whole name or reference looks for it before anything else. */
const wholeLine = 1_000;
/** BM25: how soon more of the same stops counting, and how much a long entry is held back. */
const saturation = 1.2;
const lengthShare = 0.5;
/** So much of what was typed must be met with slips forgiven. */
const metAtLeast = 0.6;
const soundsNearFrom = 6;
const nearWordsAtMost = 6;

/**
 * What fits a query as it is written: entries that have every word of it, in any script, in part, by sound in Mandarin and
 * Cantonese, or by sense in the other language; scored by BM25 over the words asked for. Where nothing fits, `findAlmost` forgives
 * slips. So a reference typed whole finds one company and not its ten neighbours.
 */
export function findWritten<Id extends string>(index: FindIndex<Id>, query: FindQuery): Found {
  const scores = new Float64Array(index.slots);
  const met = new Uint8Array(index.slots);
  query.words.forEach((word, at) => {
    const gains = gainsOf(index, word);
    addSaturated(index, gains, scores, (slot) => {
      if (met[slot] === at) met[slot] = at + 1;
    });
  });
  // `shan cheng huo guo`: sounds run on over the spaces of a query.
  const isHeard = new Uint8Array(index.slots);
  if (query.words.length > 1 && isLatin(query.joined)) {
    const gains = new Float64Array(index.slots);
    index.sounds.scan(query.joined, (holders, hearing) => {
      for (const slot of holders) gains[slot] = Math.max(gains[slot]!, bySound[hearing] * query.words.length);
    });
    addSaturated(index, gains, scores, (slot) => {
      isHeard[slot] = 1;
    });
  }
  let count = 0;
  for (let slot = 0; slot < scores.length; slot++) {
    if (met[slot] === query.words.length || isHeard[slot] === 1) count += 1;
    else scores[slot] = 0;
  }
  if (count === 0) return { scores, count };
  const lifts = new Float64Array(index.slots);
  for (const text of new Set([query.phrase, query.joined]))
    index.names.scan(text, (line, manner) => {
      for (const slot of index.names.holdersOf(line))
        lifts[slot]! += manner === 'whole' ? wholeLine : phraseAdds * inNames[manner];
    });
  for (let slot = 0; slot < scores.length; slot++) if (scores[slot]! > 0) scores[slot]! += lifts[slot]!;
  return { scores, count };
}

/** The words in one piece, as typed. */
const phraseAdds = 1.5;

/** What a word says for each entry, before its rarity. */
function gainsOf<Id extends string>(index: FindIndex<Id>, { text, meanings }: FindWord): Float64Array {
  const gains = new Float64Array(index.slots);
  const best = (holders: readonly number[], gain: number): void => {
    for (const slot of holders) if (gains[slot]! < gain) gains[slot] = gain;
  };
  if (isLatin(text)) index.sounds.scan(text, (holders, hearing) => best(holders, bySound[hearing]));
  index.names.scan(text, (line, manner) => best(index.names.holdersOf(line), inNames[manner]));
  index.words.scan(text, (line, manner) => {
    for (const slot of index.words.holdersOf(line)) gains[slot]! += inWords[manner];
  });
  for (const meaning of meanings) {
    const isHan = !isLatin(meaning);
    const isMeant = (manner: Manner, endsWord: boolean) => isHan || (endsWord && manner !== 'inside');
    index.names.scan(meaning, (line, manner, endsWord) => {
      if (isMeant(manner, endsWord)) best(index.names.holdersOf(line), byMeaning * inNames[manner]);
    });
    index.words.scan(meaning, (line, manner, endsWord) => {
      if (isMeant(manner, endsWord)) best(index.words.holdersOf(line), byMeaning * inWords[manner]);
    });
  }
  return gains;
}

function addSaturated<Id extends string>(
  index: FindIndex<Id>,
  gains: Float64Array,
  scores: Float64Array,
  meet: (slot: number) => void,
): void {
  let frequency = 0;
  for (let slot = 0; slot < gains.length; slot++) if (gains[slot]! > 0) frequency += 1;
  if (frequency === 0) return;
  const rarity = Math.log(1 + (index.size - frequency + 0.5) / (frequency + 0.5));
  for (let slot = 0; slot < gains.length; slot++) {
    const gain = gains[slot]!;
    if (gain === 0) continue;
    meet(slot);
    const held = saturation * (1 - lengthShare + lengthShare * index.lengthOf(slot));
    // However common a word is, a name that begins with it stands before a text that mentions it.
    scores[slot]! += (rarity + 0.1) * ((gain * (saturation + 1)) / (gain + held)) + gain / 100;
  }
}

/** What fits with slips of the finger forgiven: most letters of the query are in words that look or sound alike. */
export function findAlmost<Id extends string>(index: FindIndex<Id>, query: FindQuery): Found {
  const scores = new Float64Array(index.slots);
  const letters = new Float64Array(index.slots);
  let all = 0;
  for (const word of query.words) {
    const gains = gainsOf(index, word);
    addNear(index, word, gains);
    const length = [...word.text].length;
    all += length;
    addSaturated(index, gains, scores, (slot) => {
      letters[slot]! += length;
    });
  }
  if (query.words.length > 1 && isLatin(query.joined)) {
    const gains = new Float64Array(index.slots);
    addNearSounds(index, query.joined, gains);
    addSaturated(index, gains, scores, (slot) => {
      letters[slot] = all;
    });
  }
  let count = 0;
  for (let slot = 0; slot < scores.length; slot++) {
    if (scores[slot]! > 0 && letters[slot]! >= metAtLeast * all) {
      scores[slot]! *= letters[slot]! / all;
      count += 1;
    } else scores[slot] = 0;
  }
  return { scores, count };
}

function addNear<Id extends string>(index: FindIndex<Id>, { text, sound }: FindWord, gains: Float64Array): void {
  const best = (holders: readonly number[], gain: number): void => {
    for (const slot of holders) if (gains[slot]! < gain) gains[slot] = gain;
  };
  if (sound !== null) {
    index.sounds.scan(sound, (holders, hearing) => best(holders, bySound[hearing]));
    addNearSounds(index, sound, gains);
    return;
  }
  const slips = slipsForgiven(text.length);
  if (slips === 0 || !isLatin(text)) return;
  for (const [near, distance] of nearWords(index, text, slips)) {
    const part = 1 / (1 + distance);
    index.names.scan(near, (line, manner) => best(index.names.holdersOf(line), part * inNames[manner]));
    index.words.scan(near, (line, manner) => best(index.words.holdersOf(line), part * inWords[manner]));
  }
  addNearSounds(index, text, gains);
}

function addNearSounds<Id extends string>(index: FindIndex<Id>, sound: string, gains: Float64Array): void {
  if (sound.length < soundsNearFrom) return;
  index.sounds.scanNear(sound, slipsForgiven(sound.length), (holders, slips) => {
    for (const slot of holders) gains[slot] = Math.max(gains[slot]!, bySound.begun / (1 + slips));
  });
}

/** The words that are near, the nearest first. */
function nearWords<Id extends string>(
  index: FindIndex<Id>,
  text: string,
  slips: number,
): readonly (readonly [word: string, slips: number])[] {
  const finder = new SlipFinder(text);
  const found = new Map<string, number>();
  for (const book of [index.names, index.words]) {
    for (const word of book.distinctWords()) {
      if (word.length < text.length - slips || found.has(word)) continue;
      const least = finder.least(word, 'beginning', slips);
      if (least <= slips) found.set(word, least);
    }
  }
  return [...found]
    .filter(([word]) => isThere(index, word))
    .sort(([a, one], [b, other]) => one - other || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, nearWordsAtMost);
}

/** Words of lines that nobody has any more are remembered; they are no words of the registry. */
function isThere<Id extends string>(index: FindIndex<Id>, word: string): boolean {
  let holders = 0;
  for (const book of [index.names, index.words])
    book.scan(word, (line) => {
      holders += book.holdersOf(line).length;
    });
  return holders > 0;
}

function isLatin(text: string): boolean {
  return /^[a-z0-9]{2,}$/.test(text);
}
