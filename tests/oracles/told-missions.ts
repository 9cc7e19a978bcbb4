import fc from 'fast-check';
import type { Change } from '#kernel/scheduling/change.ts';
import { compile } from '#kernel/scheduling/compile.ts';
import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import { applyChange } from '#kernel/scheduling/repair/apply-change.ts';
import { everyTimetable } from './timetable-brute-force.ts';
import { tinyMissions } from './tiny-missions.ts';

const mostLookedAt = 60;

/** A full timetable of a tiny mission; null: it has none. */
export function aTimetable(problem: Problem): readonly Assignment[] | null {
  let fullest: readonly Assignment[] | null = null;
  let seen = 0;
  for (const { assignments } of everyTimetable(problem, { countTableChanges: false })) {
    if (!fullest || assignments.length > fullest.length) fullest = assignments;
    if (++seen === mostLookedAt) break;
  }
  return fullest;
}

const number = fc.integer({ min: 1, max: 5 });
const slots = fc.uniqueArray(number, { minLength: 1, maxLength: 3 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ code: fc.constant('participant-cancelled' as const), participant: number }),
  fc.record({
    code: fc.constant('participants-unavailable' as const),
    participants: fc.uniqueArray(number, { minLength: 1, maxLength: 2 }),
    slots,
  }),
  fc.record({
    code: fc.constant('representative-unavailable' as const),
    participant: number,
    representative: fc.integer({ min: 1, max: 2 }),
    slots,
  }),
  fc.record({ code: fc.constant('interpreter-unavailable' as const), interpreter: fc.constant(1), slots }),
  fc.record({ code: fc.constant('table-lost' as const), table: fc.integer({ min: 1, max: 3 }), slots }),
  fc.record({ code: fc.constant('table-lost' as const), table: fc.integer({ min: 1, max: 2 }), slots }),
  fc.record({ code: fc.constant('meeting-called-off' as const), meeting: number }),
  fc
    .record({
      code: fc.constant('meeting-added' as const),
      participants: fc.tuple(number, number),
      demand: fc.constantFrom('obligation' as const, 'must' as const),
      weight: fc.integer({ min: 0, max: 9 }),
    })
    .filter(({ participants: [a, b] }) => a !== b),
);

/** Missions that have been told a full timetable, after which one or two things happened; all of them compile. */
export const toldMissions: fc.Arbitrary<Problem> = fc
  .tuple(tinyMissions, fc.nat(2), fc.array(changes, { minLength: 1, maxLength: 6 }))
  .map(([problem, frozen, happened]) => {
    const assignments = aTimetable(problem);
    if (!assignments || problem.previous) return problem;
    const frozenSlots = problem.slots.map((_, t) => t + 1).slice(0, frozen);
    const previous = { assignments, frozenSlots };
    let changed: Problem = { ...problem, previous };
    let done = 0;
    for (const change of happened) {
      // What names something that is not there did not happen.
      const outcome = applyChange(changed, previous, change);
      if (done === 2 || !outcome.ok || !compile(outcome.value).ok) continue;
      changed = outcome.value;
      done++;
    }
    return compile(changed).ok ? changed : problem;
  });
