import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { differenceOf, type VersionDifference } from './changes-between-versions.ts';
import { loadBoard, missionToDraw } from './load-board.ts';
import { loadMission } from './mission-store.ts';
import { canReadBoard } from './policy.ts';
import { programmeOfBoard } from './programme-of-board.ts';
import { loadHistory, loadVersion, type VersionInHistory } from './version-store.ts';

export type ShownVersions = { readonly versions: readonly VersionInHistory[]; readonly pending: VersionDifference };

/** What was published of a mission, and what publishing now would change. */
export async function showVersions(
  tx: OfficeTransaction,
  actor: Actor,
  missionId: string,
): Promise<Result<ShownVersions, 'not-allowed' | 'not-found'>> {
  if (!canReadBoard(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, missionId);
  if (mission === null) return refuse('not-found');
  const drawn = programmeOfBoard(missionToDraw(mission), await loadBoard(tx, mission), mission.certificate);
  const before = await loadVersion(tx, missionId);
  const pending = differenceOf(before, { ...drawn, settings: mission.settings });
  return accept({ versions: await loadHistory(tx, missionId), pending });
}
