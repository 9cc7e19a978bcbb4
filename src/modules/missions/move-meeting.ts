import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { bestFreeInterpreter, bestFreeTable, conflictsOfMove, type MoveConflict } from './conflicts-of-move.ts';
import { loadBoard } from './load-board.ts';
import { type Meeting, movedTo } from './meeting.ts';
import type { MoveOrder } from './meeting-contract.ts';
import { saveMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { type OpenBoard, openBoard } from './open-board.ts';
import { type SeatRefusal, saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';
import { refusalOfConflict } from './word-conflict.ts';

type MoveRefusal = MoveConflict['code'] | SeatRefusal | OverRefusal | 'not-allowed' | 'not-found' | 'version-stale';

/**
 * Puts a meeting somewhere else, or off the board. Refused with the first thing in the way; nothing else is moved to make room.
 * A meeting that stands there already stays as it is.
 */
export async function moveMeeting(
  tx: OfficeTransaction,
  actor: Actor,
  input: {
    readonly mission: string;
    readonly meeting: string;
    readonly fromVersion: number;
    readonly order: MoveOrder;
  },
): Promise<Result<Meeting, MoveRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const meeting = board.meetings.find(({ id }) => id === input.meeting);
  if (meeting === undefined) return refuse('not-found');
  if (meeting.version !== input.fromVersion)
    return refuse('version-stale', { expected: input.fromVersion, actual: meeting.version });
  const moved = placeOf(opened.value, meeting, input.order);
  if (!moved.ok) return moved;
  if (moved.value.slot === meeting.slot && moved.value.table === meeting.table) return accept(meeting);

  const seats = seatsOfMeetings(board.slots, [moved.value]);
  const seated = await saveSeats(tx, input.mission, { release: [meeting.id], seats });
  if (!seated.ok) return explainTakenSeat(tx, opened.value, moved.value, seated);
  await saveMeetings(tx, input.mission, [moved.value]);
  await recordMissionChange(tx, input.mission, { certificate: null, touchesPlan: true });
  return accept({ ...moved.value, version: meeting.version + 1 });
}

function placeOf(
  { board, mission }: OpenBoard,
  meeting: Meeting,
  { slot, table }: MoveOrder,
): Result<Meeting, MoveConflict['code']> {
  if (slot === null) return meeting.locked ? refuse('meeting-locked') : accept(movedTo(meeting, null));
  const [conflict] = conflictsOfMove(board, meeting, { slot, table });
  if (conflict) return { ok: false, refusal: refusalOfConflict(board, mission.settings.timeZone, conflict) };
  const chosen = table ?? bestFreeTable(board, meeting, slot);
  if (chosen === null) throw new Error(`slot ${slot} has no conflict and no free table`);
  return accept(movedTo(meeting, { slot, table: chosen, interpreter: bestFreeInterpreter(board, meeting, slot) }));
}

/** What slipped past the check is looked for again, so that it is told in the same words. */
async function explainTakenSeat(
  tx: OfficeTransaction,
  { mission }: OpenBoard,
  { id, slot, table }: Meeting,
  taken: Result<never, SeatRefusal>,
): Promise<Result<never, MoveConflict['code'] | SeatRefusal>> {
  const board = await loadBoard(tx, mission);
  const meeting = board.meetings.find((one) => one.id === id);
  if (meeting === undefined || slot === null) return taken;
  const [conflict] = conflictsOfMove(board, meeting, { slot, table });
  return conflict ? { ok: false, refusal: refusalOfConflict(board, mission.settings.timeZone, conflict) } : taken;
}
