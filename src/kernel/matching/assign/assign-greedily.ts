import { type AssignmentProblem, degreesOf } from './edges.ts';

/** Whether a pair is wanted at all, given how many pairs its left and its right firm have by then. */
export type Wanted = (edge: number, ofLeft: number, ofRight: number) => boolean;

/**
 * Best pair first, while both have room and places last; keeps what is in `chosen` already. Where nothing was chosen before and every
 * pair is wanted, no pair that was left out would suit both better than what they have: such a pair came earlier, and one of them was
 * full with better ones.
 */
export function assignGreedily(
  { edges, leftLimits, rightLimits, places = Number.POSITIVE_INFINITY }: AssignmentProblem,
  chosen: Uint8Array = new Uint8Array(edges.left.length),
  wanted?: Wanted,
): Uint8Array {
  const left = degreesOf(edges.left, chosen, leftLimits.length);
  const right = degreesOf(edges.right, chosen, rightLimits.length);
  let placesLeft = places - chosen.reduce((sum, isChosen) => sum + isChosen, 0);
  for (let edge = 0; edge < chosen.length && placesLeft > 0; edge += 1) {
    const [a, b] = [edges.left[edge]!, edges.right[edge]!];
    if (chosen[edge] === 1 || left[a]! >= leftLimits[a]! || right[b]! >= rightLimits[b]!) continue;
    if (wanted && !wanted(edge, left[a]!, right[b]!)) continue;
    chosen[edge] = 1;
    left[a]! += 1;
    right[b]! += 1;
    placesLeft -= 1;
  }
  return chosen;
}
