import { isDeepStrictEqual } from 'node:util';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type Meeting, movedTo } from './meeting.ts';
import type { MeetingChange } from './meeting-contract.ts';

/**
 * The meeting as an officer decided, lifted or locked it. Dropping gives its place back; a locked one is unlocked first, by the
 * same change or an earlier one.
 */
export function changedMeeting(
  meeting: Meeting,
  change: MeetingChange,
): Result<Meeting, 'meeting-locked' | 'meeting-not-placed' | 'meeting-dropped'> {
  const decision = change.decision ?? meeting.decision;
  const locked = change.locked ?? meeting.locked;
  const changed: Meeting = {
    ...meeting,
    decision,
    locked,
    demand: change.demand ?? meeting.demand,
    interpreting: change.interpreting ?? meeting.interpreting,
  };
  if (decision === 'dropped') {
    if (locked) return refuse(change.locked ? 'meeting-dropped' : 'meeting-locked');
    return accept(movedTo(changed, null));
  }
  if (locked && meeting.slot === null) return refuse('meeting-not-placed');
  return accept(changed);
}

/**
 * Whether what a computation proved of the board still holds: it knew all wishes as they were and may have been bound by the
 * locks. Accepting or locking what stands there changes neither.
 */
export function keepsProof(before: Meeting, after: Meeting): boolean {
  const wished = ({ decision, demand }: Meeting) => (decision === 'dropped' ? null : demand);
  const isSeatedAlike = before.slot === after.slot && before.interpreter === after.interpreter;
  const isInterpretedAlike = isDeepStrictEqual(before.interpreting, after.interpreting);
  return wished(before) === wished(after) && isSeatedAlike && isInterpretedAlike && !(before.locked && !after.locked);
}
