import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { Explanation } from './explanation.ts';
import { loadBoard } from './load-board.ts';
import type { Mission } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';
import { loadLastExplanation, loadLastRun } from './run-store.ts';
import type { ExplanationRun } from './timetable-run.ts';

export type ShownExplanations = {
  readonly mission: Mission;
  readonly board: Board;
  readonly run: ExplanationRun | null;
  readonly explanations: Readonly<Record<string, Explanation>>;
};

/** What it would take, of the board as it stands: what was found before it was changed says nothing any more. */
export async function showExplanations(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<ShownExplanations, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId);
  if (mission === null) return refuse('not-found');
  const told = await loadLastExplanation(tx, mission.id, mission.planRevision);
  return accept({
    mission,
    board: await loadBoard(tx, mission),
    run: await loadLastRun(tx, mission.id, 'explanation'),
    explanations: told?.outcome?.explanations ?? {},
  });
}
