import type { CompiledProblem } from '../compile.ts';
import { matchToSlots } from '../slot-matching.ts';
import type { Clauses } from './clauses.ts';
import type { Encoding } from './encode.ts';

/**
 * Adds what follows from the clauses of `encode` but is not seen by a solver of clauses, which would have to try every way of putting
 * nine meetings into eight slots:
 *
 * - by each slot a participant has had as many meetings as must be over by then, and no more than may have begun;
 * - who has no break (one day only) is busy from a begin on for as many slots as there are meetings, and begins only where
 *   the meetings can be matched to those slots.
 *
 * For searching: proofs are about the clauses of `encode` alone.
 */
export function addStays(problem: CompiledProblem, { clauses, busy, breaksOf }: Encoding): void {
  const { participants, slots, meetingsOf, days } = problem;
  for (let p = 0; p < participants; p++) {
    const own = meetingsOf[p]!;
    if (own.length === 0) continue;
    const row = busy.subarray(p * slots, (p + 1) * slots);
    const domains = [...own].map((m) => openSlots(problem, m));
    countUpTo(clauses, row, domains);
    const hasBreak = breaksOf[p]![0];
    if (days === 1 && hasBreak !== undefined) keepTogether(clauses, row, domains, hasBreak);
  }
}

function openSlots({ allowed, slots }: CompiledProblem, m: number): readonly number[] {
  return Array.from({ length: slots }, (_, t) => t).filter((t) => allowed[m * slots + t] === 1);
}

/** Counts slot by slot, so that each prefix can be held to what it needs. */
function countUpTo(clauses: Clauses, row: Int32Array, domains: readonly (readonly number[])[]): void {
  let sofar: readonly number[] = [];
  for (let t = 0; t < row.length; t++) {
    if (row[t] !== 0) sofar = oneMore(clauses, sofar, row[t]!, domains.length);
    const over = domains.filter((domain) => domain.every((slot) => slot <= t)).length;
    const begun = domains.filter((domain) => domain.some((slot) => slot <= t)).length;
    if (over > sofar.length) clauses.addAll([]);
    else if (over > 0) clauses.add(sofar[over - 1]!);
    if (begun < sofar.length) clauses.add(-sofar[begun]!);
  }
}

/** Element i of both lists: more than i of the literals so far are true. */
function oneMore(clauses: Clauses, before: readonly number[], literal: number, most: number): readonly number[] {
  return Array.from({ length: Math.min(before.length, most) + 1 }, (_, i) => {
    const same = before[i];
    const fewer = before[i - 1];
    const more = clauses.newVariable();
    const others = same === undefined ? [] : [same];
    for (const other of others) clauses.add(-other, more);
    clauses.addAll([more, -literal, ...(fewer === undefined ? [] : [-fewer])]);
    clauses.addAll([-more, literal, ...others]);
    if (fewer !== undefined) clauses.addAll([-more, fewer, ...others]);
    return more;
  });
}

function keepTogether(
  clauses: Clauses,
  row: Int32Array,
  domains: readonly (readonly number[])[],
  hasBreak: number,
): void {
  const slots = row.length;
  const length = domains.length;
  const lastBegin = slots - length;
  // Variable t: has begun by slot t. From the last possible begin on that is certain.
  const begun = Array.from({ length: Math.max(0, lastBegin) }, () => clauses.newVariable());
  const unlessBreak = (...literals: readonly (number | boolean)[]) => {
    if (literals.includes(true)) return;
    clauses.addAll([hasBreak, ...literals.filter((literal) => typeof literal === 'number')]);
  };
  const begunBy = (t: number): number | boolean => (t < 0 ? false : (begun[t] ?? true));
  const not = (literal: number | boolean) => (typeof literal === 'number' ? -literal : !literal);
  for (let t = 1; t < begun.length; t++) clauses.add(-begun[t - 1]!, begun[t]!);
  for (let t = 0; t < slots; t++) {
    const busy = row[t] === 0 ? false : row[t]!;
    unlessBreak(not(busy), begunBy(t));
    unlessBreak(not(busy), not(begunBy(t - length)));
    unlessBreak(busy, not(begunBy(t)), begunBy(t - length));
  }
  for (let begin = 0; begin <= lastBegin; begin++) {
    const within = domains.map((domain) => domain.filter((t) => t >= begin && t < begin + length));
    if (!matchToSlots(within, slots, 1).complete) unlessBreak(not(begunBy(begin)), begunBy(begin - 1));
  }
}
