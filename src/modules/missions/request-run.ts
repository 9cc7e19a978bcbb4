import { type Actor, userOf } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { enqueueRun } from './enqueue-run.ts';
import { daysOf } from './load-board.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import { loadMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import type { RunOrder } from './mission-contract.ts';
import { countUnderMission } from './mission-count-store.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { loadRunUnderWay } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';

export type RequestRunRefusal =
  | LockRefusal
  | OverRefusal
  | Extract<
      MissionRefusal,
      'run-under-way' | 'mission-without-slots' | 'side-without-participants' | 'nothing-to-schedule'
    >;

const usualSeed = 1;
const usualLimitSeconds = 20;

/** Asks for a computation of the timetable: writes it down and enqueues the job, both in the caller's transaction. */
export async function requestRun(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly mission: string; readonly order: RunOrder },
): Promise<Result<MissionRun, RequestRunRefusal>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const mission = locked.value;
  const { propose, onlyAccepted, requireAccepted = false, seed = usualSeed } = input.order;
  const { limitSeconds = usualLimitSeconds } = input.order;
  if ((await loadRunUnderWay(tx, mission.id, 'timetable')) !== null) return refuse('run-under-way');
  if (daysOf(mission).slots.length === 0) return refuse('mission-without-slots');
  const counts = await countUnderMission(tx, mission.id);
  for (const side of ['left', 'right'] as const) {
    if (counts[side] === 0) return refuse('side-without-participants', {}, { side: mission.sides[side] });
  }
  // What is proposed anew may still be accepted by nobody: the run then says so itself.
  const asked = (await loadMeetings(tx, mission.id)).filter(({ decision, locked: isLocked }) =>
    onlyAccepted ? decision === 'accepted' || isLocked : decision !== 'dropped',
  );
  if (asked.length === 0 && (onlyAccepted || !propose)) return refuse('nothing-to-schedule');

  const id = newId();
  const options = { propose, onlyAccepted, requireAccepted, limitSeconds };
  const run = {
    id,
    mission: mission.id,
    purpose: 'timetable' as const,
    options,
    seed,
    planRevision: mission.planRevision,
  };
  return accept(await enqueueRun(tx, { ...run, requestedBy: userOf(actor) }));
}
