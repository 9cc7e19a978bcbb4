import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { BoardRefusal } from './board-texts.ts';
import { refuseHosts, saveChangedMeetings } from './change-meeting.ts';
import { changedMeeting } from './changed-meeting.ts';
import { isOfTwoHosts } from './hosts.ts';
import type { Meeting } from './meeting.ts';
import type { DecisionsOrder } from './meeting-contract.ts';
import type { OverRefusal } from './mission.ts';
import { openBoard } from './open-board.ts';
import { nameOfFirm } from './word-conflict.ts';

type DecisionRefusal =
  | Extract<
      BoardRefusal,
      | 'meeting-locked'
      | 'meeting-not-placed'
      | 'meeting-dropped'
      | 'meeting-stale'
      | 'meeting-unknown'
      | 'meeting-of-two-hosts'
    >
  | OverRefusal
  | 'not-allowed'
  | 'not-found';

/** Decides many meetings at once, all or none: one that somebody changed meanwhile refuses all and is named. */
export async function decideMeetings(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly order: DecisionsOrder },
): Promise<Result<void, DecisionRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  const byId = new Map(board.meetings.map((meeting) => [meeting.id, meeting]));
  const changes: { before: Meeting; after: Meeting }[] = [];
  for (const { id, version } of input.order.meetings) {
    const before = byId.get(id);
    if (before === undefined) return refuse('meeting-unknown', { meeting: id });
    const names = { left: nameOfFirm(board, before.left), right: nameOfFirm(board, before.right) };
    if (before.version !== version) return refuse('meeting-stale', { meeting: id }, names);
    const after = changedMeeting(before, { decision: input.order.decision });
    if (!after.ok) return after;
    if (after.value.decision !== 'dropped' && isOfTwoHosts(board, before)) return refuseHosts(board, before);
    changes.push({ before, after: after.value });
  }
  await saveChangedMeetings(tx, input.mission, board, changes);
  return accept(undefined);
}
