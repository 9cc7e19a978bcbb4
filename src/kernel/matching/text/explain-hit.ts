import { termsOfUnit, type Unit, unitsOf } from './document-units.ts';
import { fullImpact } from './impacts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './query-concepts.ts';
import { gainIn } from './rank-search.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';
import type { QueryWeights } from './weigh-profile.ts';

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
export type ExplainHit = (document: TextDocument, slot: number) => readonly TextReason[];

/** For the hits of one profile as a query. */
export function explainerOfProfile(
  index: TextIndex,
  weights: QueryWeights,
  query: TextDocument,
  lexicon: Lexicon,
): ExplainHit {
  const places = placesOf(index, query, lexicon);
  const { forward } = index;
  return (document, slot) => {
    const contributions = new Map<number, number>();
    const impacts = forward.impactsOf(slot);
    forward.termsOf(slot).forEach((term, at) => {
      const weight = weights.get(term);
      if (weight !== undefined) contributions.set(term, (weight * impacts[at]!) / fullImpact);
    });
    return reasonsOf(index, contributions, document, lexicon, (term) => places.get(term));
  };
}

/** For the hits of one search: each concept that the profile answers. */
export function explainerOfSearch(index: TextIndex, concepts: readonly Concept[], lexicon: Lexicon): ExplainHit {
  return (document, slot) =>
    merged(
      concepts.flatMap((concept) => {
        const gains = gainIn(index, concept, slot);
        return gains.size === 0 ? [] : reasonsOf(index, gains, document, lexicon, () => concept);
      }),
    );
}

type Place = Pick<Unit, 'field' | 'typed'>;
type Weighed = { readonly place: Place; readonly weight: number };

/** Where the query says each term most. */
function placesOf(index: TextIndex, query: TextDocument, lexicon: Lexicon): ReadonlyMap<number, Place> {
  const best = new Map<number, Weighed>();
  const fromContext = new Map<number, Weighed>();
  const note = (places: Map<number, Weighed>, term: number | undefined, place: Place, weight: number) => {
    if (term !== undefined && weight > (places.get(term)?.weight ?? 0)) places.set(term, { place, weight });
  };
  for (const unit of unitsOf(query, lexicon, index.weights)) {
    for (const { term, weight } of termsOfUnit(unit, lexicon)) {
      note(best, index.terms.find(unit.block, term), unit, unit.weight * weight);
      // A step of a path may have met a plain word.
      if (unit.block === 'context') note(fromContext, index.terms.find('head', term), unit, unit.weight * weight);
    }
  }
  return new Map([...fromContext, ...best].map(([term, { place }]) => [term, place]));
}

function reasonsOf(
  index: TextIndex,
  contributions: ReadonlyMap<number, number>,
  document: TextDocument,
  lexicon: Lexicon,
  placeOf: (term: number) => Place | undefined,
): readonly TextReason[] {
  const said: { readonly term: number; readonly weight: number; readonly unit: Unit }[] = [];
  const sums = new Map<number, number>();
  for (const unit of unitsOf(document, lexicon, index.weights)) {
    for (const { term: word, weight: share } of termsOfUnit(unit, lexicon)) {
      const term = index.terms.find(unit.block, word);
      if (term === undefined || !contributions.has(term)) continue;
      const weight = unit.weight * share;
      sums.set(term, (sums.get(term) ?? 0) + weight);
      said.push({ term, weight, unit });
    }
  }
  return merged(
    said.flatMap(({ term, weight, unit }) => {
      const source = placeOf(term);
      if (!source) return [];
      const contribution = (contributions.get(term)! * weight) / sums.get(term)!;
      return [{ queryField: source.field, queryWord: source.typed, field: unit.field, word: unit.typed, contribution }];
    }),
  );
}

/** Two words that met by several terms give one reason. */
function merged(reasons: readonly TextReason[]): readonly TextReason[] {
  const sums = new Map<string, TextReason>();
  for (const reason of reasons) {
    const key = `${reason.queryField}\n${reason.queryWord}\n${reason.field}\n${reason.word}`;
    const before = sums.get(key)?.contribution ?? 0;
    sums.set(key, { ...reason, contribution: before + reason.contribution });
  }
  return [...sums.values()].sort((a, b) => b.contribution - a.contribution);
}
