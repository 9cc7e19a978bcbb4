import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthOfSlots } from '#tests/oracles/slot-choice.ts';
import { everyTimetable, isTimetable, movedIn } from '#tests/oracles/timetable-brute-force.ts';
import { tinyMissions } from '#tests/oracles/tiny-missions.ts';
import type { Assignment, Problem } from '../problem.ts';
import { verify } from '../verify.ts';

type Draw = (from: number, to: number) => number;

/** Numbers in range, nothing else: nearly never a timetable. */
function placedByLot(problem: Problem, draw: Draw): Assignment[] {
  return problem.meetings.flatMap((meeting, m) => {
    if (draw(0, 2) === 0) return [];
    const teams = meeting.participants.map((p) => problem.participants[p - 1]!.representatives?.length ?? 1);
    const [first, second] = teams.map((size) => draw(1, size)) as [number, number];
    const interpreters = problem.interpreters?.length ?? 0;
    const isInterpreted = meeting.languagePair !== undefined && interpreters > 0;
    return [
      {
        meeting: m + 1,
        slot: draw(1, problem.slots.length),
        table: draw(1, problem.tables),
        ...(teams.some((size) => size > 1) ? { representatives: [first, second] } : {}),
        ...(isInterpreted ? { interpreter: draw(1, interpreters) } : {}),
      },
    ];
  });
}

/** A timetable in which a meeting or two are put where lot wants them. */
function nearlyRight(problem: Problem, draw: Draw): readonly Assignment[] {
  let told: readonly Assignment[] = [];
  let left = draw(0, 30);
  for (const { assignments } of everyTimetable(problem, { countTableChanges: false })) {
    told = assignments;
    if (left-- === 0) break;
  }
  const byLot = placedByLot(problem, draw);
  return told.flatMap((each) => {
    const other = byLot.find(({ meeting }) => meeting === each.meeting);
    if (draw(0, 5) > 0) return [each];
    const kind = draw(0, 4);
    if (kind === 0 || !other) return [];
    if (kind === 1) return [{ ...each, slot: other.slot }];
    if (kind === 2) return [{ ...each, table: other.table }];
    return [other];
  });
}

test('on tiny missions verify and brute force agree on every placement, right or wrong', () => {
  let right = 0;
  const found = new Set<string>();
  fc.assert(
    fc.property(tinyMissions, fc.infiniteStream(fc.nat()), (problem, draws) => {
      const draw: Draw = (from, to) => from + ((draws.next().value as number) % (to - from + 1));
      const assignments = draw(0, 5) === 0 ? placedByLot(problem, draw) : nearlyRight(problem, draw);
      const isRight = isTimetable(problem, assignments);
      const verdict = verify(problem, { assignments });
      if (isRight && assignments.length > 1) right++;
      if (!verdict.ok) found.add(verdict.broken.code);
      expect(verdict.ok).toBe(isRight);
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(right).toBeGreaterThan(200);
  expect(found.size).toBeGreaterThan(24);
});

test('on tiny missions verify counts every component of the objective as brute force does', () => {
  fc.assert(
    fc.property(tinyMissions, (problem) => {
      let tried = 0;
      for (const { slotOf, assignments, tableChanges } of everyTimetable(problem, { countTableChanges: false })) {
        if (tried++ === 10) break;
        const [mustsPlaced, worstShare, likesWeight, breaks] = worthOfSlots(problem, slotOf);
        const obligations = assignments.filter(({ meeting }) => problem.meetings[meeting - 1]!.demand === 'obligation');
        const objective = {
          ...{ obligationsPlaced: obligations.length, mustsPlaced, worstShare, likesWeight },
          ...{ breaks: 0 - breaks!, tableChanges },
          ...(problem.previous ? { moved: movedIn(problem, slotOf) } : {}),
        };
        expect(verify(problem, { assignments })).toEqual({ ok: true, objective });
      }
    }),
    { numRuns: 600, seed: 9 },
  );
});

test('a meeting of any length is held against the slots there are', () => {
  const problem: Problem = {
    slots: [{ session: 'morning', day: 1 }],
    tables: 1,
    participants: [1, 2].map(() => ({ forbiddenSlots: [], maximumMeetings: null })),
    meetings: [
      {
        ...{ participants: [1, 2], demand: 'like', weight: 1, session: null, fixedSlot: null, after: [] },
        length: Number.MAX_SAFE_INTEGER,
      },
    ],
    fairness: null,
  };
  const verdict = verify(problem, { assignments: [{ meeting: 1, slot: 1, table: 1 }] });
  expect(verdict).toMatchObject({ ok: false, broken: { code: 'border-crossed' } });
});
