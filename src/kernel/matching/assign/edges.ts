import type { Rows } from '../rows/firm-columns.ts';

/** The pairs that may be put forward, best first: the order is the order of preference, ties and all. Firms by index from 0. */
export type Edges = {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Millionths, falling. */
  readonly score: Int32Array;
};

/** Pairs that may be put forward, and how many each firm takes: the length of a left firm's list, and on how many lists a right firm stands. */
export type AssignmentProblem = {
  readonly edges: Edges;
  readonly leftLimits: Int32Array;
  readonly rightLimits: Int32Array;
  /** Most pairs in all; without it there is no such limit. */
  readonly places?: number;
  /** 1 for each edge that is chosen from the start and never dropped, even beyond the limits. */
  readonly kept?: Uint8Array;
};

/** Pairs in any order; one may stand there twice. */
export type Candidates = { readonly left: Int32Array; readonly right: Int32Array; readonly score: Int32Array };

/**
 * Candidates in order: by score, then by the lots of both firms (smaller first; no two alike on a side), so that neither names nor
 * the order of input decide. Sorted digit by digit, since there may be millions.
 */
export function sortedEdges({ left, right, score }: Candidates, leftLots: Int32Array, rightLots: Int32Array): Edges {
  const lots = (ends: Int32Array, of: Int32Array) => ends.map((firm) => of[firm]!);
  const byRight = sortedBy(lots(right, rightLots), Int32Array.from(left.keys()));
  const byLeft = sortedBy(lots(left, leftLots), byRight);
  const byScore = sortedBy(
    score.map((value) => 1_000_000 - value),
    byLeft,
  );
  const order = byScore.filter(
    (edge, at) => at === 0 || left[edge] !== left[byScore[at - 1]!] || right[edge] !== right[byScore[at - 1]!],
  );
  const by = (values: Int32Array) => order.map((edge) => values[edge]!);
  return { left: by(left), right: by(right), score: by(score) };
}

const digitBits = 11;

/** The order by rising key; among equals it stays. Keys are whole numbers from 0. */
function sortedBy(keys: Int32Array, order: Int32Array): Int32Array {
  const most = keys.reduce((largest, key) => Math.max(largest, key), 0);
  let [from, to] = [order.slice(), new Int32Array(order.length)];
  for (let shift = 0; most >>> shift > 0; shift += digitBits) {
    const starts = new Int32Array((1 << digitBits) + 1);
    const digitOf = (item: number) => (keys[item]! >>> shift) & ((1 << digitBits) - 1);
    for (const item of from) starts[digitOf(item) + 1]! += 1;
    for (let digit = 1; digit < starts.length; digit += 1) starts[digit]! += starts[digit - 1]!;
    for (const item of from) {
      const digit = digitOf(item);
      to[starts[digit]!] = item;
      starts[digit]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The edges of each firm of a side, best first. */
export function edgesOf(ends: Int32Array, firms: number): Rows {
  const starts = new Int32Array(firms + 1);
  for (const firm of ends) starts[firm + 1]! += 1;
  for (let firm = 1; firm <= firms; firm += 1) starts[firm]! += starts[firm - 1]!;
  const next = starts.slice();
  const values = new Int32Array(ends.length);
  ends.forEach((firm, edge) => {
    values[next[firm]!] = edge;
    next[firm]! += 1;
  });
  return { starts, values };
}

/** How many chosen edges each firm of a side has. */
export function degreesOf(ends: Int32Array, chosen: Uint8Array, firms: number): Int32Array {
  const degrees = new Int32Array(firms);
  chosen.forEach((isChosen, edge) => {
    if (isChosen === 1) degrees[ends[edge]!]! += 1;
  });
  return degrees;
}
