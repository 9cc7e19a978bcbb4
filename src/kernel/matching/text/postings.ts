import type { ForwardStore } from './forward-store.ts';
import { levelOf, levels } from './impacts.ts';

/**
 * For each term the profiles that have it, the strongest first: those on level `l` of term `t` stand from `starts[t * levels + l]` up to
 * the start after it, by slot.
 */
export type Postings = {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly impacts: Uint16Array;
  /** Profiles from this slot on came later, and stand in no posting. */
  readonly upTo: number;
};

/** @param counts the living profiles of each term on each level */
export function buildPostings(forward: ForwardStore, counts: Uint32Array, isGone: (slot: number) => boolean): Postings {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = starts[at]! + counts[at]!;
  const slots = new Uint32Array(starts[counts.length]!);
  const impacts = new Uint16Array(slots.length);
  const next = starts.slice();
  for (let slot = 0; slot < forward.slots; slot++) {
    if (isGone(slot)) continue;
    for (let at = forward.starts[slot]!; at < forward.starts[slot + 1]!; at++) {
      const impact = forward.impacts[at]!;
      const place = next[forward.terms[at]! * levels + levelOf(impact)]!++;
      slots[place] = slot;
      impacts[place] = impact;
    }
  }
  return { starts, slots, impacts, upTo: forward.slots };
}
