import fc from 'fast-check';
import type { Meeting, Problem } from '#kernel/scheduling/problem.ts';

/** Problems small enough to try every timetable: up to 5 slots, 5 participants and 5 meetings, every requirement there is. */
export const tinyProblems: fc.Arbitrary<Problem> = fc
  .record({
    slots: fc.integer({ min: 1, max: 5 }),
    participants: fc.integer({ min: 2, max: 5 }),
    meetings: fc.integer({ min: 0, max: 5 }),
  })
  .chain(({ slots, participants, meetings }) => {
    const seldom = <Value>(value: fc.Arbitrary<Value>) =>
      fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
    const slotNumber = fc.integer({ min: 1, max: slots });
    return fc.record({
      slots: fc
        .tuple(fc.integer({ min: 0, max: slots }), fc.integer({ min: 1, max: slots }))
        .map(([mornings, dayOne]) =>
          Array.from({ length: slots }, (_, t) => ({
            session: t < mornings ? ('morning' as const) : ('afternoon' as const),
            day: t < dayOne ? 1 : 2,
          })),
        ),
      tables: fc.integer({ min: 1, max: 3 }),
      participants: fc.array(
        fc.record({
          forbiddenSlots: fc.oneof(
            { weight: 3, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.uniqueArray(slotNumber, { maxLength: 2 }) },
          ),
          maximumMeetings: seldom(fc.integer({ min: 0, max: 3 })),
        }),
        { minLength: participants, maxLength: participants },
      ),
      meetings: fc.array(
        fc.record({
          participants: fc
            .tuple(fc.integer({ min: 1, max: participants }), fc.integer({ min: 1, max: participants - 1 }))
            .map(([a, b]): [number, number] => [a, b >= a ? b + 1 : b]),
          demand: fc.constantFrom<Meeting['demand']>('obligation', 'obligation', 'must', 'like'),
          weight: fc.integer({ min: 0, max: 3 }),
          session: seldom(fc.constantFrom<Meeting['session']>('morning', 'afternoon')),
          fixedSlot: seldom(slotNumber),
          after: fc.oneof(
            { weight: 5, arbitrary: fc.constant([]) },
            {
              weight: 1,
              arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, meetings) }), { maxLength: 2 }),
            },
          ),
        }),
        { minLength: meetings, maxLength: meetings },
      ),
      fairness: seldom(fc.integer({ min: 0, max: 1 })),
    });
  });
