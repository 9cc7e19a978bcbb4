import { isPlaced, type Meeting, mostWantedFirst, movedTo } from './meeting.ts';
import type { MissionParticipant } from './mission-participant.ts';

/**
 * The meetings that have to leave the board because a firm cannot come then any more, or takes fewer: those at its times
 * first, then the least worth of the rest. A locked one leaves too, since nobody would be there.
 */
export function meetingsToRelease(participant: MissionParticipant, meetings: readonly Meeting[]): readonly Meeting[] {
  const { company, unavailableSlots, maximumMeetings } = participant;
  const own = meetings.filter(isPlaced).filter(({ left, right }) => left === company || right === company);
  const absent = own.filter(({ slot }) => unavailableSlots.includes(slot));
  const there = own.filter((meeting) => !absent.includes(meeting));
  const leastFirst = there.toSorted((a, b) => mostWantedFirst(b, a));
  const tooMany = maximumMeetings === null ? 0 : Math.max(0, there.length - maximumMeetings);
  return [...absent, ...leastFirst.slice(0, tooMany)];
}

/** Off the board, and free to be placed anew. */
export function released(meeting: Meeting): Meeting {
  return { ...movedTo(meeting, null), locked: false };
}
