import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { type LockRefusal, lockMission } from './lock-mission.ts';
import { checkStep, type StepRefusal, stateOf } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { recordMissionChange } from './mission-store.ts';

/** A published mission is over: it stays to be read, and nothing of it changes any more. */
export async function closeMission(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number },
): Promise<Result<void, LockRefusal | StepRefusal>> {
  const locked = await lockMission(tx, actor, { id: input.mission, fromVersion: input.fromVersion });
  if (!locked.ok) return locked;
  const counts = await countUnderMission(tx, input.mission);
  const may = checkStep('close', stateOf(locked.value, counts), counts.versions);
  if (!may.ok) return may;
  await recordMissionChange(tx, input.mission, { closedAt: clock.now(), touchesPlan: true });
  return accept(undefined);
}
