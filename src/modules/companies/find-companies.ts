import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company, Side } from './company.ts';
import { canReadRegistry } from './policy.ts';
import { type CompanyQuery, queryCompanies } from './search/query-companies.ts';
import { countInUse, loadCompanies } from './store.ts';

export type FoundCompanies = {
  readonly companies: readonly Company[];
  readonly total: number;
  readonly isApproximate: boolean;
  /** In use, whatever was asked for. */
  readonly counts: Readonly<Record<Side, number>>;
};

/** A page of the registry. */
export async function findCompanies(
  tx: OfficeTransaction,
  actor: Actor,
  query: CompanyQuery,
): Promise<Result<FoundCompanies, 'not-allowed'>> {
  if (!canReadRegistry(actor)) return refuse('not-allowed');
  const { ids, ...found } = await queryCompanies(tx, query);
  const companies = await loadCompanies(tx, ids);
  return accept({ ...found, companies: ids.flatMap((id) => companies.get(id) ?? []), counts: await countInUse(tx) });
}
