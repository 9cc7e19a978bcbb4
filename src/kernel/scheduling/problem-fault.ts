/** Where a problem is none, by a path as it is in the open format: places in a list count from 0, unlike the numbers in it. */
export type ProblemFault = { readonly path: string; readonly value: string; readonly expected: string };

/** A fault unless the value is an integer in the range. */
export function* outside(path: string, value: number, from: number, to: number): Generator<ProblemFault> {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  const expected =
    to === Number.MAX_SAFE_INTEGER ? `an integer of at least ${from}` : `an integer from ${from} to ${to}`;
  yield { path, value: String(value), expected };
}

/** More than any instance or mission has; a number beyond it is a mistake, not a size to allocate for. */
export const mostTables = 100_000;
export const mostVenues = 1000;
