import { analyseDocument, blockOf } from './analyse-document.ts';
import { bestSlots } from './best-slots.ts';
import type { Bitset } from './bitset.ts';
import { blocks } from './document-terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { TextDocument } from './text-document.ts';
import type { TextIndex } from './text-index.ts';

export type Hit = { readonly id: string; readonly slot: number; readonly score: number };

/** What each block adds to the score, before the blocks the query does not have are left out. The name adds nothing. */
const shares = { head: 1, context: 1, han: 0.5, name: 0 } as const;
/** Where few profiles write paths, the steps before the last also meet plain words, for so much. */
const contextInPlainText = 0.35;

/** The query's weight for each term of the index that it shares. */
export type QueryWeights = ReadonlyMap<number, number>;

/**
 * A profile as a query (`ltc`): the root of a term's weight times its rarity among the indexed profiles, each block to its share,
 * so that a profile meets its like with a score of at most 1.
 */
export function weighProfile(index: TextIndex, document: TextDocument, lexicon: Lexicon): QueryWeights {
  const { terms, impacts } = analyseDocument(document, lexicon);
  const weights = new Float64Array(terms.length);
  const squares = new Float64Array(blocks.length);
  terms.forEach((term, at) => {
    const block = blockOf(term);
    const number = index.terms.get(term);
    const frequency = number === undefined ? 0 : index.frequencyOf(number);
    weights[at] = impacts[at]! * Math.log(1 + index.size / (0.5 + frequency));
    squares[block]! += weights[at]! ** 2;
  });
  const all = blocks.reduce((sum, block, at) => (squares[at]! > 0 ? sum + shares[block] : sum), 0);
  const found = new Map<number, number>();
  const add = (term: string, weight: number): void => {
    const number = index.terms.get(term);
    if (number !== undefined && weight > 0) found.set(number, (found.get(number) ?? 0) + weight);
  };
  terms.forEach((term, at) => {
    const block = blockOf(term);
    const share = shares[blocks[block]!] / all / Math.sqrt(squares[block]!);
    add(term, weights[at]! * share);
    if (term[0] === 'c' && index.shareOfPaths < 0.5)
      add(`h${term.slice(1)}`, weights[at]! * share * contextInPlainText);
  });
  return found;
}

/** Postings that are read for one query at most; the weightiest terms come first. */
const postingsAtMost = 250_000;
/** So many times `top` are summed exactly, so that the terms that were not read can still change their order. */
const summedExactly = 4;

/**
 * The `top` profiles nearest to the query, the nearest first; of equals the one whose id sorts first. Without a shared word: not there.
 *
 * A large index is entered by the query's weightiest terms (rare here and much said), up to a number of postings; the profiles that
 * have most of these are then summed exactly over all terms. In an index of some thousand profiles that is everything.
 */
export function rankByProfile(index: TextIndex, query: QueryWeights, top: number, gate: Bitset | null): readonly Hit[] {
  const { forward, postings } = index;
  const sums = new Float32Array(forward.slots);
  const byNumber = new Float64Array(index.terms.size);
  for (const [term, weight] of query) byNumber[term] = weight;
  let left = postingsAtMost;
  let isWhole = true;
  for (const term of weightiestFirst(index, query)) {
    const frequency = index.frequencyOf(term);
    if (frequency > left) {
      isWhole = false;
      continue;
    }
    left -= frequency;
    if (term + 1 >= postings.starts.length) continue;
    const weight = byNumber[term]!;
    const end = postings.starts[term + 1]!;
    for (let at = postings.starts[term]!; at < end; at++) sums[postings.slots[at]!]! += weight * postings.impacts[at]!;
  }
  const read = isWhole ? byNumber : weightsRead(index, query, byNumber);
  for (let slot = postings.upTo; slot < forward.slots; slot++) sums[slot] = exactSum(index, read, slot);
  for (const slot of index.removedSlots) sums[slot] = 0;
  return bestSlots(sums, forward.slots, isWhole ? top : top * summedExactly, gate)
    .map((slot) => ({ id: index.idOf(slot), slot, score: exactSum(index, byNumber, slot) }))
    .sort(byScoreThenId)
    .slice(0, top);
}

/** By what a term adds for each posting that is read; the counts decide, never what stands in the postings yet. */
function weightiestFirst(index: TextIndex, query: QueryWeights): readonly number[] {
  const numbers = Float64Array.from(query.values());
  const terms = [...query.keys()];
  const order = terms.map((_, at) => at);
  const frequency = (at: number) => index.frequencyOf(terms[at]!);
  order.sort((a, b) => numbers[b]! - numbers[a]! || frequency(a) - frequency(b) || a - b);
  return order.map((at) => terms[at]!);
}

/** A profile that was put later is judged by the same terms as the others. */
function weightsRead(index: TextIndex, query: QueryWeights, weights: Float64Array): Float64Array {
  const read = new Float64Array(weights.length);
  let left = postingsAtMost;
  for (const term of weightiestFirst(index, query)) {
    const frequency = index.frequencyOf(term);
    if (frequency > left) continue;
    left -= frequency;
    read[term] = weights[term]!;
  }
  return read;
}

/** In double precision and in the profile's own order: the same whatever was put or removed before. */
function exactSum({ forward }: TextIndex, weights: Float64Array, slot: number): number {
  let sum = 0;
  for (let at = forward.starts[slot]!; at < forward.starts[slot + 1]!; at++) {
    sum += weights[forward.terms[at]!]! * forward.impacts[at]!;
  }
  return sum;
}

export function byScoreThenId(one: Hit, other: Hit): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}
