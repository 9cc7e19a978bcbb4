import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { isPlaced, type Meeting } from './meeting.ts';
import type { MeetingToSeat } from './seat-store.ts';

/** The seats that the placed ones of these meetings take. */
export function seatsOfMeetings(
  slots: readonly ProgrammeSlot[],
  meetings: readonly Meeting[],
): readonly MeetingToSeat[] {
  const bySlot = new Map(slots.map((slot) => [slot.number, slot]));
  return meetings.filter(isPlaced).map(({ id, left, right, slot, table, interpreter }) => {
    const time = bySlot.get(slot);
    if (time === undefined) throw new Error(`meeting ${id} stands in slot ${slot}, which the mission does not have`);
    return { meeting: id, left, right, table, interpreter, start: time.start, end: time.end };
  });
}
