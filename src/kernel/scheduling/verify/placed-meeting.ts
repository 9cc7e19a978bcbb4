import type { Assignment, Meeting, Problem } from '../problem.ts';

/** An assignment beside the meeting it places, with every slot it takes and everybody who attends. */
export type PlacedMeeting = {
  readonly number: number;
  readonly meeting: Meeting;
  readonly table: number;
  /** Slot numbers, in order. */
  readonly slots: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Who attends for each of the two participants. */
  readonly attendees: readonly Attendee[];
  /** null: none. */
  readonly interpreter: number | null;
};

export type Attendee = { readonly participant: number; readonly representative: number; readonly teamSize: number };

/** For assignments whose numbers all name something. */
export function placedMeetings(problem: Problem, assignments: readonly Assignment[]): PlacedMeeting[] {
  return assignments.map((assignment) => {
    const meeting = problem.meetings[assignment.meeting - 1]!;
    const length = meeting.length ?? 1;
    return {
      number: assignment.meeting,
      meeting,
      table: assignment.table,
      // One slot past the end is enough to see that it is too long, however long it is said to be.
      slots: Array.from({ length: Math.min(length, problem.slots.length + 1) }, (_, i) => assignment.slot + i),
      first: assignment.slot,
      last: assignment.slot + length - 1,
      attendees: meeting.participants.map((participant, side) => ({
        participant,
        representative: assignment.representatives?.[side] ?? 1,
        teamSize: teamSizeOf(problem, participant),
      })),
      interpreter: assignment.interpreter ?? null,
    };
  });
}

export function teamSizeOf(problem: Problem, participant: number): number {
  return problem.participants[participant - 1]!.representatives?.length ?? 1;
}

export function venueOf(problem: Problem, table: number): number {
  return problem.tableDetails?.[table - 1]?.venue ?? 1;
}

export function mayTakePlace(meeting: Meeting): boolean {
  return !meeting.isCalledOff && meeting.wishes?.includes('no') !== true;
}
