import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import { loadBoard } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';
import { loadLastRun } from './run-store.ts';
import type { RepairRun } from './timetable-run.ts';

export type ShownRepair = {
  readonly mission: Mission;
  readonly board: Board;
  /** The latest, as long as nobody decided on it. */
  readonly run: RepairRun | null;
  /** The first slot that is neither over nor close; null: all are. */
  readonly movesFrom: number | null;
};

/** Who is on the way to a table in a few minutes cannot be sent elsewhere any more. */
const noticeMinutes = 15;

export async function showRepair(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly now: Date },
): Promise<Result<ShownRepair, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, input.mission);
  if (mission === null) return refuse('not-found');
  const board = await loadBoard(tx, mission);
  const last = await loadLastRun(tx, mission.id, 'repair');
  const isOpen = last !== null && last.settledAs === null && last.state !== 'cancelled';
  const soon = input.now.getTime() + noticeMinutes * 60_000;
  const movesFrom = board.slots.find(({ start }) => Date.parse(start) > soon)?.number ?? null;
  return accept({ mission, board, run: isOpen ? last : null, movesFrom });
}
