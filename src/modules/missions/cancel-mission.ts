import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { type LockRefusal, lockMission } from './lock-mission.ts';
import { checkStep, type StepRefusal, stateOf } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { recordMissionChange } from './mission-store.ts';
import { cancelSeats } from './seat-store.ts';

/** The mission does not take place. What was published stays on record, and its firms are free for other missions. */
export async function cancelMission(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number },
): Promise<Result<void, LockRefusal | StepRefusal>> {
  const locked = await lockMission(tx, actor, { id: input.mission, fromVersion: input.fromVersion });
  if (!locked.ok) return locked;
  const counts = await countUnderMission(tx, input.mission);
  const may = checkStep('cancel', stateOf(locked.value, counts), counts.versions);
  if (!may.ok) return may;
  await cancelSeats(tx, input.mission);
  await recordMissionChange(tx, input.mission, { cancelledAt: clock.now(), touchesPlan: true });
  return accept(undefined);
}
