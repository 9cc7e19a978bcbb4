import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildBoard, missionForTests } from '#tests/builders/build-board.ts';
import { settingsForTests } from '#tests/builders/build-mission.ts';
import { differenceOf, type Handout } from './changes-between-versions.ts';
import { programmeOfBoard } from './programme-of-board.ts';

/** Meetings by pair, slot and table; what would book somebody twice is left out. */
const boards = fc
  .array(
    fc.record({
      left: fc.integer({ min: 1, max: 3 }),
      right: fc.integer({ min: 1, max: 3 }),
      slot: fc.integer({ min: 1, max: 4 }),
      table: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 9 },
  )
  .map((wishes): Handout => {
    const taken = new Set<string>();
    const meetings = wishes.flatMap(({ left, right, slot, table }) => {
      const keys = [`L${left} R${right}`, `L${left} at ${slot}`, `R${right} at ${slot}`, `T${table} at ${slot}`];
      if (keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      return [{ left: `L${left}`, right: `R${right}`, slot, table }];
    });
    return { ...programmeOfBoard(missionForTests, buildBoard({ meetings }), null), settings: settingsForTests };
  });

/** What stands on one firm's paper. */
function paperOf({ programme, companies }: Handout, company: string): readonly string[] {
  const number = companies.indexOf(company) + 1;
  return (programme.timetable?.assignments ?? [])
    .filter(({ meeting }) => programme.meetings[meeting - 1]!.participants.includes(number))
    .map(({ meeting, slot, table }) => {
      const [a, b] = programme.meetings[meeting - 1]!.participants;
      return `${companies[(a === number ? b : a) - 1]} ${slot} ${table}`;
    })
    .sort();
}

test('exactly those are told whose paper changed, and every change of it is named', () => {
  fc.assert(
    fc.property(boards, boards, (before, after) => {
      const { changes, toTell } = differenceOf(before, after);
      const changed = after.companies.filter(
        (company) => paperOf(before, company).join() !== paperOf(after, company).join(),
      );
      expect(toTell).toEqual(changed);
      const count = ({ programme }: Handout) => programme.timetable?.assignments.length ?? 0;
      const kinds = (kind: string) => changes.filter((change) => change.kind === kind).length;
      expect(count(after) - count(before)).toBe(kinds('added') - kinds('removed'));
      expect(new Set(changes.flatMap(({ left, right }) => [left, right]))).toEqual(new Set(changed));
    }),
    { numRuns: 500 },
  );
});

test('there and back is no change, whatever came between', () => {
  fc.assert(
    fc.property(boards, (board) => {
      expect(differenceOf(board, structuredClone(board))).toEqual({ changes: [], toTell: [] });
    }),
    { numRuns: 100 },
  );
});

test('another title, place or day is told to everybody; other limits of proposing to nobody', () => {
  const [board] = fc.sample(boards, { numRuns: 1, seed: 7 }) as [Handout];
  const told = (change: object) =>
    differenceOf(board, { ...board, settings: { ...settingsForTests, ...change } }).toTell.length;
  expect(told({ title: { en: 'Another' } })).toBe(6);
  expect(told({ place: { en: 'Elsewhere' } })).toBe(6);
  expect(told({ days: [] })).toBe(6);
  expect(told({ minimumEach: 5, meetingsPerCompany: 2, tables: 9 })).toBe(0);
});
