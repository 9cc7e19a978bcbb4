import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { bestRepairByBruteForce } from '#tests/oracles/repair-brute-force.ts';
import { toldMissions } from '#tests/oracles/told-missions.ts';
import type { Problem } from '../problem.ts';
import { repairTimetable } from './repair-timetable.ts';

// Hundreds of searches: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 });

const makeSatSolver = await loadSatSolver();
const tools = { makeSatSolver, shouldStop: () => false };
const runs = Number(process.env['REPAIR_RUNS'] ?? 300);

function repaired(problem: Problem) {
  const outcome = repairTimetable(problem, tools);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

test('on tiny missions no repair is better, as brute force says, and the answer knows it', () => {
  const seen = { open: 0, minimums: 0, repaired: 0, moved: 0, dropped: 0, reseated: 0 };
  fc.assert(
    fc.property(toldMissions, (problem) => {
      const without = problem.participants.map(({ minimumMeetings: _givenUp, ...participant }) => participant);
      const asStated = bestRepairByBruteForce(problem);
      const truth = asStated ?? bestRepairByBruteForce({ ...problem, participants: without });
      const repair = repaired(problem);
      if (truth === null) {
        expect(repair.status).toBe('infeasible');
        expect(repair.conflict).not.toBeNull();
        return;
      }
      expect(repair.conflict === null).toBe(asStated !== null);
      seen.minimums += asStated ? 0 : 1;
      if (repair.status === 'feasible' && problem.meetings.some(({ length }) => length !== undefined)) {
        // Tables for several slots are dealt out as they come; the bound tells how far that may be from best.
        seen.open++;
        const { reseated } = truth;
        expect(repair).toMatchObject({ worth: { ...truth, reseated: expect.any(Number) } });
        expect(repair.bound).toEqual({ ...truth, reseated: repair.bound.reseated });
        expect(repair.bound.reseated).toBeLessThanOrEqual(reseated);
        expect(repair.worth!.reseated).toBeGreaterThanOrEqual(reseated);
        return;
      }
      expect({ status: repair.status, worth: repair.worth }).toEqual({ status: 'optimal', worth: truth });
      expect(repair.bound).toEqual(truth);
      seen.repaired += problem.previous ? 1 : 0;
      seen.moved += truth.moved;
      seen.dropped += repair.notKept.length;
      seen.reseated += truth.reseated;
    }),
    { numRuns: runs, seed: Number(process.env['REPAIR_SEED'] ?? 45) },
  );
  const { open, minimums, ...counts } = seen;
  expect(minimums).toBeGreaterThan(0);
  expect(open).toBeLessThan(runs / 100);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
});
