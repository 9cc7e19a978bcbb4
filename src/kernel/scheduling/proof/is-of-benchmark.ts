import type { Problem } from '../problem.ts';

/** Whether a problem states nothing but what the clauses of docs/scheduling.md speak of: proofs are about such problems only. */
export function isOfBenchmark({ slots, participants, meetings, ...rest }: Problem): boolean {
  const hasOnly = (item: object, ...keys: string[]) => Object.keys(item).every((key) => keys.includes(key));
  return (
    hasOnly(rest, 'tables', 'fairness') &&
    slots.every((slot) => hasOnly(slot, 'session', 'day')) &&
    participants.every((participant) => hasOnly(participant, 'forbiddenSlots', 'maximumMeetings')) &&
    meetings.every((meeting) => hasOnly(meeting, 'participants', 'demand', 'weight', 'session', 'fixedSlot', 'after'))
  );
}
