import type { Assignment, Meeting, Participant, Problem, Slot, Table } from '#kernel/scheduling/problem.ts';

/** A mission and a timetable of it. */
export type Told = { readonly problem: Problem; readonly assignments: readonly Assignment[] };

export function placedAt(told: Told, meeting: number, change: Partial<Assignment>): Told {
  const assignments = told.assignments.map((each) => (each.meeting === meeting ? { ...each, ...change } : each));
  return { ...told, assignments };
}
export function withMeeting({ problem, assignments }: Told, number: number, change: Partial<Meeting>): Told {
  const meetings = problem.meetings.map((each, m) => (m + 1 === number ? { ...each, ...change } : each));
  return { problem: { ...problem, meetings }, assignments };
}
export function withParticipant({ problem, assignments }: Told, number: number, change: Partial<Participant>): Told {
  const participants = problem.participants.map((each, p) => (p + 1 === number ? { ...each, ...change } : each));
  return { problem: { ...problem, participants }, assignments };
}
export function withSlot({ problem, assignments }: Told, number: number, change: Partial<Slot>): Told {
  const slots = problem.slots.map((each, t) => (t + 1 === number ? { ...each, ...change } : each));
  return { problem: { ...problem, slots }, assignments };
}
export function withTable({ problem, assignments }: Told, number: number, change: Partial<Table>): Told {
  const tableDetails = problem.tableDetails!.map((each, i) => (i + 1 === number ? { ...each, ...change } : each));
  return { problem: { ...problem, tableDetails }, assignments };
}
export function withInterpreterAway({ problem, assignments }: Told, number: number, slot: number): Told {
  const interpreters = problem.interpreters!.map((each, i) =>
    i + 1 === number ? { ...each, forbiddenSlots: [...each.forbiddenSlots, slot] } : each,
  );
  return { problem: { ...problem, interpreters }, assignments };
}
export function without<Value extends object>(value: Value, key: keyof Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as Value;
}

/** No demands on numbers and wishes, so that meetings may be left out. */
export function freed({ problem, assignments }: Told): Told {
  const participants = problem.participants.map((each) => without(each, 'minimumMeetings'));
  const meetings = problem.meetings.map((each) => ({ ...each, demand: 'like' as const, after: [] }));
  return { problem: { ...problem, participants, meetings }, assignments };
}
/** Interpreters who are always there and work in anything. */
export function everybodyThere({ problem, assignments }: Told): Told {
  const languagePairs = ['any', ...problem.meetings.flatMap(({ languagePair }) => languagePair ?? [])];
  const interpreters = problem.interpreters!.map(() => ({ languagePairs, forbiddenSlots: [] }));
  return { problem: { ...problem, interpreters }, assignments };
}
export function withoutInterpreters({ problem, assignments }: Told): Told {
  const meetings = problem.meetings.map((each) => without(each, 'languagePair'));
  return { problem: { ...problem, meetings }, assignments: assignments.map((each) => without(each, 'interpreter')) };
}
/** Nobody reserved or away on that side, so that only being in two places is wrong. */
export function onlyClash(told: Told, meeting: number, side: number): Told {
  const free = withMeeting(told, meeting, { representatives: [null, null] });
  const number = told.problem.meetings[meeting - 1]!.participants[side]!;
  const team = told.problem.participants[number - 1]!.representatives!;
  return withParticipant(free, number, { representatives: team.map(() => ({ forbiddenSlots: [] })) });
}
