import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { loadBoard } from './load-board.ts';
import { checkOpen, type Mission, type OverRefusal } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canChangeBoard } from './policy.ts';

export type OpenBoard = { readonly mission: Mission; readonly board: Board };

/** The board for whoever is about to write on it: locked, so that writers take turns, and only while the mission is open. */
export async function openBoard(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<OpenBoard, 'not-allowed' | 'not-found' | OverRefusal>> {
  if (!canChangeBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId, { forUpdate: true });
  if (mission === null) return refuse('not-found');
  const over = checkOpen(mission);
  if (over !== null) return refuse(over);
  return accept({ mission, board: await loadBoard(tx, mission) });
}
