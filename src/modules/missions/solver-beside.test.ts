import { expect, test } from 'vitest';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import { loadSatSolver } from './exact-solver.ts';

/** Every answer in order: either of two, then neither, then told which assumption is to blame. */
function conversation(makeSolver: MakeSatSolver) {
  const solver = makeSolver({ purpose: 'find', seed: 1, shouldStop: () => false, isBeside: true });
  try {
    solver.addClauses(Int32Array.of(1, 2, 0, -1, 3, 0, -2, 3, 0));
    solver.begin({ assumptions: [-1], conflicts: 100 });
    const first = solver.answer();
    const values = [1, 2, 3, -3].map((literal) => solver.isTrue(literal));
    const second = solver.solve({ assumptions: [-3, 2], conflicts: 100 });
    const failed = [...solver.failedAssumptions()];
    solver.addClauses(Int32Array.of(-3, 0));
    solver.begin({ assumptions: [], conflicts: 100 });
    return { first, values, second, isBlamed: failed.includes(-3), third: solver.answer() };
  } finally {
    solver.dispose();
  }
}

test('a solver in a thread of its own says what one in this thread says', async () => {
  const beside = conversation(await loadSatSolver(2));
  expect(beside).toEqual({
    first: 'satisfiable',
    values: [false, true, true, false],
    second: 'unsatisfiable',
    isBlamed: true,
    third: 'unsatisfiable',
  });
  expect(conversation(await loadSatSolver())).toEqual(beside);
});
