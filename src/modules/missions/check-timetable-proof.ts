import type { Problem } from '#kernel/scheduling/problem.ts';
import { checkProof, type ProofCheck } from '#kernel/scheduling/proof/check-proof.ts';
import { type ProofMalformed, readProof } from '#kernel/scheduling/proof/proof-file.ts';
import type { Claim } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import { hashProblem } from './hash-problem.ts';

/**
 * Checks a proof file against a problem and what is claimed of it.
 *
 * @param breaks of the claimed timetable, as recomputed; null where it is claimed that there is none.
 */
export function checkTimetableProof(
  problem: Problem,
  claim: Claim,
  breaks: number | null,
  text: string,
): Result<ProofCheck, ProofMalformed> {
  const proof = readProof(text);
  return proof.ok ? accept(checkProof(problem, hashProblem(problem), claim, breaks, proof.value)) : proof;
}
