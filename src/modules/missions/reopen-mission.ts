import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { explainFirmsElsewhere } from './explain-firms-elsewhere.ts';
import { type LockRefusal, lockMission } from './lock-mission.ts';
import { checkStep, type StepRefusal, stateOf } from './mission.ts';
import { countUnderMission } from './mission-count-store.ts';
import { recordMissionChange } from './mission-store.ts';
import { restoreSeats } from './seat-store.ts';

/** A mission that was closed or cancelled goes on where it stood, unless its firms were promised to another one meanwhile. */
export async function reopenMission(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly fromVersion: number },
): Promise<Result<void, LockRefusal | StepRefusal | 'firm-booked-elsewhere' | 'seat-taken'>> {
  const locked = await lockMission(tx, actor, { id: input.mission, fromVersion: input.fromVersion });
  if (!locked.ok) return locked;
  const counts = await countUnderMission(tx, input.mission);
  const may = checkStep('reopen', stateOf(locked.value, counts), counts.versions);
  if (!may.ok) return may;
  const elsewhere = await explainFirmsElsewhere(tx, locked.value, 'cancelled');
  if (elsewhere) return elsewhere;
  const restored = await restoreSeats(tx, input.mission);
  if (!restored.ok) return (await explainFirmsElsewhere(tx, locked.value, 'cancelled')) ?? restored;
  await recordMissionChange(tx, input.mission, { closedAt: null, cancelledAt: null, touchesPlan: true });
  return accept(undefined);
}
