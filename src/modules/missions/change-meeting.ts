import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { BoardRefusal } from './board-texts.ts';
import { changedMeeting, keepsProof } from './changed-meeting.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingChange } from './meeting-contract.ts';
import { saveMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { openBoard } from './open-board.ts';
import { saveSeats } from './seat-store.ts';

type ChangeRefusal =
  | Extract<BoardRefusal, 'meeting-locked' | 'meeting-not-placed' | 'meeting-dropped'>
  | OverRefusal
  | 'not-allowed'
  | 'not-found'
  | 'version-stale';

/** Decides, lifts or locks one meeting. */
export async function changeMeeting(
  tx: OfficeTransaction,
  actor: Actor,
  input: {
    readonly mission: string;
    readonly meeting: string;
    readonly fromVersion: number;
    readonly change: MeetingChange;
  },
): Promise<Result<Meeting, ChangeRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const meeting = opened.value.board.meetings.find(({ id }) => id === input.meeting);
  if (meeting === undefined) return refuse('not-found');
  if (meeting.version !== input.fromVersion)
    return refuse('version-stale', { expected: input.fromVersion, actual: meeting.version });
  const changed = changedMeeting(meeting, input.change);
  if (!changed.ok) return changed;
  const saved = await saveChangedMeetings(tx, input.mission, [{ before: meeting, after: changed.value }]);
  return accept({ ...changed.value, version: meeting.version + saved });
}

/** Saves decided meetings, gives back the seats of those that lost their place, and counts the mission's change. How many changed. */
export async function saveChangedMeetings(
  tx: OfficeTransaction,
  mission: string,
  changes: readonly { readonly before: Meeting; readonly after: Meeting }[],
): Promise<number> {
  const real = changes.filter(({ before, after }) => differs(before, after));
  if (real.length === 0) return 0;
  const release = real.filter(({ before, after }) => before.slot !== after.slot).map(({ after }) => after.id);
  const released = await saveSeats(tx, mission, { release, seats: [] });
  if (!released.ok) throw new Error('giving seats back took one');
  await saveMeetings(
    tx,
    mission,
    real.map(({ after }) => after),
  );
  const proofHolds = real.every(({ before, after }) => keepsProof(before, after));
  await recordMissionChange(tx, mission, { touchesPlan: true, ...(proofHolds ? {} : { certificate: null }) });
  return real.length;
}

function differs(before: Meeting, after: Meeting): boolean {
  return (['decision', 'demand', 'locked', 'slot', 'table'] as const).some((field) => before[field] !== after[field]);
}
