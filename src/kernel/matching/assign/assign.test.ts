import { expect, test } from 'vitest';
import { seededRandom } from '#kernel/lib/seeded-random.ts';
import { assignByFlow } from './assign-by-flow.ts';
import { assignGreedily } from './assign-greedily.ts';
import { assignMaxMin } from './assign-max-min.ts';
import { coverFirms } from './cover-firms.ts';
import { type AssignmentProblem, degreesOf, sortedEdges } from './edges.ts';
import { gini, measureAssignment } from './measure-assignment.ts';

/** A market small enough that all its choices can be looked at. Few different scores, so that ties are common. */
function randomProblem(seed: number): AssignmentProblem {
  const random = seededRandom(seed);
  const [lefts, rights] = [1 + random.below(4), 1 + random.below(4)];
  const left: number[] = [];
  const right: number[] = [];
  const score: number[] = [];
  const density = 3 + random.below(7);
  const scores = 2 + random.below(9);
  for (let a = 0; a < lefts; a += 1) {
    for (let b = 0; b < rights; b += 1) {
      if (random.below(10) >= density || left.length >= 11) continue;
      left.push(a);
      right.push(b);
      score.push(random.below(scores) * 100_000);
    }
  }
  const limits = (firms: number, most: number) => Int32Array.from({ length: firms }, () => random.below(most + 1));
  const lots = Int32Array.of(0, 1, 2, 3);
  return {
    edges: sortedEdges(
      { left: Int32Array.from(left), right: Int32Array.from(right), score: Int32Array.from(score) },
      lots,
      lots,
    ),
    leftLimits: limits(lefts, 3),
    rightLimits: limits(rights, 2),
  };
}

/** Every choice of pairs that keeps the limits. */
function allChoices({ edges, leftLimits, rightLimits }: AssignmentProblem): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  const chosen = new Uint8Array(edges.left.length);
  const [left, right] = [leftLimits.slice(), rightLimits.slice()];
  const go = (edge: number): void => {
    if (edge === chosen.length) {
      found.push(chosen.slice());
      return;
    }
    go(edge + 1);
    const [a, b] = [edges.left[edge]!, edges.right[edge]!];
    if (left[a]! === 0 || right[b]! === 0) return;
    chosen[edge] = 1;
    left[a]! -= 1;
    right[b]! -= 1;
    go(edge + 1);
    chosen[edge] = 0;
    left[a]! += 1;
    right[b]! += 1;
  };
  go(0);
  return found;
}

function covered({ edges, leftLimits, rightLimits }: AssignmentProblem, chosen: Uint8Array): number {
  const count = (ends: Int32Array, firms: number) =>
    degreesOf(ends, chosen, firms).filter((degree) => degree > 0).length;
  return count(edges.left, leftLimits.length) + count(edges.right, rightLimits.length);
}

function expectWithinLimits({ edges, leftLimits, rightLimits }: AssignmentProblem, chosen: Uint8Array): void {
  degreesOf(edges.left, chosen, leftLimits.length).forEach((degree, firm) => {
    expect(degree).toBeLessThanOrEqual(leftLimits[firm]!);
  });
  degreesOf(edges.right, chosen, rightLimits.length).forEach((degree, firm) => {
    expect(degree).toBeLessThanOrEqual(rightLimits[firm]!);
  });
}

// Seeds that once failed stay here beside the range.
const seeds = [...Array.from({ length: Number(process.env['ASSIGN_SEEDS'] ?? 3000) }, (_, seed) => seed + 1)];

test('brute force finds no choice with more utility than flow, none that covers more, none that serves the worst-off better', () => {
  for (const seed of seeds) {
    const problem = randomProblem(seed);
    const utility = (chosen: Uint8Array) => measureAssignment(problem, chosen).utility;
    const worst = (chosen: Uint8Array) => measureAssignment(problem, chosen).worstBestScore ?? 0;
    const all = allChoices(problem);

    const byFlow = assignByFlow(problem);
    expectWithinLimits(problem, byFlow);
    expect(utility(byFlow), `seed ${seed}`).toBeCloseTo(Math.max(...all.map(utility)), 9);

    const most = Math.max(...all.map((one) => covered(problem, one)));
    const greedy = assignGreedily(problem);
    const coveringAfterGreedy = coverFirms(problem, greedy.slice());
    expectWithinLimits(problem, coveringAfterGreedy);
    expect(covered(problem, coveringAfterGreedy), `seed ${seed}`).toBe(most);

    const fairest = assignMaxMin(problem);
    expectWithinLimits(problem, fairest);
    expect(covered(problem, fairest), `seed ${seed}`).toBe(most);
    const fair = all.filter((one) => covered(problem, one) === most).map(worst);
    expect(worst(fairest), `seed ${seed}`).toBe(Math.max(...fair));
  }
});

test('greedy is what it says: each pair in turn while both have room; nobody is blocked; at least half the best utility', () => {
  for (const seed of seeds) {
    const problem = randomProblem(seed);
    const { edges, leftLimits, rightLimits } = problem;
    const greedy = assignGreedily(problem);
    expectWithinLimits(problem, greedy);
    for (let edge = 0; edge < greedy.length; edge += 1) {
      const before = greedy.map((isChosen, at) => (at < edge ? isChosen : 0));
      const hasRoom =
        degreesOf(edges.left, before, leftLimits.length)[edges.left[edge]!]! < leftLimits[edges.left[edge]!]! &&
        degreesOf(edges.right, before, rightLimits.length)[edges.right[edge]!]! < rightLimits[edges.right[edge]!]!;
      expect(greedy[edge] === 1, `seed ${seed}`).toBe(hasRoom);
    }
    const measures = measureAssignment(problem, greedy);
    expect(measures.blockingPairs, `seed ${seed}`).toBe(0);
    const best = measureAssignment(problem, assignByFlow(problem)).utility;
    expect(measures.utility).toBeGreaterThanOrEqual(best / 2 - 1e-9);
  }
});

test('cover takes the place that is missed least: not where the firm itself would best like to be', () => {
  // Right firm 2 has no pair. It likes left firm 0 best, whose worst pair is dear; left firm 1 gives up a cheap one.
  const edges = sortedEdges(
    {
      left: Int32Array.of(0, 0, 1, 1, 0, 1),
      right: Int32Array.of(0, 1, 0, 1, 2, 2),
      score: Int32Array.of(900_000, 800_000, 700_000, 300_000, 250_000, 200_000),
    },
    Int32Array.of(0, 1),
    Int32Array.of(0, 1, 2),
  );
  const problem = { edges, leftLimits: Int32Array.of(2, 2), rightLimits: Int32Array.of(2, 2, 1) };
  const chosen = coverFirms(problem, assignGreedily(problem));
  const pairs = [...chosen.keys()].filter((edge) => chosen[edge] === 1);
  expect(pairs.map((edge) => `${edges.left[edge]} ${edges.right[edge]}`)).toEqual(['0 0', '0 1', '1 0', '1 2']);
});

test('exposure is measured from all alike to one firm on every list', () => {
  expect(gini(Int32Array.of(2, 2, 2))).toBe(0);
  expect(gini(Int32Array.of(0, 0, 0, 8))).toBe(0.75);
  expect(gini(Int32Array.of())).toBe(0);
});

test('a pair that both would rather have is found', () => {
  const problem = {
    edges: sortedEdges(
      {
        left: Int32Array.of(1, 0, 0, 1),
        right: Int32Array.of(0, 1, 0, 0),
        score: Int32Array.of(400_000, 500_000, 900_000, 400_000),
      },
      Int32Array.of(0, 1),
      Int32Array.of(0, 1),
    ),
    leftLimits: Int32Array.of(1, 1),
    rightLimits: Int32Array.of(1, 1),
  };
  expect(measureAssignment(problem, Uint8Array.of(0, 1, 1))).toMatchObject({
    pairs: 2,
    blockingPairs: 1,
    utility: 0.9,
  });
  expect(measureAssignment(problem, assignGreedily(problem))).toMatchObject({ pairs: 1, blockingPairs: 0 });
});
