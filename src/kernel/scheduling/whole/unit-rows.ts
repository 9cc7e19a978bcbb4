/** Which meeting each table, member or interpreter is in, slot by slot. */
export class UnitRows {
  private readonly slots: number;
  /** units x slots; -1: free. */
  private readonly cells: Int32Array;
  /** units x slots: 1 where it is not there. */
  private readonly forbidden: Uint8Array;

  constructor(units: number, slots: number, forbidden: Uint8Array) {
    this.slots = slots;
    this.cells = new Int32Array(units * slots).fill(-1);
    this.forbidden = forbidden;
  }

  /** -1: in none. */
  meetingAt(unit: number, slot: number): number {
    return this.cells[unit * this.slots + slot]!;
  }

  record(unit: number, from: number, to: number, meeting: number): void {
    for (let s = unit * this.slots + from; s < unit * this.slots + to; s++) this.cells[s] = meeting;
  }

  isFree(unit: number, from: number, to: number): boolean {
    for (let s = unit * this.slots + from; s < unit * this.slots + to; s++)
      if (this.cells[s]! >= 0 || this.forbidden[s] === 1) return false;
    return true;
  }

  /** The first of some units that is free; -1: none is. */
  anyFree(units: Int32Array, from: number, to: number): number {
    for (let i = 0; i < units.length; i++) if (this.isFree(units[i]!, from, to)) return units[i]!;
    return -1;
  }

  /** Adds what must leave so that one of the units is free, the least there is. False: none can be freed. */
  clearOne(
    units: Int32Array,
    from: number,
    to: number,
    leaving: number[],
    isStuck: (meeting: number) => boolean,
  ): boolean {
    let fewest = Number.POSITIVE_INFINITY;
    let best = -1;
    for (let i = 0; i < units.length && fewest > 0; i++) {
      const count = this.countInTheWay(units[i]!, from, to, leaving, isStuck);
      if (count >= fewest) continue;
      fewest = count;
      best = units[i]!;
    }
    if (best < 0) return false;
    for (let s = from; s < to; s++) {
      const other = this.meetingAt(best, s);
      if (other >= 0 && !leaving.includes(other)) leaving.push(other);
    }
    return true;
  }

  /** How many others are at a unit; infinitely many where it is not there or they can't leave. */
  private countInTheWay(
    unit: number,
    from: number,
    to: number,
    leaving: readonly number[],
    isStuck: (meeting: number) => boolean,
  ): number {
    let count = 0;
    let last = -1;
    for (let s = unit * this.slots + from; s < unit * this.slots + to; s++) {
      if (this.forbidden[s] === 1) return Number.POSITIVE_INFINITY;
      const other = this.cells[s]!;
      if (other < 0 || other === last || leaving.includes(other)) continue;
      if (isStuck(other)) return Number.POSITIVE_INFINITY;
      last = other;
      count++;
    }
    return count;
  }
}
