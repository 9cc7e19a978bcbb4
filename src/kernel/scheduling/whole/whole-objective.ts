import type { CompiledProblem } from '../compile.ts';
import type { Objective } from '../problem.ts';
import type { Seats } from './seat-whole.ts';

/** What the slots are worth; table changes belong to the seats. */
export type SlotWorth = Omit<Objective, 'tableChanges'>;

export function worthOfSlots(problem: CompiledProblem, slotOf: Int32Array): SlotWorth {
  const { meetings, participants, demand, weight, first, second, mission } = problem;
  const { countsFor, previous } = mission;
  let obligationsPlaced = 0;
  let mustsPlaced = 0;
  let likesWeight = 0;
  let moved = 0;
  const wishes = new Int32Array(participants);
  const granted = new Int32Array(participants);
  for (let m = 0; m < meetings; m++) {
    const isPlaced = slotOf[m]! >= 0;
    if (isPlaced && demand[m] === 0) obligationsPlaced++;
    if (isPlaced && demand[m] === 1) mustsPlaced++;
    if (isPlaced && demand[m] === 2) likesWeight += weight[m]!;
    const before = previous?.slotOf[m] ?? -1;
    if (isPlaced && before >= 0 && before !== slotOf[m]) moved++;
    for (const end of [0, 1]) {
      if (countsFor[2 * m + end] === 0) continue;
      const p = end === 0 ? first[m]! : second[m]!;
      wishes[p] = wishes[p]! + 1;
      if (isPlaced) granted[p] = granted[p]! + 1;
    }
  }
  let worstShare = 1;
  let breaks = 0;
  for (let p = 0; p < participants; p++) {
    if (wishes[p]! > 0) worstShare = Math.min(worstShare, granted[p]! / wishes[p]!);
    breaks += breaksIn(problem, busySlots(problem, slotOf, p));
  }
  const worth = { obligationsPlaced, mustsPlaced, worstShare, likesWeight, breaks };
  return previous ? { ...worth, moved } : worth;
}

/** Above 0 where `one` is better than `other`, in the order of `Objective`; table changes, if known of both, in their place. */
export function compareWorth(one: SlotWorth & Partial<Objective>, other: SlotWorth & Partial<Objective>): number {
  return (
    one.obligationsPlaced - other.obligationsPlaced ||
    one.mustsPlaced - other.mustsPlaced ||
    one.worstShare - other.worstShare ||
    one.likesWeight - other.likesWeight ||
    other.breaks - one.breaks ||
    (other.tableChanges ?? 0) - (one.tableChanges ?? 0) ||
    (other.moved ?? 0) - (one.moved ?? 0)
  );
}

/** slots: 1 where some meeting of the participant is under way. */
export function busySlots({ slots, meetingsOf, mission }: CompiledProblem, slotOf: Int32Array, p: number): Uint8Array {
  const busy = new Uint8Array(slots);
  for (const m of meetingsOf[p]!) {
    const start = slotOf[m]!;
    if (start >= 0) busy.fill(1, start, start + mission.length[m]!);
  }
  return busy;
}

export function breaksIn({ slots, mission }: CompiledProblem, busy: Uint8Array): number {
  const { openBefore, isClosed } = mission;
  let breaks = 0;
  let hasMet = false;
  for (let t = 0; t < slots; t++) {
    if (isClosed[t] === 1) continue;
    const before = openBefore[t]!;
    if (before < 0) hasMet = false;
    if (busy[t] === 0) continue;
    if (hasMet && busy[before] === 0) breaks++;
    hasMet = true;
  }
  return breaks;
}

export function countTableChanges(
  { participants, slots, dayOf, first, meetingsOf, mission }: CompiledProblem,
  slotOf: Int32Array,
  { tableOf, memberOf }: Pick<Seats, 'tableOf' | 'memberOf'>,
): number {
  let changes = 0;
  const tableBefore = new Map<number, number>();
  for (let p = 0; p < participants; p++) {
    tableBefore.clear();
    const key = (m: number, t: number) => memberOf[2 * m + (first[m] === p ? 0 : 1)]! * slots + t;
    const own = meetingsOf[p]!.filter((m) => slotOf[m]! >= 0);
    for (const m of own) tableBefore.set(key(m, slotOf[m]! + mission.length[m]! - 1), tableOf[m]!);
    for (const m of own) {
      const t = slotOf[m]!;
      if (t === 0 || dayOf[t - 1] !== dayOf[t]) continue;
      const before = tableBefore.get(key(m, t - 1));
      if (before !== undefined && before !== tableOf[m]) changes++;
    }
  }
  return changes;
}
