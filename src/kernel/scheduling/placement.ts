import type { CompiledProblem } from './compile.ts';

export const slotsPerWord = 31;

/**
 * A partial timetable under search: which meeting sits in which slot, tables aside. Every hard constraint but fairness
 * and completeness holds at all times: the callers ask `fits` before they place.
 *
 * Breaks are kept by counting runs of busy slots: a participant with r runs on a day has max(0, r - 1) breaks that day,
 * and making one slot busy or idle changes r by what its two neighbours say.
 */
export class Placement {
  readonly problem: CompiledProblem;
  /** Slot of a meeting; -1: not placed. */
  readonly slotOf: Int32Array;
  /** participants x slots: the meeting held; -1: idle. */
  readonly held: Int32Array;
  readonly load: Int32Array;
  /** participants x days. */
  readonly runs: Int32Array;
  readonly breaksOf: Int32Array;
  readonly placedOf: Int32Array;
  /** Busy slots as bits, participants x `words`: slot t is bit t % 31 of word t / 31, so that no word is negative. */
  readonly busyBits: Int32Array;
  readonly words: number;
  breaks = 0;

  constructor(problem: CompiledProblem) {
    this.problem = problem;
    this.slotOf = new Int32Array(problem.meetings).fill(-1);
    this.held = new Int32Array(problem.participants * problem.slots).fill(-1);
    this.load = new Int32Array(problem.slots);
    this.runs = new Int32Array(problem.participants * problem.days);
    this.breaksOf = new Int32Array(problem.participants);
    this.placedOf = new Int32Array(problem.participants);
    this.words = Math.ceil(problem.slots / slotsPerWord);
    this.busyBits = new Int32Array(problem.participants * this.words);
  }

  /** Whether an unplaced meeting can go into a slot as things stand. */
  fits(m: number, t: number): boolean {
    const { problem, held } = this;
    const { slots } = problem;
    const p = problem.first[m]!;
    const q = problem.second[m]!;
    return (
      problem.allowed[m * slots + t] === 1 &&
      held[p * slots + t]! < 0 &&
      held[q * slots + t]! < 0 &&
      this.load[t]! < problem.tables &&
      this.placedOf[p]! < problem.maximum[p]! &&
      this.placedOf[q]! < problem.maximum[q]! &&
      this.keepsOrder(m, t)
    );
  }

  /** Whether slot t lies after all placed meetings that must come before m and before all that must come after. */
  keepsOrder(m: number, t: number): boolean {
    const { before, after } = this.problem;
    for (const earlier of before[m]!) {
      const slot = this.slotOf[earlier]!;
      if (slot >= t || earlier === m) return false;
    }
    for (const later of after[m]!) {
      const slot = this.slotOf[later]!;
      if (slot >= 0 && slot <= t) return false;
    }
    return true;
  }

  place(m: number, t: number): void {
    const { problem } = this;
    const { slots } = problem;
    const p = problem.first[m]!;
    const q = problem.second[m]!;
    this.slotOf[m] = t;
    this.load[t] = this.load[t]! + 1;
    this.occupy(p, t);
    this.occupy(q, t);
    this.held[p * slots + t] = m;
    this.held[q * slots + t] = m;
    this.placedOf[p] = this.placedOf[p]! + 1;
    this.placedOf[q] = this.placedOf[q]! + 1;
  }

  remove(m: number): void {
    const { problem } = this;
    const { slots } = problem;
    const t = this.slotOf[m]!;
    const p = problem.first[m]!;
    const q = problem.second[m]!;
    this.slotOf[m] = -1;
    this.load[t] = this.load[t]! - 1;
    this.held[p * slots + t] = -1;
    this.held[q * slots + t] = -1;
    this.vacate(p, t);
    this.vacate(q, t);
    this.placedOf[p] = this.placedOf[p]! - 1;
    this.placedOf[q] = this.placedOf[q]! - 1;
  }

  /** How the participant's breaks change if they give up their meeting in `from` for one in `to`, where they are idle. */
  breaksIfMoved(p: number, from: number, to: number): number {
    const { problem, held, runs } = this;
    const { dayOf, earlierSlot, laterSlot, slots, days } = problem;
    const row = p * slots;
    const before = earlierSlot[from]!;
    const next = laterSlot[from]!;
    let removed = -1;
    if (before >= 0 && held[row + before]! >= 0) removed++;
    if (next >= 0 && held[row + next]! >= 0) removed++;
    const toBefore = earlierSlot[to]!;
    const toNext = laterSlot[to]!;
    let added = 1;
    if (toBefore >= 0 && toBefore !== from && held[row + toBefore]! >= 0) added--;
    if (toNext >= 0 && toNext !== from && held[row + toNext]! >= 0) added--;
    const dayFrom = dayOf[from]!;
    const dayTo = dayOf[to]!;
    const runsFrom = runs[p * days + dayFrom]!;
    if (dayFrom === dayTo) return beyondOne(runsFrom + removed + added) - beyondOne(runsFrom);
    const runsTo = runs[p * days + dayTo]!;
    return beyondOne(runsFrom + removed) - beyondOne(runsFrom) + beyondOne(runsTo + added) - beyondOne(runsTo);
  }

  /** How the time from first to last meeting changes in the same move, in slots; 0 where several days make it unclear. */
  spanIfMoved(p: number, from: number, to: number): number {
    if (this.problem.days > 1) return 0;
    const { words, busyBits } = this;
    if (words === 1) {
      const bits = busyBits[p]!;
      return span((bits & ~(1 << from)) | (1 << to)) - span(bits);
    }
    const row = p * words;
    const before = spanOfWords(busyBits, row, words);
    this.turn(p, from);
    this.turn(p, to);
    const after = spanOfWords(busyBits, row, words);
    this.turn(p, from);
    this.turn(p, to);
    return after - before;
  }

  /** How the breaks of one participant change if an idle slot becomes busy. */
  breaksIfBusy(p: number, t: number): number {
    const { dayOf, days } = this.problem;
    const runs = this.runs[p * days + dayOf[t]!]!;
    return beyondOne(runs + 1 - this.busyNeighbours(p, t)) - beyondOne(runs);
  }

  copyFrom(other: Placement): void {
    this.slotOf.set(other.slotOf);
    this.held.set(other.held);
    this.load.set(other.load);
    this.runs.set(other.runs);
    this.breaksOf.set(other.breaksOf);
    this.placedOf.set(other.placedOf);
    this.busyBits.set(other.busyBits);
    this.breaks = other.breaks;
  }

  private busyNeighbours(p: number, t: number): number {
    const { earlierSlot, laterSlot, slots } = this.problem;
    const before = earlierSlot[t]!;
    const next = laterSlot[t]!;
    return (
      (before >= 0 && this.held[p * slots + before]! >= 0 ? 1 : 0) +
      (next >= 0 && this.held[p * slots + next]! >= 0 ? 1 : 0)
    );
  }

  private occupy(p: number, t: number): void {
    this.turn(p, t);
    this.changeRuns(p, t, 1 - this.busyNeighbours(p, t));
  }

  private vacate(p: number, t: number): void {
    this.turn(p, t);
    this.changeRuns(p, t, this.busyNeighbours(p, t) - 1);
  }

  /** Busy to idle, or idle to busy. */
  private turn(p: number, t: number): void {
    const word = t < slotsPerWord ? 0 : (t / slotsPerWord) | 0;
    const cell = p * this.words + word;
    this.busyBits[cell] = this.busyBits[cell]! ^ (1 << (t - word * slotsPerWord));
  }

  private changeRuns(p: number, t: number, change: number): void {
    const { dayOf, days } = this.problem;
    const cell = p * days + dayOf[t]!;
    const old = this.runs[cell]!;
    this.runs[cell] = old + change;
    const difference = beyondOne(old + change) - beyondOne(old);
    this.breaksOf[p] = this.breaksOf[p]! + difference;
    this.breaks += difference;
  }
}

function beyondOne(runs: number): number {
  return runs > 1 ? runs - 1 : 0;
}

/** From the lowest to the highest set bit; the bits are never empty here. */
function span(bits: number): number {
  return Math.clz32(bits & -bits) - Math.clz32(bits);
}

function spanOfWords(words: Int32Array, begin: number, count: number): number {
  let first = begin;
  let last = begin + count - 1;
  while (words[first] === 0) first++;
  while (words[last] === 0) last--;
  const low = words[first]!;
  return (last - first) * slotsPerWord + Math.clz32(low & -low) - Math.clz32(words[last]!);
}
