import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { type LockRefusal, lockOpenMission } from './lock-mission.ts';
import type { OverRefusal } from './mission.ts';
import { recordMissionChange } from './mission-store.ts';

/** A table that was lost is there again, in every slot; one that is not lost stays as it is. */
export async function reopenTable(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly table: number },
): Promise<Result<void, LockRefusal | OverRefusal>> {
  const locked = await lockOpenMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const { id, closedTables } = locked.value;
  const kept = closedTables.filter(({ table }) => table !== input.table);
  if (kept.length === closedTables.length) return accept(undefined);
  // With a table more the proof of the board does not hold any more.
  await recordMissionChange(tx, id, { closedTables: kept, certificate: null, touchesPlan: true });
  return accept(undefined);
}
