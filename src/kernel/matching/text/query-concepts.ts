import type { Block } from './document-units.ts';
import type { Lexicon } from './lexicon.ts';
import { nearTerms } from './near-terms.ts';
import { splitIntoSyllables } from './split-syllables.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';
import { runsOf, wordsOf } from './tokens.ts';

/** One thing a searcher asks for, in one block of the profiles. */
export type Concept = {
  /** As it was typed. */
  readonly typed: string;
  readonly field: string;
  readonly block: Block;
  readonly weight: number;
  /** Terms of the index that stand for it; the parts add up to 1. */
  readonly alternatives: readonly { readonly term: number; readonly part: number }[];
};

/** A search is short: of a whole text the first words are asked, each once. */
const wordsAtMost = 200;
/** A hit in a name says more than one in a text, one in the steps above a thing less. */
const blockWeights = { head: 1, context: 0.5, name: 1.5 } as const;
/** Each pair of Chinese characters, beside the words' senses. */
const pairWeight = 0.5;
/** A word that is near the one typed counts less than the word. */
const nearness = 0.7;

/** What a query asks for, in the words the index has. */
export function conceptsOf(index: TextIndex, query: TextDocument, lexicon: Lexicon): readonly Concept[] {
  const concepts: Concept[] = [];
  const asked = new Set<string>();
  const isNew = (word: string): boolean => {
    if (asked.has(word) || asked.size >= wordsAtMost) return false;
    asked.add(word);
    return true;
  };
  for (const { field, text } of textsOfQuery(query)) {
    const runs = runsOf(text, lexicon);
    for (const { typed, folded, isHan } of runs.flatMap((run) => wordsOf(run, lexicon))) {
      if (!isNew(folded)) continue;
      if (isHan) addSenses(concepts, index, { typed, field }, lexicon.gloss(folded));
      else addWord(concepts, index, { typed, field }, folded, lexicon);
    }
    for (const run of runs) {
      if (!run.isHan) continue;
      for (const pair of pairsOf(run.folded)) if (isNew(`pair ${pair}`)) addPair(concepts, index, field, pair);
    }
  }
  return concepts;
}

/** A search asks by everything it tells, names too; what is told twice is asked once. */
function textsOfQuery({ passages, names }: TextDocument): readonly { field: string; text: string }[] {
  const texts = new Map(passages.map(({ field, text }) => [text, { field, text }]));
  for (const text of names) if (!texts.has(text)) texts.set(text, { field: 'name', text });
  return [...texts.values()];
}

type Source = Pick<Concept, 'typed' | 'field'>;
type Weighed = { readonly term: string; readonly weight: number };

/** The same concept in text, path and name. */
function addSenses(
  concepts: Concept[],
  index: TextIndex,
  source: Source,
  senses: readonly Weighed[],
  weight = 1,
): void {
  for (const block of ['head', 'context', 'name'] as const) {
    const alternatives = known(index, block, senses);
    if (alternatives.length > 0)
      concepts.push({ ...source, block, weight: weight * blockWeights[block], alternatives });
  }
}

function addWord(concepts: Concept[], index: TextIndex, source: Source, folded: string, lexicon: Lexicon): void {
  const stem = lexicon.stem(folded);
  if (isKnown(index, stem)) {
    addSenses(concepts, index, source, [{ term: stem, weight: 1 }]);
    return;
  }
  const syllables = splitIntoSyllables(folded);
  if (syllables.length > 1) {
    const sounds = syllables.slice(1).map((syllable, at) => ({ term: `~${syllables[at]} ${syllable}`, weight: 1 }));
    const before = concepts.length;
    for (const sound of sounds) {
      const alternatives = known(index, 'name', [sound]);
      if (alternatives.length > 0) concepts.push({ ...source, block: 'name', weight: blockWeights.name, alternatives });
    }
    if (concepts.length > before) return;
  }
  addSenses(concepts, index, source, nearTerms(index, stem), nearness);
}

function isKnown(index: TextIndex, stem: string): boolean {
  return (['head', 'context', 'name'] as const).some(
    (block) => known(index, block, [{ term: stem, weight: 1 }]).length > 0,
  );
}

function addPair(concepts: Concept[], index: TextIndex, field: string, pair: string): void {
  for (const block of ['han', 'name'] as const) {
    const alternatives = known(index, block, [{ term: pair, weight: 1 }]);
    const weight = block === 'name' ? blockWeights.name * pairWeight : pairWeight;
    if (alternatives.length > 0) concepts.push({ typed: pair, field, block, weight, alternatives });
  }
}

function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => letters[at]! + letter);
}

function known(index: TextIndex, block: Block, terms: readonly Weighed[]): Concept['alternatives'] {
  const found = terms.flatMap(({ term, weight }) => {
    const number = index.terms.find(block, term);
    return number !== undefined && index.frequencyOf(number) > 0 ? [{ term: number, part: weight }] : [];
  });
  const all = found.reduce((sum, { part }) => sum + part, 0);
  return found.map(({ term, part }) => ({ term, part: part / all }));
}
