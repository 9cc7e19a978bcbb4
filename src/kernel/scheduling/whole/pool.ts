import type { Requirement } from '../requirement.ts';

/**
 * Units of which each is in one meeting at a time: the tables of a place, the members of a team, the interpreters of some
 * languages. Which unit a meeting of one slot gets hardly ever matters, so those are only counted; a meeting of several slots,
 * and one that is bound to a unit, chooses a class of units that are alike, which intervals can always be dealt out among.
 */
export type Pool = {
  /** Numbers of tables, members or interpreters, from 0. */
  readonly units: readonly number[];
  /** slots: how many units are there. */
  readonly there: Int32Array;
  readonly classes: readonly UnitClass[];
  readonly users: readonly PoolUser[];
  /** What it rests on that no more meetings take place at once than there are units, in all or only in this slot. */
  readonly limitNeeds: (slot: number) => readonly Requirement[];
  /** What it rests on that a unit is not there in this slot. */
  readonly absenceNeeds: (slot: number) => readonly Requirement[];
};

export type UnitClass = {
  readonly units: readonly number[];
  /** slots: 1 where these units are there. */
  readonly there: Uint8Array;
};

export type PoolUser = {
  readonly meeting: number;
  /** The classes it may choose from; null: it is only counted. */
  readonly choices: readonly Choice[] | null;
};

/** A class, and the requirements that stand against it; none stands against a choice that is open. */
export type Choice = { readonly unitClass: number; readonly against: readonly Requirement[] };

/** Units with the same key are alike, in the order of their first. */
export function classify(
  units: readonly number[],
  slots: number,
  isThere: (unit: number, slot: number) => boolean,
  keyOf: (unit: number) => string,
): readonly UnitClass[] {
  const groups = new Map<string, number[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].map((alike) => ({
    units: alike,
    there: Uint8Array.from({ length: slots }, (_, t) => (isThere(alike[0]!, t) ? 1 : 0)),
  }));
}

export function countThere(classes: readonly UnitClass[], slots: number): Int32Array {
  return Int32Array.from({ length: slots }, (_, t) =>
    classes.reduce((sum, { units, there }) => sum + (there[t] === 1 ? units.length : 0), 0),
  );
}

/** Whether all units are there at the same times, so that choosing among them makes no difference. */
export function areAlike(classes: readonly UnitClass[]): boolean {
  return classes.length <= 1;
}

/** The slots a unit is there in, as a text that equals that of units there at the same times. */
export function presence(forbidden: Uint8Array, unit: number, slots: number): string {
  return forbidden.subarray(unit * slots, (unit + 1) * slots).join('');
}
