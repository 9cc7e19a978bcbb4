import { loadParticipantProfiles } from '#modules/companies/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { BoardRefusal } from './board-texts.ts';
import { isOfTwoHosts } from './hosts.ts';
import { judgePair } from './judge-pair.ts';
import { type Meeting, notArranged } from './meeting.ts';
import { insertMeetings } from './meeting-store.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';
import { openBoard } from './open-board.ts';
import { sideNames } from './plan-texts.ts';
import { nameOfFirm } from './word-conflict.ts';

type AddRefusal =
  | Extract<
      BoardRefusal,
      'meeting-exists' | 'firm-not-taking-part' | 'meeting-excluded' | 'meeting-of-one-company' | 'meeting-of-two-hosts'
    >
  | OverRefusal
  | 'not-allowed'
  | 'not-found';

/** An officer's own wish counts as much as the best fit the score can find. */
export const weightOfOfficersWish = 10_000;

/**
 * A meeting that an officer asks for: accepted, and waiting for a place. The reasons are those a proposal would have. A firm's
 * wish never to meet the other stands above the officer's.
 */
export async function addMeeting(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly mission: string; readonly left: string; readonly right: string; readonly demand: 'must' | 'like' },
): Promise<Result<Meeting, AddRefusal>> {
  const opened = await openBoard(tx, actor, input.mission);
  if (!opened.ok) return opened;
  const { board } = opened.value;
  for (const side of ['left', 'right'] as const) {
    const company = input[side];
    if (!board.participants.some((one) => one.company === company && one.side === side))
      return refuse('firm-not-taking-part', { company }, { side: sideNames[side] });
  }
  const { left, right, demand } = input;
  const names = { left: nameOfFirm(board, left), right: nameOfFirm(board, right) };
  if (board.meetings.some((one) => one.left === left && one.right === right))
    return refuse('meeting-exists', {}, names);
  if (isOfTwoHosts(board, { left, right })) return refuse('meeting-of-two-hosts', {}, names);
  const [one, other] = await loadParticipantProfiles(tx, actor, [left, right]);
  if (one === undefined || other === undefined) throw new Error('a participant is not in the registry');
  const { excludedBy, reasons } = judgePair(one.profile, other.profile);
  if (excludedBy !== null)
    return refuse(excludedBy === 'never' ? 'meeting-excluded' : 'meeting-of-one-company', {}, names);
  const meeting: Meeting = {
    id: newId(),
    version: 1,
    left,
    right,
    demand,
    weight: weightOfOfficersWish,
    origin: 'added',
    decision: 'accepted',
    reasons,
    ...notArranged,
  };
  await insertMeetings(tx, input.mission, [meeting]);
  await recordMissionChange(tx, input.mission, { certificate: null, touchesPlan: true });
  return accept(meeting);
}
