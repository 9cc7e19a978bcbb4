import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { loadBoard } from './load-board.ts';
import type { Meeting } from './meeting.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';

export type FoundMeeting = { readonly mission: Mission; readonly board: Board; readonly meeting: Meeting };

/** One meeting with the board it stands on. */
export async function findMeeting(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly meeting: string },
): Promise<Result<FoundMeeting, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, input.mission);
  if (mission === null) return refuse('not-found');
  const board = await loadBoard(tx, mission);
  const meeting = board.meetings.find(({ id }) => id === input.meeting);
  return meeting ? accept({ mission, board, meeting }) : refuse('not-found');
}
