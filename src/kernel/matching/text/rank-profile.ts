import { addGains, entryOf, roundingOf } from './add-gains.ts';
import type { Bitset } from './bitset.ts';
import type { ForwardStore } from './forward-store.ts';
import { fullImpact, levelWidth } from './impacts.ts';
import { slotsFrom, sumReachedBy } from './large-sums.ts';
import type { TextIndex } from './text-index.ts';
import type { QueryWeights } from './weigh-profile.ts';

export type Hit = { readonly id: string; readonly slot: number; readonly score: number };

/** Postings that are read for one query at most. */
const postingsAtMost = 250_000;
/** So many times `top` are summed exactly, so that the terms that were not read can still change their order. */
const summedExactly = 6;

/**
 * The `top` profiles nearest to the query, the nearest first; of equals the one whose id sorts first. Without a shared word: not there.
 *
 * Postings are summed roughly, in whole numbers; whoever may stand among the best is then summed exactly. A large index is entered by
 * what adds most (said much, and rare), up to a number of postings, and can miss somebody; of a small one everything is read.
 */
export function rankByProfile(
  index: TextIndex,
  query: QueryWeights,
  top: number,
  gate: Bitset | null,
  readAtMost = postingsAtMost,
): readonly Hit[] {
  const { slots } = index.forward;
  if (top === 0 || query.size === 0) return [];
  const entry = entryOf(index, query, readAtMost);
  const sums = index.scratch.sums(slots);
  addGains(index, query, entry, sums);
  const reached = sumReachedBy(entry.isWhole ? top : top * summedExactly, sums, slots, gate);
  const least = entry.isWhole ? leastThatMayBelong(reached, query) : reached;
  const found = slotsFrom(least, sums, slots, gate);
  const scores = sumExactly(index, query, found);
  const last = scores.toSorted()[Math.max(0, scores.length - top)]!;
  const hits: Hit[] = [];
  found.forEach((slot, at) => {
    if (scores[at]! >= last) hits.push({ id: index.idOf(slot), slot, score: scores[at]! });
  });
  return hits.sort(byScoreThenId).slice(0, top);
}

/** Two rounded sums may be a level apart, and what each of their terms was rounded by, before the exact ones change their order. */
function leastThatMayBelong(reached: number, query: QueryWeights): number {
  const rounding = roundingOf(query);
  return Math.max(1, Math.floor((reached - rounding) / levelWidth - rounding));
}

/** In the profile's own order: the same whatever was put or removed before. */
function sumExactly(index: TextIndex, query: QueryWeights, slots: readonly number[]): Float64Array {
  const weights = index.scratch.weights(index.terms.size);
  for (const [term, weight] of query) weights[term] = weight;
  const scores = Float64Array.from(slots, (slot) => sumOf(index.forward, weights, slot));
  for (const term of query.keys()) weights[term] = 0;
  return scores;
}

function sumOf({ terms, impacts, starts }: ForwardStore, weights: Float32Array, slot: number): number {
  const end = starts[slot + 1]!;
  let sum = 0;
  for (let at = starts[slot]!; at < end; at++) sum += weights[terms[at]!]! * impacts[at]!;
  return sum / fullImpact;
}

export function byScoreThenId(one: Hit, other: Hit): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}
