import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { findRun } from './find-run.ts';
import { type LockRefusal, lockMission } from './lock-mission.ts';
import { settleRun, tellToStop } from './run-store.ts';

/** Nothing is changed, and the repair is not shown any more. One that is still being computed is stopped. */
export async function discardRepair(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly run: string },
): Promise<Result<void, LockRefusal>> {
  // Whoever decides takes turns: of a taking and a discarding at once the first one counts.
  const locked = await lockMission(tx, actor, { id: input.mission });
  if (!locked.ok) return locked;
  const found = await findRun(tx, actor, input);
  if (!found.ok) return found;
  if (found.value.purpose !== 'repair') return refuse('not-found');
  const isUnderWay = found.value.state === 'queued' || found.value.state === 'running';
  if (isUnderWay) await tellToStop(tx, input.run, false);
  else await settleRun(tx, input.run, 'discarded');
  return accept(undefined);
}
