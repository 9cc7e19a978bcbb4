import fc from 'fast-check';
import type { Problem } from '#kernel/scheduling/problem.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';
import { programmeOfProblem } from '#kernel/scheduling/programme-of-problem.ts';
import { everyTimetable } from './timetable-brute-force.ts';
import { tinyMissions } from './tiny-missions.ts';

const words = fc.record(
  { en: fc.string(), 'zh-Hant': fc.constantFrom('渝港洽談', '第一號枱'), 'zh-Hans': fc.constant('渝港洽谈') },
  { requiredKeys: [] },
);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const components = fc.record({
  obligationsPlaced: fc.nat(),
  mustsPlaced: fc.nat(),
  worstShare: share,
  likesWeight: fc.nat(),
  breaks: fc.nat(),
  tableChanges: fc.nat(),
});

/** Where somebody has obligations for more slots than there are, all of them are musts. */
export function withRoom<Stated extends Problem | Programme>(stated: Stated): Stated {
  const open = stated.slots.filter(({ isClosed }) => !isClosed).length;
  const isCrowded = stated.participants.some(({ representatives }, p) => {
    const own = stated.meetings.filter(({ participants }) => participants.includes(p + 1));
    return own.reduce((sum, { length }) => sum + (length ?? 1), 0) > open * (representatives?.length ?? 1);
  });
  if (!isCrowded) return stated;
  return { ...stated, meetings: stated.meetings.map((each) => ({ ...each, demand: 'must' })) };
}

/** Plain programmes of the open format, whatever they hold. */
export const programmes: fc.Arbitrary<Programme> = fc
  .record({
    slots: fc.integer({ min: 1, max: 6 }),
    people: fc.integer({ min: 2, max: 6 }),
    meetings: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ slots, people, meetings }) => {
    const slotNumber = fc.integer({ min: 1, max: slots });
    return fc.record({
      format: fc.constant('yugang-programme' as const),
      version: fc.constant(1 as const),
      mission: fc.record({
        title: words,
        timeZone: fc.constantFrom('Asia/Hong_Kong', 'Asia/Shanghai'),
        date: fc.constant('2026-11-20'),
        sides: fc.record({ left: words, right: words }),
      }),
      slots: fc.constant(
        Array.from({ length: slots }, (_, t) => ({
          number: t + 1,
          session: t < 2 ? ('morning' as const) : ('afternoon' as const),
          day: 1,
          start: `2026-11-20T0${t + 1}:00:00Z`,
          end: `2026-11-20T0${t + 1}:25:00.5Z`,
        })),
      ),
      tables: fc
        .array(words, { minLength: 1, maxLength: 3 })
        .map((names) => names.map((name, i) => ({ number: i + 1, name }))),
      participants: fc
        .array(
          fc.record({
            name: words,
            side: fc.constantFrom('left' as const, 'right' as const),
            forbiddenSlots: fc.uniqueArray(slotNumber),
            maximumMeetings: fc.option(fc.nat(9)),
          }),
          { minLength: people, maxLength: people },
        )
        .map((list) => list.map((each, p) => ({ number: p + 1, reference: `firm-${p}`, ...each }))),
      meetings: fc
        .array(
          fc.record({
            participants: fc
              .tuple(fc.integer({ min: 1, max: people }), fc.integer({ min: 1, max: people - 1 }))
              .map(([a, b]): [number, number] => [a, b >= a ? b + 1 : b]),
            demand: fc.constantFrom('obligation' as const, 'must' as const, 'like' as const),
            weight: fc.integer({ min: 0, max: 10000 }),
            session: fc.constantFrom('morning' as const, 'afternoon' as const, null),
            fixedSlot: fc.option(slotNumber),
            after: fc.array(fc.integer({ min: 1, max: meetings || 1 }), { maxLength: 2 }),
            reasons: fc.array(
              fc.record({
                code: fc.string(),
                leftField: fc.string(),
                rightField: fc.string(),
                contribution: share,
                text: words,
              }),
              { maxLength: 2 },
            ),
          }),
          { minLength: meetings, maxLength: meetings },
        )
        .map((list) => list.map((each, m) => ({ number: m + 1, ...each }))),
      rules: fc.record({ fairness: fc.option(fc.nat(5)) }),
      timetable: fc.option(
        fc.record(
          {
            status: fc.constantFrom('optimal' as const, 'feasible' as const, 'infeasible' as const, 'unknown' as const),
            objective: fc.option(components),
            bound: components,
            assignments: fc.array(
              fc.record({
                meeting: fc.integer({ min: 1 }),
                slot: fc.integer({ min: 1 }),
                table: fc.integer({ min: 1 }),
              }),
              {
                maxLength: 4,
              },
            ),
            seconds: fc.integer({ min: 0, max: 1000 }),
            seed: fc.nat(),
            conflicts: fc.constant([{ code: 'precedence-cycle', values: { meetings: '1, 2' } }]),
          },
          { requiredKeys: ['status', 'objective', 'bound', 'assignments', 'seconds', 'seed'] },
        ),
      ),
    });
  })
  .map(withRoom);

/** Missions with everything the larger model has; some are solved. */
export const missions: fc.Arbitrary<Programme> = fc
  .tuple(tinyMissions.map(withRoom), words, fc.boolean())
  .map(([problem, title, isSolved]) => {
    const programme = programmeOfProblem(problem, title);
    const slots = programme.slots.map((slot) => (slot.isClosed ? { ...slot, name: title } : slot));
    const solved = isSolved ? everyTimetable(problem, { countTableChanges: false }).next() : null;
    if (!solved || solved.done) return { ...programme, slots };
    const objective = {
      obligationsPlaced: 0,
      mustsPlaced: 0,
      worstShare: 1,
      likesWeight: 0,
      breaks: 0,
      tableChanges: 0,
      moved: 0,
    };
    const { assignments } = solved.value;
    return {
      ...programme,
      slots,
      timetable: { status: 'feasible', objective, bound: {}, assignments, seconds: 0, seed: 1 },
    };
  });
