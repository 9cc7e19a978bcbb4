import type { Lexicon } from '../text/lexicon.ts';
import { splitIntoSyllables } from '../text/split-syllables.ts';
import { cantoneseKey } from './cantonese-key.ts';
import { phonesOf } from './sound-likeness.ts';

/** A company's name, taken apart for comparing: legal form off, places marked. */
export type NameReading = {
  readonly typed: string;
  /** Words in Latin letters, folded. */
  readonly words: readonly NameWord[];
  /** Chinese characters, folded, and what they may sound like and mean. */
  readonly letters: readonly NameLetter[];
  /** Words of the dictionary that stand in the letters, overlapping ones too. */
  readonly spans: readonly NameSpan[];
  /** Every run of letters, read aloud. */
  readonly sounds: readonly NameSound[];
};
export type NameSound = {
  readonly from: number;
  readonly to: number;
  readonly pinyin: string;
  readonly cantonese: string;
  readonly initials: string;
  readonly phones: string;
  /** The same in Cantonese. */
  readonly phonesOfSouth: string;
};

export type NameWord = {
  readonly typed: string;
  readonly folded: string;
  readonly stem: string;
  /** Written in capitals throughout, and short: it may stand for the first letters of syllables or words. */
  readonly isAbbreviation: boolean;
  readonly cantonese: string;
  readonly phones: string;
};
export type NameLetter = {
  readonly typed: string;
  readonly letter: string;
  readonly pinyin: string;
  readonly jyutping: string;
};
export type NameSpan = {
  readonly from: number;
  readonly to: number;
  readonly senses: ReadonlyMap<string, number>;
};

const chineseForms = /(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司|商行|株式会社)/g;
const latinForms = new Set(
  (
    'co company companies corp corporation inc incorporated ltd limited llc llp plc lp gmbh ag sa bv nv pte pty kk bhd sdn the and of ' +
    'stock stocks share shares jsc'
  ).split(' '),
);
/** What a register of shares writes behind a name. */
const shareClass = /\b(?:class|series)\s+[a-h]\b\.?|\b[abh]\s+shares?\b/giu;

/** No register takes a longer name; what follows is no part of one. */
const longestName = 200;

export function readName(typed: string, lexicon: Lexicon): NameReading {
  const plain = [...typed].slice(0, longestName).join('').normalize('NFKC').replace(shareClass, ' ');
  const letters = lettersOf(coreOf((plain.match(/\p{Script=Han}+/gu) ?? []).join(''), lexicon), lexicon);
  const run = letters.map(({ letter }) => letter).join('');
  return {
    typed,
    words: wordsOf(plain, lexicon),
    letters,
    spans: spansOf(run, lexicon),
    sounds: soundsOf(letters),
  };
}

/** The Chinese letters as typed, without the legal form where anything is left without it. */
function coreOf(typed: string, lexicon: Lexicon): readonly string[] {
  const folded = [...typed].map((letter) => lexicon.fold(letter));
  const core: string[] = [];
  let at = 0;
  const bare = folded.join('').replace(chineseForms, (form) => ' '.repeat(form.length));
  for (const letter of typed) {
    const length = lexicon.fold(letter).length;
    if (bare.slice(at, at + length).trim() !== '') core.push(letter);
    at += length;
  }
  return core.length > 0 ? core : [...typed];
}

function wordsOf(plain: string, lexicon: Lexicon): readonly NameWord[] {
  const all = latinRunsOf(plain).map((run) => {
    const folded = lexicon.fold(run);
    return {
      typed: run,
      folded,
      stem: lexicon.stem(folded),
      isAbbreviation: /^\p{Lu}{2,5}$/u.test(run),
      cantonese: cantoneseKey(folded),
      phones: phonesOf(folded),
    };
  });
  const core = all.filter(({ folded }) => !latinForms.has(folded));
  return core.length > 0 ? core : all;
}

/** `CottonIndustrial` is two words, `BYD` one, `Xi'an` one. */
function latinRunsOf(plain: string): readonly string[] {
  return (
    plain
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .replace(/\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+/gu, (word) =>
        splitIntoSyllables(word.toLowerCase()).length > 0 ? word : word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
      )
      .replace(/\p{Script=Han}+/gu, ' ')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function lettersOf(typed: readonly string[], lexicon: Lexicon): readonly NameLetter[] {
  const run = lexicon.fold(typed.join(''));
  const letters = [...run];
  const pinyin = lexicon.pinyin(run);
  const jyutping = lexicon.jyutping(run);
  return letters.map((letter, at) => ({
    typed: typed[at] ?? letter,
    letter,
    pinyin: (pinyin.length === letters.length ? pinyin[at] : lexicon.pinyin(letter)[0]) ?? '',
    jyutping: (jyutping.length === letters.length ? jyutping[at] : lexicon.jyutping(letter)[0]) ?? '',
  }));
}

const longestSpan = 5;

function spansOf(run: string, lexicon: Lexicon): readonly NameSpan[] {
  const letters = [...run];
  const spans: NameSpan[] = [];
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 1; to <= Math.min(letters.length, from + longestSpan); to++) {
      const word = letters.slice(from, to).join('');
      if (to - from > 1 && lexicon.segment(word).length > 1) continue;
      const senses = new Map(lexicon.gloss(word).map(({ term, weight }) => [term, weight]));
      if (senses.size > 0) spans.push({ from, to, senses });
    }
  }
  return spans;
}

const longestSound = 6;

function soundsOf(letters: readonly NameLetter[]): readonly NameSound[] {
  const sounds: NameSound[] = [];
  for (let from = 0; from < letters.length; from++) {
    for (let to = from + 1; to <= Math.min(letters.length, from + longestSound); to++) {
      const heard = letters.slice(from, to);
      const pinyin = heard.map((letter) => letter.pinyin.replace('v', 'u')).join('');
      sounds.push({
        from,
        to,
        pinyin,
        cantonese: cantoneseKey(heard.map(({ jyutping }) => jyutping).join('')),
        initials: heard.map((letter) => letter.pinyin[0] ?? '').join(''),
        phones: phonesOf(pinyin),
        phonesOfSouth: phonesOf(heard.map(({ jyutping }) => spelt(jyutping)).join('')),
      });
    }
  }
  return sounds;
}

/** Jyutping as English readers would spell it. */
function spelt(jyutping: string): string {
  return jyutping.replace(/^j/, 'y').replace(/^z/, 'j').replace(/^c/, 'ch').replace(/oe|eo/, 'eu');
}
