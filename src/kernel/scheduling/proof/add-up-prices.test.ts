import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestByBruteForce } from '#tests/oracles/timetable-brute-force.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { compile } from '../compile.ts';
import { boundByPrices } from '../flow-bound.ts';
import { generateInstance } from '../generate.ts';
import type { Problem } from '../problem.ts';
import { addUpPrices } from './add-up-prices.ts';

const everything = ({ meetings }: Problem) => new Set(meetings.map((_, m) => m + 1));

function pricedBound(problem: Problem) {
  const compiled = compile(problem);
  if (!compiled.ok) throw new Error('ill-formed');
  return boundByPrices(compiled.value, 1000, 200, () => false);
}

test('no prices, found or drawn by lot, show more than brute force finds', () => {
  let tight = 0;
  fc.assert(
    fc.property(tinyProblems, fc.infiniteStream(fc.nat({ max: 3000 })), (wished, draws) => {
      const problem: Problem = {
        ...wished,
        participants: wished.participants.map((participant) => ({ ...participant, maximumMeetings: null })),
        meetings: wished.meetings.map((meeting) => ({ ...meeting, demand: 'obligation' })),
      };
      const truth = bestByBruteForce(problem);
      if (truth === null) return;
      const { breaks, certificate } = pricedBound(problem);
      expect(addUpPrices(problem, everything(problem), certificate)).toBe(breaks);
      expect(breaks).toBeLessThanOrEqual(0 - truth[3]!);
      if (breaks > 0) tight++;
      const drawn = { prices: problem.slots.map(() => draws.next().value as number), partsPerBreak: 1024 };
      expect(addUpPrices(problem, everything(problem), drawn)).toBeLessThanOrEqual(0 - truth[3]!);
    }),
    { numRuns: 1500, seed: 9 },
  );
  expect(tight).toBeGreaterThan(5);
});

test('search and checker add up the same on larger problems', () => {
  const sizes = { participants: 30, meetings: 90, slots: 9, mornings: 4, tables: 10, boundShare: 0.4 };
  for (const seed of [1, 2, 3]) {
    const { problem } = generateInstance({ seed, ...sizes, forbiddenShare: 0.3, fixedShare: 0.1 });
    const { breaks, certificate } = pricedBound(problem);
    expect(addUpPrices(problem, everything(problem), certificate)).toBe(breaks);
  }
});
