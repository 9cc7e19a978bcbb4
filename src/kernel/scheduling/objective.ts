import type { CompiledProblem } from './compile.ts';
import type { Placement } from './placement.ts';
import type { Objective } from './problem.ts';

/** What the slots are worth; table changes belong to the tables and are counted by `countTableChanges`. */
export type SlotObjective = Omit<Objective, 'tableChanges'>;

export function slotObjective(placement: Placement): SlotObjective {
  const { problem, slotOf } = placement;
  const { meetings, participants, demand, weight, first, second } = problem;
  let obligationsPlaced = 0;
  let mustsPlaced = 0;
  let likesWeight = 0;
  const wishes = new Int32Array(participants);
  const granted = new Int32Array(participants);
  for (let m = 0; m < meetings; m++) {
    const placed = slotOf[m]! >= 0 ? 1 : 0;
    if (demand[m] === 0) {
      obligationsPlaced += placed;
      continue;
    }
    if (demand[m] === 1) mustsPlaced += placed;
    else if (placed) likesWeight += weight[m]!;
    for (const p of [first[m]!, second[m]!]) {
      wishes[p] = wishes[p]! + 1;
      granted[p] = granted[p]! + placed;
    }
  }
  let worstShare = 1;
  for (let p = 0; p < participants; p++)
    if (wishes[p]! > 0) worstShare = Math.min(worstShare, granted[p]! / wishes[p]!);
  return { obligationsPlaced, mustsPlaced, worstShare, likesWeight, breaks: placement.breaks };
}

/** Above 0 where `one` is better than `other`, in the order of `Objective`. */
export function compareSlotObjectives(one: SlotObjective, other: SlotObjective): number {
  return (
    one.obligationsPlaced - other.obligationsPlaced ||
    one.mustsPlaced - other.mustsPlaced ||
    one.worstShare - other.worstShare ||
    one.likesWeight - other.likesWeight ||
    other.breaks - one.breaks
  );
}

export function countTableChanges(problem: CompiledProblem, slotOf: Int32Array, tableOf: Int32Array): number {
  const { participants, slots, meetingsOf, earlierSlot } = problem;
  let changes = 0;
  const tableAt = new Int32Array(slots);
  for (let p = 0; p < participants; p++) {
    tableAt.fill(-1);
    for (const m of meetingsOf[p]!) if (slotOf[m]! >= 0) tableAt[slotOf[m]!] = tableOf[m]!;
    for (let t = 0; t < slots; t++) {
      const before = earlierSlot[t]!;
      if (before >= 0 && tableAt[t]! >= 0 && tableAt[before]! >= 0 && tableAt[t] !== tableAt[before]) changes++;
    }
  }
  return changes;
}
