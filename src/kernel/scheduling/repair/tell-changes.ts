import type { Assignment, Problem } from '../problem.ts';

/** What becomes of a meeting that was told, or of one that was not. Places as they are in the two timetables. */
export type MeetingChange = {
  readonly meeting: number;
  /**
   * `moved`: another slot. `reseated`: the same slot at another table. `called-off`: it does not take place any more, nor was it to.
   * `dropped`: it has no place any more. `new`: it had none before. `other-people`: other representatives or another interpreter.
   */
  readonly code: 'moved' | 'reseated' | 'called-off' | 'dropped' | 'new' | 'other-people';
  readonly from: Assignment | null;
  readonly to: Assignment | null;
};

/** What a participant has to be told, in the order of the meetings' numbers. */
export type Notice = {
  readonly participant: number;
  readonly changes: readonly (MeetingChange & { readonly partner: number })[];
};

/** What differs between the timetable that was told and the new one, by meeting. */
export function listChanges(problem: Problem, assignments: readonly Assignment[]): readonly MeetingChange[] {
  const before = new Map((problem.previous?.assignments ?? []).map((each) => [each.meeting, each]));
  const after = new Map(assignments.map((each) => [each.meeting, each]));
  return problem.meetings.flatMap(({ isCalledOff }, m): MeetingChange[] => {
    const meeting = m + 1;
    const [from, to] = [before.get(meeting) ?? null, after.get(meeting) ?? null];
    const code = codeOf(from, to, isCalledOff === true);
    return code === null ? [] : [{ meeting, code, from, to }];
  });
}

function codeOf(from: Assignment | null, to: Assignment | null, isCalledOff: boolean): MeetingChange['code'] | null {
  if (!from) return to ? 'new' : null;
  if (!to) return isCalledOff ? 'called-off' : 'dropped';
  if (from.slot !== to.slot) return 'moved';
  if (from.table !== to.table) return 'reseated';
  const people = ({ representatives, interpreter }: Assignment) => JSON.stringify([representatives, interpreter]);
  return people(from) === people(to) ? null : 'other-people';
}

/** Who has to be told what; and who has meetings, or had some, and need not be told anything. */
export function tellChanges(
  problem: Problem,
  changes: readonly MeetingChange[],
  assignments: readonly Assignment[],
): { readonly notices: readonly Notice[]; readonly untouched: readonly number[] } {
  const notices = problem.participants.flatMap((_, p): Notice[] => {
    const participant = p + 1;
    const own = changes.flatMap((change) => {
      const { participants } = problem.meetings[change.meeting - 1]!;
      const partner = participants[0] === participant ? participants[1] : participants[0];
      return participants.includes(participant) ? [{ ...change, partner }] : [];
    });
    return own.length === 0 ? [] : [{ participant, changes: own }];
  });
  const told = new Set(notices.map(({ participant }) => participant));
  const meeting = new Set(assignments.flatMap((each) => problem.meetings[each.meeting - 1]!.participants));
  return { notices, untouched: [...meeting].filter((p) => !told.has(p)).sort((a, b) => a - b) };
}
