import { type Actor, userOf } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { daysOf } from './load-board.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import { loadMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import type { RunOrder } from './mission-contract.ts';
import { countUnderMission } from './mission-count-store.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { insertRun, loadRun, loadRunUnderWay } from './run-store.ts';
import type { TimetableRun } from './timetable-run.ts';
import { timetableRunJob } from './timetable-run-job.ts';

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
): Promise<Result<TimetableRun, RequestRunRefusal>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const mission = locked.value;
  const { propose, onlyAccepted, seed = usualSeed, limitSeconds = usualLimitSeconds } = input.order;
  if ((await loadRunUnderWay(tx, mission.id)) !== null) return refuse('run-under-way');
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
  const options = { propose, onlyAccepted, limitSeconds };
  const run = { id, mission: mission.id, options, seed, planRevision: mission.planRevision };
  await insertRun(tx, { ...run, requestedBy: userOf(actor) });
  // One search at a time for an office: the next one waits instead of sharing the processor.
  await tx.enqueue(timetableRunJob, { runId: id }, { key: id, queue: 'timetables' });
  const requested = await loadRun(tx, id);
  if (requested === null) throw new Error(`run ${id} was saved and cannot be found`);
  return accept(requested);
}
