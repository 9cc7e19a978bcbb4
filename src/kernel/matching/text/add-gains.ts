import { faintImpact, impactOfLevel, levelOf, levels } from './impacts.ts';
import type { TextIndex } from './text-index.ts';
import type { QueryWeights } from './weigh-profile.ts';

/** A score of 1, in the whole numbers that sums are kept in: the largest sum there can be, with all rounding, has room in 16 bits. */
const one = 24_576;
/** Where a query has more terms than this, what rounds to nothing is nothing. */
const roundedUpTo = 16_000;

/** What a query reads of the postings: the gains from `least` on. */
export type Entry = { readonly least: number; readonly isWhole: boolean };

/** What a term of a query's weight adds on a level. */
function gainOf(weight: number, level: number, terms: number): number {
  const gain = Math.round(weight * impactOfLevel[level]! * one);
  return gain === 0 && terms <= roundedUpTo ? 1 : gain;
}

/** By how much the sum of rounded gains can differ from that of gains by the edges of levels: a whole number each, and all that is faint. */
export function roundingOf(query: QueryWeights): number {
  let faint = 0;
  for (const weight of query.values()) faint += weight * faintImpact * one;
  return query.size + faint;
}

const gainsAtMost = 4096;

/**
 * The largest gains first, as long as their postings are no more than `postingsAtMost`. The counts of living profiles decide, never
 * what stands in the postings yet, so that an index that was changed reads what a full build reads.
 */
export function entryOf(index: TextIndex, query: QueryWeights, postingsAtMost: number): Entry {
  const postings = new Uint32Array(gainsAtMost);
  let all = 0;
  for (const [term, weight] of query) {
    for (let level = 0; level < levels; level++) {
      const count = index.countOf(term, level);
      postings[Math.min(gainsAtMost - 1, gainOf(weight, level, query.size))]! += count;
      all += count;
    }
  }
  if (all <= postingsAtMost) return { least: 1, isWhole: true };
  let least = gainsAtMost - 1;
  for (let read = postings[least]!; least > 1 && read + postings[least - 1]! <= postingsAtMost; least--) {
    read += postings[least - 1]!;
  }
  return { least, isWhole: false };
}

/** The rounded sums of all slots. */
export function addGains(index: TextIndex, query: QueryWeights, { least }: Entry, sums: Uint16Array): void {
  const { forward, postings } = index;
  for (const [term, weight] of query) {
    if ((term + 1) * levels >= postings.starts.length) continue;
    for (let level = 0; level < levels; level++) {
      const gain = gainOf(weight, level, query.size);
      if (gain < least) break;
      const end = postings.starts[term * levels + level + 1]!;
      for (let at = postings.starts[term * levels + level]!; at < end; at++) sums[postings.slots[at]!]! += gain;
    }
  }
  for (let slot = postings.upTo; slot < forward.slots; slot++) {
    for (let at = forward.starts[slot]!; at < forward.starts[slot + 1]!; at++) {
      const weight = query.get(forward.terms[at]!);
      if (weight === undefined) continue;
      const gain = gainOf(weight, levelOf(forward.impacts[at]!), query.size);
      if (gain >= least) sums[slot]! += gain;
    }
  }
  for (const slot of index.removedSlots) sums[slot] = 0;
}
