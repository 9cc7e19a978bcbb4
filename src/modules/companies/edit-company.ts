import { type Actor, userOf } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from './company.ts';
import { changedFields } from './company-fields.ts';
import type { CompanyRefusal } from './company-texts.ts';
import type { CompanyDraft } from './contract.ts';
import { referenceTaken } from './create-company.ts';
import { canChangeCompany, canChangeIdentity } from './policy.ts';
import { findByReference, loadCompany, updateUnlessTaken } from './store.ts';
import { tidyDraft } from './tidy-draft.ts';

/** Saves what was typed over the version it was typed from; typing nothing new changes nothing. */
export async function editCompany(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  input: { readonly id: string; readonly draft: CompanyDraft; readonly fromVersion: number },
): Promise<Result<Company, CompanyRefusal | 'not-found' | 'version-stale'>> {
  const { id, draft, fromVersion } = input;
  if (!canChangeCompany(actor, id)) return refuse('not-found');
  const company = await loadCompany(tx, id, { forUpdate: true });
  if (company === null) return refuse('not-found');
  if (company.version !== fromVersion)
    return refuse('version-stale', { expected: fromVersion, actual: company.version });
  const tidied = tidyDraft(draft);
  if (!tidied.ok) return tidied;
  const profile = tidied.value;
  const changes = changedFields(company.profile, profile).map(({ field }) => field);
  if (changes.length === 0) return accept(company);
  const isOtherIdentity = changes.includes('reference') || changes.includes('side');
  if (isOtherIdentity && !canChangeIdentity(actor)) return refuse('identity-is-the-offices');
  const at = clock.now();
  const changed: Company = { ...company, profile, version: company.version + 1, updatedAt: at };
  const reason = { kind: 'edited', actorUser: userOf(actor), importId: null, at } as const;
  if (!(await updateUnlessTaken(tx, changed, reason)))
    return referenceTaken(await findByReference(tx, profile), profile.reference);
  return accept(changed);
}
