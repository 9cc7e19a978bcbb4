import { slipsBetween } from '../text/near-terms.ts';
import type { NameReading, NameWord } from './read-name.ts';
import { soundLikeness } from './sound-likeness.ts';

/** What a word of one name and a part of the other have in common. */
export type NameTie = {
  readonly by:
    | 'same-word'
    | 'near-word'
    | 'pinyin'
    | 'near-sound'
    | 'cantonese'
    | 'meaning'
    | 'initials'
    | 'same-letters';
  /** Word of the Latin name, by place; for two Chinese names the first place in the first. */
  readonly word: number;
  /** From and up to which place in the other name. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly quality: number;
};

const qualities = { pinyin: 1, cantonese: 0.85, nearSound: 0.8, initials: 0.5, partOfWord: 0.5 } as const;
/** Two spellings less alike are two sounds. */
const leastLikeness = 0.45;
/** Fewer firms romanise by Cantonese. */
const inCantonese = 0.9;
/** A single character has many senses: that one of them fits says less. */
const singleCharacter = 0.6;

/** Every way in which a word may stand for a part of the Chinese name. */
export function tiesOfScripts(latin: NameReading, han: NameReading): readonly NameTie[] {
  return latin.words.flatMap((word, at) => [...tiesByMeaning(word, at, han), ...tiesBySound(word, at, han)]);
}

function tiesByMeaning({ stem, folded }: NameWord, word: number, han: NameReading): readonly NameTie[] {
  return han.spans.flatMap(({ from, to, senses }) => {
    const whole = senses.get(stem);
    const weight = whole ?? startOf(stem, senses);
    const part = weight === undefined && holdsSense(folded, senses) ? qualities.partOfWord : undefined;
    const quality =
      part ?? (weight === undefined ? undefined : Math.min(1, 0.45 + weight) * (to - from === 1 ? singleCharacter : 1));
    if (quality === undefined) return [];
    return [{ by: 'meaning' as const, word, from, to, quality }];
  });
}

function tiesBySound(
  { folded, isAbbreviation, cantonese, phones }: NameWord,
  word: number,
  han: NameReading,
): readonly NameTie[] {
  const ties: NameTie[] = [];
  if (!/^[a-z]+$/.test(folded)) return ties;
  for (const sound of han.sounds) {
    const { from, to } = sound;
    if (sound.pinyin === folded) ties.push({ by: 'pinyin', word, from, to, quality: qualities.pinyin });
    else if (folded.length > 1 && sound.cantonese === cantonese) {
      ties.push({ by: 'cantonese', word, from, to, quality: qualities.cantonese });
    } else if (folded.length > 3) {
      const likeness = Math.max(heard(phones, sound.phones), heard(phones, sound.phonesOfSouth) * inCantonese);
      if (likeness >= leastLikeness) ties.push({ by: 'near-sound', word, from, to, quality: qualityOf(likeness) });
    }
    if (isAbbreviation && sound.initials === folded) {
      ties.push({ by: 'initials', word, from, to, quality: qualities.initials });
    }
  }
  return ties;
}

function heard(one: string, other: string): number {
  return mayBegin(one, other) ? soundLikeness(one, other, leastLikeness) : 0;
}

/** A name in another spelling begins with the same consonant or one made at the same place, or both begin with vowels. */
function mayBegin(one: string, other: string): boolean {
  return soundLikeness(one.slice(0, 1), other.slice(0, 1), 0) > 0.5;
}

function qualityOf(likeness: number): number {
  return (qualities.nearSound * (likeness - leastLikeness)) / (1 - leastLikeness);
}

/** Two names in Latin letters: the same word, or one with a slip. */
export function tiesOfWords(one: NameReading, other: NameReading): readonly NameTie[] {
  return one.words.flatMap((word, at) =>
    other.words.flatMap((theirs, from): NameTie[] => {
      const tie = { word: at, from, to: from + 1 };
      if (word.stem === theirs.stem) return [{ ...tie, by: 'same-word', quality: 1 }];
      const slips = word.stem.length >= 8 ? 2 : 1;
      const isSlip = word.stem.length >= 4 && slipsBetween(word.stem, theirs.stem, slips) <= slips;
      return isSlip ? [{ ...tie, by: 'near-word', quality: 0.75 }] : [];
    }),
  );
}

/** Two Chinese names: the longest runs of letters in common, each letter once. */
export function tiesOfLetters(one: NameReading, other: NameReading): readonly NameTie[] {
  const ties: NameTie[] = [];
  one.letters.forEach(({ letter, pinyin }, word) => {
    other.letters.forEach((theirs, from) => {
      if (letter === theirs.letter) ties.push({ by: 'same-letters', word, from, to: from + 1, quality: 1 });
      else if (pinyin !== '' && pinyin === theirs.pinyin)
        ties.push({ by: 'pinyin', word, from, to: from + 1, quality: 0.4 });
    });
  });
  return ties;
}

/** 太阳 in Sunpaper. */
function holdsSense(folded: string, senses: ReadonlyMap<string, number>): boolean {
  if (folded.length < 6) return false;
  for (const [sense, weight] of senses) {
    if (sense.length >= 3 && weight > 0.2 && (folded.startsWith(sense) || folded.endsWith(sense))) return true;
  }
  return false;
}

/** `tech` for technology, `sci` for science. */
function startOf(stem: string, senses: ReadonlyMap<string, number>): number | undefined {
  if (stem.length < 3) return undefined;
  for (const [sense, weight] of senses)
    if (sense.length > stem.length + 1 && sense.startsWith(stem)) return weight * 0.8;
  return undefined;
}
