import { type Actor, userOf } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from './company.ts';
import { canChangeRegistry } from './policy.ts';
import { loadCompany, updateCompanies } from './store.ts';

/** Puts a company away with its history, or takes it up again; done already, it changes nothing. */
export async function archiveCompany(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly id: string; readonly fromVersion: number; readonly to: 'archived' | 'restored' },
): Promise<Result<Company, 'not-allowed' | 'not-found' | 'version-stale'>> {
  const { id, fromVersion, to } = input;
  if (!canChangeRegistry(actor)) return refuse('not-allowed');
  const company = await loadCompany(tx, id, { forUpdate: true });
  if (company === null) return refuse('not-found');
  if (company.version !== fromVersion)
    return refuse('version-stale', { expected: fromVersion, actual: company.version });
  if ((company.archivedAt !== null) === (to === 'archived')) return accept(company);
  const at = clock.now();
  const archivedAt = to === 'archived' ? at : null;
  const changed: Company = { ...company, version: company.version + 1, archivedAt, updatedAt: at };
  await updateCompanies(tx, [changed], { kind: to, actorUser: userOf(actor), importId: null, at });
  return accept(changed);
}
