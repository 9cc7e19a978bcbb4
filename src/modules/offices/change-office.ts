import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { type Result, refuse } from '#platform/result.ts';
import { changedOffice, type Office, type OfficeChange } from './office.ts';
import { canChangeOffice } from './policy.ts';
import { loadOffice, saveOffice } from './store.ts';
import type { OfficeRefusal } from './texts.ts';

export async function changeOffice(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly change: OfficeChange; readonly fromVersion: number },
): Promise<Result<Office, OfficeRefusal | 'not-allowed' | 'version-stale'>> {
  if (!canChangeOffice(actor)) return refuse('not-allowed');
  const office = await loadOffice(tx, { forUpdate: true });
  const changed = changedOffice(office, input.change, input.fromVersion);
  if (changed.ok) await saveOffice(tx, changed.value);
  return changed;
}
