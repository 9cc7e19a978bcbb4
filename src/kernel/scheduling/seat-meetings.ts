import type { CompiledProblem } from './compile.ts';

/**
 * Tables for given slots, with the fewest table changes there can be.
 *
 * Tables are alike and nobody is bound to one, so each pair of adjacent slots of a day can be looked at alone: a table's
 * next meeting can hold a participant of its last one. That is a matching between meetings of the two slots; as everybody has
 * at most one meeting in each, its graph is made of paths and cycles, where taking ends first is a maximum matching. The
 * matched meetings form chains through the day, and chains that overlap in no more than `tables` slots need no more tables.
 *
 * @returns table (from 0) of each meeting, -1 where it has no slot.
 */
export function seatMeetings(problem: CompiledProblem, slotOf: Int32Array): Int32Array {
  const { slots, meetings, first, second, earlierSlot } = problem;
  const tableOf = new Int32Array(meetings).fill(-1);
  const inSlot: number[][] = Array.from({ length: slots }, () => []);
  for (let m = 0; m < meetings; m++) if (slotOf[m]! >= 0) inSlot[slotOf[m]!]!.push(m);
  for (let t = 0; t < slots; t++) {
    const taken = new Set<number>();
    if (earlierSlot[t]! >= 0) {
      for (const [last, next] of matchAdjacent(inSlot[earlierSlot[t]!]!, inSlot[t]!, first, second)) {
        tableOf[next] = tableOf[last]!;
        taken.add(tableOf[last]!);
      }
    }
    let free = 0;
    for (const m of inSlot[t]!) {
      if (tableOf[m]! >= 0) continue;
      while (taken.has(free)) free++;
      tableOf[m] = free;
      taken.add(free);
    }
  }
  return tableOf;
}

/** The most pairs of a meeting and one of the slot before that share a participant, so that a table can be kept. */
export function matchAdjacent(
  lasts: readonly number[],
  nexts: readonly number[],
  first: Int32Array,
  second: Int32Array,
): [last: number, next: number][] {
  const lastOf = new Map<number, number>();
  for (const m of lasts) lastOf.set(first[m]!, m).set(second[m]!, m);
  const sources = new Map<number, number[]>();
  const targets = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  for (const m of nexts) {
    const a = lastOf.get(first[m]!);
    const b = lastOf.get(second[m]!);
    if (a !== undefined && a === b) {
      // The same two stay together: keeping their table saves two changes.
      pairs.push([a, m]);
      continue;
    }
    sources.set(
      m,
      [a, b].filter((last) => last !== undefined),
    );
    for (const last of sources.get(m)!) targets.set(last, [...(targets.get(last) ?? []), m]);
  }
  const open = (list: readonly number[] | undefined, done: Set<number>) => (list ?? []).filter((m) => !done.has(m));
  const doneLast = new Set<number>();
  const doneNext = new Set<number>();
  function take(last: number, next: number): void {
    pairs.push([last, next]);
    doneLast.add(last);
    doneNext.add(next);
  }
  // Ends of paths first; what is left are cycles, where any edge may start.
  for (let progress = true; progress; ) {
    progress = false;
    for (const next of sources.keys()) {
      const choice = doneNext.has(next) ? [] : open(sources.get(next), doneLast);
      if (choice.length === 1) {
        take(choice[0]!, next);
        progress = true;
      }
    }
    for (const last of targets.keys()) {
      const choice = doneLast.has(last) ? [] : open(targets.get(last), doneNext);
      if (choice.length === 1) {
        take(last, choice[0]!);
        progress = true;
      }
    }
    if (progress) continue;
    for (const next of sources.keys()) {
      const choice = doneNext.has(next) ? [] : open(sources.get(next), doneLast);
      if (choice.length === 0) continue;
      take(choice[0]!, next);
      progress = true;
      break;
    }
  }
  return pairs;
}
