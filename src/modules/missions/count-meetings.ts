import type { Programme } from '#kernel/scheduling/programme.ts';

/** What a timetable gives one participant. */
export type MeetingCount = {
  /** Participant number. */
  readonly participant: number;
  readonly asked: number;
  readonly placed: number;
  /** Maximal runs of idle slots between two meetings of one day. */
  readonly breaks: number;
};

/** One count for every participant, in the order of the programme. */
export function countMeetings({ participants, meetings, slots, timetable }: Programme): readonly MeetingCount[] {
  const slotOf = new Map(timetable?.assignments.map(({ meeting, slot }) => [meeting, slot]));
  const dayOf = new Map(slots.map(({ number, day }) => [number, day]));
  return participants.map(({ number }) => {
    const own = meetings.filter((meeting) => meeting.participants.includes(number));
    const taken = own.flatMap((meeting) => slotOf.get(meeting.number) ?? []).sort((a, b) => a - b);
    const breaks = taken.filter((slot, index) => {
      const before = taken[index - 1];
      return before !== undefined && slot - before > 1 && dayOf.get(slot) === dayOf.get(before);
    }).length;
    return { participant: number, asked: own.length, placed: taken.length, breaks };
  });
}
