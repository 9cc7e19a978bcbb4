import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { Clauses } from '../exact/clauses.ts';
import { GrowingSolver } from './growing-solver.ts';
import { HittingSets } from './hitting-sets.ts';
import { LeastCost } from './least-cost.ts';
import { findSmallestConflict, type Satisfiability } from './smallest-conflict.ts';

const makeSatSolver = await loadSatSolver();
const tools = { makeSatSolver, shouldStop: () => false, questions: 1000 };

const size = 7;
const all = Array.from({ length: size }, (_, i) => i);
const sets = (most: number) => fc.array(fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }), { maxLength: most });
const subsets = Array.from({ length: 1 << size }, (_, bits) => all.filter((i) => bits & (1 << i)));

/** Sets can hold together where they contain none of the conflicts. */
function heldApartBy(conflicts: readonly (readonly number[])[]): Satisfiability {
  const conflictIn = (set: readonly number[]) => conflicts.find((each) => each.every((i) => set.includes(i)));
  return {
    ask(set, orOneOf) {
      const conflict = conflictIn(set);
      if (conflict) return { kind: 'conflict', rests: conflict };
      const with1 = orOneOf ? orOneOf.map((i) => [...set, i]).find((larger) => !conflictIn(larger)) : set;
      return with1 ? { kind: 'possible', holding: new Set(with1) } : { kind: 'conflict', rests: set };
    },
  };
}

test('a smallest conflict is one, and none is smaller', () => {
  fc.assert(
    fc.property(sets(6), (conflicts) => {
      const found = findSmallestConflict(all, heldApartBy(conflicts), tools);
      if (conflicts.length === 0) {
        expect(found).toBeNull();
        return;
      }
      expect(found?.isSmallest).toBe(true);
      expect(found?.members).toHaveLength(Math.min(...conflicts.map(({ length }) => length)));
      expect(conflicts.some((each) => each.every((i) => found!.members.includes(i)))).toBe(true);
    }),
    { numRuns: 300, seed: 41 },
  );
});

test('the cheapest set that meets all others costs what brute force says', () => {
  fc.assert(
    fc.property(
      sets(8),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
      (met, costs) => {
        const hitting = new HittingSets<number>(
          (i) => costs[i]!,
          (i) => i,
          tools,
        );
        const cost = (set: readonly number[]) => set.reduce((sum, i) => sum + costs[i]!, 0);
        for (const [index, set] of met.entries()) {
          hitting.add(set);
          // In the middle too: what was shown before stays shown.
          if (index % 3 === 0) hitting.cheapest();
        }
        const cheapest = hitting.cheapest()!;
        hitting.dispose();
        const best = Math.min(
          ...subsets.filter((s) => met.every((each) => each.some((i) => s.includes(i)))).map((s) => cost(s)),
        );
        expect({ cost: cost(cheapest), lower: hitting.lower }).toEqual({ cost: best, lower: best });
        expect(met.every((each) => each.some((i) => cheapest.includes(i)))).toBe(true);
      },
    ),
    { numRuns: 300, seed: 42 },
  );
});

test('two levels of cost, one after the other, are the best of the first and then of the second', () => {
  const literal = fc.tuple(fc.integer({ min: 1, max: size }), fc.boolean()).map(([v, is]) => (is ? v : -v));
  fc.assert(
    fc.property(fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 14 }), (given) => {
      const clauses = new Clauses();
      clauses.variables = size;
      for (const clause of given) clauses.addAll(clause);
      const solver = new GrowingSolver(clauses, makeSatSolver({ purpose: 'refute', seed: 1, shouldStop: () => false }));
      const isModel = (set: readonly number[]) =>
        given.every((clause) => clause.some((l) => set.includes(Math.abs(l) - 1) === l > 0));
      const models = subsets.filter(isModel);
      const early = (set: readonly number[]) => [0, 1, 2].filter((i) => !set.includes(i)).length;
      const late = (set: readonly number[]) => set.filter((i) => i > 2).reduce((sum, i) => sum + i, 0);
      const options = { fixed: [], conflicts: 1000, shouldStop: () => false, onModel: () => {} };
      const first = new LeastCost(solver);
      for (const i of [0, 1, 2]) first.add(i + 1, 1);
      if (models.length === 0) {
        expect(first.minimise(options)).toBe('impossible');
        return;
      }
      expect(first.minimise(options)).toBe('reached');
      first.harden();
      const second = new LeastCost(solver);
      for (const i of [3, 4, 5, 6]) second.add(-(i + 1), i);
      expect(second.minimise(options)).toBe('reached');
      solver.dispose();
      const fewest = Math.min(...models.map(early));
      const least = Math.min(...models.filter((set) => early(set) === fewest).map(late));
      expect([first.lower, second.lower]).toEqual([fewest, least]);
    }),
    { numRuns: 400, seed: 43 },
  );
});
