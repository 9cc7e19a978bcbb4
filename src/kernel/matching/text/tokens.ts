import { isJoiningWord, isStopWord } from './gloss-senses.ts';
import { lettersOf } from './letters.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of a text: as it was typed, and as it is compared. */
export type Token = { readonly typed: string; readonly folded: string; readonly isHan: boolean };

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\p{Extended_Pictographic}/gu;
const han = /^\p{Script=Han}/u;

/** What stands between spaces, signs and changes of script, in the order of the text: a run of Chinese whole, any other word by itself. */
export function runsOf(text: string, lexicon: Lexicon): readonly Token[] {
  return (text.normalize('NFKC').match(runs) ?? []).map((typed) => ({
    typed,
    folded: lexicon.fold(typed),
    isHan: han.test(typed),
  }));
}

/** Words of a run: Chinese cut by the dictionary. Stop words are left out. */
export function wordsOf(run: Token, lexicon: Lexicon): readonly Token[] {
  if (!run.isHan) return run.folded === '' || isStopWord(run.folded) ? [] : [run];
  // Folding changes each character by itself, so a word of the folded run stands where it was typed.
  const letters = lettersOf(run.typed);
  const words: Token[] = [];
  let at = 0;
  for (const folded of lexicon.segment(run.folded)) {
    const end = at + lettersOf(folded).length;
    if (!isJoiningWord(folded)) words.push({ typed: letters.slice(at, end), folded, isHan: true });
    at = end;
  }
  return words;
}
