import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { type Result, refuse } from '#platform/result.ts';
import { findRun } from './find-run.ts';
import { canChangeMissions } from './policy.ts';
import { tellToStop } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';

/** Tells a computation to stop: with the best so far, or with nothing changed. One that is finished stays as it is. */
export async function stopRun(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly run: string; readonly keepBest: boolean },
): Promise<Result<MissionRun, 'not-allowed' | 'not-found'>> {
  if (!canChangeMissions(actor)) return refuse('not-allowed');
  const found = await findRun(tx, actor, input);
  if (!found.ok) return found;
  await tellToStop(tx, input.run, input.keepBest);
  return findRun(tx, actor, input);
}
