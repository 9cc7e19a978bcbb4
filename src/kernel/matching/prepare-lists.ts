import type { Candidates } from './assign/edges.ts';
import type { Knowledge } from './lanes.ts';
import { lotsOf } from './market.ts';
import { type Gate, type Match, type Matcher, matcherOf, type OutsideTerm } from './match-pair.ts';
import type { Profile } from './profile.ts';
import { type Raise, raisesOf } from './raise-match.ts';
import type { Reading } from './read-profile.ts';
import { bitsOf } from './rows/firm-bits.ts';
import { type FirmColumns, firmColumns, sideBySide } from './rows/firm-columns.ts';
import type { OutsideFeature } from './rows/outside-row.ts';
import { type RowScorer, rowScorer } from './rows/score-rows.ts';

export type Side = 'left' | 'right';

/** A pair, by index from 0, that the lists close: somebody said never, both are one company, or they have met. */
export type ClosedPair = { readonly left: number; readonly right: number };

/** A feature computed elsewhere, seen from both sides, and the words for it. */
export type OutsideText = {
  readonly feature: OutsideTerm['feature'];
  readonly share: number;
  readonly ofLeft: OutsideFeature['rowOf'];
  readonly ofRight: OutsideFeature['rowOf'];
  /** What a reason shows of a pair. */
  evidenceOf(
    left: number,
    right: number,
  ): Pick<OutsideTerm, 'leftField' | 'rightField' | 'leftEvidence' | 'rightEvidence'>;
};

export type ListMarket = {
  readonly left: readonly Profile[];
  readonly right: readonly Profile[];
  readonly closed: readonly ClosedPair[];
  /** Decides between pairs that are equal in every field. */
  readonly seed: number;
  readonly outside?: readonly OutsideText[];
};

/** What a thread is asked: the best partners of some firms of a side (null: all of them between `from` and `to`). */
export type RowsAsked = {
  readonly side: Side;
  readonly firms: Int32Array | null;
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** The firms of the other side that are looked at; without it all of them. */
  readonly among?: Int32Array;
};

export type PreparedLists = {
  readonly lots: Readonly<Record<Side, Int32Array>>;
  /** The best partners of firms, as pairs. Pure: any thread gives the same answer. */
  rows(asked: RowsAsked): Candidates;
  /** How many firms of the other side each gate closes to a firm. */
  gatesOf(side: Side, firm: number): ReadonlyMap<Gate | 'rule' | 'open', number>;
  match(left: number, right: number): Match;
  /** What would raise the match of a pair, or open it. */
  raises(left: number, right: number): readonly Raise[];
};

/** Reads both sides of a market once, for rows, gates and reasons. */
export function prepareLists(market: ListMarket, knowledge: Knowledge): PreparedLists {
  const matcher = matcherOf(knowledge);
  const { outside = [] } = market;
  const sides = {
    left: prepareSide(market.left, matcher, market.seed),
    right: prepareSide(market.right, matcher, market.seed),
  };
  const scorers: Partial<Record<Side, RowScorer>> = {};
  const scorerOf = (side: Side): RowScorer => {
    const other = side === 'left' ? sides.right : sides.left;
    const known =
      scorers[side] ??
      rowScorer({
        matcher,
        own: sides[side].columns,
        partners: other.columns,
        lots: other.lotsInOrder,
        closed: closedBits(market.closed, side, sides),
        outside: outside.map(({ share, ofLeft, ofRight }) => ({
          share,
          rowOf: (place) => inOrder(side === 'left' ? ofLeft : ofRight, sides[side].order[place]!, other.placeOf),
        })),
      });
    scorers[side] = known;
    return known;
  };
  const outsideShare = outside.reduce((sum, { share }) => sum + share, 0);
  const outsideTerms = (left: number, right: number) =>
    outside.flatMap(({ feature, share, ofLeft, evidenceOf }): OutsideTerm[] => {
      const row = ofLeft(left);
      const at = row.partners.indexOf(right);
      if (at < 0) return [];
      const fits = { leftFit: row.fits[at]!, rightFit: row.fitsBack[at]! };
      return [{ feature, share, ...fits, ...evidenceOf(left, right) }];
    });

  return {
    lots: { left: sides.left.lots, right: sides.right.lots },
    rows: ({ side, firms, from, to, most, among }) => {
      const { order, placeOf } = sides[side];
      // In the order of groups, for which the scorer keeps what depends on kinds and sectors alone.
      const places = firms ? firms.map((firm) => placeOf[firm]!).sort() : null;
      const count = places ? places.length : to - from;
      const partners = side === 'left' ? sides.right : sides.left;
      const scorer = scorerOf(side);
      const lookedAt =
        among &&
        bitsOf(
          among.map((firm) => partners.placeOf[firm]!),
          partners.order.length,
        );
      const own: number[] = [];
      const others: number[] = [];
      const scores: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const place = places ? places[at]! : from + at;
        const best = scorer.bestOf(place, Math.min(most, partners.order.length), lookedAt);
        for (let rank = 0; rank < best.firms.length; rank += 1) {
          own.push(order[place]!);
          others.push(partners.order[best.firms[rank]!]!);
          scores.push(best.scores[rank]!);
        }
      }
      const [left, right] = side === 'left' ? [own, others] : [others, own];
      return { left: Int32Array.from(left), right: Int32Array.from(right), score: Int32Array.from(scores) };
    },
    gatesOf: (side, firm) => scorerOf(side).gatesOf(sides[side].placeOf[firm]!),
    match: (left, right) =>
      matcher.match(
        sides.left.readings[sides.left.placeOf[left]!]!,
        sides.right.readings[sides.right.placeOf[right]!]!,
        outsideTerms(left, right),
        outsideShare,
      ),
    raises: (left, right) => {
      const terms = outsideTerms(left, right);
      return raisesOf(market.left[left]!, market.right[right]!, (a, b) =>
        matcher.match(matcher.read(a), matcher.read(b), terms, outsideShare),
      );
    },
  };
}

type PreparedSide = {
  /** In the order of kinds and sectors, so that firms of a group lie side by side; and the way there and back. */
  readonly readings: readonly Reading[];
  readonly columns: FirmColumns;
  readonly order: Int32Array;
  readonly placeOf: Int32Array;
  /** By firm, and by place in the order. */
  readonly lots: Int32Array;
  readonly lotsInOrder: Int32Array;
};

function prepareSide(profiles: readonly Profile[], matcher: Matcher, seed: number): PreparedSide {
  const read = profiles.map(matcher.read);
  const order = sideBySide(read);
  const placeOf = new Int32Array(order.length);
  order.forEach((firm, place) => {
    placeOf[firm] = place;
  });
  const lots = lotsOf(profiles, seed);
  const readings = Array.from(order, (firm) => read[firm]!);
  return {
    readings,
    columns: firmColumns(readings),
    order,
    placeOf,
    lots,
    lotsInOrder: order.map((firm) => lots[firm]!),
  };
}

/** Bits of the partners that are closed to a firm, by places in the order; undefined where no pair is closed at all. */
function closedBits(
  pairs: readonly ClosedPair[],
  side: Side,
  sides: Readonly<Record<Side, PreparedSide>>,
): (place: number) => Uint32Array | undefined {
  const other: Side = side === 'left' ? 'right' : 'left';
  const bits = new Map<number, Uint32Array>();
  for (const pair of pairs) {
    const place = sides[side].placeOf[pair[side]]!;
    const partner = sides[other].placeOf[pair[other]]!;
    const row = bits.get(place) ?? new Uint32Array((sides[other].order.length + 31) >>> 5);
    bits.set(place, row);
    row[partner >>> 5]! |= 1 << (partner & 31);
  }
  return (place) => bits.get(place);
}

function inOrder(rowOf: OutsideFeature['rowOf'], firm: number, placeOf: Int32Array) {
  const row = rowOf(firm);
  return { ...row, partners: row.partners.map((partner) => placeOf[partner]!) };
}
