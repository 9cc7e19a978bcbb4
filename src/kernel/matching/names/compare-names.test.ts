import { describe, expect, test } from 'vitest';
import { lexicon } from '#modules/matches/lexicon/lexicon.ts';
import { compareNames } from './compare-names.ts';
import { buildNameIndex } from './name-index.ts';

const words = lexicon();

describe('two names', () => {
  test.each([
    ['重庆啤酒股份有限公司', 'Chongqing Brewery Co., Ltd.'],
    ['重慶啤酒股份有限公司', 'CHONGQING BREWERY COMPANY LIMITED'],
    ['長江實業有限公司', 'Cheung Kong Industrial Limited'],
    ['青島海爾', 'Qingdao Haier'],
    ['Tin Kettle Foods Ltd', 'Tin Ketle Foods Company Limited'],
    ['比亚迪股份有限公司', 'BYD Company Limited'],
  ])('%s and %s are much alike', (one, other) => {
    const { score, ties } = compareNames(one, other, words);
    expect(score).toBeGreaterThan(0.6);
    expect(ties.length).toBeGreaterThan(0);
    expect(compareNames(other, one, words).score).toBeCloseTo(score, 9);
  });

  test.each([
    ['重庆啤酒股份有限公司', 'Harbin Air Conditioning Co., Ltd.'],
    ['', 'Anything Limited'],
    ['😀', '🍵'],
    ['有限公司', 'Ltd'],
  ])('%s and %s are not', (one, other) => {
    expect(compareNames(one, other, words).score).toBeLessThan(0.3);
  });

  test('say what they rest on as it was typed', () => {
    const { ties } = compareNames('重慶啤酒', 'Chongqing Brewery', words);
    expect(ties.map(({ by, one, other }) => [by, one, other])).toContainEqual(['pinyin', '重慶', 'Chongqing']);
  });

  test('a name of a hundred thousand characters is compared by its beginning', () => {
    expect(compareNames('茶'.repeat(100_000), 'Tea Limited', words).score).toBeLessThan(0.5);
  });
});

test('names are found whatever order they came in', () => {
  const firms = [
    { id: '1', names: ['Chongqing Brewery Co., Ltd.'] },
    { id: '2', names: ['Tsingtao Brewery Company Limited'] },
    { id: '3', names: ['Chongqing Department Store Co.,Ltd.', '重庆百货大楼股份有限公司'] },
  ];
  for (const order of [firms, [...firms].reverse()]) {
    const index = buildNameIndex(order, words);
    expect(index.rank(['重慶啤酒'], 3)[0]?.id).toBe('1');
    expect(index.rank(['重慶百貨'], 3)[0]?.id).toBe('3');
    expect(index.rank([], 3)).toEqual([]);
  }
});
