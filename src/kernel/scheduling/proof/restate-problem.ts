import type { Problem } from '../problem.ts';
import type { ClauseText } from './check-clauses.ts';

/** What a proof speaks of: that nobody can place all meetings with at most so many breaks, or at all (null). */
export type Question = { readonly atMostBreaks: number | null };

export type Restated = { readonly variables: number; readonly clauses: number; readonly text: ClauseText };

/**
 * The clauses of docs/scheduling.md once more, written from that page and not from the search: it reads `Problem`, takes every
 * meeting for an obligation, and shares no code with src/kernel/scheduling/exact. A test compares the two literal by literal.
 */
export function restateProblem(problem: Problem, { atMostBreaks }: Question): Restated {
  const text: number[] = [];
  let variables = 0;
  let clauses = 0;
  const fresh = () => ++variables;
  const say = (...literals: number[]) => {
    for (const literal of literals) text.push(literal);
    text.push(0);
    clauses++;
  };
  const excludePairs = (literals: readonly number[]) => {
    literals.forEach((one, i) => {
      for (const other of literals.slice(i + 1)) say(-one, -other);
    });
  };
  const define = (name: number, parts: readonly number[]) => {
    for (const part of parts) say(-part, name);
    say(-name, ...parts);
  };
  const total = (inputs: readonly number[], cap: number): number[] => {
    if (cap <= 0) return [];
    if (inputs.length < 2) return [...inputs];
    const half = Math.floor(inputs.length / 2);
    const low = total(inputs.slice(0, half), cap);
    const high = total(inputs.slice(half), cap);
    const sums: number[] = [];
    while (sums.length < Math.min(inputs.length, cap)) sums.push(fresh());
    for (let a = 0; a <= low.length; a++) {
      for (let b = 0; b <= high.length && a + b <= sums.length; b++) {
        const reached = [...(a > 0 ? [-low[a - 1]!] : []), ...(b > 0 ? [-high[b - 1]!] : [])];
        if (reached.length > 0) say(...reached, sums[a + b - 1]!);
        if (a + b < sums.length) say(-sums[a + b]!, ...low.slice(a, a + 1), ...high.slice(b, b + 1));
      }
    }
    for (let i = 1; i < sums.length; i++) say(-sums[i]!, sums[i - 1]!);
    return sums;
  };

  const times = problem.slots.map((_, t) => t);
  const people = problem.participants.map((_, p) => p);
  const ownMeetings = people.map((p) =>
    problem.meetings.flatMap(({ participants }, m) => (participants.includes(p + 1) ? [m] : [])),
  );

  // 1. placed(m, t), 2. busy(p, t)
  const placed = problem.meetings.map(({ participants, session, fixedSlot }) =>
    times.map((t) => {
      const isOpen =
        (session === null || problem.slots[t]!.session === session) &&
        (fixedSlot === null || fixedSlot === t + 1) &&
        participants.every((p) => !problem.participants[p - 1]!.forbiddenSlots.includes(t + 1));
      return isOpen ? fresh() : 0;
    }),
  );
  const isVariable = (variable: number) => variable > 0;
  const busy = people.map((p) => times.map((t) => (ownMeetings[p]!.some((m) => placed[m]![t]! > 0) ? fresh() : 0)));

  // A. a slot for every meeting
  for (const row of placed) {
    say(...row.filter(isVariable));
    excludePairs(row.filter(isVariable));
  }
  // B. one meeting at a time
  for (const p of people) {
    for (const t of times) {
      if (busy[p]![t] === 0) continue;
      const here = ownMeetings[p]!.map((m) => placed[m]![t]!).filter(isVariable);
      excludePairs(here);
      define(busy[p]![t]!, here);
    }
  }
  // C. order
  placed.forEach((earlier, m) => {
    problem.meetings.forEach(({ after }, n) => {
      if (!after.includes(m + 1)) return;
      for (const t of times) {
        if (placed[n]![t]! > 0) say(-placed[n]![t]!, ...earlier.slice(0, t).filter(isVariable));
      }
    });
  });
  // D. as many busy slots as meetings
  for (const p of people) {
    const wanted = ownMeetings[p]!.length;
    const counted = total(busy[p]!.filter(isVariable), wanted + 1);
    if (wanted > counted.length) say();
    else if (wanted > 0) say(counted[wanted - 1]!);
    if (wanted < counted.length) say(-counted[wanted]!);
  }
  // E. tables
  const clusters = partition(problem.meetings.length, ownMeetings);
  for (const t of times) {
    const seats = 2 * problem.tables;
    const counted = total(people.map((p) => busy[p]![t]!).filter(isVariable), seats + 1);
    if (counted.length > seats) say(-counted[seats]!);
    for (let i = 0; i < counted.length; i += 2) say(-counted[i]!, ...counted.slice(i + 1, i + 2));
    const some: number[] = [];
    for (const cluster of clusters) {
      const here = cluster.map((m) => placed[m]![t]!).filter(isVariable);
      if (here.length === 1) some.push(here[0]!);
      if (here.length < 2) continue;
      const name = fresh();
      define(name, here);
      some.push(name);
    }
    const tables = total(some, problem.tables + 1);
    if (tables.length > problem.tables) say(-tables[problem.tables]!);
  }
  // F. breaks
  const breaks = people.map((p) => {
    const ends: number[] = [];
    let until: number[] = [];
    for (const t of times) {
      const isNewDay = t === 0 || problem.slots[t]!.day !== problem.slots[t - 1]!.day;
      if (isNewDay) until = [];
      const now = busy[p]![t]!;
      const justBefore = isNewDay ? 0 : busy[p]![t - 1]!;
      const before = until.length >= 2 ? until[until.length - 2]! : 0;
      if (now > 0 && before > 0) {
        const end = fresh();
        say(-end, now);
        say(-end, before);
        if (justBefore > 0) say(-end, -justBefore);
        say(end, -now, -before, ...(justBefore > 0 ? [justBefore] : []));
        ends.push(end);
      }
      const last = until[until.length - 1] ?? 0;
      if (now === 0 || last === 0) {
        until.push(now === 0 ? last : now);
        continue;
      }
      const name = fresh();
      define(name, [last, now]);
      until.push(name);
    }
    return total(ends, times.length);
  });
  // G. fairness
  if (problem.fairness !== null) {
    const d = problem.fairness;
    const longest = Math.max(0, ...breaks.map((list) => list.length));
    for (let i = 0; i + d < longest; i++) {
      const everybody = breaks.some((list) => list.length <= i) ? [] : [fresh()];
      for (const list of breaks) {
        for (const name of everybody) say(-name, list[i]!);
        if (list.length > i + d) say(-list[i + d]!, ...everybody);
      }
    }
  }
  // H. the question
  const all = total(breaks.flat(), (atMostBreaks ?? 0) + 1);
  if (atMostBreaks !== null && all.length > atMostBreaks) say(-all[atMostBreaks]!);
  return { variables, clauses, text: Int32Array.from(text) };
}

/** Again and again the participant with most meetings left (the first of them) takes all of these. */
function partition(meetings: number, ownMeetings: readonly (readonly number[])[]): number[][] {
  const taken = new Set<number>();
  const clusters: number[][] = [];
  while (taken.size < meetings) {
    const open = ownMeetings.map((own) => own.filter((m) => !taken.has(m)));
    const most = Math.max(...open.map((own) => own.length));
    const cluster = open.find((own) => own.length === most)!;
    for (const m of cluster) taken.add(m);
    clusters.push(cluster);
  }
  return clusters;
}
