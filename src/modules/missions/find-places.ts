import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type Board, type PlaceForMeeting, placesFor } from './board.ts';
import { loadBoard } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';

export type FoundPlaces = {
  readonly mission: Mission;
  readonly board: Board;
  readonly places: readonly PlaceForMeeting[];
};

/** For every slot, whether the meeting may go there, and why not. */
export async function findPlaces(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly meeting: string },
): Promise<Result<FoundPlaces, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, input.mission);
  if (mission === null) return refuse('not-found');
  const board = await loadBoard(tx, mission);
  const meeting = board.meetings.find(({ id }) => id === input.meeting);
  return meeting ? accept({ mission, board, places: placesFor(board, meeting) }) : refuse('not-found');
}
