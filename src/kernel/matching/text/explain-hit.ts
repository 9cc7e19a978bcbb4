import { blockLetters } from './analyse-document.ts';
import { type Block, visitTerms } from './document-terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './query-concepts.ts';
import type { QueryWeights } from './rank-profile.ts';
import { gainIn } from './rank-search.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';

/** What one word of the query and one of the profile add to the score: where each stands, and as it was typed. */
export type TextReason = {
  readonly queryField: string;
  readonly queryWord: string;
  readonly field: string;
  readonly word: string;
  readonly contribution: number;
};

/**
 * The terms a score is made of, the largest first; their contributions add up to it. A term that a profile says in several places
 * is shared out by how much each says it, so a field that is taken away takes its reasons with it.
 *
 * @param document the profile as it was indexed in `slot`
 */
export function explainProfileHit(
  index: TextIndex,
  weights: QueryWeights,
  query: TextDocument,
  document: TextDocument,
  slot: number,
  lexicon: Lexicon,
): readonly TextReason[] {
  const sources = placesOf(query, lexicon);
  const contributions = new Map<number, number>();
  index.forward.termsOf(slot).forEach((term, at) => {
    const weight = weights.get(term);
    if (weight !== undefined) contributions.set(term, weight * index.forward.impactsOf(slot)[at]!);
  });
  return reasonsOf(index, contributions, document, lexicon, (key) => {
    // A step of the query's path may have met a plain word.
    return sources.get(key) ?? sources.get(`${blockLetters.context}${key.slice(1)}`);
  });
}

/** The same for a search: each concept that the profile answers. */
export function explainSearchHit(
  index: TextIndex,
  concepts: readonly Concept[],
  document: TextDocument,
  slot: number,
  lexicon: Lexicon,
): readonly TextReason[] {
  return merged(
    concepts.flatMap((concept) => {
      const gains = gainIn(index, concept, slot);
      return reasonsOf(index, gains, document, lexicon, () => ({ field: concept.field, typed: concept.typed }));
    }),
  );
}

type Place = { readonly field: string; readonly typed: string };

function placesOf(document: TextDocument, lexicon: Lexicon): ReadonlyMap<string, Place> {
  const best = new Map<string, Place & { readonly weight: number }>();
  visitTerms(document, lexicon, (block, term, weight, field, typed) => {
    const key = keyOf(block, term);
    if (weight > (best.get(key)?.weight ?? 0)) best.set(key, { field, typed, weight });
  });
  return best;
}

function reasonsOf(
  index: TextIndex,
  contributions: ReadonlyMap<number, number>,
  document: TextDocument,
  lexicon: Lexicon,
  sourceOf: (key: string) => Place | undefined,
): readonly TextReason[] {
  if (contributions.size === 0) return [];
  const said: { readonly key: string; readonly number: number; readonly weight: number; readonly place: Place }[] = [];
  const sums = new Map<string, number>();
  visitTerms(document, lexicon, (block, term, weight, field, typed) => {
    const key = keyOf(block, term);
    const number = index.terms.get(key);
    if (number === undefined || !contributions.has(number)) return;
    sums.set(key, (sums.get(key) ?? 0) + weight);
    said.push({ key, number, weight, place: { field, typed } });
  });
  return merged(
    said.flatMap(({ key, number, weight, place }) => {
      const source = sourceOf(key);
      if (!source) return [];
      const contribution = (contributions.get(number)! * weight) / sums.get(key)!;
      return [
        { queryField: source.field, queryWord: source.typed, field: place.field, word: place.typed, contribution },
      ];
    }),
  );
}

/** Two words that met by several terms give one reason. */
function merged(reasons: readonly TextReason[]): readonly TextReason[] {
  const sums = new Map<string, TextReason>();
  for (const reason of reasons) {
    const key = JSON.stringify([reason.queryField, reason.queryWord, reason.field, reason.word]);
    const before = sums.get(key)?.contribution ?? 0;
    sums.set(key, { ...reason, contribution: before + reason.contribution });
  }
  return [...sums.values()].sort((a, b) => b.contribution - a.contribution);
}

function keyOf(block: Block, term: string): string {
  return blockLetters[block] + term;
}
