import type { CompiledProblem } from '../compile.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { UnitRows } from './unit-rows.ts';

/** A table, a member of each side and an interpreter, from 0; -1: none is needed. */
export type Seat = {
  readonly table: number;
  readonly members: readonly [number, number];
  readonly interpreter: number;
};

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
  private readonly tables: UnitRows;
  private readonly members: UnitRows;
  private readonly interpreters: UnitRows;
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
    const rows = (count: number, forbidden: Uint8Array) => new UnitRows(count, slots, forbidden);
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
    const one = this.members.anyFree(membersFor[2 * m]!, t, end);
    const other = this.members.anyFree(membersFor[2 * m + 1]!, t, end);
    if (one < 0 || other < 0) return null;
    const interpreter = this.interpreters.anyFree(interpretersFor[m]!, t, end);
    if (interpreter < 0 && interpretersFor[m]!.length > 0) return null;
    if (mission.interpreting.pairOf[m]! >= 0 && interpretersFor[m]!.length === 0) return null;
    if (this.farthest > 0) return this.findSeatOnTheWay(m, t, end);
    const table = this.tables.anyFree(tablesFor[m]!, t, end);
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
    const leaving: number[] = [];
    const { membersFor, tablesFor, interpretersFor } = this.candidates;
    if (!this.members.clearOne(membersFor[2 * m]!, t, end, leaving, this.isStuck)) return null;
    if (!this.members.clearOne(membersFor[2 * m + 1]!, t, end, leaving, this.isStuck)) return null;
    if (
      mission.interpreting.pairOf[m]! >= 0 &&
      !this.interpreters.clearOne(interpretersFor[m]!, t, end, leaving, this.isStuck)
    )
      return null;
    if (!this.tables.clearOne(tablesFor[m]!, t, end, leaving, this.isStuck)) return null;
    for (const earlier of before[m]!) {
      if (earlier === m) return null;
      if (this.slotOf[earlier]! >= 0 && this.slotOf[earlier]! + mission.length[earlier]! > t) addOnce(leaving, earlier);
    }
    for (const later of after[m]!) if (this.slotOf[later]! >= 0 && this.slotOf[later]! < end) addOnce(leaving, later);
    for (let side = 0; side < 2; side++) {
      const p = side === 0 ? first[m]! : second[m]!;
      if (this.placedOf[p]! < maximum[p]!) continue;
      const staying = this.problem.meetingsOf[p]!.filter(
        (other) => this.slotOf[other]! >= 0 && !leaving.includes(other),
      );
      if (staying.length < maximum[p]!) continue;
      const cheapest = this.leastWanted(staying);
      if (cheapest < 0) return null;
      leaving.push(cheapest);
    }
    for (const other of leaving) if (this.isStuck(other)) return null;
    return leaving;
  }

  readonly isStuck = (m: number): boolean => this.problem.mission.previous?.isFrozen[m] === 1;

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

  private findSeatOnTheWay(m: number, t: number, end: number): Seat | null {
    const { venueOf, venues } = this.problem.mission.seating;
    const { membersFor, tablesFor, interpretersFor } = this.candidates;
    const isTried = new Uint8Array(venues);
    for (const table of tablesFor[m]!) {
      const venue = venueOf[table]!;
      if (isTried[venue] === 1 || !this.tables.isFree(table, t, end)) continue;
      isTried[venue] = 1;
      const one = this.anyInTime(this.members, membersFor[2 * m]!, venue, t, end);
      if (one < 0) continue;
      const other = this.anyInTime(this.members, membersFor[2 * m + 1]!, venue, t, end);
      if (other < 0) continue;
      const interpreter = this.anyInTime(this.interpreters, interpretersFor[m]!, venue, t, end);
      if (interpreter < 0 && interpretersFor[m]!.length > 0) continue;
      return { table, members: [one, other], interpreter };
    }
    return null;
  }

  private anyInTime(rows: UnitRows, choices: Int32Array, venue: number, t: number, end: number): number {
    for (let i = 0; i < choices.length; i++) {
      const unit = choices[i]!;
      if (rows.isFree(unit, t, end) && this.canReach(rows, unit, venue, t, end)) return unit;
    }
    return -1;
  }

  private canReach(rows: UnitRows, unit: number, venue: number, t: number, end: number): boolean {
    const { venues, travel } = this.problem.mission.seating;
    for (let between = 0; between < this.farthest; between++) {
      const from = this.venueAt(rows, unit, t - 1 - between, t);
      if (from >= 0 && travel[from * venues + venue]! > between) return false;
      const to = this.venueAt(rows, unit, end + between, t);
      if (to >= 0 && travel[venue * venues + to]! > between) return false;
    }
    return true;
  }

  /** Where somebody is in a slot of the same day as t; -1: nowhere. */
  private venueAt(rows: UnitRows, unit: number, slot: number, t: number): number {
    const { slots, dayOf, mission } = this.problem;
    if (slot < 0 || slot >= slots || dayOf[slot] !== dayOf[t]) return -1;
    const other = rows.meetingAt(unit, slot);
    return other < 0 ? -1 : mission.seating.venueOf[this.seatOf[other]!.table]!;
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

  /** How the breaks of both participants change if a meeting is placed. */
  breaksIfPlaced(m: number, t: number): number {
    const { first, second, mission } = this.problem;
    const end = t + mission.length[m]!;
    const [p, q] = [first[m]!, second[m]!];
    return this.countBreaks(p, t, end) + this.countBreaks(q, t, end) - this.breaksOf[p]! - this.breaksOf[q]!;
  }

  private record(m: number, t: number, { table, members, interpreter }: Seat, value: number, step: 1 | -1): void {
    const end = t + this.problem.mission.length[m]!;
    this.tables.record(table, t, end, value);
    this.members.record(members[0], t, end, value);
    this.members.record(members[1], t, end, value);
    if (interpreter >= 0) this.interpreters.record(interpreter, t, end, value);
    this.recordFor(this.problem.first[m]!, t, end, step);
    this.recordFor(this.problem.second[m]!, t, end, step);
  }

  private recordFor(p: number, t: number, end: number, step: 1 | -1): void {
    const { slots } = this.problem;
    this.placedOf[p] = this.placedOf[p]! + step;
    for (let s = p * slots + t; s < p * slots + end; s++) this.underWay[s] = this.underWay[s]! + step;
    const breaks = this.countBreaks(p, 0, 0);
    this.breaks += breaks - this.breaksOf[p]!;
    this.breaksOf[p] = breaks;
  }

  /** As `breaksIn`, with the slots from `from` up to `to` busy as well. */
  private countBreaks(p: number, from: number, to: number): number {
    const { slots, mission } = this.problem;
    const { openBefore, isClosed } = mission;
    const row = p * slots;
    let breaks = 0;
    let hasMet = false;
    let wasBusy = false;
    for (let t = 0; t < slots; t++) {
      if (isClosed[t] === 1) continue;
      if (openBefore[t]! < 0) hasMet = false;
      const isBusy = this.underWay[row + t]! > 0 || (t >= from && t < to);
      if (isBusy) {
        if (hasMet && !wasBusy) breaks++;
        hasMet = true;
      }
      wasBusy = isBusy;
    }
    return breaks;
  }
}

function addOnce(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}
