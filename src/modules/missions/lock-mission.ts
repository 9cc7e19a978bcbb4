import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { checkOpen, type Mission, type OverRefusal } from './mission.ts';
import { loadMission } from './mission-store.ts';
import { canChangeMissions } from './policy.ts';

export type LockRefusal = 'not-allowed' | 'not-found' | 'version-stale';

/** The mission for whoever is about to write under it, locked so that writers take turns. `fromVersion`: the one it must still have. */
export async function lockMission(
  tx: OfficeTransaction,
  actor: Actor,
  { id, fromVersion }: { readonly id: string; readonly fromVersion?: number },
): Promise<Result<Mission, LockRefusal>> {
  if (!canChangeMissions(actor)) return refuse('not-allowed');
  const mission = await loadMission(tx, id, { forUpdate: true });
  if (mission === null) return refuse('not-found');
  if (fromVersion !== undefined && mission.version !== fromVersion)
    return refuse('version-stale', { expected: fromVersion, actual: mission.version });
  return accept(mission);
}

/** The same of a mission that is not over. */
export async function lockOpenMission(
  ...asked: Parameters<typeof lockMission>
): Promise<Result<Mission, LockRefusal | OverRefusal>> {
  const locked = await lockMission(...asked);
  if (!locked.ok) return locked;
  const over = checkOpen(locked.value);
  return over === null ? locked : refuse(over);
}
