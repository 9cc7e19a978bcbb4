import { expect, test } from 'vitest';
import type { Objective } from '#kernel/scheduling/problem.ts';
import { languages } from '#platform/i18n/language.ts';
import { howGood } from './how-good.ts';
import { sayHowGood, sayWhereFrom } from './word-how-good.ts';

const objective: Objective = {
  obligationsPlaced: 0,
  mustsPlaced: 3,
  worstShare: 0.5,
  likesWeight: 900,
  breaks: 4,
  tableChanges: 7,
};
const met = { obligationsPlaced: 0, mustsPlaced: 3, worstShare: 0.5, likesWeight: 900 };
const all = { meetings: 9, placed: 9, obligations: 0 };
const some = { meetings: 9, placed: 8, obligations: 0 };
const solver = { boundBy: 'one-better-impossible', among: 'all' } as const;
const same = { boundBy: 'prices', among: 'same-meetings', breaksWithSameMeetings: 3 } as const;

test.each([
  ['all placed, the bound met', { bound: { ...met, breaks: 4 }, reason: solver }, all, 'all-placed', 0, solver.boundBy],
  ['all placed, two above', { bound: { ...met, breaks: 2 }, reason: solver }, all, 'all-placed', 2, solver.boundBy],
  ['all placed, no bound', { bound: {} }, all, 'all-placed', null, null],
  ['not all, the wishes proven', { bound: { ...met, breaks: 4 } }, some, 'as-good-as-can-be', 0, 'counting'],
  // A bound on breaks says nothing of a timetable that does not meet what comes before.
  ['not all, wishes open', { bound: { ...met, likesWeight: 901, breaks: 4 } }, some, 'open', null, null],
  ['not all, of the same meetings', { bound: { ...met, likesWeight: 901 }, reason: same }, some, 'open', 1, 'prices'],
] as const)('%s', (_, claim, counts, wishes, gap, boundBy) => {
  const good = howGood({ status: 'feasible', ...claim }, objective, counts);
  expect([good.wishes, good.gap, good.boundBy]).toEqual([wishes, gap, boundBy]);
});

test('it is said in three languages, and where the bound comes from; nothing is said to be proven that is not', () => {
  const good = (breaks: number | undefined, counts: { meetings: number; placed: number; obligations: number }) =>
    howGood(
      { status: 'feasible', bound: breaks === undefined ? {} : { ...met, breaks }, reason: solver },
      objective,
      counts,
    );
  expect(sayHowGood(good(4, all), 'en')).toEqual(['Proven: no timetable for these meetings has fewer breaks.']);
  expect(sayHowGood(good(2, all), 'en')).toEqual(['At most 2 breaks above the best there can be.']);
  expect(sayHowGood(good(3, all), 'zh-Hant')).toEqual(['與最佳可能相比，最多只多 1 次空檔。']);
  expect(sayHowGood(good(undefined, all), 'zh-Hans')).toEqual(['与可能的最优结果相差多少，目前未知。']);
  expect(sayHowGood(good(undefined, some), 'en').join(' ')).not.toContain('Proven');
  expect(sayHowGood(good(4, { ...some, obligations: 2 }), 'en')).toHaveLength(3);
  expect(languages.map((language) => sayWhereFrom(good(2, all), language)).every((text) => text?.includes('2'))).toBe(
    true,
  );
  expect(sayWhereFrom(good(undefined, all), 'en')).toBeNull();
});
