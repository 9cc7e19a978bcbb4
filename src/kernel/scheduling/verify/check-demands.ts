import type { Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import { mayTakePlace, type PlacedMeeting } from './placed-meeting.ts';

/** Whether what has to take place does, as often as everybody takes it, and in order. */
export function checkDemands(problem: Problem, placed: readonly PlacedMeeting[]): BrokenConstraint | null {
  const at = new Map(placed.map((meeting) => [meeting.number, meeting]));
  for (const [index, meeting] of problem.meetings.entries()) {
    if (meeting.demand === 'obligation' && mayTakePlace(meeting) && !at.has(index + 1))
      return broken('obligation-missing', { meeting: index + 1 });
  }
  for (const [index, { maximumMeetings, minimumMeetings = 0 }] of problem.participants.entries()) {
    const participant = index + 1;
    const count = placed.filter(({ meeting }) => meeting.participants.includes(participant)).length;
    if (maximumMeetings !== null && count > maximumMeetings)
      return broken('maximum-exceeded', { participant, count, maximum: maximumMeetings });
    if (count < minimumMeetings) return broken('minimum-missed', { participant, count, minimum: minimumMeetings });
  }
  for (const { number, meeting, first } of placed) {
    for (const earlier of meeting.after) {
      const earlierSlot = at.get(earlier)?.last;
      if (earlierSlot !== undefined && earlierSlot >= first)
        return broken('precedence-broken', { meeting: number, slot: first, earlier, earlierSlot });
    }
  }
  return null;
}
