import type { SeededRandom } from '../lib/seeded-random.ts';
import type { Placement } from './placement.ts';

/** A participant gives up the meeting in one slot for one in another, where they are idle. */
export type SlotChange = { from: number; to: number };

const shareAtEdges = 0.9;
/** Slots are kept as bits of one number; with more of them edges are not told apart. */
const mostSlotsAsBits = 31;

/** The first and last slots of a participant's runs of meetings, as bits. */
export function runEnds({ busyBits }: Placement, p: number): number {
  const bits = busyBits[p]!;
  return bits & ~((bits << 1) & (bits >>> 1));
}

/** The idle slots next to a run, as bits. */
export function slotsBesideRuns({ busyBits, problem }: Placement, p: number): number {
  const bits = busyBits[p]!;
  const all = problem.slots >= mostSlotsAsBits ? 0x7fffffff : (1 << problem.slots) - 1;
  return ~bits & ((bits << 1) | (bits >>> 1)) & all;
}

export function lowestSlot(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/**
 * Draws which meeting to give up for which slot. Most often from the edge of a run to the edge of a run: of all changes these
 * are the few that keep a stay together. False: the draw came to nothing.
 */
export function pickSlots(placement: Placement, p: number, random: SeededRandom, into: SlotChange): boolean {
  const { held, problem } = placement;
  const { slots } = problem;
  if (slots <= mostSlotsAsBits && random.fraction() < shareAtEdges) {
    const beside = slotsBesideRuns(placement, p);
    if (beside === 0) return false;
    into.from = pickBit(runEnds(placement, p), random);
    into.to = pickBit(beside, random);
    return true;
  }
  const row = p * slots;
  let from = random.below(slots);
  let to = random.below(slots);
  for (let tries = 0; tries < 8 && held[row + from]! >= 0 === held[row + to]! >= 0; tries++) {
    from = random.below(slots);
    to = random.below(slots);
  }
  const isTurned = held[row + from]! < 0;
  into.from = isTurned ? to : from;
  into.to = isTurned ? from : to;
  return held[row + into.from]! >= 0 && held[row + into.to]! < 0;
}

function pickBit(bits: number, random: SeededRandom): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  let rest = bits;
  for (let skip = random.below(count); skip > 0; skip--) rest &= rest - 1;
  return lowestSlot(rest);
}
