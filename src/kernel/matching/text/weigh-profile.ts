import { blocks } from './document-units.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';

/** The query's weight for each term of the index that it shares. */
export type QueryWeights = ReadonlyMap<number, number>;

/**
 * A profile as a query (`ltc`): the root of a term's weight times its rarity among the indexed profiles, each block to its share,
 * so that a profile meets its like with a score of at most 1.
 */
export function weighProfile(index: TextIndex, document: TextDocument, lexicon: Lexicon): QueryWeights {
  const { terms, impacts, numbers } = index.readQuery(document, lexicon);
  const shares = { head: 1, context: index.weights.contextShare, han: index.weights.hanShare, name: 0 };
  const weights = new Float64Array(terms.length);
  const squares = new Float64Array(blocks.length);
  terms.forEach((term, at) => {
    weights[at] = impacts[at]! * Math.log(1 + index.size / (0.5 + index.frequencyOf(term)));
    squares[numbers.blockOf(term)]! += weights[at]! ** 2;
  });
  const all = blocks.reduce((sum, block, at) => (squares[at]! > 0 ? sum + shares[block] : sum), 0);
  const found = new Map<number, number>();
  const add = (term: number | undefined, weight: number): void => {
    if (term !== undefined && term < index.terms.size && weight > 0) found.set(term, (found.get(term) ?? 0) + weight);
  };
  const contextMeetsWords = index.shareOfPaths < 0.5;
  terms.forEach((term, at) => {
    const block = numbers.blockOf(term);
    const weight = (weights[at]! * shares[blocks[block]!]) / all / Math.sqrt(squares[block]!);
    add(term, weight);
    if (contextMeetsWords && blocks[block] === 'context')
      add(index.terms.find('head', numbers.wordOf(term)), weight * index.weights.contextInPlainText);
  });
  return found;
}
