import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { MeetingsLost } from './change-participant.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import { isPlaced } from './meeting.ts';
import { loadMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { deleteParticipant, loadParticipants } from './participant-store.ts';

/** A company leaves the mission, and its meetings go with it; it stays in the registry, and in what was published. */
export async function removeParticipant(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly company: string },
): Promise<Result<MeetingsLost, LockRefusal | OverRefusal>> {
  const { mission, company } = input;
  const locked = await lockOpenMission(tx, actor, { id: mission });
  if (!locked.ok) return locked;
  if (!(await loadParticipants(tx, mission)).some((one) => one.company === company)) return refuse('not-found');
  const own = (await loadMeetings(tx, mission)).filter(({ left, right }) => left === company || right === company);
  await deleteParticipant(tx, mission, company);
  await recordMissionChange(tx, mission, { certificate: null, touchesPlan: true });
  return accept({ released: own.filter(isPlaced).length, removed: own.length });
}
