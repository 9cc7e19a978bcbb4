import type { SeededRandom } from '../lib/seeded-random.ts';
import { ChainFinder } from './chain.ts';
import type { CompiledProblem } from './compile.ts';
import { insertByChain, insertWhereItFits } from './insert-meeting.ts';
import { Placement } from './placement.ts';

/**
 * Places all obligations, or as many as it can before it is stopped: the most constrained first, each where it fits or along
 * a Kempe chain; then a tabu search over partial timetables (PartialCol: Blöchliger and Zufferey, Computers & Operations
 * Research 35, 2008) that ejects what is in the way and may not come back to the same slot for a while.
 *
 * @returns the placement and the obligations still without a slot.
 */
export function placeObligations(
  problem: CompiledProblem,
  random: SeededRandom,
  shouldStop: () => boolean,
  mostSteps: number,
): { readonly placement: Placement; readonly missing: readonly number[] } {
  const placement = new Placement(problem);
  const finder = new ChainFinder(placement);
  const waiting: number[] = [];
  for (const m of mostConstrainedFirst(problem, random)) {
    if (!insertWhereItFits(placement, m, random) && !insertByChain(placement, finder, m, random)) waiting.push(m);
  }
  const ejector = new Ejector(placement, random);
  for (let step = 0; step < mostSteps && waiting.length > 0; step++) {
    if (step % 16 === 0 && shouldStop()) break;
    for (let i = waiting.length - 1; i >= 0; i--) {
      const m = waiting[i]!;
      if (!insertWhereItFits(placement, m, random) && !insertByChain(placement, finder, m, random)) continue;
      waiting[i] = waiting[waiting.length - 1]!;
      waiting.pop();
    }
    if (waiting.length > 0) ejector.step(waiting, step);
  }
  return { placement, missing: waiting };
}

function mostConstrainedFirst(problem: CompiledProblem, random: SeededRandom): number[] {
  const { meetings, slots, allowed, demand, meetingsOf, first, second, before, after } = problem;
  const obligations: number[] = [];
  const freedom = new Float64Array(meetings);
  for (let m = 0; m < meetings; m++) {
    if (demand[m] !== 0) continue;
    obligations.push(m);
    let open = 0;
    for (let t = 0; t < slots; t++) open += allowed[m * slots + t]!;
    const rivals = meetingsOf[first[m]!]!.length + meetingsOf[second[m]!]!.length;
    const ordered = before[m]!.length + after[m]!.length > 0 ? slots / 2 : 0;
    freedom[m] = (open === 1 ? -1000 : 0) + open - ordered - rivals / 2;
  }
  random.shuffle(obligations);
  return obligations.sort((a, b) => freedom[a]! - freedom[b]!);
}

/** One tabu move: put a waiting meeting into the slot where what must leave is the least, and let that wait instead. */
class Ejector {
  private readonly placement: Placement;
  private readonly random: SeededRandom;
  private readonly tabuUntil: Int32Array;
  /** How often a meeting was ejected: what is hard to place comes to stay. */
  private readonly ejections: Int32Array;
  private readonly bound: Uint8Array;

  constructor(placement: Placement, random: SeededRandom) {
    const { meetings, slots, allowed } = placement.problem;
    this.placement = placement;
    this.random = random;
    this.tabuUntil = new Int32Array(meetings * slots);
    this.ejections = new Int32Array(meetings);
    this.bound = new Uint8Array(meetings);
    for (let m = 0; m < meetings; m++) {
      let open = 0;
      for (let t = 0; t < slots; t++) open += allowed[m * slots + t]!;
      if (open === 1) this.bound[m] = 1;
    }
  }

  step(waiting: number[], now: number): void {
    const { placement, random } = this;
    const { slots, allowed } = placement.problem;
    let bestCost = Number.POSITIVE_INFINITY;
    let bestIndex = -1;
    let bestSlot = -1;
    for (let i = 0; i < waiting.length; i++) {
      const m = waiting[i]!;
      for (let t = 0; t < slots; t++) {
        if (allowed[m * slots + t] !== 1 || this.tabuUntil[m * slots + t]! > now) continue;
        const cost = this.costOf(m, t) + random.fraction();
        if (cost >= bestCost) continue;
        bestCost = cost;
        bestIndex = i;
        bestSlot = t;
      }
    }
    if (bestIndex < 0) return;
    const m = waiting[bestIndex]!;
    waiting[bestIndex] = waiting[waiting.length - 1]!;
    waiting.pop();
    for (const ejected of this.inTheWay(m, bestSlot) ?? []) {
      const slot = placement.slotOf[ejected]!;
      placement.remove(ejected);
      this.ejections[ejected] = this.ejections[ejected]! + 1;
      this.tabuUntil[ejected * slots + slot] = now + 2 + waiting.length + random.below(10);
      waiting.push(ejected);
    }
    placement.place(m, bestSlot);
  }

  private costOf(m: number, t: number): number {
    const ejections = this.inTheWay(m, t);
    if (!ejections) return Number.POSITIVE_INFINITY;
    let cost = 0;
    for (const ejected of ejections) cost += 4 + this.ejections[ejected]! + this.bound[ejected]! * 10000;
    return cost;
  }

  /** null: the slot is full of meetings that have no other slot. */
  private inTheWay(m: number, t: number): number[] | null {
    const { placement, random } = this;
    const { problem, held, slotOf, load } = placement;
    const { slots, participants, first, second, before, after, tables } = problem;
    const found: number[] = [];
    const atFirst = held[first[m]! * slots + t]!;
    const atSecond = held[second[m]! * slots + t]!;
    if (atFirst >= 0) found.push(atFirst);
    if (atSecond >= 0 && atSecond !== atFirst) found.push(atSecond);
    if (load[t]! - found.length >= tables) {
      // Full without them: somebody has to leave, the first met in a round from a random participant.
      const start = random.below(participants);
      for (let i = 0; i < participants; i++) {
        const other = held[((start + i) % participants) * slots + t]!;
        if (other < 0 || this.bound[other] === 1) continue;
        found.push(other);
        break;
      }
      if (found.length === 0) return null;
    }
    for (const earlier of before[m]!) if (slotOf[earlier]! >= t && !found.includes(earlier)) found.push(earlier);
    for (const later of after[m]!) {
      const slot = slotOf[later]!;
      if (slot >= 0 && slot <= t && !found.includes(later)) found.push(later);
    }
    return found;
  }
}
