import type { Problem } from '../problem.ts';
import type { Claim } from '../verify.ts';
import { checkClauses } from './check-clauses.ts';
import { isOfBenchmark } from './is-of-benchmark.ts';
import type { ProofFile } from './proof-file.ts';
import { restateProblem } from './restate-problem.ts';

export const proofFaults = [
  'proof-of-another-problem',
  'proof-of-another-claim',
  'proof-of-a-mission',
  'proof-with-other-clauses',
  'proof-step-does-not-follow',
  'proof-without-contradiction',
] as const;
export type ProofFault = (typeof proofFaults)[number];

export type ProofCheck =
  | { readonly ok: true; readonly steps: number; readonly needed: number }
  | {
      readonly ok: false;
      readonly broken: { readonly code: ProofFault; readonly values: Readonly<Record<string, string | number>> };
    };

/**
 * Checks that a proof shows what is claimed: that the problem's meetings cannot all be placed with one break fewer than the
 * claimed timetable has, or where it is claimed infeasible, at all. Trusts neither the search nor its encoding: it states the
 * problem in clauses by itself and follows every step that is needed.
 *
 * @param hash SHA-256 of the problem at hand.
 * @param breaks of the claimed timetable, recomputed; null where infeasibility is claimed.
 */
export function checkProof(
  problem: Problem,
  hash: string,
  claim: Claim,
  breaks: number | null,
  proof: ProofFile,
): ProofCheck {
  const broken = (code: ProofFault, values: Readonly<Record<string, string | number>> = {}): ProofCheck => ({
    ok: false,
    broken: { code, values },
  });
  if (proof.problem !== hash) return broken('proof-of-another-problem', { expected: hash, value: proof.problem });
  if (!isOfBenchmark(problem)) return broken('proof-of-a-mission');
  const placed = new Set(claim.assignments.map(({ meeting }) => meeting));
  const isOptional = (index: number) => problem.meetings[index]!.demand !== 'obligation' && !placed.has(index + 1);
  const speaksOfAll = !problem.meetings.some((_, index) => isOptional(index));
  const expected = breaks === null ? null : breaks - 1;
  const isInfeasible = claim.status === 'infeasible';
  if (proof.atMostBreaks !== expected || isInfeasible !== (breaks === null) || !speaksOfAll)
    return broken('proof-of-another-claim', { value: said(proof.atMostBreaks), expected: said(expected) });
  const restated = restateProblem(problem, proof);
  if (restated.variables !== proof.variables || restated.clauses !== proof.clauses) {
    return broken('proof-with-other-clauses', {
      value: `${proof.variables} / ${proof.clauses}`,
      expected: `${restated.variables} / ${restated.clauses}`,
    });
  }
  const verdict = checkClauses(restated.variables, restated.text, proof.lemmas);
  if (verdict.ok) return { ok: true, steps: proof.lemmas.filter((l) => l === 0).length, needed: verdict.needed };
  if (verdict.reason === 'no-contradiction') return broken('proof-without-contradiction');
  return broken('proof-step-does-not-follow', { step: verdict.lemma, line: verdict.lemma + 5 });
}

function said(atMostBreaks: number | null): string {
  return atMostBreaks === null ? 'any' : `breaks ${atMostBreaks}`;
}
