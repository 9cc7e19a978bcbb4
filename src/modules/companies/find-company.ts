import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company, CompanyChange } from './company.ts';
import { changedFields, type FieldChange } from './company-fields.ts';
import { canReadCompany, canReadRegistry } from './policy.ts';
import { loadChanges, loadCompany } from './store.ts';

/** Somebody else's company is not there: an answer that told more would tell which companies the office has. */
export async function findCompany(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<Company, 'not-found'>> {
  if (!canReadCompany(actor, id)) return refuse('not-found');
  const company = await loadCompany(tx, id);
  return company ? accept(company) : refuse('not-found');
}

export type PastChange = CompanyChange & { readonly fields: readonly FieldChange[] };

/** Newest first; the first that is known has no fields, since nothing is known before it. */
export async function findCompanyHistory(
  tx: OfficeTransaction,
  actor: Actor,
  id: string,
): Promise<Result<readonly PastChange[], 'not-allowed' | 'not-found'>> {
  if (!canReadRegistry(actor)) return refuse('not-allowed');
  const changes = await loadChanges(tx, id);
  if (changes.length === 0) return refuse('not-found');
  return accept(
    changes.map((change, at) => {
      const before = changes[at + 1];
      return { ...change, fields: before ? changedFields(before.profile, change.profile) : [] };
    }),
  );
}
