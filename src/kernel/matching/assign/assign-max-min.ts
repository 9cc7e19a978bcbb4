import { assignGreedily } from './assign-greedily.ts';
import { coverFirms } from './cover-firms.ts';
import { type AssignmentProblem, degreesOf, type Edges } from './edges.ts';

/**
 * The worst-off first: as many firms as possible have a pair; of all choices that cover as many, one in which every firm that can be
 * covered has a pair as good as possible: the best pair of the firm served worst cannot be better. The rest is filled best first.
 */
export function assignMaxMin(problem: AssignmentProblem): Uint8Array {
  const { edges } = problem;
  const most = countCovered(problem, coverFirms(problem, new Uint8Array(edges.left.length)));
  // Edges fall in score: a longer beginning of the list covers no fewer firms, so the shortest that covers all of them is searched.
  let [tooFew, enough] = [0, edges.left.length];
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    const first = { ...problem, edges: firstOf(edges, middle) };
    if (countCovered(first, coverFirms(first, new Uint8Array(middle))) < most) tooFew = middle;
    else enough = middle;
  }
  const first = { ...problem, edges: firstOf(edges, enough) };
  const chosen = new Uint8Array(edges.left.length);
  chosen.set(coverFirms(first, assignGreedily(first)));
  return assignGreedily(problem, chosen);
}

function firstOf({ left, right, score }: Edges, count: number): Edges {
  return { left: left.subarray(0, count), right: right.subarray(0, count), score: score.subarray(0, count) };
}

function countCovered({ edges, leftLimits, rightLimits }: AssignmentProblem, chosen: Uint8Array): number {
  const covered = (ends: Int32Array, firms: number) =>
    degreesOf(ends, chosen, firms).reduce((sum, degree) => sum + (degree > 0 ? 1 : 0), 0);
  return covered(edges.left, leftLimits.length) + covered(edges.right, rightLimits.length);
}
