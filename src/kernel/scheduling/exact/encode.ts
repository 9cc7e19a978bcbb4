import type { CompiledProblem } from '../compile.ts';
import { Clauses } from './clauses.ts';
import { countLiterals } from './count-literals.ts';

/** A problem of obligations as clauses; docs/scheduling.md states variables, numbering and clauses one by one. */
export type Encoding = {
  readonly clauses: Clauses;
  /** meetings x slots: the variable that says this meeting takes place there; 0: it can't. */
  readonly placed: Int32Array;
  /** participants x slots: the variable that says this participant is busy; 0: never. */
  readonly busy: Int32Array;
  /** participants x slots: the variable that says a break of this participant ends here; 0: never. */
  readonly hole: Int32Array;
  /** By participant: element k is true exactly if they have more than k breaks. */
  readonly breaksOf: readonly (readonly number[])[];
  /** Element k is true exactly if there are more than k breaks in all, as far as `mostBreaks`. */
  readonly moreBreaksThan: readonly number[];
};

/** @param mostBreaks the highest number of breaks that will be asked about; more are not told apart. */
export function encode(problem: CompiledProblem, mostBreaks: number): Encoding {
  const { meetings, participants, slots, allowed } = problem;
  const clauses = new Clauses();
  const placed = new Int32Array(meetings * slots);
  const busy = new Int32Array(participants * slots);
  for (let cell = 0; cell < placed.length; cell++) if (allowed[cell] === 1) placed[cell] = clauses.newVariable();
  for (let p = 0; p < participants; p++) {
    for (let t = 0; t < slots; t++) {
      if (problem.meetingsOf[p]!.some((m) => placed[m * slots + t] !== 0)) busy[p * slots + t] = clauses.newVariable();
    }
  }
  for (let m = 0; m < meetings; m++) {
    const choices = row(placed, m, slots);
    clauses.addAll(choices);
    clauses.addAtMostOne(choices);
  }
  for (let p = 0; p < participants; p++) {
    for (let t = 0; t < slots; t++) {
      if (busy[p * slots + t] === 0) continue;
      const meetingsHere = column(placed, problem.meetingsOf[p]!, t, slots);
      clauses.addAtMostOne(meetingsHere);
      clauses.addDisjunction(busy[p * slots + t]!, meetingsHere);
    }
  }
  for (let m = 0; m < meetings; m++) {
    for (const later of problem.after[m]!) orderPair(clauses, row0(placed, m, slots), row0(placed, later, slots));
  }
  for (let p = 0; p < participants; p++) {
    const own = problem.meetingsOf[p]!.length;
    demandExactly(clauses, countLiterals(clauses, row(busy, p, slots), own + 1), own);
  }
  const clusters = clusterMeetings(problem);
  for (let t = 0; t < slots; t++) {
    const people = countLiterals(
      clauses,
      Array.from({ length: participants }, (_, p) => busy[p * slots + t]!).filter((v) => v !== 0),
      2 * problem.tables + 1,
    );
    if (people.length > 2 * problem.tables) clauses.add(-people[2 * problem.tables]!);
    for (let i = 0; i < people.length; i += 2) {
      if (i + 1 < people.length) clauses.add(-people[i]!, people[i + 1]!);
      else clauses.add(-people[i]!);
    }
    const pairs = countLiterals(
      clauses,
      clusters.flatMap((cluster) => {
        const here = column(placed, cluster, t, slots);
        if (here.length <= 1) return here;
        const some = clauses.newVariable();
        clauses.addDisjunction(some, here);
        return [some];
      }),
      problem.tables + 1,
    );
    if (pairs.length > problem.tables) clauses.add(-pairs[problem.tables]!);
  }
  const hole = new Int32Array(participants * slots);
  const breaksOf = Array.from({ length: participants }, (_, p) => {
    markHoles(problem, clauses, busy, hole, p);
    return countLiterals(clauses, row(hole, p, slots), slots);
  });
  if (problem.fairness >= 0) keepFair(clauses, breaksOf, problem.fairness);
  const moreBreaksThan = countLiterals(clauses, breaksOf.flat(), mostBreaks + 1);
  return { clauses, placed, busy, hole, breaksOf, moreBreaksThan };
}

/** The clauses with the question among them. */
export function askedAs(problem: CompiledProblem, atMostBreaks: number | null): Encoding {
  const encoding = encode(problem, atMostBreaks ?? 0);
  const more = atMostBreaks === null ? undefined : encoding.moreBreaksThan[atMostBreaks];
  if (more !== undefined) encoding.clauses.add(-more);
  return encoding;
}

function row0(cells: Int32Array, index: number, width: number): readonly number[] {
  return [...cells.subarray(index * width, (index + 1) * width)];
}
function row(cells: Int32Array, index: number, width: number): readonly number[] {
  return row0(cells, index, width).filter((variable) => variable !== 0);
}
function column(cells: Int32Array, rows: Iterable<number>, t: number, width: number): readonly number[] {
  const found: number[] = [];
  for (const r of rows) if (cells[r * width + t] !== 0) found.push(cells[r * width + t]!);
  return found;
}

function demandExactly(clauses: Clauses, more: readonly number[], count: number): void {
  if (count > more.length) clauses.addAll([]);
  else if (count > 0) clauses.add(more[count - 1]!);
  if (count < more.length) clauses.add(-more[count]!);
}

/** The earlier meeting lies strictly before the later one. */
function orderPair(clauses: Clauses, earlier: readonly number[], later: readonly number[]): void {
  for (let t = 0; t < later.length; t++) {
    if (later[t] === 0) continue;
    clauses.addAll([-later[t]!, ...earlier.slice(0, t).filter((variable) => variable !== 0)]);
  }
}

/** A partition of the meetings into sets that share a participant: of each at most one takes place in a slot. */
export function clusterMeetings({ meetings, participants, meetingsOf }: CompiledProblem): number[][] {
  const open = new Uint8Array(meetings).fill(1);
  const clusters: number[][] = [];
  const left = Array.from({ length: participants }, (_, p) => [...meetingsOf[p]!]);
  for (;;) {
    let most = 0;
    for (let p = 0; p < participants; p++) {
      left[p] = left[p]!.filter((m) => open[m] === 1);
      if (left[p]!.length > left[most]!.length) most = p;
    }
    const cluster = left[most] ?? [];
    if (cluster.length === 0) return clusters;
    for (const m of cluster) open[m] = 0;
    clusters.push(cluster);
  }
}

function markHoles(problem: CompiledProblem, clauses: Clauses, busy: Int32Array, hole: Int32Array, p: number): void {
  const { slots, dayOf } = problem;
  let heldBefore = 0;
  let held = 0;
  for (let t = 0; t < slots; t++) {
    if (t > 0 && dayOf[t] !== dayOf[t - 1]) {
      heldBefore = 0;
      held = 0;
    }
    const now = busy[p * slots + t]!;
    const last = t > 0 && dayOf[t] === dayOf[t - 1] ? busy[p * slots + t - 1]! : 0;
    if (now !== 0 && heldBefore !== 0) {
      const ends = clauses.newVariable();
      hole[p * slots + t] = ends;
      const idle = last === 0 ? [] : [last];
      clauses.add(-ends, now);
      clauses.add(-ends, heldBefore);
      for (const literal of idle) clauses.add(-ends, -literal);
      clauses.addAll([ends, -now, -heldBefore, ...idle]);
    }
    heldBefore = held;
    if (now === 0) continue;
    if (held === 0) held = now;
    else {
      const either = clauses.newVariable();
      clauses.addDisjunction(either, [held, now]);
      held = either;
    }
  }
}

/** Whenever anybody has more than i + d breaks, everybody has more than i. */
function keepFair(clauses: Clauses, breaksOf: readonly (readonly number[])[], fairness: number): void {
  const most = Math.max(0, ...breaksOf.map((list) => list.length));
  for (let i = 0; i + fairness < most; i++) {
    const all = breaksOf.every((list) => i < list.length) ? clauses.newVariable() : 0;
    for (const list of breaksOf) {
      if (all !== 0) clauses.add(-all, list[i]!);
      if (i + fairness < list.length) clauses.addAll(all === 0 ? [-list[i + fairness]!] : [-list[i + fairness]!, all]);
    }
  }
}
