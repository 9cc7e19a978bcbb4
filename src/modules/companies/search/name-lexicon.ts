import { stemmer } from 'stemmer';
import { getJyutpingList } from 'to-jyutping';
import { wordsOfSenses } from '#kernel/matching/text/gloss-senses.ts';
import type { Gloss, Lexicon } from '#kernel/matching/text/lexicon.ts';
import { segmenterOf } from '#kernel/matching/text/segment-words.ts';
import { readDictionary } from '#platform/i18n/read-dictionary.ts';
import { simplifyCharacters } from '#platform/i18n/simplify-characters.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import { foldForSearch } from './fold-for-search.ts';

/**
 * The languages of names for the desk's own process: the senses of CC-CEDICT as they stand. The lexicon of matching adds words that
 * share characters, which takes seconds and belongs in its thread. Here the dictionary is read where somebody first asks for a sense.
 */
export const nameLexicon: Lexicon = {
  version: 'senses of cc-cedict-json 1.2.0, porter 2.0.1, rules 1',
  fold: foldForSearch,
  stem: stemOf,
  segment: (run) => dictionary().segment(run),
  gloss: (word) => dictionary().gloss(word),
  pinyin: spellPinyin,
  jyutping: spellJyutping,
};

export function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

export function spellJyutping(run: string): readonly string[] {
  return getJyutpingList(run).flatMap(([, sound]) => (sound ? [sound.replace(/\d/g, '')] : []));
}

/** English words that are a whole sense of a Chinese one. */
export function englishWordsFor(chinese: string): readonly string[] {
  return dictionary().englishOf(chinese);
}

/** Reads the dictionary now, so that no request waits for it: about a second. */
export function readDictionaryAhead(): void {
  dictionary();
}

/** Chinese words one of whose first senses is just this English word: hotpot is 火锅. Folded. */
export function chineseWordsFor(english: string): readonly string[] {
  return dictionary().wordsOf.get(stemOf(english)) ?? [];
}

type Dictionary = Pick<Lexicon, 'segment' | 'gloss'> & {
  readonly wordsOf: ReadonlyMap<string, readonly string[]>;
  readonly englishOf: (chinese: string) => readonly string[];
};
let read: Dictionary | undefined;

/** Later senses are rare ones. */
const sensesAtMost = 4;

function dictionary(): Dictionary {
  read ??= makeDictionary();
  return read;
}

function makeDictionary(): Dictionary {
  const entries = readDictionary();
  const senses = new Map<string, (readonly string[])[]>();
  const wordsOf = new Map<string, string[]>();
  for (const { simplified, pinyin, english } of entries) {
    // Names of people and places are no words for things.
    if (/^\p{Lu}/u.test(pinyin) || !/^\p{Script=Han}+$/u.test(simplified)) continue;
    const word = simplifyCharacters(simplified);
    const found = wordsOfSenses(english, (typed) => typed).slice(0, sensesAtMost);
    if (found.length === 0) continue;
    const before = senses.get(word);
    if (before === undefined) senses.set(word, [...found]);
    else before.push(...found);
    // A single character has many senses: only its first is what it is known for.
    for (const sense of [...word].length === 1 ? found.slice(0, 1) : found) {
      if (sense.length !== 1) continue;
      const stem = stemOf(sense[0]!);
      const words = wordsOf.get(stem);
      if (words === undefined) wordsOf.set(stem, [word]);
      else if (!words.includes(word)) words.push(word);
    }
  }
  return {
    segment: segmenterOf(senses),
    gloss: (word) => glossOf(senses.get(word) ?? []),
    wordsOf,
    englishOf: (chinese) => (senses.get(chinese) ?? []).flatMap((words) => (words.length === 1 ? words : [])),
  };
}

/** The later a sense stands and the more words it needs, the less it counts; a unit vector. */
function glossOf(senses: readonly (readonly string[])[]): readonly Gloss[] {
  const weights = new Map<string, number>();
  senses.forEach((words, rank) => {
    const weight = 1 / Math.sqrt((rank + 1) * words.length);
    for (const stem of words.map(stemOf)) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  });
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return [...weights]
    .map(([term, weight]) => ({ term, weight: weight / length }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}
