import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from './company.ts';
import { canReadRegistry } from './policy.ts';
import { AlikeIndex } from './search/find-alike.ts';
import { loadAlikeEntries } from './search/search-store.ts';
import { loadCompanies, loadCompany } from './store.ts';

/** Who on the same side may be the same company: judged as an import judges its rows. The likeliest first. */
export async function findAlikeCompanies(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<readonly Company[], 'not-allowed' | 'not-found'>> {
  if (!canReadRegistry(actor)) return refuse('not-allowed');
  const company = await loadCompany(tx, id);
  if (company === null) return refuse('not-found');
  const entries = await loadAlikeEntries(tx, company.profile.side);
  const own = entries.find((entry) => entry.id === id);
  if (own === undefined) return accept([]);
  const alike = new AlikeIndex(entries).find(own).map((found) => found.id);
  const companies = await loadCompanies(tx, alike);
  return accept(alike.flatMap((other) => companies.get(other) ?? []));
}
