import { assignByFlow } from './assign/assign-by-flow.ts';
import { assignGreedily } from './assign/assign-greedily.ts';
import { assignMaxMin } from './assign/assign-max-min.ts';
import { coverFirms } from './assign/cover-firms.ts';
import { type AssignmentProblem, type Candidates, degreesOf, type Edges, sortedEdges } from './assign/edges.ts';
import { type AssignmentMeasures, measureAssignment } from './assign/measure-assignment.ts';
import type { RowsAsked, Side } from './prepare-lists.ts';

/**
 * - `greedy`: best pair first; nobody is blocked. - `flow`: the highest sum of scores. - `max-min`: the worst-off first.
 */
export const assignmentMethods = ['greedy', 'flow', 'max-min'] as const;
export type AssignmentMethod = (typeof assignmentMethods)[number];

export type AssignLists = {
  readonly leftCount: number;
  readonly rightCount: number;
  readonly lots: Readonly<Record<Side, Int32Array>>;
  /** Most partners put forward to a left firm, and most lists a right firm stands on. */
  readonly listLength: number;
  readonly cap: number;
  readonly method: AssignmentMethod;
  /** Every firm that has an open partner gets one where the limits allow it, even at some cost for others. */
  readonly minimumExposure: boolean;
  /** Up to so many pairs of firms all are looked at (default four million); above, each firm's best, and deeper where a list comes out short. */
  readonly lookAtAll?: number;
  /** Whoever scores the rows: at once, or in threads. `from` and `to` are places, not firms, where `firms` is null. */
  readonly ask: (asked: RowsAsked) => Promise<Candidates>;
};

export type AssignedLists = {
  /** Best first. */
  readonly pairs: Edges;
  readonly measures: AssignmentMeasures;
  /** Firms without a pair: nobody fits them, or those who do are taken. */
  readonly without: readonly { readonly side: Side; readonly firm: number; readonly because: WithoutPair }[];
  /** Pairs that were looked at. */
  readonly candidates: number;
  /** Left firms whose list might be longer had more been looked at. */
  readonly cutShort: number;
  /** Whether the pairs that were looked at decide as all pairs would. */
  readonly isAsIfAll: boolean;
};
export type WithoutPair = 'no-eligible-partner' | 'partners-full' | 'no-places';

/** Up to so many pairs of firms all pairs are looked at. */
const allPairs = 4_000_000;
/** A right firm without a pair shows so many of its own best. */
const ownBest = 24;
/** Lists that came out short are looked for deeper while they are no more than this share; each time so much deeper. */
const fewShort = 0.05;
const deeper = 4;
/** Where more are short they are matched with who has room, as long as a look is at no more pairs than this, and at most so often. */
const pairsInALook = 500_000_000;
const mostLooks = 8;

/** Lists for both sides under a cap, so that the popular don't crowd out the rest. Caps govern what is pushed, never search. */
export async function assignLists(input: AssignLists): Promise<AssignedLists> {
  const { leftCount, rightCount, lots, listLength, cap, method, minimumExposure, ask } = input;
  const leftLimits = new Int32Array(leftCount).fill(listLength);
  const rightLimits = new Int32Array(rightCount).fill(cap);
  const problemOf = (candidates: Candidates): AssignmentProblem => ({
    edges: sortedEdges(candidates, lots.left, lots.right),
    leftLimits,
    rightLimits,
  });
  let depth =
    leftCount * rightCount <= (input.lookAtAll ?? allPairs)
      ? rightCount
      : Math.min(rightCount, Math.max(24, 2 * listLength));
  let candidates = await ask({ side: 'left', firms: null, from: 0, to: leftCount, most: depth });
  let problem = problemOf(candidates);
  let short = shortLists(problem, assignGreedily(problem), depth);
  // A list that is full, or that has seen all its firm's partners, is the one that looking at all pairs would give.
  while (short.length > 0 && short.length <= fewShort * leftCount && depth < rightCount) {
    depth = Math.min(rightCount, depth * deeper);
    candidates = joined(candidates, await ask({ side: 'left', firms: short, from: 0, to: 0, most: depth }));
    problem = problemOf(candidates);
    short = shortLists(problem, assignGreedily(problem), depth);
  }
  const isAsIfAll = depth >= rightCount || short.length === 0;
  for (let look = 0; depth < rightCount && short.length > 0 && look < mostLooks; look += 1) {
    const shown = degreesOf(problem.edges.right, assignGreedily(problem), rightCount);
    const among = firmsWhere(shown, (degree) => degree < cap);
    if (short.length * among.length > pairsInALook) break;
    const before = problem.edges.left.length;
    candidates = joined(candidates, await ask({ side: 'left', firms: short, from: 0, to: 0, most: listLength, among }));
    problem = problemOf(candidates);
    const isNothingNew = problem.edges.left.length === before;
    short = isNothingNew ? new Int32Array(0) : shortLists(problem, assignGreedily(problem), depth);
  }
  if (depth < rightCount) {
    const unseen = firmsWhere(
      degreesOf(problem.edges.right, assignGreedily(problem), rightCount),
      (shown) => shown === 0,
    );
    candidates = joined(candidates, await ask({ side: 'right', firms: unseen, from: 0, to: 0, most: ownBest }));
    problem = problemOf(candidates);
  }

  const chosen = methods[method](problem);
  if (minimumExposure) assignGreedily(problem, coverFirms(problem, chosen));
  const { edges } = problem;
  return {
    pairs: {
      left: edges.left.filter((_, edge) => chosen[edge] === 1),
      right: edges.right.filter((_, edge) => chosen[edge] === 1),
      score: edges.score.filter((_, edge) => chosen[edge] === 1),
    },
    measures: measureAssignment(problem, chosen),
    without: [
      ...without('left', edges.left, chosen, leftLimits),
      ...without('right', edges.right, chosen, rightLimits),
    ],
    candidates: edges.left.length,
    cutShort: depth < rightCount ? short.length : 0,
    isAsIfAll,
  };
}

const methods: Readonly<Record<AssignmentMethod, (problem: AssignmentProblem) => Uint8Array>> = {
  greedy: assignGreedily,
  flow: assignByFlow,
  'max-min': assignMaxMin,
};

/** Left firms whose list has room and who have seen only their best. */
function shortLists({ edges, leftLimits }: AssignmentProblem, chosen: Uint8Array, depth: number): Int32Array {
  const degrees = degreesOf(edges.left, chosen, leftLimits.length);
  const seen = degreesOf(edges.left, new Uint8Array(chosen.length).fill(1), leftLimits.length);
  return firmsWhere(degrees, (degree, firm) => degree < leftLimits[firm]! && seen[firm]! >= depth);
}

function firmsWhere(values: Int32Array, holds: (value: number, firm: number) => boolean): Int32Array {
  return Int32Array.from([...values.keys()].filter((firm) => holds(values[firm]!, firm)));
}

function without(side: Side, ends: Int32Array, chosen: Uint8Array, limits: Int32Array) {
  const degrees = degreesOf(ends, chosen, limits.length);
  const open = degreesOf(ends, new Uint8Array(chosen.length).fill(1), limits.length);
  return Array.from(
    firmsWhere(degrees, (degree) => degree === 0),
    (firm) => {
      const because: WithoutPair =
        limits[firm] === 0 ? 'no-places' : open[firm] === 0 ? 'no-eligible-partner' : 'partners-full';
      return { side, firm, because };
    },
  );
}

export function joined(a: Candidates, b: Candidates): Candidates {
  const both = (x: Int32Array, y: Int32Array) => {
    const all = new Int32Array(x.length + y.length);
    all.set(x);
    all.set(y, x.length);
    return all;
  };
  return { left: both(a.left, b.left), right: both(a.right, b.right), score: both(a.score, b.score) };
}
