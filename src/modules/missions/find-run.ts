import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { canReadMissions } from './policy.ts';
import { loadRun } from './run-store.ts';
import type { MissionRun } from './timetable-run.ts';

/** One computation of a mission: how far it is, or what became of it. */
export async function findRun(
  tx: OfficeTransaction,
  actor: Actor,
  { mission, run }: { readonly mission: string; readonly run: string },
): Promise<Result<MissionRun, 'not-allowed' | 'not-found'>> {
  if (!canReadMissions(actor)) return refuse('not-allowed');
  const found = await loadRun(tx, run);
  return found?.mission === mission ? accept(found) : refuse('not-found');
}
