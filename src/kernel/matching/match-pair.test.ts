import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchingKnowledge as knowledge } from '#tests/builders/matching-knowledge.ts';
import { type Match, matcherOf } from './match-pair.ts';
import type { Profile } from './profile.ts';
import { type ProfileField, profileFields } from './read-profile.ts';
import { weights } from './score.ts';

const { kinds, sectors, channels } = knowledge.taxonomy;
const { read, match } = matcherOf(knowledge);

const blank = {
  id: 'x',
  name: {},
  text: {},
  kinds: [],
  sectors: [],
  products: [],
  offers: [],
  seeks: [],
  channels: [],
  territory: [],
  languages: [],
  priceBands: [],
  monthlyUnits: {},
  certificates: [],
  certificatesRequired: [],
  onlyIn: [],
  exclusiveIn: [],
} satisfies Profile;

const codesOf = (vocabulary: { entries: readonly { code: string }[] }) => vocabulary.entries.map(({ code }) => code);
const phrases = [
  'ceramic tableware',
  '陶瓷餐具',
  'tableware brands',
  '家居品牌',
  'department stores in Chongqing',
  '百货渠道',
  'skincare',
  '化妝品',
  'theme restaurant',
  'licensing of characters',
  '潮玩 IP授权',
  'logistics',
];
const some = <Value extends string>(values: readonly Value[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const profile = fc.record<Profile>({
  id: fc.string({ maxLength: 6 }),
  name: fc.record({ en: fc.string({ maxLength: 8 }) }),
  text: fc.record({ en: fc.constantFrom('', 'A brand of tea', 'A department store') }),
  kinds: some(codesOf(kinds), 2),
  sectors: some(codesOf(sectors)),
  products: some(phrases),
  offers: some(phrases),
  seeks: some(phrases),
  channels: some(codesOf(channels)),
  territory: some(['Chongqing', '重慶', 'Mainland China', '成都', 'Atlantis']),
  languages: some(['en', 'yue', 'cmn']),
  priceBands: some(['mid', 'premium', 'luxury'], 2),
  monthlyUnits: fc.constantFrom({}, { offered: 400 }, { sought: 1000 }),
  certificates: some(['ISO 9001', 'iso-9001', 'CCC'], 2),
  certificatesRequired: fc.constantFrom<string[]>([], [], [], ['CCC']),
  onlyIn: fc.constantFrom<string[]>([], [], [], ['Chongqing']),
  exclusiveIn: fc.constantFrom<string[]>([], [], [], ['Sichuan', '成都']),
});

function judged(left: Profile, right: Profile): Match {
  return match(read(left), read(right));
}

function without(given: Profile, field: ProfileField): Profile {
  return { ...given, [field]: blank[field] };
}

function reasonsOf(found: Match) {
  return found.gate === null ? found.reasons : [];
}

describe('who fits whom', () => {
  const brand: Profile = {
    ...blank,
    kinds: ['brand'],
    sectors: ['home-lifestyle'],
    offers: ['ceramic tableware'],
    seeks: ['department stores'],
    channels: ['department-store'],
    territory: ['Chongqing'],
    languages: ['en', 'cmn'],
  };
  const store: Profile = {
    ...blank,
    kinds: ['channel'],
    sectors: ['home-lifestyle'],
    seeks: ['陶瓷餐具 tableware'],
    channels: ['department-store'],
    territory: ['重庆'],
    languages: ['cmn'],
  };

  test('a brand fits the store that runs its channel and asks for its goods, and says why field by field', () => {
    const found = judged(brand, store);
    expect(found).toMatchObject({ gate: null, lane: 'brand-channel' });
    expect(reasonsOf(found).map(({ feature, leftField, rightField }) => [feature, leftField, rightField])).toEqual(
      expect.arrayContaining([
        ['lane', 'kinds', 'kinds'],
        ['sector', 'sectors', 'sectors'],
        ['channel', 'channels', 'channels'],
        ['seek-offer', 'offers', 'seeks'],
        ['territory', 'territory', 'territory'],
        ['language', 'languages', 'languages'],
      ]),
    );
  });

  test.each([
    ['two brands are competitors, however alike', brand, brand, 'no-lane'],
    ['what is unknown is not guessed', { ...blank, languages: ['en'] }, store, 'no-kind'],
    [
      'a food brand has no business with a car dealer',
      { ...brand, sectors: ['food'], offers: [], channels: [], seeks: [] },
      { ...store, sectors: ['automotive'], seeks: [] },
      'sectors-apart',
    ],
    [
      'kinds that meet are not enough',
      { ...blank, kinds: ['brand'], languages: ['en'] },
      { ...blank, kinds: ['channel'], languages: ['en'] },
      'nothing-in-common',
    ],
  ])('%s', (_, left, right, gate) => {
    expect(judged(left as Profile, right as Profile)).toEqual({ gate });
  });

  test('a better answer to what is sought scores higher', () => {
    const other = judged(brand, { ...store, seeks: ['frozen seafood'] });
    const right = judged(brand, store);
    expect(other.gate === null && right.gate === null && right.score > other.score).toBe(true);
  });
});

describe('properties of every score', () => {
  test('it does not depend on names, references or which list comes first', () => {
    fc.assert(
      fc.property(profile, profile, fc.string(), fc.string(), (a, b, id, name) => {
        const found = judged(a, b);
        expect(judged({ ...a, id, name: { 'zh-Hant': name } }, { ...b, id: name, name: {} })).toEqual(found);
        const swapped = judged(b, a);
        expect(swapped.gate).toBe(found.gate);
        if (found.gate !== null || swapped.gate !== null) return;
        expect([swapped.score, swapped.leftScore, swapped.rightScore]).toEqual([
          found.score,
          found.rightScore,
          found.leftScore,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('it does not depend on the order in which codes and phrases were typed', () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const reversed = { ...a };
        for (const field of profileFields)
          if (Array.isArray(a[field])) Object.assign(reversed, { [field]: [...a[field]].reverse() });
        expect(judged(reversed, b)).toEqual(judged(a, b));
      }),
      { numRuns: 300 },
    );
  });

  test('removing a cited field removes the reason', () => {
    let reasons = 0;
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        for (const reason of reasonsOf(judged(a, b))) {
          reasons += 1;
          const cites = ({ feature, leftField, rightField }: typeof reason) => `${feature} ${leftField} ${rightField}`;
          expect(reasonsOf(judged(without(a, reason.leftField), b)).map(cites)).not.toContain(cites(reason));
          expect(reasonsOf(judged(a, without(b, reason.rightField))).map(cites)).not.toContain(cites(reason));
        }
      }),
      { numRuns: 500 },
    );
    expect(reasons).toBeGreaterThan(200);
  });

  test('the reasons are the terms: they add up to the mean of both directions, within the weights', () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const found = judged(a, b);
        if (found.gate !== null) return;
        const sum = found.reasons.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBeCloseTo((found.leftScore + found.rightScore) / 2, 4);
        for (const { feature, contribution } of found.reasons) {
          expect(contribution).toBeGreaterThan(0);
          expect(contribution).toBeLessThanOrEqual(weights[feature] + 1e-9);
        }
        expect(found.score).toBeLessThanOrEqual(Math.max(found.leftScore, found.rightScore));
        expect(found.score).toBeGreaterThanOrEqual(Math.min(found.leftScore, found.rightScore));
      }),
      { numRuns: 500 },
    );
  });

  test('the weights add up to 1', () => {
    expect(Object.values(weights).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

test('an opportunity meets the firm that offers what it seeks, by its code alone, and no other opportunity', () => {
  const sought = { ...blank, kinds: ['opportunity'], sectors: ['food'], seeks: ['chilli sauce'], territory: ['重慶'] };
  const maker = { ...blank, kinds: ['manufacturer'], sectors: ['food'], offers: ['辣椒酱'], territory: ['Chongqing'] };
  const met = match(read(sought), read(maker));
  if (met.gate !== null) throw new Error(met.gate);
  expect(met.lane).toBe('opportunity-firm');
  expect(met.reasons.map(({ feature }) => feature)).toEqual(
    expect.arrayContaining(['lane', 'seek-offer', 'territory']),
  );
  expect(match(read(sought), read({ ...sought, id: 'y' })).gate).toBe('no-lane');
  const told = { ...blank, sectors: ['food'], text: { en: 'A great opportunity in food.' } };
  expect(match(read(told), read(maker)).gate).toBe('no-kind');
});

test.each([
  ['ISO 9001', 'ISO9001:2015', null],
  ['ISO 9001', 'iso 9001 質量管理體系認證', null],
  ['ISO 9001', 'ISO 90011', 'certification'],
  ['HACCP', 'HACCP认证', null],
  ['ISO 22000', 'ISO 9001', 'certification'],
  ['有机产品认证', '有机产品证书', null],
] as const)('who requires %s and is shown %s: %s', (required, held, gate) => {
  const asks = { ...blank, kinds: ['channel'], sectors: ['food'], certificatesRequired: [required] };
  const shows = { ...blank, kinds: ['brand'], sectors: ['food'], certificates: [held] };
  expect(match(read(asks), read(shows)).gate).toBe(gate);
});

test('who is bound to somebody in one district is free in the next one, and not in the city around it', () => {
  const [district, next, city] = [['沙坪壩'], ['渝中'], ['重慶']];
  const brand = { ...blank, kinds: ['brand'], sectors: ['food'] };
  const channel = { ...blank, kinds: ['channel'], sectors: ['food'] };
  const gate = (bound: Partial<Profile>, territory: readonly string[]) =>
    match(read({ ...brand, ...bound }), read({ ...channel, territory })).gate;
  expect(gate({ exclusiveIn: district }, district)).toBe('exclusivity');
  expect(gate({ exclusiveIn: district }, next)).toBeNull();
  expect(gate({ exclusiveIn: city }, next)).toBe('exclusivity');
  expect(gate({ onlyIn: district }, next)).toBe('territory');
  expect(gate({ onlyIn: district }, city)).toBeNull();
});

test.each([
  ['tea gift boxes are no answer to sauce gift boxes', 'sauce gift boxes', 'tea gift boxes', false],
  ['nor food makers to food distributors', '食品经销商', '食品生产企业', false],
  ['but food distribution is', '食品经销商', '食品经销', true],
  ['one faint word is nothing in common', '香港珠宝设计', '香港时装设计', false],
  ['and a phrase of nothing else is like itself', '咖啡店特许经营', '咖啡店特许经营', true],
] as const)('%s', (_, sought, given, isAnswered) => {
  const seeker = { ...blank, kinds: ['channel'], sectors: ['food'], seeks: [sought] };
  const giver = { ...blank, kinds: ['brand'], sectors: ['food'], offers: [given] };
  const found = match(read(seeker), read(giver));
  const reasons = found.gate === null ? found.reasons.map(({ feature }) => feature) : [];
  expect(reasons.includes('seek-offer')).toBe(isAnswered);
});
