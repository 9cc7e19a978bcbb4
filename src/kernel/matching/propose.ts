import { assignGreedily } from './assign/assign-greedily.ts';
import { coverFirms } from './assign/cover-firms.ts';
import { type AssignmentProblem, degreesOf, type Edges, sortedEdges } from './assign/edges.ts';
import type { Knowledge } from './lanes.ts';
import { lotsOf, type Market, type OpenMatch, type OpenPair, openMarket, type PairGate } from './market.ts';
import type { Reason } from './match-pair.ts';

type Side = 'left' | 'right';

/** A meeting to ask for. Firms by index from 0 in the market's lists. */
export type Proposal = {
  readonly left: number;
  readonly right: number;
  readonly demand: 'must' | 'like';
  /** Two-sided weight, an integer from 0 to 10000. */
  readonly weight: number;
  /** How well right answers left, and left answers right; null where only a must brings them together. */
  readonly leftScore: number | null;
  readonly rightScore: number | null;
  readonly lane: string | null;
  readonly reasons: readonly Reason[];
};

/**
 * Why a firm got fewer proposals than the minimum: the gates between it and the firms it was not open to, or
 * - `own-capacity-zero`: it takes no meetings. - `partners-full`: those it fits are taken by others who need them as much.
 * - `no-places-left`: the mission's places are used up.
 */
export type Shortfall = {
  readonly side: 'left' | 'right';
  readonly firm: number;
  readonly proposals: number;
  readonly openPartners: number;
  readonly because: 'no-eligible-partner' | 'own-capacity-zero' | 'partners-full' | 'no-places-left';
  readonly gates: readonly { readonly gate: PairGate; readonly firms: number }[];
};

export type ProposalSet = {
  /** Musts first, then by falling weight. */
  readonly proposals: readonly Proposal[];
  readonly shortfalls: readonly Shortfall[];
  /** Pairs closed by each gate. */
  readonly gates: readonly { readonly gate: PairGate; readonly pairs: number }[];
  readonly openPairs: number;
};

/**
 * Capped assignment by reciprocal score, with minimum exposure, of the same parts as the lists of `assignLists`.
 *
 * 1. Musts. 2. For one proposal each, then two, up to the minimum: pairs that a firm below needs, best first; then
 * alternating paths move others' partners until every firm has as many, or it is proven that no choice gives it one more
 * without taking one from another below or at it. 3. All other pairs in which one asks for the other, best first, while both lists and
 * the comfortable number of places last.
 */
export function propose(market: Market, knowledge: Knowledge): ProposalSet {
  const { open, closedLeft, closedRight, matchOf } = openMarket(market, knowledge);
  const ranked = bestFirst(market, open);
  const kept = Uint8Array.from(ranked, ({ must }) => (must ? 1 : 0));
  const problem: AssignmentProblem = {
    edges: edgesFrom(ranked),
    leftLimits: limitsOf(market, 'left', ranked),
    rightLimits: limitsOf(market, 'right', ranked),
    places: market.maximumTotal,
    kept,
  };
  const chosen = kept.slice();
  for (let level = 1; level <= market.minimumEach; level += 1) {
    // A place that serves two firms below the level comes before one that serves one: places may be scarce.
    for (const needy of [2, 1]) {
      assignGreedily(problem, chosen, (_, left, right) => Number(left < level) + Number(right < level) >= needy);
    }
    coverFirms(problem, chosen, level);
  }
  const comfortable = { ...problem, places: Math.min(market.maximumTotal, market.comfortableTotal) };
  assignGreedily(comfortable, chosen, (edge) => ranked[edge]!.isAsked);

  return {
    proposals: ranked.filter((_, edge) => chosen[edge] === 1).map((pair) => proposalOf(pair, matchOf(pair))),
    shortfalls: [
      ...shortfallsOf('left', market, problem, chosen, closedLeft),
      ...shortfallsOf('right', market, problem, chosen, closedRight),
    ],
    gates: totalsOf(closedLeft).map(({ gate, firms }) => ({ gate, pairs: firms })),
    openPairs: open.length,
  };
}

/** Musts, then by falling score; ties by lot. */
function bestFirst(market: Market, open: readonly OpenPair[]): readonly OpenPair[] {
  const lots = (side: Side) =>
    lotsOf(
      market[side].map(({ profile }) => profile),
      market.seed,
    );
  const { left, right } = sortedEdges(edgesFrom(open), lots('left'), lots('right'));
  const pairs = new Map(open.map((pair) => [`${pair.left} ${pair.right}`, pair]));
  const sorted = Array.from(left, (firm, at) => pairs.get(`${firm} ${right[at]}`)!);
  return [...sorted.filter(({ must }) => must), ...sorted.filter(({ must }) => !must)];
}

function edgesFrom(pairs: readonly OpenPair[]): Edges {
  return {
    left: Int32Array.from(pairs, ({ left }) => left),
    right: Int32Array.from(pairs, ({ right }) => right),
    score: Int32Array.from(pairs, ({ score }) => Math.round(score * 1e6)),
  };
}

function limitsOf(market: Market, side: Side, pairs: readonly OpenPair[]): Int32Array {
  const musts = new Int32Array(market[side].length);
  for (const pair of pairs) if (pair.must) musts[pair[side]]! += 1;
  return Int32Array.from(market[side], ({ capacity }, firm) =>
    Math.min(capacity, Math.max(market.listLength, market.minimumEach, musts[firm]!)),
  );
}

function proposalOf({ left, right, must, score }: OpenPair, match: OpenMatch | null): Proposal {
  return {
    left,
    right,
    demand: must ? 'must' : 'like',
    weight: Math.round(score * 10_000),
    leftScore: match?.leftScore ?? null,
    rightScore: match?.rightScore ?? null,
    lane: match?.lane ?? null,
    reasons: match?.reasons ?? [],
  };
}

function shortfallsOf(
  side: Side,
  market: Market,
  { edges }: AssignmentProblem,
  chosen: Uint8Array,
  closed: readonly ReadonlyMap<PairGate, number>[],
): readonly Shortfall[] {
  const degrees = degreesOf(edges[side], chosen, market[side].length);
  const partners = degreesOf(edges[side], new Uint8Array(chosen.length).fill(1), market[side].length);
  const total = chosen.reduce((sum, isChosen) => sum + isChosen, 0);
  return market[side].flatMap(({ capacity }, firm): Shortfall[] => {
    const proposals = degrees[firm]!;
    if (proposals >= market.minimumEach) return [];
    const openPartners = partners[firm]!;
    const because =
      openPartners === 0
        ? 'no-eligible-partner'
        : capacity === 0
          ? 'own-capacity-zero'
          : total >= market.maximumTotal
            ? 'no-places-left'
            : openPartners <= proposals
              ? 'no-eligible-partner'
              : 'partners-full';
    return [{ side, firm, proposals, openPartners, because, gates: totalsOf([closed[firm] ?? new Map()]) }];
  });
}

function totalsOf(counts: readonly ReadonlyMap<PairGate, number>[]) {
  const totals = new Map<PairGate, number>();
  for (const map of counts) for (const [gate, firms] of map) totals.set(gate, (totals.get(gate) ?? 0) + firms);
  return [...totals]
    .map(([gate, firms]) => ({ gate, firms }))
    .sort((a, b) => b.firms - a.firms || (a.gate < b.gate ? -1 : 1));
}
