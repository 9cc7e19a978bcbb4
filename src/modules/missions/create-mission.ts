import { loadOffice } from '#modules/offices/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type DaysRefusal, layOutMission } from './lay-out-days.ts';
import type { MissionSettings } from './mission.ts';
import { insertMission } from './mission-store.ts';
import { canChangeMissions } from './policy.ts';

/** A mission as an officer begins it: what, where and when; nobody takes part yet. Answers its id. */
export async function createMission(
  { tx, newId }: { readonly tx: OfficeTransaction; readonly newId: NewId },
  actor: Actor,
  input: { readonly settings: MissionSettings; readonly sampleKey?: string },
): Promise<Result<string, DaysRefusal | 'not-allowed'>> {
  if (!canChangeMissions(actor)) return refuse('not-allowed');
  const { settings, sampleKey = null } = input;
  const days = layOutMission(settings);
  if (!days.ok) return days;
  const { sides } = await loadOffice(tx);
  const id = newId();
  await insertMission(tx, { id, settings, sides, sampleKey, tableNames: [], closedTables: [], importedSha256: null });
  return accept(id);
}
