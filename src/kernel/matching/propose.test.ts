import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchingKnowledge as knowledge } from '#tests/builders/matching-knowledge.ts';
import { type Market, openMarket } from './market.ts';
import type { Profile } from './profile.ts';
import { type ProposalSet, propose } from './propose.ts';

const firm = (side: string) =>
  fc
    .record({
      kind: fc.constantFrom('brand', 'channel', 'licensor', 'venue'),
      sector: fc.constantFrom('food', 'fashion', 'retail', 'licensing-ip'),
      channel: fc.constantFrom('department-store', 'e-commerce', ''),
      capacity: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ kind, sector, channel, capacity }) => ({
      capacity,
      profile: {
        id: side,
        name: { en: side },
        text: {},
        kinds: [kind],
        sectors: [sector],
        products: [],
        offers: [],
        seeks: [],
        channels: channel === '' ? [] : [channel],
        territory: [],
        languages: ['en'],
      } satisfies Profile,
    }));

const market = fc
  .record({
    left: fc.array(firm('l'), { minLength: 1, maxLength: 4 }),
    right: fc.array(firm('r'), { minLength: 1, maxLength: 4 }),
    never: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 3 }),
    must: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 1 }),
    minimumEach: fc.integer({ min: 1, max: 2 }),
    listLength: fc.integer({ min: 1, max: 3 }),
    maximumTotal: fc.constantFrom(3, 99),
    comfortableTotal: fc.constantFrom(2, 99),
    seed: fc.nat(9),
  })
  .map(({ never, must, ...rest }): Market => {
    const fits = ([left, right]: readonly [number, number]) => left < rest.left.length && right < rest.right.length;
    return {
      ...rest,
      left: rest.left.map((one, index) => ({ ...one, profile: { ...one.profile, id: `l${index}` } })),
      right: rest.right.map((one, index) => ({ ...one, profile: { ...one.profile, id: `r${index}` } })),
      rules: [
        ...never.filter(fits).map(([left, right]) => ({ left, right, rule: 'never' as const })),
        ...must.filter(fits).map(([left, right]) => ({ left, right, rule: 'must' as const })),
      ],
    };
  });

function degrees(pairs: readonly { left: number; right: number }[], side: 'left' | 'right', count: number) {
  return Array.from({ length: count }, (_, index) => pairs.filter((pair) => pair[side] === index).length);
}

function limits(given: Market, side: 'left' | 'right') {
  return given[side].map(({ capacity }) => Math.min(capacity, Math.max(given.listLength, given.minimumEach)));
}

function exposure(given: Market, pairs: readonly { left: number; right: number }[]) {
  const all = [...degrees(pairs, 'left', given.left.length), ...degrees(pairs, 'right', given.right.length)];
  return all.reduce((sum, degree) => sum + Math.min(degree, given.minimumEach), 0);
}

/** The most exposure that any choice under the caps gives: all subsets of the open pairs are tried. */
function mostExposure(given: Market): number {
  const { open } = openMarket(given, knowledge);
  const free = { left: limits(given, 'left'), right: limits(given, 'right') };
  let best = 0;
  const chosen: (typeof open)[number][] = [];
  const go = (at: number) => {
    const pair = open[at];
    if (!pair) {
      best = Math.max(best, exposure(given, chosen));
      return;
    }
    if (free.left[pair.left]! > 0 && free.right[pair.right]! > 0) {
      free.left[pair.left]! -= 1;
      free.right[pair.right]! -= 1;
      chosen.push(pair);
      go(at + 1);
      chosen.pop();
      free.left[pair.left]! += 1;
      free.right[pair.right]! += 1;
    }
    if (!pair.must) go(at + 1);
  };
  go(0);
  return best;
}

const keyed = (set: ProposalSet) =>
  set.proposals.map(({ left, right, demand, weight }) => `${left} ${right} ${demand} ${weight}`);

describe('proposals from two lists', () => {
  test('caps hold, nevers are absolute, musts are in, weights are whole', () => {
    fc.assert(
      fc.property(market, (given) => {
        const { proposals } = propose(given, knowledge);
        const never = new Set(
          given.rules.filter(({ rule }) => rule === 'never').map(({ left, right }) => `${left} ${right}`),
        );
        const pairs = proposals.map(({ left, right }) => `${left} ${right}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.filter((pair) => never.has(pair))).toEqual([]);
        for (const { left, right, rule } of given.rules) {
          if (rule === 'must' && !never.has(`${left} ${right}`)) expect(pairs).toContain(`${left} ${right}`);
        }
        for (const side of ['left', 'right'] as const) {
          const caps = limits(given, side);
          degrees(proposals, side, given[side].length).forEach((degree, index) => {
            expect(degree).toBeLessThanOrEqual(caps[index]!);
          });
        }
        expect(proposals.length).toBeLessThanOrEqual(given.maximumTotal);
        for (const { weight } of proposals)
          expect(Number.isInteger(weight) && weight >= 0 && weight <= 10_000).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('nobody below the minimum could be helped: brute force finds no choice with more exposure', () => {
    fc.assert(
      fc.property(market, (given) => {
        const unlimited = { ...given, maximumTotal: 99, left: given.left.slice(0, 3) };
        const rules = unlimited.rules.filter(({ left }) => left < unlimited.left.length);
        const small = { ...unlimited, rules };
        expect(exposure(small, propose(small, knowledge).proposals)).toBe(mostExposure(small));
      }),
      { numRuns: 300 },
    );
  });

  test('every firm below the minimum has its reason, and one without open partners all its gates', () => {
    fc.assert(
      fc.property(market, (given) => {
        const { proposals, shortfalls } = propose(given, knowledge);
        for (const side of ['left', 'right'] as const) {
          const other = side === 'left' ? 'right' : 'left';
          degrees(proposals, side, given[side].length).forEach((degree, index) => {
            const shortfall = shortfalls.find((one) => one.side === side && one.firm === index);
            expect(shortfall !== undefined).toBe(degree < given.minimumEach);
            if (!shortfall) return;
            const closed = shortfall.gates.reduce((sum, { firms }) => sum + firms, 0);
            expect(closed + shortfall.openPartners).toBe(given[other].length);
            if (shortfall.openPartners === 0) expect(shortfall.because).toBe('no-eligible-partner');
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('renaming changes nothing, and the order of the lists only the numbers', () => {
    fc.assert(
      fc.property(market, (given) => {
        const rename = (one: Market['left'][number]) => ({
          ...one,
          profile: { ...one.profile, name: { en: `Z ${one.profile.id}` } },
        });
        const renamed = { ...given, left: given.left.map(rename), right: given.right.map(rename) };
        expect(propose(renamed, knowledge)).toEqual(propose(given, knowledge));

        const last = given.left.length - 1;
        const turned: Market = {
          ...given,
          left: [...given.left].reverse(),
          rules: given.rules.map((rule) => ({ ...rule, left: last - rule.left })),
        };
        const back = propose(turned, knowledge).proposals.map((proposal) => ({
          ...proposal,
          left: last - proposal.left,
        }));
        expect(keyed({ ...propose(turned, knowledge), proposals: back }).sort()).toEqual(
          keyed(propose(given, knowledge)).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('scarce places go to those without a meeting before anybody gets a second', () => {
    const at = (kind: string, id: string): Market['left'][number] => ({
      capacity: 3,
      profile: {
        id,
        name: {},
        text: {},
        kinds: [kind],
        sectors: ['food'],
        products: [],
        offers: [],
        seeks: [],
        channels: [],
        territory: [],
        languages: [],
      },
    });
    const given = { rules: [], minimumEach: 3, listLength: 3, comfortableTotal: 9, seed: 1 };
    const firms = {
      left: ['a', 'b', 'c'].map((id) => at('brand', id)),
      right: ['d', 'e', 'f'].map((id) => at('channel', id)),
    };
    for (const [maximumTotal, least] of [
      [3, 1],
      [6, 2],
      [9, 3],
    ] as const) {
      const { proposals } = propose({ ...given, ...firms, maximumTotal }, knowledge);
      expect([...degrees(proposals, 'left', 3), ...degrees(proposals, 'right', 3)]).toEqual(Array(6).fill(least));
    }
  });
});
