import type { ForwardStore } from './forward-store.ts';

/** For each term the profiles that have it, one after the other: term `t` stands from `starts[t]` up to `starts[t + 1]`. */
export type Postings = {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly impacts: Float32Array;
  /** The largest impact of each term: no profile gains more by it. */
  readonly largest: Float32Array;
  /** Profiles from this slot on came later, and stand in no posting. */
  readonly upTo: number;
};

export function buildPostings(forward: ForwardStore, termCount: number, isGone: (slot: number) => boolean): Postings {
  const starts = new Uint32Array(termCount + 1);
  for (let slot = 0; slot < forward.slots; slot++) {
    if (!isGone(slot)) for (const term of forward.termsOf(slot)) starts[term + 1]! += 1;
  }
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const slots = new Uint32Array(starts[termCount]!);
  const impacts = new Float32Array(starts[termCount]!);
  const largest = new Float32Array(termCount);
  const next = starts.slice();
  for (let slot = 0; slot < forward.slots; slot++) {
    if (isGone(slot)) continue;
    for (let at = forward.starts[slot]!; at < forward.starts[slot + 1]!; at++) {
      const term = forward.terms[at]!;
      const impact = forward.impacts[at]!;
      const place = next[term]!++;
      slots[place] = slot;
      impacts[place] = impact;
      if (impact > largest[term]!) largest[term] = impact;
    }
  }
  return { starts, slots, impacts, largest, upTo: forward.slots };
}
