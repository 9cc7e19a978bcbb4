import { type Block, blocks, visitTerms } from './document-terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';

/** A document as numbers, free of the collection it stands in: no other document's coming or going changes them. */
export type AnalysedDocument = {
  /** Block letter and stem, in the order the document brings them up. */
  readonly terms: readonly string[];
  /** For each term the root of its weight, as a part of its block's unit length. */
  readonly impacts: Float32Array;
  /** Per block, the length its impacts were divided by; 0 where the block is empty. */
  readonly norms: Float32Array;
  /** What was said, in quarters of a weighted word, whatever the language; whole, so that sums don't depend on their order. */
  readonly length: number;
};

/** The first letter of a term in the index. */
export const blockLetters = { head: 'h', context: 'c', han: 'z', name: 'n' } as const satisfies Record<Block, string>;

/**
 * Length-normalised term weights (`lnc` of the SMART scheme): the root of a term's weight, divided by the length of its block.
 * Rarity is left to the query, so that one changed profile changes no other.
 */
export function analyseDocument(document: TextDocument, lexicon: Lexicon): AnalysedDocument {
  const weights = new Map<string, number>();
  let length = 0;
  visitTerms(document, lexicon, (block, term, weight) => {
    const key = blockLetters[block] + term;
    weights.set(key, (weights.get(key) ?? 0) + weight);
    if (block === 'head' || block === 'context') length += weight;
  });
  const squares = new Float64Array(blocks.length);
  for (const [key, weight] of weights) squares[blockOf(key)]! += weight;
  const norms = Float32Array.from(squares, Math.sqrt);
  const impacts = new Float32Array(weights.size);
  let at = 0;
  for (const [key, weight] of weights) impacts[at++] = Math.sqrt(weight) / norms[blockOf(key)]!;
  return { terms: [...weights.keys()], impacts, norms, length: Math.round(length * 4) };
}

const letters = blocks.map((block) => blockLetters[block]);

/** The number of a term's block. */
export function blockOf(term: string): number {
  return letters.indexOf(term[0] as 'h');
}
