import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { sharesOf, worthOfSlots } from '#tests/oracles/slot-choice.ts';
import { compareWorth, everyTimetable, movedIn, type Worth } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { tinyProblems } from '#tests/oracles/tiny-problems.ts';
import { generateMission } from '../generate-mission.ts';
import type { Objective, Problem } from '../problem.ts';
import { type SolveOptions, solve } from '../solve.ts';
import { verify } from '../verify.ts';

const makeSatSolver = await loadSatSolver();
/** `YUGANG_LONG_TESTS=20` tries twenty times as many. */
const times = Number(process.env['YUGANG_LONG_TESTS'] ?? 1);

function solved(problem: Problem, options: Partial<SolveOptions> = {}) {
  const outcome = solve(problem, { seed: 1, patience: 0.02, makeSatSolver, ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** What is proven. Table changes come before meetings moved, and nobody proves what is best in them over all choices of slots. */
function worthOf({ mustsPlaced, worstShare, likesWeight, breaks }: Objective): Worth {
  return [mustsPlaced, worstShare, likesWeight, -breaks];
}

/** The best there is, and of all that are as good the shares that are best for the worst off, then for the next. */
function bestOf(problem: Problem): { readonly worth: Worth; readonly shares: readonly number[] } | null {
  let best: { worth: Worth; shares: readonly number[] } | null = null;
  for (const { slotOf } of everyTimetable(problem, { countTableChanges: false })) {
    const worth = [...worthOfSlots(problem, slotOf), -movedIn(problem, slotOf)];
    const shares = sharesOf(problem, slotOf).sort((a, b) => a - b);
    const difference = best ? compareWorth(worth, best.worth) || compareWorth(shares, best.shares) : 1;
    if (difference > 0) best = { worth, shares };
  }
  return best;
}

function sharesIn(problem: Problem, assignments: readonly { readonly meeting: number; readonly slot: number }[]) {
  const slotOf = problem.meetings.map((_, m) => assignments.find(({ meeting }) => meeting === m + 1)?.slot ?? 0);
  return sharesOf(problem, slotOf).sort((a, b) => a - b);
}

test.each([
  ['missions', tinyMissions, 20261125],
  ['problems with wishes', tinyProblems, 4],
] as const)(
  'on tiny %s every question is decided as brute force decides it, the shares of all included',
  (_, problems, seed) => {
    let infeasible = 0;
    let unequal = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        const result = solved(problem);
        const truth = bestOf(problem);
        if (truth === null) {
          infeasible++;
          expect(result.status).toBe('infeasible');
          return;
        }
        expect(result.status).toBe('optimal');
        expect(verify(problem, result)).toEqual({ ok: true, objective: result.objective });
        expect(worthOf(result.objective!)).toEqual(truth.worth.slice(0, 4));
        if (problem.previous) expect(result.bound.moved).toBe(-truth.worth[4]!);
        expect(result.bound.breaks).toBe(result.objective!.breaks);
        if (result.reason?.shares !== 'everybody') return;
        expect(sharesIn(problem, result.assignments)).toEqual(truth.shares);
        if (new Set(truth.shares).size > 1) unequal++;
      }),
      { numRuns: 160 * times, seed },
    );
    expect(infeasible).toBeGreaterThan(15);
    expect(unequal).toBeGreaterThan(5);
  },
);

test('renaming and reordering firms and meetings changes nobody’s chances: the objective and all shares stay the same', () => {
  let compared = 0;
  fc.assert(
    fc.property(tinyMissions, fc.integer({ min: 0, max: 2 ** 31 }), (problem, lot) => {
      const other = reordered(problem, lot);
      const [one, two] = [solved(problem), solved(other)];
      expect(two.status).toBe(one.status);
      if (!one.objective || !two.objective) return;
      expect(worthOf(two.objective)).toEqual(worthOf(one.objective));
      expect(two.reason?.shares).toBe(one.reason?.shares);
      expect(sharesIn(other, two.assignments)).toEqual(sharesIn(problem, one.assignments));
      compared++;
    }),
    { numRuns: 80 * times, seed: 7 },
  );
  expect(compared).toBeGreaterThan(35);
});

/** The same mission with its participants and its meetings listed in another order. */
function reordered(problem: Problem, lot: number): Problem {
  const order = (count: number) =>
    Array.from({ length: count }, (_, i) => i).sort(
      (a, b) => (((a + 1) * lot) % 104_729) - (((b + 1) * lot) % 104_729) || a - b,
    );
  const people = order(problem.participants.length);
  const meetings = order(problem.meetings.length);
  const person = (number: number) => people.indexOf(number - 1) + 1;
  const meeting = (number: number) => meetings.indexOf(number - 1) + 1;
  return {
    ...problem,
    participants: people.map((p) => problem.participants[p]!),
    meetings: meetings.map((m) => {
      const each = problem.meetings[m]!;
      const [left, right] = each.participants;
      return { ...each, participants: [person(left), person(right)] as const, after: each.after.map(meeting) };
    }),
    ...(problem.previous
      ? {
          previous: {
            ...problem.previous,
            assignments: problem.previous.assignments.map((each) => ({ ...each, meeting: meeting(each.meeting) })),
          },
        }
      : {}),
  };
}

const sizes = { participants: 24, meetings: 60, slots: 8, tables: 14, interpreters: 4, hosts: 3, days: 1 };

test('a generated mission gets a valid timetable without the exact search, and with it what was planted', () => {
  for (const seed of [1, 2]) {
    const { problem, planted } = generateMission({ ...sizes, seed });
    const best = verify(problem, { assignments: planted });
    if (!best.ok) throw new Error('the planted timetable is none');
    const local = solve(problem, { seed: 1, patience: 0.3 });
    if (local.ok && local.value.objective) expect(verify(problem, local.value).ok).toBe(true);
    const exact = solved(problem, { patience: 0.1 });
    expect(verify(problem, exact)).toEqual({ ok: true, objective: exact.objective });
    const { mustsPlaced, worstShare, likesWeight } = exact.objective!;
    expect({ mustsPlaced, worstShare, likesWeight }).toEqual({
      mustsPlaced: best.objective.mustsPlaced,
      worstShare: best.objective.worstShare,
      likesWeight: best.objective.likesWeight,
    });
  }
});

test('the same mission and seed give the same timetable', () => {
  const { problem } = generateMission({ ...sizes, seed: 3, meetings: 40 });
  expect(solved(problem)).toEqual(solved(problem));
});

test('stopped at any time, it has a valid timetable or says unknown, and claims nothing that is not proven', () => {
  const { problem } = generateMission({ ...sizes, seed: 4, meetings: 40 });
  const best = solved(problem).objective!;
  for (const calls of [0, 1, 3, 20, 60, 100, 400, 2000]) {
    let left = calls;
    const result = solved(problem, { shouldStop: () => left-- <= 0 });
    if (!result.objective) {
      expect(result.status).toBe('unknown');
      continue;
    }
    expect(verify(problem, result)).toEqual({ ok: true, objective: result.objective });
    if (result.status === 'optimal') expect(result.objective.breaks).toBe(best.breaks);
  }
});
