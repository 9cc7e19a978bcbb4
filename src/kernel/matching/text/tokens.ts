import { isJoiningWord, isStopWord } from './gloss-senses.ts';
import type { Lexicon } from './lexicon.ts';

/** A word of a text: as it was typed, and as it is compared. */
export type Token = { readonly typed: string; readonly folded: string; readonly isHan: boolean };

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\p{Extended_Pictographic}/gu;
const han = /^\p{Script=Han}/u;

/** Words in the order they stand: Latin and other letters by their spaces, Chinese cut by the dictionary. Stop words are left out. */
export function tokensOf(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  for (const [run] of text.normalize('NFKC').matchAll(runs)) {
    const folded = lexicon.fold(run);
    if (!han.test(run)) {
      if (!isStopWord(folded) && folded !== '') tokens.push({ typed: run, folded, isHan: false });
      continue;
    }
    // Folding changes each character by itself, so a word of the folded run stands where it was typed.
    const letters = [...run];
    let at = 0;
    for (const word of lexicon.segment(folded)) {
      const end = at + [...word].length;
      if (!isJoiningWord(word)) tokens.push({ typed: letters.slice(at, end).join(''), folded: word, isHan: true });
      at = end;
    }
  }
  return tokens;
}

/** Chinese runs whole, folded: what a text says in characters, whatever the words. */
export function hanRunsOf(text: string, lexicon: Lexicon): readonly string[] {
  return (text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []).map((run) => lexicon.fold(run));
}
