import type { Placement } from './placement.ts';

/**
 * A Kempe chain: the meetings that must change places between two slots when participant `p` gives up a meeting in `from`
 * for `to`, where they are idle: their partner may be busy in `to`, that meeting must come back to `from`, and so on along
 * a path. Swapping a whole path keeps every participant at one meeting per slot, and only the two ends of the path
 * change their busy slots, so the breaks of everybody between them stay as they are.
 */
export class ChainFinder {
  readonly chain: Int32Array;
  length = 0;
  /** The participant at the far end; moves from `from` to `to` if the length is odd, the other way if even. */
  end = -1;
  private readonly inChain: Uint8Array;
  private readonly sourceSlots: Int32Array;
  private readonly placement: Placement;
  private readonly isOrdered: boolean;

  constructor(placement: Placement) {
    this.placement = placement;
    this.isOrdered = placement.problem.before.some((earlier) => earlier.length > 0);
    this.chain = new Int32Array(placement.problem.meetings);
    this.sourceSlots = new Int32Array(placement.problem.meetings);
    this.inChain = new Uint8Array(placement.problem.meetings);
  }

  /**
   * Traces the chain and says whether every meeting in it may change slots; slot capacity is the caller's question.
   * With `append` the chain joins the one traced before; they are disjoint if `p` is on none of its meetings.
   */
  trace(p: number, from: number, to: number, append = false): boolean {
    const { held, problem } = this.placement;
    const { slots, first, second, allowed } = problem;
    const begin = append ? this.length : 0;
    let length = begin;
    let person = p;
    let source = from;
    let target = to;
    for (;;) {
      const m = held[person * slots + source]!;
      if (m < 0) break;
      if (allowed[m * slots + target] !== 1) {
        this.length = length;
        return false;
      }
      this.chain[length++] = m;
      person = first[m] === person ? second[m]! : first[m]!;
      const swap = source;
      source = target;
      target = swap;
    }
    this.length = length;
    this.end = person;
    return true;
  }

  /** Whether all precedences hold once every meeting of the chain has changed between the two slots. */
  keepsOrder(slotA: number, slotB: number): boolean {
    if (!this.isOrdered) return true;
    const { problem, slotOf } = this.placement;
    const { before, after } = problem;
    let touched = false;
    for (let i = 0; i < this.length; i++) {
      const m = this.chain[i]!;
      if (before[m]!.length + after[m]!.length > 0) touched = true;
    }
    if (!touched) return true;
    for (let i = 0; i < this.length; i++) this.inChain[this.chain[i]!] = 1;
    const slotAfter = (m: number) => {
      const slot = slotOf[m]!;
      if (this.inChain[m] !== 1) return slot;
      return slot === slotA ? slotB : slotA;
    };
    let keeps = true;
    for (let i = 0; i < this.length && keeps; i++) {
      const m = this.chain[i]!;
      const slot = slotAfter(m);
      for (const earlier of before[m]!) if (slotAfter(earlier) >= slot) keeps = false;
      for (const later of after[m]!) {
        const laterSlot = slotAfter(later);
        if (laterSlot >= 0 && laterSlot <= slot) keeps = false;
      }
    }
    for (let i = 0; i < this.length; i++) this.inChain[this.chain[i]!] = 0;
    return keeps;
  }

  /** Swaps the traced chain between the two slots. */
  swap(slotA: number, slotB: number): void {
    const { placement, chain } = this;
    // Two passes: a participant inside the path holds a meeting in each slot, and one must go before the other comes.
    for (let i = 0; i < this.length; i++) this.sourceSlots[i] = placement.slotOf[chain[i]!]!;
    for (let i = 0; i < this.length; i++) placement.remove(chain[i]!);
    for (let i = 0; i < this.length; i++) placement.place(chain[i]!, this.sourceSlots[i] === slotA ? slotB : slotA);
  }
}
