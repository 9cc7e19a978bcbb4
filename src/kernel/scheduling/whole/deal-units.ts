import type { Pool } from './pool.ts';

/** A meeting that uses a pool: from slot `start` up to, not including, `end`. */
export type Stay = {
  readonly meeting: number;
  readonly start: number;
  readonly end: number;
  /** The class it chose; -1: it is only counted. */
  readonly unitClass: number;
};

/**
 * Deals the units of a pool out to the meetings that use it: those that chose a class first, then slot by slot those that are
 * only counted. In the order of their beginnings intervals always find a unit, whichever of the free ones each takes.
 *
 * @param prefer picks one of the free units, of which there is at least one, for a meeting.
 */
export function dealUnits(
  { units, classes }: Pool,
  stays: readonly Stay[],
  slots: number,
  prefer: (meeting: number, free: readonly number[], slot: number) => number,
): ReadonlyMap<number, number> {
  const classOf = new Map(classes.flatMap(({ units: alike }, c) => alike.map((unit) => [unit, c] as const)));
  const taken = new Uint8Array(units.length * slots);
  const unitOf = new Map<number, number>();
  const isFree = (index: number, { start, end, unitClass }: Stay) => {
    const c = classOf.get(units[index]!)!;
    if (unitClass >= 0 && c !== unitClass) return false;
    for (let t = start; t < end; t++) if (classes[c]!.there[t] === 0 || taken[index * slots + t] === 1) return false;
    return true;
  };
  const inOrder = [...stays].sort(
    (a, b) => Number(a.unitClass < 0) - Number(b.unitClass < 0) || a.start - b.start || a.meeting - b.meeting,
  );
  for (const stay of inOrder) {
    const free = units.filter((_, index) => isFree(index, stay));
    if (free.length === 0) throw new Error(`no unit is left for meeting ${stay.meeting + 1}: the choice does not fit`);
    const unit = prefer(stay.meeting, free, stay.start);
    unitOf.set(stay.meeting, unit);
    taken.fill(1, units.indexOf(unit) * slots + stay.start, units.indexOf(unit) * slots + stay.end);
  }
  return unitOf;
}
