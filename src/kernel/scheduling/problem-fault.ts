/** Where a problem is none: list places in a path count from 1, as the numbers of the problem do. */
export type ProblemFault = { readonly path: string; readonly value: string; readonly expected: string };

/** A fault unless the value is an integer in the range. */
export function* outside(path: string, value: number, from: number, to: number): Generator<ProblemFault> {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  const expected =
    to === Number.MAX_SAFE_INTEGER ? `an integer of at least ${from}` : `an integer from ${from} to ${to}`;
  yield { path, value: String(value), expected };
}
