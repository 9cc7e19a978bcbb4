import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchingKnowledge } from '#tests/builders/matching-knowledge.ts';
import { generateProfiles } from '../generate-profiles.ts';
import { type Match, matcherOf, type OutsideTerm } from '../match-pair.ts';
import type { Reading } from '../read-profile.ts';
import { firmColumns } from './firm-columns.ts';
import type { OutsideFeature } from './outside-row.ts';
import { rowScorer } from './score-rows.ts';

function sides(count: number, seed: number, forget = 0) {
  const matcher = matcherOf(matchingKnowledge);
  const read = (side: 'left' | 'right') =>
    [...generateProfiles({ count, side, seed }, matchingKnowledge)].map((profile, at) =>
      matcher.read(forget > 0 && at % forget === 0 ? { ...profile, kinds: [], offers: [], text: {} } : profile),
    );
  return { matcher, left: read('left'), right: read('right') };
}

const scoreOf = (match: Match) => (match.gate === null ? Math.round(match.score * 1e6) : -1);
const noLots = (count: number) => Int32Array.from({ length: count }, (_, at) => (at * 7919) % 104_729);

/** What `match` says of every pair, best first. */
function byMatching(partners: readonly Reading[], judge: (partner: Reading, at: number) => Match) {
  const lots = noLots(partners.length);
  return partners
    .map((partner, at) => ({ at, score: scoreOf(judge(partner, at)) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score || lots[a.at]! - lots[b.at]!);
}

test.each([
  [11, 0],
  [12, 3],
  [13, 7],
])('rows give the scores of pairs, to the millionth and in the same order (seed %i)', (seed, forget) => {
  const { matcher, left, right } = sides(160, seed, forget);
  const scorer = rowScorer({
    matcher,
    own: firmColumns(left),
    partners: firmColumns(right),
    lots: noLots(right.length),
  });
  let pairs = 0;
  left.forEach((firm, at) => {
    const expected = byMatching(right, (partner) => matcher.match(firm, partner));
    pairs += expected.length;
    for (const most of [3, 1000]) {
      const { firms, scores } = scorer.bestOf(at, most);
      expect([...firms].map((partner, rank) => ({ at: partner, score: scores[rank] }))).toEqual(
        expected.slice(0, most),
      );
    }
    const gates = scorer.gatesOf(at);
    expect(gates.get('open') ?? 0).toBe(expected.length);
    expect([...gates.values()].reduce((sum, count) => sum + count)).toBe(right.length);
  });
  expect(pairs).toBeGreaterThan(1000);
});

test('closed bits and outside features count in rows as in pairs', () => {
  const { matcher, left, right } = sides(60, 5, 4);
  const outsideTerm = (share: number, at: number, other: number): OutsideTerm => ({
    feature: 'text',
    share,
    leftFit: ((at * 31 + other * 17) % 10) / 10,
    rightFit: ((at * 13 + other * 29) % 10) / 10,
    leftField: 'text',
    rightField: 'text',
    leftEvidence: [],
    rightEvidence: [],
  });
  const share = 0.2;
  const named = (at: number) => right.map((_, other) => other).filter((other) => (at + other) % 3 === 0);
  const feature: OutsideFeature = {
    share,
    rowOf: (at) => ({
      partners: Int32Array.from(named(at)),
      fits: Float64Array.from(named(at), (other) => outsideTerm(share, at, other).leftFit),
      fitsBack: Float64Array.from(named(at), (other) => outsideTerm(share, at, other).rightFit),
    }),
  };
  const bits = new Uint32Array(2).fill(0x0f0f0f0f);
  const scorer = rowScorer({
    matcher,
    own: firmColumns(left),
    partners: firmColumns(right),
    lots: noLots(right.length),
    closed: (at) => (at % 2 === 0 ? bits : undefined),
    outside: [feature],
  });
  left.forEach((firm, at) => {
    const isClosed = (other: number) => at % 2 === 0 && ((bits[other >>> 5]! >>> (other & 31)) & 1) === 1;
    const expected = byMatching(right, (partner, other) => {
      if (isClosed(other)) return { gate: 'no-lane' };
      const terms = named(at).includes(other) ? [outsideTerm(share, at, other)] : [];
      return matcher.match(firm, partner, terms, share);
    });
    for (const most of [3, 1000]) {
      const { firms, scores } = scorer.bestOf(at, most);
      expect([...firms].map((partner, rank) => ({ at: partner, score: scores[rank] }))).toEqual(
        expected.slice(0, most),
      );
    }
  });
});

test('the best of anything are the first of all in order', () => {
  const { matcher, left, right } = sides(40, 3);
  const scorer = rowScorer({ matcher, own: firmColumns(left), partners: firmColumns(right), lots: noLots(40) });
  fc.assert(
    fc.property(fc.nat(39), fc.nat(60), (firm, most) => {
      const all = scorer.bestOf(firm, 1000);
      expect(scorer.bestOf(firm, most).firms).toEqual(all.firms.slice(0, most));
    }),
    { numRuns: 200 },
  );
});
