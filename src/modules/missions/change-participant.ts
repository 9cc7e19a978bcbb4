import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { daysOf } from './load-board.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import { loadMeetings, saveMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { loadParticipants, saveParticipants } from './participant-store.ts';
import { meetingsToRelease, released } from './release-meetings.ts';
import { saveSeats } from './seat-store.ts';

/** What a change of participants did to meetings. */
export type MeetingsLost = { readonly released: number; readonly removed: number };

/** When a firm cannot come, and how many meetings it takes, in this mission; meetings that do not fit any more leave the board. */
export async function changeParticipant(
  tx: OfficeTransaction,
  actor: Actor,
  input: {
    readonly mission: string;
    readonly company: string;
    readonly unavailableSlots: readonly number[];
    readonly maximumMeetings: number | null;
  },
): Promise<Result<MeetingsLost, LockRefusal | OverRefusal | 'slot-not-in-mission'>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const { slots } = daysOf(locked.value);
  const strange = input.unavailableSlots.find((slot) => slot > slots.length);
  if (strange !== undefined) return refuse('slot-not-in-mission', { slot: strange, slots: slots.length });
  const participant = (await loadParticipants(tx, input.mission)).find(({ company }) => company === input.company);
  if (participant === undefined) return refuse('not-found');
  const changed = {
    ...participant,
    unavailableSlots: [...new Set(input.unavailableSlots)].sort((a, b) => a - b),
    maximumMeetings: input.maximumMeetings,
  };
  const lost = meetingsToRelease(changed, await loadMeetings(tx, input.mission));
  await saveParticipants(tx, input.mission, [changed]);
  await saveMeetings(tx, input.mission, lost.map(released));
  const given = await saveSeats(tx, input.mission, { release: lost.map(({ id }) => id), seats: [] });
  if (!given.ok) throw new Error('giving seats back took one');
  await recordMissionChange(tx, input.mission, { certificate: null, touchesPlan: true });
  return accept({ released: lost.length, removed: 0 });
}
