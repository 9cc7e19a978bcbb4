import type { Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';
import { hanRunsOf, tokensOf } from './tokens.ts';

/**
 * Where a term stands. Terms of different blocks never meet, and each block has a length of its own:
 * - `head`: English stems, typed or glossed from Chinese: the one language all profiles share.
 * - `context`: the same, from the steps of a path before its last (`Home > Kitchen > Pans`): what a thing lies under is not what it is.
 * - `han`: Chinese characters and their pairs, where both firms write Chinese.
 * - `name`: the firm's names with their sounds, for search alone.
 */
export const blocks = ['head', 'context', 'han', 'name'] as const;
export type Block = (typeof blocks)[number];

/** `typed` is the word as the firm wrote it, `field` where it wrote it. */
export type VisitTerm = (block: Block, term: string, weight: number, field: string, typed: string) => void;

/** What a firm says first says most of what it is. */
const sentenceWeights = [2, 1.5] as const;
const phraseWeight = 2;
/** A pair of characters weighs 1, a single one less. */
const singleCharacter = 0.5;
/** Each step further up a path tells less. */
const stepUp = 0.7;
const stepsAtMost = 12;

/** Visits every term of a document, always in the order of the document, so that equal documents have equal sums. */
export function visitTerms(document: TextDocument, lexicon: Lexicon, visit: VisitTerm): void {
  const detail = detailOf(document);
  for (const { field, text } of document.passages) {
    const steps = text.split(/\s*>\s*/).filter((step) => step !== '');
    if (steps.length > 1 && steps.length <= stepsAtMost) {
      steps.forEach((step, at) => {
        const up = steps.length - 1 - at;
        if (up === 0) visitWords(step, { block: 'head', field, weight: phraseWeight }, detail, lexicon, visit);
        else
          visitWords(
            step,
            { block: 'context', field, weight: phraseWeight * stepUp ** (up - 1) },
            detail,
            lexicon,
            visit,
          );
      });
    } else if (field !== 'text') {
      visitWords(text, { block: 'head', field, weight: phraseWeight }, detail, lexicon, visit);
    } else {
      sentencesOf(text).forEach((sentence, at) => {
        visitWords(sentence, { block: 'head', field, weight: sentenceWeights[at] ?? 1 }, detail, lexicon, visit);
      });
    }
  }
  for (const name of document.names) {
    visitWords(name, { block: 'name', field: 'name', weight: 1 }, detail, lexicon, visit);
    for (const run of hanRunsOf(name, lexicon)) {
      for (const sound of soundsOf(run, lexicon)) visit('name', sound, 1, 'name', name);
    }
  }
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+(?=\p{Lu})|(?<=[。；！？])|\n+/u).filter((sentence) => sentence.trim() !== '');
}

type Place = { readonly block: Block; readonly field: string; readonly weight: number };

/** A long text has words enough: the far senses of each and single characters say little beside them, and take most of the room. */
type Detail = { readonly senses: number; readonly singles: boolean };
const shortText = 60;

function detailOf({ passages }: TextDocument): Detail {
  const letters = passages.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  return letters <= shortText ? { senses: 14, singles: true } : { senses: 4, singles: false };
}

function visitWords(
  text: string,
  { block, field, weight }: Place,
  { senses, singles }: Detail,
  lexicon: Lexicon,
  visit: VisitTerm,
): void {
  for (const { typed, folded, isHan } of tokensOf(text, lexicon)) {
    if (!isHan) visit(block, lexicon.stem(folded), weight, field, typed);
    else {
      for (const gloss of lexicon.gloss(folded).slice(0, senses)) {
        visit(block, gloss.term, weight * gloss.weight, field, typed);
      }
    }
  }
  if (block === 'context') return;
  const ofCharacters = block === 'head' ? 'han' : block;
  for (const run of hanRunsOf(text, lexicon)) {
    const letters = [...run];
    letters.forEach((letter, at) => {
      if (singles || letters.length === 1) visit(ofCharacters, letter, weight * singleCharacter, field, letter);
      if (at === 0) return;
      const pair = letters[at - 1]! + letter;
      visit(ofCharacters, pair, weight, field, pair);
    });
  }
}

/** `~shan`, `~shan cheng`: syllables and their pairs, in both readings; the mark keeps them apart from English words. */
export function soundsOf(run: string, lexicon: Lexicon): readonly string[] {
  const sounds = new Set<string>();
  for (const syllables of [lexicon.pinyin(run), lexicon.jyutping(run)]) {
    syllables.forEach((syllable, at) => {
      sounds.add(`~${syllable}`);
      if (at > 0) sounds.add(`~${syllables[at - 1]} ${syllable}`);
    });
  }
  return [...sounds];
}
