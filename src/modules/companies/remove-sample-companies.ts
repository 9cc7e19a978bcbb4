import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { deleteSampleImports } from './imports/import-store.ts';
import { canRemoveSample } from './policy.ts';
import { deleteSampleCompanies } from './store.ts';

/**
 * Deletes every invented company with its history, and the imports that brought them; how many companies went. Nothing is
 * archived: they never were. Whoever else holds on to one must have let go before.
 */
export async function removeSampleCompanies(tx: OfficeTransaction, actor: Actor): Promise<number> {
  if (!canRemoveSample(actor)) return 0;
  const companies = await deleteSampleCompanies(tx);
  await deleteSampleImports(tx);
  return companies;
}
