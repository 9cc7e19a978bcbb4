import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { countTableChanges } from './objective.ts';
import type { Problem } from './problem.ts';
import { seatMeetings } from './seat-meetings.ts';

/** Fewest table changes over every way to seat the meetings, slot by slot. */
function fewestByBruteForce(
  slotOf: readonly number[],
  pairs: readonly (readonly [number, number])[],
  slots: number,
  tables: number,
) {
  const inSlot = Array.from({ length: slots }, (_, t) => slotOf.flatMap((slot, m) => (slot === t ? [m] : [])));
  let best = Number.POSITIVE_INFINITY;
  const seat = (t: number, before: ReadonlyMap<number, number>, changes: number): void => {
    if (t === slots) {
      best = Math.min(best, changes);
      return;
    }
    const place = (i: number, taken: readonly number[], now: ReadonlyMap<number, number>, sum: number): void => {
      const m = inSlot[t]![i];
      if (m === undefined) {
        seat(t + 1, now, sum);
        return;
      }
      for (let table = 0; table < tables; table++) {
        if (taken.includes(table)) continue;
        const moved = pairs[m]!.filter((p) => before.has(p) && before.get(p) !== table).length;
        place(i + 1, [...taken, table], new Map([...now, ...pairs[m]!.map((p) => [p, table] as const)]), sum + moved);
      }
    };
    place(0, [], new Map(), changes);
  };
  seat(0, new Map(), 0);
  return best;
}

test('tables are seated with the fewest changes there can be for the slots', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 3 }), (draws, tables) => {
      const draw = (below: number) => (draws.next().value as number) % below;
      const slots = 3;
      const pairs: [number, number][] = [];
      const slotOf: number[] = [];
      for (let t = 0; t < slots; t++) {
        const free = [0, 1, 2, 3, 4, 5];
        for (let n = draw(tables + 1); n > 0; n--) {
          const [a] = free.splice(draw(free.length), 1);
          const [b] = free.splice(draw(free.length), 1);
          pairs.push([a!, b!]);
          slotOf.push(t);
        }
      }
      const problem: Problem = {
        slots: Array.from({ length: slots }, () => ({ session: 'morning', day: 1 })),
        tables,
        participants: Array.from({ length: 6 }, () => ({ forbiddenSlots: [], maximumMeetings: null })),
        meetings: pairs.map(([a, b]) => ({
          participants: [a + 1, b + 1],
          demand: 'obligation',
          weight: 0,
          session: null,
          fixedSlot: null,
          after: [],
        })),
        fairness: null,
      };
      const compiled = compile(problem);
      if (!compiled.ok) throw new Error('refused');
      const tableOf = seatMeetings(compiled.value, Int32Array.from(slotOf));
      expect(Math.max(-1, ...tableOf)).toBeLessThan(tables);
      const seats = slotOf.map((slot, m) => `${slot} ${tableOf[m]}`);
      expect(new Set(seats).size).toBe(seats.length);
      const changes = countTableChanges(compiled.value, Int32Array.from(slotOf), tableOf);
      expect(changes).toBe(fewestByBruteForce(slotOf, pairs, slots, tables));
    }),
    { numRuns: 250 },
  );
});
