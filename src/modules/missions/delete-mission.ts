import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { type LockRefusal, lockMission } from './lock-mission.ts';
import { checkStep, type StepRefusal, stateOf } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { deleteMissionRow } from './mission-store.ts';

/** A mission nobody was told of goes away, with its participants, meetings and computations; the companies stay. */
export async function deleteMission(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number },
): Promise<Result<void, LockRefusal | StepRefusal>> {
  const locked = await lockMission(tx, actor, { id: input.mission, fromVersion: input.fromVersion });
  if (!locked.ok) return locked;
  const counts = await countUnderMission(tx, input.mission);
  const may = checkStep('delete', stateOf(locked.value, counts), counts.versions);
  if (!may.ok) return may;
  await deleteMissionRow(tx, input.mission);
  return accept(undefined);
}
