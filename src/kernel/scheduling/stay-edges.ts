import type { SeededRandom } from '../lib/seeded-random.ts';
import { type Placement, slotsPerWord } from './placement.ts';

/** A participant gives up the meeting in one slot for one in another, where they are idle. */
export type SlotChange = { from: number; to: number };

/** Room for the slots at the edges of one participant's runs of meetings. */
export class StayEdges {
  /** The first and last slots of the runs. */
  readonly ends: Int32Array;
  endCount = 0;
  /** The idle slots next to a run. */
  readonly beside: Int32Array;
  besideCount = 0;

  constructor(slots: number) {
    this.ends = new Int32Array(slots);
    this.beside = new Int32Array(slots);
  }

  look({ busyBits, words, problem }: Placement, p: number): void {
    const row = p * words;
    this.endCount = 0;
    this.besideCount = 0;
    for (let word = 0; word < words; word++) {
      const bits = busyBits[row + word]!;
      const below = word > 0 ? busyBits[row + word - 1]! >>> (slotsPerWord - 1) : 0;
      const above = word + 1 < words ? (busyBits[row + word + 1]! & 1) << (slotsPerWord - 1) : 0;
      const afterBusy = ((bits << 1) & allSlots) | below;
      const beforeBusy = (bits >>> 1) | above;
      const first = word * slotsPerWord;
      const last = problem.slots - first;
      const within = last >= slotsPerWord ? allSlots : (1 << last) - 1;
      for (let rest = bits & ~(afterBusy & beforeBusy); rest !== 0; rest &= rest - 1) {
        this.ends[this.endCount++] = first + lowestBit(rest);
      }
      for (let rest = ~bits & (afterBusy | beforeBusy) & within; rest !== 0; rest &= rest - 1) {
        this.beside[this.besideCount++] = first + lowestBit(rest);
      }
    }
  }
}

const shareAtEdges = 0.9;
const allSlots = 0x7fffffff;

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/**
 * Draws which meeting to give up for which slot. Most often from the edge of a run to the edge of a run: of all changes these
 * are the few that keep a stay together. False: the draw came to nothing.
 */
export function pickSlots(
  placement: Placement,
  p: number,
  edges: StayEdges,
  random: SeededRandom,
  into: SlotChange,
): boolean {
  const { held, problem } = placement;
  const { slots } = problem;
  if (random.fraction() < shareAtEdges) {
    edges.look(placement, p);
    if (edges.besideCount === 0) return false;
    into.from = edges.ends[random.below(edges.endCount)]!;
    into.to = edges.beside[random.below(edges.besideCount)]!;
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
