import { augmentExposure } from './augment-exposure.ts';
import type { Knowledge } from './lanes.ts';
import { type Market, type OpenMatch, type OpenPair, openMarket, type PairGate } from './market.ts';
import type { Reason } from './match-pair.ts';
import { Selection, sides } from './selection.ts';

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
 * Greedy capped b-matching by reciprocal score, with minimum exposure.
 *
 * 1. Musts. 2. For one proposal each, then two, up to the minimum: pairs that a firm below needs, best first; then
 * alternating paths move others' partners until every firm has as many, or it is proven that no choice gives it one more
 * without taking one from another below or at it. 3. All other pairs, best first, while both lists and the comfortable number of places last.
 */
export function propose(market: Market, knowledge: Knowledge): ProposalSet {
  const { open, closedLeft, closedRight, matchOf } = openMarket(market, knowledge);
  const ranked = [...open].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.score - a.score || (a.lot < b.lot ? 1 : a.lot > b.lot ? -1 : 0),
  );
  const selection = new Selection(market, ranked);
  for (const pair of ranked) if (pair.must) selection.add(pair);

  for (let level = 1; level <= market.minimumEach; level += 1) {
    // A place that serves two firms below the level comes before one that serves one: places may be scarce.
    for (const needy of [2, 1]) {
      for (const pair of ranked) {
        const lacking = sides.filter((side) => selection.lacks(side, pair[side], level)).length;
        if (lacking >= needy && selection.hasRoomFor(pair)) selection.add(pair);
      }
    }
    augmentExposure(selection, ranked, level);
  }
  for (const pair of ranked) {
    if (selection.size >= market.comfortableTotal) break;
    if (selection.hasRoomFor(pair)) selection.add(pair);
  }

  return {
    proposals: ranked.filter((pair) => selection.has(pair)).map((pair) => proposalOf(pair, matchOf(pair))),
    shortfalls: [
      ...shortfallsOf('left', market, selection, ranked, closedLeft),
      ...shortfallsOf('right', market, selection, ranked, closedRight),
    ],
    gates: totalsOf(closedLeft).map(({ gate, firms }) => ({ gate, pairs: firms })),
    openPairs: open.length,
  };
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
  side: 'left' | 'right',
  market: Market,
  selection: Selection,
  open: readonly OpenPair[],
  closed: readonly ReadonlyMap<PairGate, number>[],
): readonly Shortfall[] {
  const partners = market[side].map(() => 0);
  for (const pair of open) partners[pair[side]] = (partners[pair[side]] ?? 0) + 1;
  return market[side].flatMap(({ capacity }, firm): Shortfall[] => {
    const proposals = selection.degree(side, firm);
    if (proposals >= market.minimumEach) return [];
    const openPartners = partners[firm] ?? 0;
    const because =
      openPartners === 0
        ? 'no-eligible-partner'
        : capacity === 0
          ? 'own-capacity-zero'
          : selection.size >= market.maximumTotal
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
