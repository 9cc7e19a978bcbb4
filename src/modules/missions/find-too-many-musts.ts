import type { Programme } from '#kernel/scheduling/programme.ts';
import type { ConflictingSet, Requirement } from '#kernel/scheduling/requirement.ts';
import { capacityOf } from './planning-limits.ts';

/**
 * More musts than a firm has slots or takes meetings, or than there are places: the requirements that clash, all of the musts
 * concerned among them, so that they can be told in one sentence. null: no such thing.
 */
export function findTooManyMusts({ meetings, participants, slots, tables }: Programme): ConflictingSet | null {
  const musts = meetings.filter(({ demand }) => demand !== 'like');
  const takePlace = (some: typeof musts) =>
    some.map(({ number }): Requirement => ({ code: 'meeting-takes-place', meeting: number }));
  for (const participant of participants) {
    const { number, maximumMeetings, forbiddenSlots } = participant;
    const own = musts.filter((meeting) => meeting.participants.includes(number));
    const capacity = capacityOf(participant, slots);
    if (own.length <= capacity) continue;
    const limits: Requirement[] =
      maximumMeetings === capacity
        ? [{ code: 'participant-maximum', participant: number, meetings: maximumMeetings }]
        : [
            { code: 'participant-one-at-a-time', participant: number },
            ...(forbiddenSlots.length > 0 ? [{ code: 'participant-unavailable' as const, participant: number }] : []),
          ];
    return { requirements: [...limits, ...takePlace(own)], isSmallest: own.length === capacity + 1 };
  }
  const places = slots.length * tables.length;
  if (musts.length <= places) return null;
  const inSlots = slots.map(
    ({ number }): Requirement => ({ code: 'tables-in-slot', slot: number, tables: tables.length, venue: null }),
  );
  return { requirements: [...inSlots, ...takePlace(musts)], isSmallest: musts.length === places + 1 };
}
