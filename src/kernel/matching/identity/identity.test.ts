import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from '#modules/companies/search/fold-for-search.ts';
import { nameLexicon } from '#modules/companies/search/name-lexicon.ts';
import { type FirmRecord, IdentityIndex, readFirmName } from './index.ts';

type Parts = Partial<Pick<FirmRecord<string>, 'registryIds' | 'contacts'>>;
function firm(id: string, names: string | readonly string[], parts: Parts = {}): FirmRecord<string> {
  const typed = typeof names === 'string' ? [names] : names;
  return {
    id,
    registryIds: [],
    contacts: [],
    ...parts,
    names: typed.map((name) => readFirmName(foldForSearch(name))),
  };
}
const registry = [
  firm('yuwei', '重庆渝味食品有限公司'),
  firm('shancheng', '重庆山城火锅食品有限公司'),
  firm('lvye', '重庆绿叶日用品有限公司'),
  firm('kettle', 'Tin Kettle Foods Limited'),
  firm('lantern', ['Harbour Lantern Co., Ltd.', '海港燈籠有限公司']),
  firm('kite', 'Blue Kite Toys Ltd'),
  firm('first', '重庆机床第1工厂'),
  ...Array.from({ length: 40 }, (_, at) =>
    firm(`other${at}`, `${'甲乙丙丁戊己庚辛'[at % 8]}${'子丑寅卯辰'[at % 5]}食品有限公司`),
  ),
];
const judged = (one: FirmRecord<string>, of = registry) =>
  new IdentityIndex(of, nameLexicon).find(one, 5).map(({ id, verdict }) => [id, verdict]);

describe('names', () => {
  test.each([
    ['重慶渝味食品有限責任公司', 'yuwei', 'in the other script, with another form'],
    ['渝味食品', 'yuwei', 'without form and place'],
    ['重庆山城火锅有限公司', 'shancheng', 'without a word'],
    ['重庆山成火锅食品有限公司', 'shancheng', 'with a wrong character'],
    ['TIN KETTEL FOODS', 'kettle', 'with a slip'],
    ['Foods Tin Kettle Ltd', 'kettle', 'in another order'],
    ['Shancheng Hotpot Foods', 'shancheng', 'by sound and sense'],
    ['Harbor Lantern', 'lantern', 'where it has a second name'],
  ])('%s is likely %s: %s', (name, id) => {
    expect(judged(firm('?', name))[0]?.[0]).toBe(id);
  });

  test.each([
    ['重庆机床第2工厂', 'another number'],
    ['Green Field Trading', 'nothing shared'],
    ['', 'no name'],
    ['😀', 'no letter'],
  ])('%s is nobody: %s', (name) => {
    expect(judged(firm('?', name))).toEqual([]);
  });

  test('what is shared counts by its rarity', () => {
    const index = new IdentityIndex(registry, nameLexicon);
    const common = index.judge(firm('a', '食品'), firm('b', '食品'));
    const rare = index.judge(firm('a', '渝味'), firm('b', '渝味'));
    const bits = ({ evidence }: typeof rare) => evidence.find(({ of }) => of === 'name')!.bits;
    expect(bits(rare)).toBeGreaterThan(bits(common));
  });
});

test('another place speaks for another firm, and so does a branch', () => {
  const index = new IdentityIndex(registry, nameLexicon);
  const probability = (name: string) => index.judge(firm('?', name), registry[0]!).probability;
  expect(probability('成都渝味食品有限公司')).toBeLessThan(probability('重庆渝味食品有限公司'));
  expect(probability('重庆渝味食品有限公司第一分公司')).toBeLessThan(probability('重庆渝味食品有限公司'));
});

describe('beside the name', () => {
  const number = (value: string, isValid = true) => ({ registryIds: [{ kind: 'uscc', value, isValid }] });
  test('a valid number of a register decides, both ways', () => {
    const there = [...registry, firm('numbered', '渝味食品', number('1'))];
    expect(judged(firm('?', 'Quite Another', number('1')), there)).toEqual([['numbered', 'same']]);
    expect(judged(firm('?', '渝味食品', number('2')), there).map(([id]) => id)).not.toContain('numbered');
    expect(judged(firm('?', '渝味食品', number('2', false)), there).map(([id]) => id)).toContain('numbered');
  });

  test('a shared telephone is worth a look, and less the more firms share it', () => {
    const contacts = [{ kind: 'telephone' as const, value: '23456789' }];
    const called = (count: number) =>
      Array.from({ length: count }, (_, at) => firm(`t${at}`, `${at}号 Stall`, { contacts }));
    const asked = firm('?', 'Nine Dragons Wall', { contacts });
    const probability = (count: number) =>
      new IdentityIndex([...registry, ...called(count)], nameLexicon).judge(asked, called(1)[0]!).probability;
    expect(judged(firm('?', 'Tin Box', { contacts }), [firm('only', 'Nine Dragons', { contacts })])).toEqual([
      ['only', 'likely'],
    ]);
    expect(probability(1)).toBeGreaterThan(probability(2));
    expect(probability(2)).toBeGreaterThan(probability(10));
  });
});

const someName = fc.constantFrom(
  '重庆渝味食品',
  '渝味',
  'Tin Kettle Foods',
  'Tin Ketle',
  '山城火锅',
  'Shancheng Hotpot',
  '绿叶第2',
);
const someFirms = fc
  .array(fc.tuple(someName, someName), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((names, at) => firm(`f${at}`, names)));

test('the order of a registry changes nothing', () => {
  fc.assert(
    fc.property(someFirms, someName, fc.nat(), (firms, name, turn) => {
      const turned = firms.map((_, at) => firms[(at + turn) % firms.length]!).reverse();
      const asked = firm('?', name);
      expect(new IdentityIndex(turned, nameLexicon).find(asked, 9)).toEqual(
        new IdentityIndex(firms, nameLexicon).find(asked, 9),
      );
    }),
    { numRuns: 100 },
  );
});

test('who is asked about whom changes nothing', () => {
  fc.assert(
    fc.property(someFirms, someName, someName, (firms, one, other) => {
      const index = new IdentityIndex(firms, nameLexicon);
      const [a, b] = [firm('a', one), firm('b', other)];
      expect(index.judge(a, b).probability).toBeCloseTo(index.judge(b, a).probability, 9);
    }),
    { numRuns: 100 },
  );
});
