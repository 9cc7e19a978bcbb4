import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadSatSolver } from '#modules/missions/exact-solver.ts';
import { everyTimetable } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import { aTimetable } from '#tests/oracles/told-missions.ts';
import { compile } from '../compile.ts';
import { type Assignment, isEverPlaced, type Problem } from '../problem.ts';
import { verify } from '../verify.ts';
import { type Concession, concede, costOf, demandExactly } from './concession.ts';
import { explainWishes } from './explain-wishes.ts';

// Hundreds of searches: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 });

const makeSatSolver = await loadSatSolver();
const tools = { makeSatSolver, shouldStop: () => false };
const runs = Number(process.env['REPAIR_RUNS'] ?? 200);

function isPossible(problem: Problem): boolean {
  for (const _timetable of everyTimetable(problem, { countTableChanges: false })) return true;
  return false;
}

/** Everything that could be conceded at all. */
function allConcessions(problem: Problem, placed: ReadonlySet<number>): Concession[] {
  const venues = new Set((problem.tableDetails ?? [{}]).map(({ venue }) => venue ?? 1));
  const slots = problem.slots.map((_, t) => t + 1);
  return [
    ...slots.flatMap((slot) => [...venues].map((venue): Concession => ({ code: 'one-more-table', slot, venue }))),
    ...problem.participants.flatMap(({ forbiddenSlots, maximumMeetings }, p): Concession[] => [
      ...forbiddenSlots.map((slot): Concession => ({ code: 'slot-freed', participant: p + 1, slot })),
      ...(maximumMeetings === null ? [] : [{ code: 'maximum-raised' as const, participant: p + 1 }]),
    ]),
    ...problem.meetings.flatMap(({ session, fixedSlot, fixedTable, after, demand }, m): Concession[] => {
      const meeting = m + 1;
      return [
        ...(session ? [{ code: 'session-dropped' as const, meeting }] : []),
        ...(fixedSlot ? [{ code: 'fixed-slot-dropped' as const, meeting }] : []),
        ...(fixedTable ? [{ code: 'fixed-table-dropped' as const, meeting }] : []),
        ...after.map((earlier): Concession => ({ code: 'order-dropped', earlier, later: meeting })),
        ...(placed.has(meeting) && demand !== 'obligation' ? [{ code: 'wish-given-up' as const, meeting }] : []),
      ];
    }),
    ...[...new Set(problem.meetings.flatMap(({ languagePair }) => languagePair ?? []))].map(
      (languagePair): Concession => ({ code: 'one-more-interpreter', languagePair }),
    ),
  ];
}

function afterwards(problem: Problem, wanted: ReadonlySet<number>, concessions: readonly Concession[]): Problem {
  const givenUp = concessions.flatMap((each) => (each.code === 'wish-given-up' ? [each.meeting] : []));
  return demandExactly(concede(problem, concessions), new Set([...wanted].filter((m) => !givenUp.includes(m))));
}

/** Whether some set that costs less than this lets all be placed; sets of sets: more conceded is never worse. */
function isPossibleBelow(problem: Problem, wanted: ReadonlySet<number>, ways: Concession[], cost: number): boolean {
  const go = (from: number, chosen: Concession[]): boolean => {
    let isExtended = false;
    for (let i = from; i < ways.length; i++) {
      if (costOf([...chosen, ways[i]!]) >= cost) continue;
      isExtended = true;
      if (go(i + 1, [...chosen, ways[i]!])) return true;
    }
    return !isExtended && isPossible(afterwards(problem, wanted, chosen));
  };
  return cost > 0 && go(0, []);
}

/** One granted wish less, where that is still a timetable: a wish there is room for. */
function withoutOneWish(problem: Problem, assignments: readonly Assignment[]): readonly Assignment[] {
  const lesser = assignments.map((_, left) => assignments.filter((_kept, index) => index !== left));
  return lesser.find((some) => verify(problem, { assignments: some }).ok) ?? assignments;
}

test('on tiny missions a wish is placeable, or blocked and its cheapest change is cheapest, as brute force says', () => {
  const seen = { placeable: 0, blocked: 0, change: 0, two: 0, hopeless: 0 };
  fc.assert(
    fc.property(tinyMissions, fc.boolean(), (mission, leavesOneOut) => {
      const { previous: _told, ...problem } = mission;
      const full = aTimetable(problem);
      if (!full) return;
      const assignments = leavesOneOut ? withoutOneWish(problem, full) : full;
      const placed = new Set(assignments.map(({ meeting }) => meeting));
      const outcome = explainWishes(problem, assignments, [], tools);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      const waiting = problem.meetings.filter((meeting, m) => isEverPlaced(meeting) && !placed.has(m + 1));
      expect(outcome.value).toHaveLength(waiting.length);
      for (const explanation of outcome.value) {
        const wanted = new Set([...placed, explanation.meeting]);
        const can = isPossible(demandExactly(problem, wanted));
        expect(explanation.code).toBe(can ? 'placeable' : 'blocked');
        if (explanation.code === 'placeable') {
          seen.placeable++;
          expect(verify(demandExactly(problem, wanted), explanation)).toMatchObject({ ok: true });
        }
        if (explanation.code !== 'blocked') continue;
        seen.blocked++;
        const ways = allConcessions(problem, placed);
        const { change, isSettled } = explanation;
        expect(isSettled).toBe(true);
        if (change === null) {
          seen.hopeless++;
          expect(
            isPossible(
              afterwards(
                problem,
                wanted,
                ways.filter((way) => way.code !== 'wish-given-up'),
              ),
            ),
          ).toBe(false);
          continue;
        }
        seen.change++;
        if (change.concessions.length > 1) seen.two++;
        const after = afterwards(problem, wanted, change.concessions);
        expect(compile(after)).toMatchObject({ ok: true });
        expect(verify(after, change)).toMatchObject({ ok: true });
        expect(change.cost).toBe(costOf(change.concessions));
        expect(isPossibleBelow(problem, wanted, ways, change.cost)).toBe(false);
      }
    }),
    { numRuns: runs, seed: Number(process.env['REPAIR_SEED'] ?? 46) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
