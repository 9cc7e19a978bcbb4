import { lettersOf } from './letters.ts';
import type { Gloss, Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';
import type { TextWeights } from './text-weights.ts';
import { runsOf, type Token, wordsOf } from './tokens.ts';

/**
 * Where a term stands. Terms of different blocks never meet, and each block has a length of its own:
 * - `head`: English stems, typed or glossed from Chinese: the one language all profiles share.
 * - `context`: the same, from the steps of a path before its last (`Home > Kitchen > Pans`): what a thing lies under is not what it is.
 * - `han`: Chinese characters and their pairs, where both firms write Chinese.
 * - `name`: the firm's names with their sounds, for search alone.
 */
export const blocks = ['head', 'context', 'han', 'name'] as const;
export type Block = (typeof blocks)[number];

/** A word, character, pair of characters or sound where it stands. */
export type Unit = {
  readonly block: Block;
  readonly field: string;
  /** As the firm wrote it. */
  readonly typed: string;
  /** As it is compared: an English word stands for its stem, a Chinese one for stems of its senses, anything else for itself. */
  readonly folded: string;
  readonly kind: 'english' | 'chinese' | 'itself';
  readonly weight: number;
  /** So many stems stand for a Chinese word of this document. */
  readonly glosses: number;
};

const stepsAtMost = 12;
/** In a longer text the far senses of each word and single characters say little beside the rest, and take most of the room. */
const shortText = 60;

/** Always in the order of the document, so that equal documents have equal sums. */
export function unitsOf(document: TextDocument, lexicon: Lexicon, weights: TextWeights): readonly Unit[] {
  const parts = partsOf(document, lexicon, weights);
  let letters = 0;
  for (const { runs } of parts) for (const { isHan, folded } of runs) if (isHan) letters += folded.length;
  const isShort = letters <= shortText;
  const detail: Detail = {
    glosses: isShort ? weights.glosses : weights.glossesInLongText,
    singles: isShort,
    single: weights.singleCharacter,
  };
  const units: Unit[] = [];
  for (const part of parts) for (const run of part.runs) addRun(units, part, run, detail, lexicon);
  for (const name of document.names) {
    const part: Part = { block: 'name', field: 'name', weight: 1, runs: runsOf(name, lexicon) };
    for (const run of part.runs) addRun(units, part, run, detail, lexicon);
    for (const { isHan, folded } of part.runs) {
      if (!isHan) continue;
      for (const sound of soundsOf(folded, lexicon)) {
        units.push(itself('name', 'name', sound, part.weight, name));
      }
    }
  }
  return units;
}

/** The terms a unit stands for, the surest first. */
export function termsOfUnit({ kind, folded, glosses }: Unit, lexicon: Lexicon): readonly Gloss[] {
  if (kind === 'chinese') return lexicon.gloss(folded).slice(0, glosses);
  return [{ term: kind === 'english' ? lexicon.stem(folded) : folded, weight: 1 }];
}

type Part = {
  readonly block: Block;
  readonly field: string;
  readonly weight: number;
  readonly runs: readonly Token[];
};

function partsOf({ passages }: TextDocument, lexicon: Lexicon, weights: TextWeights): readonly Part[] {
  const parts: Part[] = [];
  const add = (block: Block, field: string, text: string, weight: number) =>
    parts.push({ block, field, weight, runs: runsOf(text, lexicon) });
  const bySentence = [weights.firstSentence, weights.secondSentence];
  for (const { field, text } of passages) {
    const steps = text.split(/\s*>\s*/).filter((step) => step !== '');
    if (steps.length > 1 && steps.length <= stepsAtMost) {
      steps.forEach((step, at) => {
        const up = steps.length - 1 - at;
        if (up === 0) add('head', field, step, weights.phrase);
        else add('context', field, step, weights.phrase * weights.stepUp ** (up - 1));
      });
    } else if (field !== 'text') add('head', field, text, weights.phrase);
    else for (const [at, sentence] of sentencesOf(text).entries()) add('head', field, sentence, bySentence[at] ?? 1);
  }
  return parts;
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+(?=\p{Lu})|(?<=[。；！？])|\n+/u).filter((sentence) => sentence.trim() !== '');
}

type Detail = { readonly glosses: number; readonly singles: boolean; readonly single: number };

function addRun(
  units: Unit[],
  { block, field, weight }: Part,
  run: Token,
  { glosses, singles, single }: Detail,
  lexicon: Lexicon,
): void {
  const kind = run.isHan ? 'chinese' : 'english';
  for (const { typed, folded } of wordsOf(run, lexicon)) {
    units.push({ block, field, typed, folded, kind, weight, glosses: run.isHan ? glosses : 0 });
  }
  if (!run.isHan || block === 'context') return;
  const letters = lettersOf(run.folded);
  const ofCharacters = block === 'head' ? 'han' : block;
  for (let at = 0; at < letters.length; at++) {
    if (singles || letters.length === 1) {
      units.push(itself(ofCharacters, field, letters.slice(at, at + 1), weight * single));
    }
    if (at > 0) units.push(itself(ofCharacters, field, letters.slice(at - 1, at + 1), weight));
  }
}

function itself(block: Block, field: string, folded: string, weight: number, typed = folded): Unit {
  return { block, field, typed, folded, kind: 'itself', weight, glosses: 0 };
}

/** `~shan`, `~shan cheng`: syllables and their pairs, in both readings; the mark keeps them apart from English words. */
function soundsOf(run: string, lexicon: Lexicon): readonly string[] {
  const sounds = new Set<string>();
  for (const syllables of [lexicon.pinyin(run), lexicon.jyutping(run)]) {
    syllables.forEach((syllable, at) => {
      sounds.add(`~${syllable}`);
      if (at > 0) sounds.add(`~${syllables[at - 1]} ${syllable}`);
    });
  }
  return [...sounds];
}
