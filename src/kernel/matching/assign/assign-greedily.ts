import { type AssignmentProblem, degreesOf } from './edges.ts';

/**
 * Best pair first, while both have room; keeps what is in `chosen` already. Where nothing was chosen before, no pair that was left
 * out would suit both better than what they have: such a pair came earlier, and one of them was full with better ones.
 */
export function assignGreedily(
  { edges, leftLimits, rightLimits }: AssignmentProblem,
  chosen: Uint8Array = new Uint8Array(edges.left.length),
): Uint8Array {
  const left = degreesOf(edges.left, chosen, leftLimits.length);
  const right = degreesOf(edges.right, chosen, rightLimits.length);
  for (let edge = 0; edge < chosen.length; edge += 1) {
    const [a, b] = [edges.left[edge]!, edges.right[edge]!];
    if (chosen[edge] === 1 || left[a]! >= leftLimits[a]! || right[b]! >= rightLimits[b]!) continue;
    chosen[edge] = 1;
    left[a]! += 1;
    right[b]! += 1;
  }
  return chosen;
}
