import type { CompiledProblem } from '../compile.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { breaksIn } from './whole-objective.ts';

/** A table, a member of each side and an interpreter, from 0; -1: none is needed. */
export type Seat = {
  readonly table: number;
  readonly members: readonly [number, number];
  readonly interpreter: number;
};

/** Rows by slots: the meeting each table, member or interpreter is in; -1: free. */
type Taken = { readonly cells: Int32Array; readonly forbidden: Uint8Array };

/**
 * A partial timetable of the whole model under search, tables and people and all. Every hard constraint but completeness,
 * minimum and fairness holds at all times: callers place only where `findSeat` finds one.
 */
export class WholePlacement {
  readonly problem: CompiledProblem;
  readonly candidates: Candidates;
  readonly slotOf: Int32Array;
  readonly seatOf: (Seat | null)[];
  readonly placedOf: Int32Array;
  readonly breaksOf: Int32Array;
  breaks = 0;
  /** participants x slots: how many of its meetings are under way. */
  private readonly underWay: Uint8Array;
  private readonly tables: Taken;
  private readonly members: Taken;
  private readonly interpreters: Taken;
  private readonly farthest: number;
  private readonly journal: { readonly meeting: number; readonly slot: number; readonly seat: Seat | null }[] = [];

  constructor(problem: CompiledProblem) {
    const { meetings, participants, slots, mission } = problem;
    this.problem = problem;
    this.candidates = candidatesOf(problem);
    this.slotOf = new Int32Array(meetings).fill(-1);
    this.seatOf = new Array<Seat | null>(meetings).fill(null);
    this.placedOf = new Int32Array(participants);
    this.breaksOf = new Int32Array(participants);
    this.underWay = new Uint8Array(participants * slots);
    const rows = (count: number, forbidden: Uint8Array): Taken => ({
      cells: new Int32Array(count * slots).fill(-1),
      forbidden,
    });
    this.tables = rows(problem.tables, mission.seating.forbidden);
    this.members = rows(mission.teams.members, mission.teams.forbidden);
    this.interpreters = rows(mission.interpreting.interpreters, mission.interpreting.forbidden);
    this.farthest = mission.seating.travel.reduce((most, way) => Math.max(most, way), 0);
  }

  place(m: number, t: number, seat: Seat): void {
    this.journal.push({ meeting: m, slot: -1, seat: null });
    this.put(m, t, seat);
  }

  remove(m: number): void {
    this.journal.push({ meeting: m, slot: this.slotOf[m]!, seat: this.seatOf[m]! });
    this.take(m);
  }

  /** A point to which `backTo` can return. */
  mark(): number {
    return this.journal.length;
  }

  backTo(mark: number): void {
    while (this.journal.length > mark) {
      const { meeting, slot, seat } = this.journal.pop()!;
      if (seat === null) this.take(meeting);
      else this.put(meeting, slot, seat);
    }
  }

  /** Nobody will want to return before this point. */
  forget(): void {
    this.journal.length = 0;
  }

  /** Where an unplaced meeting could sit if it began in this slot, as things stand; null: nowhere. */
  findSeat(m: number, t: number): Seat | null {
    const { slots, allowed, first, second, maximum, mission } = this.problem;
    if (allowed[m * slots + t] !== 1) return null;
    const [p, q] = [first[m]!, second[m]!];
    if (this.placedOf[p]! >= maximum[p]! || this.placedOf[q]! >= maximum[q]!) return null;
    if (!this.keepsOrder(m, t)) return null;
    const end = t + mission.length[m]!;
    const { membersFor, tablesFor, interpretersFor } = this.candidates;
    const one = this.anyFree(this.members, membersFor[2 * m]!, t, end);
    const other = this.anyFree(this.members, membersFor[2 * m + 1]!, t, end);
    if (one < 0 || other < 0) return null;
    const interpreter = this.anyFree(this.interpreters, interpretersFor[m]!, t, end);
    if (interpreter < 0 && interpretersFor[m]!.length > 0) return null;
    if (mission.interpreting.pairOf[m]! >= 0 && interpretersFor[m]!.length === 0) return null;
    if (this.farthest > 0) return this.findSeatOnTheWay(m, t, end);
    const table = this.anyFree(this.tables, tablesFor[m]!, t, end);
    return table < 0 ? null : { table, members: [one, other], interpreter };
  }

  /**
   * Meetings that would have to leave for this one to begin in this slot; null: what stands in the way can't leave. Empty where
   * there is a seat, and then, it may be, not all that stands in the way across travel.
   */
  inTheWay(m: number, t: number): readonly number[] | null {
    const { slots, allowed, first, second, maximum, before, after, mission } = this.problem;
    if (allowed[m * slots + t] !== 1) return null;
    const end = t + mission.length[m]!;
    const leaving = new Set<number>();
    const { membersFor, tablesFor, interpretersFor } = this.candidates;
    if (mission.interpreting.pairOf[m]! >= 0 && interpretersFor[m]!.length === 0) return null;
    for (const [rows, choices] of [
      [this.members, membersFor[2 * m]!],
      [this.members, membersFor[2 * m + 1]!],
      [this.interpreters, interpretersFor[m]!],
      [this.tables, tablesFor[m]!],
    ] as const) {
      if (choices.length > 0 && !this.clearOne(rows, choices, t, end, leaving)) return null;
    }
    for (const earlier of before[m]!) {
      if (earlier === m) return null;
      if (this.slotOf[earlier]! >= 0 && this.slotOf[earlier]! + mission.length[earlier]! > t) leaving.add(earlier);
    }
    for (const later of after[m]!) if (this.slotOf[later]! >= 0 && this.slotOf[later]! < end) leaving.add(later);
    for (const p of [first[m]!, second[m]!]) {
      const own = this.problem.meetingsOf[p]!.filter((other) => this.slotOf[other]! >= 0);
      const staying = own.filter((other) => !leaving.has(other));
      if (staying.length < maximum[p]!) continue;
      const cheapest = this.leastWanted(staying);
      if (cheapest < 0) return null;
      leaving.add(cheapest);
    }
    for (const other of leaving) if (this.isStuck(other)) return null;
    return [...leaving];
  }

  isStuck(m: number): boolean {
    return this.problem.mission.previous?.isFrozen[m] === 1;
  }

  copyFrom(other: WholePlacement): void {
    for (let m = 0; m < this.slotOf.length; m++) if (this.slotOf[m]! >= 0) this.take(m);
    for (let m = 0; m < this.slotOf.length; m++)
      if (other.slotOf[m]! >= 0) this.put(m, other.slotOf[m]!, other.seatOf[m]!);
    this.forget();
  }

  private leastWanted(meetings: Int32Array): number {
    const { demand, weight } = this.problem;
    let least = -1;
    for (const m of meetings) {
      if (this.isStuck(m)) continue;
      if (least < 0 || demand[m]! > demand[least]! || (demand[m] === demand[least] && weight[m]! < weight[least]!))
        least = m;
    }
    return least;
  }

  private keepsOrder(m: number, t: number): boolean {
    const { before, after, mission } = this.problem;
    for (const earlier of before[m]!) {
      if (earlier === m) return false;
      if (this.slotOf[earlier]! >= 0 && this.slotOf[earlier]! + mission.length[earlier]! > t) return false;
    }
    const end = t + mission.length[m]!;
    for (const later of after[m]!) if (this.slotOf[later]! >= 0 && this.slotOf[later]! < end) return false;
    return true;
  }

  private isFree({ cells, forbidden }: Taken, unit: number, t: number, end: number): boolean {
    const { slots } = this.problem;
    for (let s = unit * slots + t; s < unit * slots + end; s++) if (cells[s]! >= 0 || forbidden[s] === 1) return false;
    return true;
  }

  private anyFree(rows: Taken, choices: Int32Array, t: number, end: number): number {
    for (let i = 0; i < choices.length; i++) if (this.isFree(rows, choices[i]!, t, end)) return choices[i]!;
    return -1;
  }

  /** Adds what must leave so that one of the units is free, the least there is. */
  private clearOne(rows: Taken, choices: Int32Array, t: number, end: number, leaving: Set<number>): boolean {
    const { slots } = this.problem;
    let fewest: readonly number[] | null = null;
    for (const unit of choices) {
      const here: number[] = [];
      let isThere = true;
      for (let s = t; s < end && isThere; s++) {
        if (rows.forbidden[unit * slots + s] === 1) isThere = false;
        const other = rows.cells[unit * slots + s]!;
        if (other < 0 || leaving.has(other) || here.includes(other)) continue;
        if (this.isStuck(other)) isThere = false;
        here.push(other);
      }
      if (!isThere || (fewest && fewest.length <= here.length)) continue;
      fewest = here;
      if (here.length === 0) break;
    }
    if (!fewest) return false;
    for (const other of fewest) leaving.add(other);
    return true;
  }

  private findSeatOnTheWay(m: number, t: number, end: number): Seat | null {
    const { venueOf } = this.problem.mission.seating;
    const { membersFor, tablesFor, interpretersFor } = this.candidates;
    const tried = new Set<number>();
    for (const table of tablesFor[m]!) {
      const venue = venueOf[table]!;
      if (tried.has(venue) || !this.isFree(this.tables, table, t, end)) continue;
      tried.add(venue);
      const comesInTime = (rows: Taken, choices: Int32Array) =>
        choices.find((unit) => this.isFree(rows, unit, t, end) && this.canReach(rows, unit, venue, t, end)) ?? -1;
      const one = comesInTime(this.members, membersFor[2 * m]!);
      const other = comesInTime(this.members, membersFor[2 * m + 1]!);
      const interpreter = comesInTime(this.interpreters, interpretersFor[m]!);
      if (one < 0 || other < 0 || (interpreter < 0 && interpretersFor[m]!.length > 0)) continue;
      return { table, members: [one, other], interpreter };
    }
    return null;
  }

  private canReach({ cells }: Taken, unit: number, venue: number, t: number, end: number): boolean {
    const { slots, dayOf, mission } = this.problem;
    const { venueOf, travel, venues } = mission.seating;
    const isTooFar = (s: number, between: number) => {
      if (s < 0 || s >= slots || dayOf[s] !== dayOf[t]) return false;
      const other = cells[unit * slots + s]!;
      if (other < 0) return false;
      const there = venueOf[this.seatOf[other]!.table]!;
      return (s < t ? travel[there * venues + venue]! : travel[venue * venues + there]!) > between;
    };
    for (let between = 0; between < this.farthest; between++)
      if (isTooFar(t - 1 - between, between) || isTooFar(end + between, between)) return false;
    return true;
  }

  private put(m: number, t: number, seat: Seat): void {
    this.slotOf[m] = t;
    this.seatOf[m] = seat;
    this.record(m, t, seat, m, 1);
  }

  private take(m: number): void {
    const t = this.slotOf[m]!;
    const seat = this.seatOf[m]!;
    this.slotOf[m] = -1;
    this.seatOf[m] = null;
    this.record(m, t, seat, -1, -1);
  }

  private record(m: number, t: number, { table, members, interpreter }: Seat, value: number, step: 1 | -1): void {
    const { slots, first, second, mission } = this.problem;
    const end = t + mission.length[m]!;
    this.tables.cells.fill(value, table * slots + t, table * slots + end);
    for (const member of members) this.members.cells.fill(value, member * slots + t, member * slots + end);
    if (interpreter >= 0) this.interpreters.cells.fill(value, interpreter * slots + t, interpreter * slots + end);
    for (const p of [first[m]!, second[m]!]) {
      this.placedOf[p] = this.placedOf[p]! + step;
      for (let s = t; s < end; s++) this.underWay[p * slots + s] = this.underWay[p * slots + s]! + step;
      const breaks = breaksIn(this.problem, this.underWay.subarray(p * slots, (p + 1) * slots));
      this.breaks += breaks - this.breaksOf[p]!;
      this.breaksOf[p] = breaks;
    }
  }
}
