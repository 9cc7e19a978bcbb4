import type { CompiledProblem } from '../compile.ts';
import type { Clauses } from '../exact/clauses.ts';
import type { Requirement } from '../requirement.ts';
import { frozenBy } from './pools-of-people.ts';
import type { RequirementLiterals } from './requirement-literals.ts';

export type Times = {
  /** meetings x slots: the variable that says the meeting begins there; 0: it can't. */
  readonly start: Int32Array;
  /** meetings x slots: the literal that says the meeting is under way there; 0: never. */
  readonly active: Int32Array;
  /** meetings: the literal that says the meeting takes place; 0: never. */
  readonly placed: Int32Array;
};

/** When meetings take place, each at most once, in order; with what concerns one meeting's time alone. */
export function encodeTimes(problem: CompiledProblem, clauses: Clauses, needs: RequirementLiterals): Times {
  const { meetings, slots, mission } = problem;
  const { canBegin, isExcluded, length } = mission;
  const start = new Int32Array(meetings * slots);
  const active = new Int32Array(meetings * slots);
  const placed = new Int32Array(meetings);
  for (let cell = 0; cell < start.length; cell++) {
    const isOpen = needs.areAssumable
      ? canBegin[cell] === 1 && isExcluded[Math.floor(cell / slots)] === 0
      : problem.allowed[cell] === 1;
    if (isOpen) start[cell] = clauses.newVariable();
  }
  for (let m = 0; m < meetings; m++) {
    const starts = cellsOf(start, m, slots);
    if (starts.length > 0) {
      placed[m] = clauses.newVariable();
      clauses.addAtMostOne(starts);
      clauses.addDisjunction(placed[m]!, starts);
    }
    for (let t = 0; t < slots; t++) active[m * slots + t] = underWay(clauses, start, m * slots, t, length[m]!);
  }
  for (let m = 0; m < meetings; m++) requirePlace(problem, clauses, needs, placed, m);
  if (needs.areAssumable) bindStarts(problem, clauses, needs, start);
  for (let m = 0; m < meetings; m++) {
    for (const later of problem.after[m]!) orderPair(problem, clauses, needs, { start, active, placed }, m, later);
  }
  freeze(problem, clauses, needs, { start, active, placed });
  return { start, active, placed };
}

function cellsOf(cells: Int32Array, row: number, width: number): number[] {
  return [...cells.subarray(row * width, (row + 1) * width)].filter((variable) => variable !== 0);
}

function underWay(clauses: Clauses, start: Int32Array, row: number, t: number, length: number): number {
  const starts: number[] = [];
  for (let s = Math.max(0, t - length + 1); s <= t; s++) if (start[row + s] !== 0) starts.push(start[row + s]!);
  if (starts.length <= 1) return starts[0] ?? 0;
  const literal = clauses.newVariable();
  clauses.addDisjunction(literal, starts);
  return literal;
}

function requirePlace(
  { demand, mission }: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  placed: Int32Array,
  m: number,
): void {
  if (mission.isExcluded[m] === 1) {
    // Called off, so not even an obligation.
    return;
  }
  if (!needs.areAssumable) {
    if (demand[m] === 0) clauses.addAll(placed[m] === 0 ? [] : [placed[m]!]);
    return;
  }
  if (placed[m] === 0) {
    placed[m] = clauses.newVariable();
    clauses.add(-placed[m]!);
  }
  needs.name({ code: 'meeting-takes-place', meeting: m + 1 }, placed[m]!);
}

/** Session and fixed slot; elsewhere they are in `allowed` already. */
function bindStarts(
  { meetings, slots, isMorning, mission }: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  start: Int32Array,
): void {
  const { boundSession, fixedSlot } = mission;
  for (let m = 0; m < meetings; m++) {
    for (let t = 0; t < slots; t++) {
      const variable = start[m * slots + t]!;
      if (variable === 0) continue;
      const broken: Requirement[] = [];
      const session = boundSession[m] === 0 ? 'morning' : 'afternoon';
      if (boundSession[m]! >= 0 && (isMorning[t] === 1) !== (session === 'morning'))
        broken.push({ code: 'meeting-session', meeting: m + 1, session });
      if (fixedSlot[m]! >= 0 && fixedSlot[m] !== t)
        broken.push({ code: 'meeting-fixed-slot', meeting: m + 1, slot: fixedSlot[m]! + 1 });
      for (const requirement of broken) clauses.add(...needs.unless([requirement]), -variable);
    }
  }
}

/** Where both take place, the earlier is over before the later begins. */
function orderPair(
  { slots, mission }: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  { start, placed }: Times,
  earlier: number,
  later: number,
): void {
  if (placed[earlier] === 0) return;
  const lifted = needs.unless([{ code: 'meeting-order', earlier: earlier + 1, later: later + 1 }]);
  for (let t = 0; t < slots; t++) {
    const variable = start[later * slots + t]!;
    if (variable === 0) continue;
    const inTime: number[] = [];
    for (let s = 0; s + mission.length[earlier]! <= t; s++)
      if (start[earlier * slots + s] !== 0) inTime.push(start[earlier * slots + s]!);
    clauses.addAll([...lifted, -variable, -placed[earlier]!, ...inTime]);
  }
}

/** What is here or over stays in its slot, and nothing else comes in; tables and people are kept where they are chosen. */
function freeze(
  problem: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  { start, active }: Times,
): void {
  const { meetings, slots, mission } = problem;
  const { previous } = mission;
  if (!previous) return;
  const lifted = needs.unless(frozenBy(problem));
  for (let m = 0; m < meetings; m++) {
    if (previous.isFrozen[m] === 1) {
      const there = start[m * slots + previous.slotOf[m]!]!;
      clauses.addAll(there === 0 ? [...lifted] : [...lifted, there]);
    } else if (needs.areAssumable) {
      for (let t = 0; t < slots; t++)
        if (previous.frozen[t] === 1 && active[m * slots + t] !== 0) clauses.add(...lifted, -active[m * slots + t]!);
    }
  }
}
