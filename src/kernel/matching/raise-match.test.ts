import { expect, test } from 'vitest';
import { matchingKnowledge } from '#tests/builders/matching-knowledge.ts';
import { generateProfiles } from './generate-profiles.ts';
import { type Match, matcherOf } from './match-pair.ts';
import type { Profile } from './profile.ts';
import { raisesOf } from './raise-match.ts';

const matcher = matcherOf(matchingKnowledge);
const judge = (left: Profile, right: Profile): Match => matcher.match(matcher.read(left), matcher.read(right));
const scoreOf = (match: Match) => (match.gate === null ? match.score : 0);

test('what is said to raise a match does: the field, filled, adds exactly so much; and only empty fields are named', () => {
  const left = [...generateProfiles({ count: 40, seed: 2, side: 'left' }, matchingKnowledge)];
  const right = [...generateProfiles({ count: 40, seed: 2, side: 'right' }, matchingKnowledge)];
  let raises = 0;
  let openings = 0;
  left.forEach((firm, at) => {
    const [a, b] = [at % 3 === 0 ? { ...firm, sectors: [], products: [], offers: [] } : firm, right[(at * 7) % 40]!];
    const found = raisesOf(a, b, judge);
    expect(found.map(({ adds }) => adds)).toEqual(found.map(({ adds }) => adds).sort((x, y) => y - x));
    for (const { side, field, answer, adds, opens } of found) {
      raises += 1;
      if (opens !== null) openings += 1;
      const had = (side === 'left' ? a : b)[field as 'seeks'] ?? [];
      expect(had).toEqual([]);
      const then = side === 'left' ? judge({ ...a, [field]: answer }, b) : judge(a, { ...b, [field]: answer });
      expect(scoreOf(then) - scoreOf(judge(a, b))).toBeCloseTo(adds, 5);
    }
  });
  expect(raises).toBeGreaterThan(40);
  expect(openings).toBeGreaterThan(0);
});

test('a full pair of profiles has nothing to fill in', () => {
  const full = {
    kinds: ['brand'],
    sectors: ['food'],
    products: ['tea'],
    offers: ['tea'],
    seeks: ['supermarkets'],
    channels: ['supermarket'],
    territory: ['Chongqing'],
    languages: ['en'],
    priceBands: ['mid'],
  } as const;
  const profile: Profile = { id: 'x', name: {}, text: {}, ...full };
  expect(raisesOf(profile, { ...profile, kinds: ['channel'] }, judge)).toEqual([]);
});
