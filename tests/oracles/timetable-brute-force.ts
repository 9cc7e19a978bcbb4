import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';

/** What a choice of slots is worth, as the list of components from the first to `breaks`, each so that more is better. */
export type Worth = readonly number[];

/** Tries every choice of slots; shares no code with the kernel. null: no timetable exists. For a handful of meetings only. */
export function bestByBruteForce(problem: Problem): Worth | null {
  const slotOf: number[] = problem.meetings.map(() => 0);
  let best: Worth | null = null;
  const choose = (m: number): void => {
    if (m === problem.meetings.length) {
      if (!isSlotChoice(problem, slotOf)) return;
      const worth = worthOf(problem, slotOf);
      if (best === null || compareWorth(worth, best) > 0) best = worth;
      return;
    }
    for (let slot = problem.meetings[m]!.demand === 'obligation' ? 1 : 0; slot <= problem.slots.length; slot++) {
      slotOf[m] = slot;
      choose(m + 1);
    }
    slotOf[m] = 0;
  };
  choose(0);
  return best;
}

/** Whether assignments in range, each meeting at most once, are a timetable. */
export function isTimetable(problem: Problem, assignments: readonly Assignment[]): boolean {
  const slotOf = problem.meetings.map(() => 0);
  const seats = new Set<string>();
  for (const { meeting, slot, table } of assignments) {
    if (slotOf[meeting - 1] !== 0) return false;
    slotOf[meeting - 1] = slot;
    seats.add(`${slot}/${table}`);
  }
  return seats.size === assignments.length && isSlotChoice(problem, slotOf);
}

export function compareWorth(one: Worth, other: Worth): number {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return 0;
}

function isSlotChoice(problem: Problem, slotOf: readonly number[]): boolean {
  const agendas = agendasOf(problem, slotOf);
  if (agendas === null) return false;
  for (const [m, meeting] of problem.meetings.entries()) {
    const slot = slotOf[m]!;
    if (slot === 0) {
      if (meeting.demand === 'obligation') return false;
      continue;
    }
    if (slotOf.filter((other) => other === slot).length > problem.tables) return false;
    if (meeting.fixedSlot !== null && meeting.fixedSlot !== slot) return false;
    if (meeting.session !== null && problem.slots[slot - 1]!.session !== meeting.session) return false;
    for (const earlier of meeting.after) if (slotOf[earlier - 1]! !== 0 && slotOf[earlier - 1]! >= slot) return false;
  }
  for (const [p, { forbiddenSlots, maximumMeetings }] of problem.participants.entries()) {
    if (forbiddenSlots.some((slot) => agendas[p]![slot - 1])) return false;
    if (maximumMeetings !== null && agendas[p]!.filter(Boolean).length > maximumMeetings) return false;
  }
  const breaks = agendas.map((agenda) => breaksIn(problem, agenda));
  return problem.fairness === null || breaks.every((a) => breaks.every((b) => a - b <= problem.fairness!));
}

/** Per participant and slot whether they meet; null where somebody would meet twice at once. */
function agendasOf(problem: Problem, slotOf: readonly number[]): boolean[][] | null {
  const agendas = problem.participants.map(() => problem.slots.map(() => false));
  for (const [m, meeting] of problem.meetings.entries()) {
    if (slotOf[m] === 0) continue;
    for (const p of meeting.participants) {
      if (agendas[p - 1]![slotOf[m]! - 1]) return null;
      agendas[p - 1]![slotOf[m]! - 1] = true;
    }
  }
  return agendas;
}

/** Written per day as a string of x and o: a break is a run of o between two x. */
function breaksIn(problem: Problem, agenda: readonly boolean[]): number {
  const days = new Map<number, string>();
  agenda.forEach((isBusy, t) => {
    const day = problem.slots[t]!.day;
    days.set(day, (days.get(day) ?? '') + (isBusy ? 'x' : 'o'));
  });
  return [...days.values()].reduce((sum, day) => sum + (day.match(/xo+(?=x)/g) ?? []).length, 0);
}

function worthOf(problem: Problem, slotOf: readonly number[]): Worth {
  const isPlaced = (m: number) => slotOf[m] !== 0;
  const musts = problem.meetings.filter(({ demand }, m) => demand === 'must' && isPlaced(m)).length;
  const likes = problem.meetings.reduce(
    (sum, { demand, weight }, m) => sum + (demand === 'like' && isPlaced(m) ? weight : 0),
    0,
  );
  let worst = 1;
  for (let p = 1; p <= problem.participants.length; p++) {
    const wishes = problem.meetings.flatMap(({ demand, participants }, m) =>
      demand !== 'obligation' && participants.includes(p) ? [m] : [],
    );
    if (wishes.length > 0) worst = Math.min(worst, wishes.filter(isPlaced).length / wishes.length);
  }
  const agendas = agendasOf(problem, slotOf)!;
  return [musts, worst, likes, -agendas.reduce((sum, agenda) => sum + breaksIn(problem, agenda), 0)];
}
