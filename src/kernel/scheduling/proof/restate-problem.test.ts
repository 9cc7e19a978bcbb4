import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { compile } from '../compile.ts';
import { askedAs } from '../exact/encode.ts';
import { generateInstance } from '../generate.ts';
import type { Problem } from '../problem.ts';
import { restateProblem } from './restate-problem.ts';

function expectTheSame(problem: Problem, atMostBreaks: number | null) {
  const compiled = compile(problem);
  if (!compiled.ok) throw new Error('ill-formed');
  const { clauses } = askedAs(compiled.value, atMostBreaks);
  const restated = restateProblem(problem, { atMostBreaks });
  expect(restated.variables).toBe(clauses.variables);
  expect(restated.clauses).toBe(clauses.count);
  expect(Buffer.from(restated.text.buffer).equals(Buffer.from(clauses.all().slice().buffer))).toBe(true);
}

test('the search and the checker write the same clauses, literal by literal', () => {
  fc.assert(fc.property(tinyProblems, fc.option(fc.nat({ max: 4 })), expectTheSame), { numRuns: 1000, seed: 1 });
  const sizes = { participants: 30, meetings: 90, slots: 9, mornings: 4, tables: 12 };
  for (const seed of [1, 2, 3]) {
    const { problem } = generateInstance({ seed, ...sizes, forbiddenShare: 0.3, precedences: 10, fairness: seed - 1 });
    expectTheSame(problem, seed);
  }
});
