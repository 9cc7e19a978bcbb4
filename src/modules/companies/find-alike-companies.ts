import { IdentityIndex } from '#kernel/matching/identity/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from './company.ts';
import { canReadRegistry } from './policy.ts';
import { nameLexicon } from './search/name-lexicon.ts';
import { loadFirms } from './search/search-store.ts';
import { loadCompanies, loadCompany } from './store.ts';

const shownAtMost = 3;

/** Who on the same side may be the same company: judged as an import judges its rows. The likeliest first. */
export async function findAlikeCompanies(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<readonly Company[], 'not-allowed' | 'not-found'>> {
  if (!canReadRegistry(actor)) return refuse('not-allowed');
  const company = await loadCompany(tx, id);
  if (company === null) return refuse('not-found');
  const firms = await loadFirms(tx, company.profile.side);
  const own = firms.find((firm) => firm.id === id);
  if (own === undefined) return accept([]);
  const alike = new IdentityIndex(firms, nameLexicon).find(own, shownAtMost);
  const companies = await loadCompanies(
    tx,
    alike.map((found) => found.id),
  );
  return accept(alike.flatMap((found) => companies.get(found.id) ?? []));
}
