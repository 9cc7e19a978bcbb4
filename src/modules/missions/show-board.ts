import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';
import { type ProgrammeOfBoard, programmeOfBoard } from './programme-of-board.ts';

export type ShownBoard = { readonly mission: Mission; readonly board: Board; readonly drawn: ProgrammeOfBoard };

/** The working board with its figures, recomputed by the independent check. */
export async function showBoard(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<ShownBoard, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId);
  if (mission === null) return refuse('not-found');
  const board = await loadBoard(tx, mission);
  return accept({ mission, board, drawn: programmeOfBoard(missionToDraw(mission), board, mission.certificate) });
}
