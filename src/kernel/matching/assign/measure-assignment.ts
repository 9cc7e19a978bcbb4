import { type AssignmentProblem, degreesOf, edgesOf } from './edges.ts';

/** What a choice of pairs is worth, and to whom: the frontier is shown whole, since no one number tells it. */
export type AssignmentMeasures = {
  readonly pairs: number;
  /** Sum of the two-sided scores, and as a share of what lists without any cap would have. */
  readonly utility: number;
  readonly shareOfUncapped: number;
  /** How unevenly right firms stand on lists: 0 all alike, 1 one firm on all. */
  readonly exposureGini: number;
  readonly maximumExposure: number;
  /** Share of firms with at least one pair. */
  readonly coverage: { readonly left: number; readonly right: number };
  /** The smallest best score that a firm with a pair has; null where there is no pair. */
  readonly worstBestScore: number | null;
  /** Pairs left out that both would rather have than the worst of what they have. */
  readonly blockingPairs: number;
};

export function measureAssignment(problem: AssignmentProblem, chosen: Uint8Array): AssignmentMeasures {
  const { edges, leftLimits, rightLimits } = problem;
  const left = degreesOf(edges.left, chosen, leftLimits.length);
  const right = degreesOf(edges.right, chosen, rightLimits.length);
  const utility = sumOf(edges.score, (edge) => chosen[edge] === 1);
  const uncapped = uncappedUtility(problem);
  return {
    pairs: sumOf(chosen, () => true),
    utility: utility / 1e6,
    shareOfUncapped: uncapped === 0 ? 1 : utility / uncapped,
    exposureGini: gini(right),
    maximumExposure: right.reduce((most, degree) => Math.max(most, degree), 0),
    coverage: { left: shareCovered(left), right: shareCovered(right) },
    worstBestScore: worstBest(problem, chosen),
    blockingPairs: countBlocking(problem, chosen, left, right),
  };
}

/** What every left firm's own best would add up to if nobody were ever full. */
function uncappedUtility({ edges, leftLimits }: AssignmentProblem): number {
  const { starts, values } = edgesOf(edges.left, leftLimits.length);
  let sum = 0;
  leftLimits.forEach((limit, firm) => {
    const last = Math.min(starts[firm + 1]!, starts[firm]! + limit);
    for (let at = starts[firm]!; at < last; at += 1) sum += edges.score[values[at]!]!;
  });
  return sum;
}

/** Gini's coefficient of how often each is shown. */
export function gini(values: Int32Array): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const weighted = values
    .slice()
    .sort()
    .reduce((sum, value, at) => sum + value * (2 * (at + 1) - values.length - 1), 0);
  return weighted / (values.length * total);
}

function shareCovered(degrees: Int32Array): number {
  return degrees.length === 0 ? 1 : degrees.reduce((sum, degree) => sum + (degree > 0 ? 1 : 0), 0) / degrees.length;
}

/** Edges come best first, so the first chosen one of a firm is its best. */
function worstBest({ edges, leftLimits, rightLimits }: AssignmentProblem, chosen: Uint8Array): number | null {
  let worst: number | null = null;
  for (const [ends, firms] of [
    [edges.left, leftLimits.length],
    [edges.right, rightLimits.length],
  ] as const) {
    const hasOne = new Uint8Array(firms);
    chosen.forEach((isChosen, edge) => {
      if (isChosen === 0 || hasOne[ends[edge]!] === 1) return;
      hasOne[ends[edge]!] = 1;
      if (worst === null || edges.score[edge]! < worst) worst = edges.score[edge]!;
    });
  }
  return worst === null ? null : worst / 1e6;
}

function countBlocking(
  { edges, leftLimits, rightLimits }: AssignmentProblem,
  chosen: Uint8Array,
  left: Int32Array,
  right: Int32Array,
): number {
  const worst = (ends: Int32Array, firms: number) => {
    const scores = new Int32Array(firms).fill(-1);
    chosen.forEach((isChosen, edge) => {
      if (isChosen === 1) scores[ends[edge]!] = edges.score[edge]!;
    });
    return scores;
  };
  const leftWorst = worst(edges.left, leftLimits.length);
  const rightWorst = worst(edges.right, rightLimits.length);
  let blocking = 0;
  chosen.forEach((isChosen, edge) => {
    if (isChosen === 1) return;
    const [a, b] = [edges.left[edge]!, edges.right[edge]!];
    const score = edges.score[edge]!;
    const wants = (limit: number, degree: number, has: number) => limit > 0 && (degree < limit || score > has);
    if (wants(leftLimits[a]!, left[a]!, leftWorst[a]!) && wants(rightLimits[b]!, right[b]!, rightWorst[b]!))
      blocking += 1;
  });
  return blocking;
}

function sumOf(values: Int32Array | Uint8Array, counts: (at: number) => boolean): number {
  let sum = 0;
  values.forEach((value, at) => {
    if (counts(at)) sum += value;
  });
  return sum;
}
