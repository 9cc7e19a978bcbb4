import { expect, test } from 'vitest';
import { matchingKnowledge } from '#tests/builders/matching-knowledge.ts';
import { type AssignLists, assignLists, assignmentMethods } from './assign-lists.ts';
import { generateProfiles } from './generate-profiles.ts';
import { type ListMarket, prepareLists } from './prepare-lists.ts';
import type { Profile } from './profile.ts';

function profiles(side: 'left' | 'right', count: number, seed = 1): readonly Profile[] {
  return [...generateProfiles({ count, side, seed }, matchingKnowledge)];
}

async function assigned(market: Partial<ListMarket>, options: Partial<AssignLists> = {}) {
  const { left = profiles('left', 60), right = profiles('right', 90) } = market;
  const prepared = prepareLists({ closed: [], seed: 1, ...market, left, right }, matchingKnowledge);
  const lists = await assignLists({
    leftCount: left.length,
    rightCount: right.length,
    lots: prepared.lots,
    listLength: 5,
    cap: 3,
    method: 'greedy',
    minimumExposure: true,
    ask: async (asked) => prepared.rows(asked),
    ...options,
  });
  const ids = Array.from(lists.pairs.left, (firm, at) => `${left[firm]!.id} ${right[lists.pairs.right[at]!]!.id}`);
  return { ...lists, ids, prepared };
}

test('neither names, nor references, nor the order of the lists decide who meets whom', async () => {
  const [left, right] = [profiles('left', 60), profiles('right', 90)];
  const { ids } = await assigned({ left, right });
  const turned = await assigned({ left: [...left].reverse(), right: [...right].reverse() });
  expect([...turned.ids].sort()).toEqual([...ids].sort());
  const renamed = (all: readonly Profile[]) => all.map((one) => ({ ...one, id: `x${one.id}`, name: { en: one.id } }));
  const other = await assigned({ left: renamed(left), right: renamed(right) });
  expect(other.ids).toEqual(
    ids.map((pair) =>
      pair
        .split(' ')
        .map((id) => `x${id}`)
        .join(' '),
    ),
  );
});

test.each(assignmentMethods)(
  '%s keeps every limit and every gate, and gives a reason to whoever is left',
  async (method) => {
    const closed = [
      { left: 0, right: 3 },
      { left: 7, right: 7 },
    ];
    const { pairs, without, prepared, measures } = await assigned({ closed }, { method });
    const count = (ends: Int32Array, firm: number) => ends.filter((end) => end === firm).length;
    const [lefts, rights] = [new Set(pairs.left), new Set(pairs.right)];
    for (const firm of lefts) expect(count(pairs.left, firm)).toBeLessThanOrEqual(5);
    for (const firm of rights) expect(count(pairs.right, firm)).toBeLessThanOrEqual(3);
    pairs.left.forEach((left, at) => {
      const match = prepared.match(left, pairs.right[at]!);
      expect(match.gate === null && Math.round(match.score * 1e6)).toBe(pairs.score[at]);
      expect(closed).not.toContainEqual({ left, right: pairs.right[at] });
    });
    expect(without).toHaveLength(60 - lefts.size + 90 - rights.size);
    for (const { side, firm, because } of without) {
      const open = prepared.gatesOf(side, firm).get('open') ?? 0;
      expect(open === 0).toBe(because === 'no-eligible-partner');
    }
    expect(measures.maximumExposure).toBeLessThanOrEqual(3);
  },
);

test('with few candidates the lists are those that all pairs give: greedy asks deeper where a list came out short', async () => {
  const market = { left: profiles('left', 90, 3), right: profiles('right', 700, 3) };
  const all = await assigned(market, { minimumExposure: false });
  const few = await assigned(market, { minimumExposure: false, lookAtAll: 0 });
  expect(few.ids).toEqual(all.ids);
  expect(few.candidates).toBeLessThan(all.candidates / 2);
  expect(few.cutShort).toBe(0);
  expect(few.isAsIfAll).toBe(true);
});

test('where many lists come out short they are filled with whoever has room: nobody who fits and has room is left out', async () => {
  const market = { left: profiles('left', 150, 5), right: profiles('right', 150, 5) };
  const options = { minimumExposure: false, listLength: 8, cap: 8 };
  const all = await assigned(market, options);
  const few = await assigned(market, { ...options, lookAtAll: 0 });
  expect(few.isAsIfAll).toBe(false);
  expect(few.cutShort).toBe(0);
  const count = (ends: Int32Array, firm: number) => ends.filter((end) => end === firm).length;
  const room = (ends: Int32Array) => [...Array(150).keys()].filter((firm) => count(ends, firm) < 8);
  const pairs = new Set(few.ids);
  for (const left of room(few.pairs.left)) {
    for (const right of room(few.pairs.right)) {
      if (pairs.has(`${market.left[left]!.id} ${market.right[right]!.id}`)) continue;
      expect(few.prepared.match(left, right).gate).not.toBeNull();
    }
  }
  expect(few.measures.utility).toBeGreaterThan(0.97 * all.measures.utility);
});

test('a firm that seeks what nobody offers, and an empty list, end with a reason', async () => {
  const lonely: Profile = {
    ...profiles('left', 1)[0]!,
    kinds: [],
    sectors: [],
    offers: [],
    products: [],
    text: {},
    seeks: ['moon dust'],
  };
  const { without } = await assigned({ left: [lonely] });
  expect(without.find(({ side }) => side === 'left')).toEqual({
    side: 'left',
    firm: 0,
    because: 'no-eligible-partner',
  });
  const nobody = await assigned({ right: [] });
  expect(nobody.pairs.left).toHaveLength(0);
  expect(nobody.without).toHaveLength(60);
});
