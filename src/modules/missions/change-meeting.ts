import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { BoardRefusal } from './board-texts.ts';
import { changedMeeting, keepsProof } from './changed-meeting.ts';
import { bestFreeInterpreter, conflictsOfInterpreting, type InterpreterConflict } from './conflicts-of-move.ts';
import { isOfTwoHosts } from './hosts.ts';
import { isPlaced, type Meeting } from './meeting.ts';
import type { MeetingChange } from './meeting-contract.ts';
import { saveMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { openBoard } from './open-board.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';
import { nameOfFirm, refusalOfConflict } from './word-conflict.ts';

type ChangeRefusal =
  | Extract<BoardRefusal, 'meeting-locked' | 'meeting-not-placed' | 'meeting-dropped' | 'meeting-of-two-hosts'>
  | InterpreterConflict['code']
  | OverRefusal
  | 'not-allowed'
  | 'not-found'
  | 'version-stale';

/** Decides, lifts or locks one meeting, or says whether it needs an interpreter; where it stands one has to be free then. */
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
  const { board, mission } = opened.value;
  const meeting = board.meetings.find(({ id }) => id === input.meeting);
  if (meeting === undefined) return refuse('not-found');
  if (meeting.version !== input.fromVersion)
    return refuse('version-stale', { expected: input.fromVersion, actual: meeting.version });
  const changed = changedMeeting(meeting, input.change);
  if (!changed.ok) return changed;
  if (changed.value.decision !== 'dropped' && isOfTwoHosts(board, meeting)) return refuseHosts(board, meeting);
  const after = withInterpreter(board, changed.value);
  if (!after.ok) return { ok: false, refusal: refusalOfConflict(board, mission.settings.timeZone, after.refusal) };
  const saved = await saveChangedMeetings(tx, input.mission, board, [{ before: meeting, after: after.value }]);
  return accept({ ...after.value, version: meeting.version + saved });
}

export function refuseHosts(board: Board, { left, right }: Meeting): Result<never, 'meeting-of-two-hosts'> {
  return refuse('meeting-of-two-hosts', {}, { left: nameOfFirm(board, left), right: nameOfFirm(board, right) });
}

/** Saves decided meetings, gives back the seats of those that lost their place, and counts the mission's change. How many changed. */
export async function saveChangedMeetings(
  tx: OfficeTransaction,
  mission: string,
  board: Board,
  changes: readonly { readonly before: Meeting; readonly after: Meeting }[],
): Promise<number> {
  const real = changes.filter(({ before, after }) => differs(before, after));
  if (real.length === 0) return 0;
  const reseat = real.filter(
    ({ before, after }) => before.slot !== after.slot || before.interpreter !== after.interpreter,
  );
  const seated = await saveSeats(tx, mission, {
    release: reseat.map(({ after }) => after.id),
    seats: seatsOfMeetings(
      board.slots,
      reseat.map(({ after }) => after),
    ),
  });
  if (!seated.ok) throw new Error('a meeting that was decided takes a seat that was not free');
  await saveMeetings(
    tx,
    mission,
    real.map(({ after }) => after),
  );
  const proofHolds = real.every(({ before, after }) => keepsProof(before, after));
  await recordMissionChange(tx, mission, { touchesPlan: true, ...(proofHolds ? {} : { certificate: null }) });
  return real.length;
}

/** A placed meeting with the interpreter it needs now, or what stands against it where it is. */
function withInterpreter(
  board: Board,
  meeting: Meeting,
): { readonly ok: true; readonly value: Meeting } | { readonly ok: false; readonly refusal: InterpreterConflict } {
  if (!isPlaced(meeting)) return accept(meeting);
  const { slot } = meeting;
  const conflict = conflictsOfInterpreting(board, meeting, slot)[0];
  if (conflict) return { ok: false, refusal: conflict };
  return accept({ ...meeting, interpreter: bestFreeInterpreter(board, meeting, slot) });
}

function differs(before: Meeting, after: Meeting): boolean {
  const fields = ['decision', 'demand', 'locked', 'slot', 'table', 'interpreter'] as const;
  return (
    fields.some((field) => before[field] !== after[field]) ||
    !isDeepStrictEqual(before.interpreting, after.interpreting)
  );
}
