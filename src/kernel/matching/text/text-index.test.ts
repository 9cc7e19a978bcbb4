import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import {
  buildTextIndex,
  conceptsOf,
  documentOf,
  explainerOfProfile,
  explainerOfSearch,
  rank,
  readTextIndex,
  type TextDocument,
  type TextProfile,
  weighProfile,
  writeTextIndex,
} from './index.ts';

const words = lexicon();
const phrases = [
  'tea and coffee wholesale',
  '茶葉批發及咖啡',
  '茶叶批发与咖啡',
  '火锅底料',
  'hot pot seasoning',
  '玩具设计',
  'toy design',
  'Home & Garden > Kitchen > Frying Pans',
  '家居与园艺 > 厨房 > 煎锅',
  '😀',
  'مرحبا',
];
const profile = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  text: fc.record({ en: fc.constantFrom(...phrases) }),
  offers: fc.array(fc.constantFrom(...phrases), { maxLength: 3 }),
  name: fc.record({ 'zh-Hans': fc.constantFrom('重庆山城茶叶有限公司', '香港玩具有限公司') }),
  sectors: fc.array(fc.constantFrom('food', 'toys'), { maxLength: 1 }),
});
const document = (one: TextProfile): TextDocument => documentOf(one);

describe('an index that profiles come to and go from', () => {
  test('answers as a full build of what is left does, to the last bit, compacted or not', () => {
    const step = fc.oneof(
      profile.map((one) => ({ put: one })),
      fc.constantFrom('a', 'b', 'c').map((id) => ({ remove: id })),
      fc.constant({ compact: true as const }),
    );
    fc.assert(
      fc.property(
        fc.array(profile, { maxLength: 6 }),
        fc.array(step, { maxLength: 8 }),
        profile,
        (first, steps, asked) => {
          const index = buildTextIndex(first.map(document), words);
          const living = new Map(first.map((one) => [one.id, one]));
          for (const one of steps) {
            if ('put' in one) {
              index.put(document(one.put), words);
              living.set(one.put.id, one.put);
            } else if ('remove' in one) {
              index.remove(one.remove);
              living.delete(one.remove);
            } else index.compact();
          }
          const whole = buildTextIndex([...living.values()].reverse().map(document), words);
          const query = document(asked);
          for (const mode of ['profile', 'search'] as const) {
            const plain = (of: typeof index) => rank(of, query, mode, 3, words).map(({ id, score }) => ({ id, score }));
            expect(plain(index)).toEqual(plain(whole));
            expect(plain(readTextIndex(writeTextIndex(index), words)!)).toEqual(plain(whole));
          }
          const gate = rank(index, query, 'profile', 9, words, index.withFacet('sectors', ['food']));
          for (const { id } of gate) expect(living.get(id)?.sectors).toContain('food');
        },
      ),
      { numRuns: 80 },
    );
  });
});

test('an index that was written with other words, or is none, is not read', () => {
  const bytes = writeTextIndex(buildTextIndex([], words));
  expect(readTextIndex(bytes, { ...words, version: 'other' })).toBeNull();
  expect(readTextIndex(bytes.slice(0, 5), words)).toBeNull();
  expect(readTextIndex(new Uint8Array(8), words)).toBeNull();
});

describe('a score', () => {
  test('is the sum of its reasons, and a field that goes takes its reasons along', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 6 }), profile, (all, asked) => {
        const documents = new Map(all.map((one) => [one.id, document(one)]));
        const index = buildTextIndex(documents.values(), words);
        const query = document(asked);
        const weights = weighProfile(index, query, words);
        for (const { id, slot, score } of rank(index, query, 'profile', 9, words)) {
          const reasons = explainerOfProfile(index, weights, query, words)(documents.get(id)!, slot);
          expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 5);
          expect(reasons.every(({ field }) => field !== 'name')).toBe(true);
        }
        const concepts = conceptsOf(index, query, words);
        for (const { id, slot, score } of rank(index, query, 'search', 9, words)) {
          const reasons = explainerOfSearch(index, concepts, words)(documents.get(id)!, slot);
          expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 4);
        }
        const bare = all.map(({ offers: _, ...rest }) => rest);
        const without = buildTextIndex(bare.map(document), words);
        const asBefore = weighProfile(without, query, words);
        for (const { id, slot } of rank(without, query, 'profile', 9, words)) {
          const last = bare.findLast((one) => one.id === id)!;
          for (const { field } of explainerOfProfile(without, asBefore, query, words)(document(last), slot)) {
            expect(field).not.toBe('offers');
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('across languages', () => {
  const index = buildTextIndex(
    [
      { id: 'pan', text: { en: 'Home & Garden > Kitchen > Frying Pans' } },
      { id: 'racket', text: { en: 'Sporting Goods > Tennis > Tennis Racquets' } },
      { id: 'seasoning', name: { 'zh-Hans': '重庆山城火锅食品有限公司' }, offers: ['hot pot seasoning and chili oil'] },
      { id: 'toys', text: { 'zh-Hant': '我們設計木製玩具，供應百貨公司。' } },
    ].map(document),
    words,
  );
  const first = (text: string, mode: 'profile' | 'search') =>
    rank(index, { id: 'q', passages: [{ field: 'text', text }], names: [], facets: {} }, mode, 4, words)[0]?.id;

  test.each([
    ['家居与园艺 > 厨房 > 煎锅', 'profile', 'pan'],
    ['網球拍', 'profile', 'racket'],
    ['网球拍', 'search', 'racket'],
    ['wooden toys for department stores', 'profile', 'toys'],
    ['seasonng', 'search', 'seasoning'],
    ['shanchenghuoguo', 'search', 'seasoning'],
    ['山城火鍋', 'search', 'seasoning'],
    ['qqqqq', 'search', undefined],
    ['', 'profile', undefined],
  ] as const)('%s (%s) finds %s', (text, mode, id) => {
    expect(first(text, mode)).toBe(id);
  });

  test('繁體 and 简体 of one text give one list with one score', () => {
    const list = (text: string) =>
      rank(index, { id: 'q', passages: [{ field: 'text', text }], names: [], facets: {} }, 'profile', 4, words);
    expect(list('設計網球拍與廚房煎鍋')).toEqual(list('设计网球拍与厨房煎锅'));
  });
});
