import { type Actor, userOf } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { BoardRefusal } from './board-texts.ts';
import { enqueueRun } from './enqueue-run.ts';
import { isPlaced } from './meeting.ts';
import type { OverRefusal } from './mission.ts';
import type { MissionRefusal } from './mission-texts.ts';
import { openBoard } from './open-board.ts';
import type { ExplanationOrder } from './repair-contract.ts';
import { loadRunUnderWay } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';

export type RequestExplanationRefusal =
  | Extract<MissionRefusal, 'run-under-way' | 'nothing-to-schedule'>
  | Extract<BoardRefusal, 'meeting-unknown'>
  | OverRefusal
  | 'not-allowed'
  | 'not-found';

const usualLimitSeconds = 20;
const usualSeed = 1;

/** Asks what it would take to place meetings that have no place; nothing on the board is changed by it. */
export async function requestExplanation(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly mission: string; readonly order: ExplanationOrder },
): Promise<Result<MissionRun, RequestExplanationRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board, mission } = opened.value;
  const { meetings, limitSeconds = usualLimitSeconds } = input.order;
  if ((await loadRunUnderWay(tx, mission.id, 'explanation')) !== null) return refuse('run-under-way');
  const unknown = meetings.find((id) => !board.meetings.some((meeting) => meeting.id === id));
  if (unknown !== undefined) return refuse('meeting-unknown', { meeting: unknown });
  const isWaiting = board.meetings.some((meeting) => !isPlaced(meeting) && meeting.decision !== 'dropped');
  if (!isWaiting) return refuse('nothing-to-schedule');
  return accept(
    await enqueueRun(tx, {
      id: newId(),
      mission: mission.id,
      purpose: 'explanation',
      options: { meetings, limitSeconds },
      seed: usualSeed,
      planRevision: mission.planRevision,
      requestedBy: userOf(actor),
    }),
  );
}
