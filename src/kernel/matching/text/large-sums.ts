import { type Bitset, hasBit } from './bitset.ts';

/** Sums are counted in steps of so many bits: a count of all sums of a hundred thousand profiles takes a tenth of a millisecond. */
const stepBits = 4;

/** A sum that at least `wanted` of the profiles reach, if so many have any; no larger than the sum of the last of them. */
export function sumReachedBy(wanted: number, sums: Uint16Array, slots: number, gate: Bitset | null): number {
  const counts = new Uint32Array(65_536 >>> stepBits);
  for (let slot = 0; slot < slots; slot++) {
    const sum = sums[slot]!;
    if (sum !== 0 && (gate === null || hasBit(gate, slot))) counts[sum >>> stepBits]! += 1;
  }
  let reached = 0;
  for (let step = counts.length - 1; step > 0; step--) {
    reached += counts[step]!;
    if (reached >= wanted) return step << stepBits;
  }
  return 1;
}

export function slotsFrom(least: number, sums: Uint16Array, slots: number, gate: Bitset | null): readonly number[] {
  const found: number[] = [];
  for (let slot = 0; slot < slots; slot++) {
    if (sums[slot]! >= least && (gate === null || hasBit(gate, slot))) found.push(slot);
  }
  return found;
}
