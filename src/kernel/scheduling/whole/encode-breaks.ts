import type { CompiledProblem } from '../compile.ts';
import type { Clauses } from '../exact/clauses.ts';
import { countLiterals } from '../exact/count-literals.ts';
import type { RequirementLiterals } from './requirement-literals.ts';

export type Breaks = {
  /** participants x slots: the participant meets; 0: never. */
  readonly busy: Int32Array;
  /** By participant: the literals of which each says that one more break ends. */
  readonly holes: readonly (readonly number[])[];
};

export function encodeBreaks(
  problem: CompiledProblem,
  clauses: Clauses,
  needs: RequirementLiterals,
  active: Int32Array,
): Breaks {
  const { participants, slots, fairness } = problem;
  const busy = new Int32Array(participants * slots);
  for (let p = 0; p < participants; p++) {
    for (let t = 0; t < slots; t++) {
      const here = [...problem.meetingsOf[p]!].map((m) => active[m * slots + t]!).filter((literal) => literal !== 0);
      if (here.length === 0) continue;
      busy[p * slots + t] = clauses.newVariable();
      clauses.addDisjunction(busy[p * slots + t]!, here);
    }
  }
  const holes = Array.from({ length: participants }, (_, p) => holesOf(problem, clauses, busy, p));
  if (fairness >= 0) {
    const more = holes.map((literals) => countLiterals(clauses, literals, literals.length));
    keepFair(clauses, needs.unless([{ code: 'fairness', breaks: fairness }]), more, fairness);
  }
  return { busy, holes };
}

/** Day by day over the open slots: a break ends where the participant meets, did not just before, and has met that day. */
function holesOf({ slots, dayOf, mission }: CompiledProblem, clauses: Clauses, busy: Int32Array, p: number): number[] {
  const holes: number[] = [];
  let day = -1;
  let last = 0;
  let held = 0;
  let heldBefore = 0;
  for (let t = 0; t < slots; t++) {
    if (dayOf[t] !== day) {
      day = dayOf[t]!;
      last = 0;
      held = 0;
      heldBefore = 0;
    }
    if (mission.isClosed[t] === 1) continue;
    const now = busy[p * slots + t]!;
    if (now !== 0 && heldBefore !== 0) {
      const ends = clauses.newVariable();
      const idle = last === 0 ? [] : [last];
      clauses.add(-ends, now);
      clauses.add(-ends, heldBefore);
      for (const literal of idle) clauses.add(-ends, -literal);
      clauses.addAll([ends, -now, -heldBefore, ...idle]);
      holes.push(ends);
    }
    heldBefore = held;
    last = now;
    if (now === 0) continue;
    if (held === 0) held = now;
    else {
      const either = clauses.newVariable();
      clauses.addDisjunction(either, [held, now]);
      held = either;
    }
  }
  return holes;
}

/** Whenever anybody has more than i + d breaks, everybody has more than i. */
function keepFair(
  clauses: Clauses,
  lifted: readonly number[],
  moreOf: readonly (readonly number[])[],
  fairness: number,
): void {
  const most = Math.max(0, ...moreOf.map((list) => list.length));
  for (let i = 0; i + fairness < most; i++) {
    const all = moreOf.every((list) => i < list.length) ? clauses.newVariable() : 0;
    for (const list of moreOf) {
      if (all !== 0) clauses.add(...lifted, -all, list[i]!);
      if (i + fairness < list.length)
        clauses.addAll(all === 0 ? [...lifted, -list[i + fairness]!] : [...lifted, -list[i + fairness]!, all]);
    }
  }
}
