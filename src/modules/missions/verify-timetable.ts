import type { Problem } from '#kernel/scheduling/problem.ts';
import { readClaim } from '#kernel/scheduling/read-claim.ts';
import { readProgramme } from '#kernel/scheduling/read-programme.ts';
import { broken } from '#kernel/scheduling/verify/broken-constraint.ts';
import { type Claim, type Verdict, verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hashProblem } from './hash-problem.ts';

export type ClaimRefusal =
  | 'timetable-result-malformed'
  | 'programme-malformed'
  | 'programme-inconsistent'
  | 'programme-without-timetable'
  | 'json-malformed';

/** Reads the text of a result file: the JSON of `timetable solve`, or a programme that carries its timetable. */
export function readTimetableClaim(text: string): Result<Claim, ClaimRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isProgramme(json.value)) return readClaim(json.value);
  const programme = readProgramme(json.value);
  if (!programme.ok) return programme;
  const { timetable } = programme.value;
  // What the certificate shows is part of the claim.
  return timetable ? readClaim(timetable) : refuse('programme-without-timetable');
}

/**
 * Checks a timetable against its problem, independently of the search. What is claimed of another problem, as its certificate says
 * by its hash, proves nothing of this one, though every constraint may hold. Fairness is asked for beside the file: a certificate
 * that speaks of this problem with another limit is checked with that limit, besides.
 */
export function verifyTimetable(problem: Problem, claim: Claim): Verdict {
  const verdict = verify(problem, claim);
  const { problemHash: claimed } = claim;
  if (!verdict.ok || claimed === undefined) return verdict;
  const limits = [problem.fairness, null, ...problem.slots.keys()];
  const fairness = limits.find((limit) => hashProblem({ ...problem, fairness: limit }) === claimed);
  if (fairness === undefined)
    return { ok: false, broken: broken('problem-other', { claimed, actual: hashProblem(problem) }) };
  return fairness === problem.fairness ? verdict : verify({ ...problem, fairness }, claim);
}

export function parseJson(text: string): Result<unknown, 'json-malformed'> {
  try {
    return accept(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(reason)?.[1];
    const upTo = position === undefined ? text : text.slice(0, Number(position));
    return refuse('json-malformed', { line: upTo.split('\n').length, value: reason, expected: 'JSON' });
  }
}

export function isProgramme(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json;
}
