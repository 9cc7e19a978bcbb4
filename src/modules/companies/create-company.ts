import { type Actor, userOf } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Company } from './company.ts';
import type { CompanyRefusal } from './company-texts.ts';
import type { CompanyDraft } from './contract.ts';
import { canChangeRegistry } from './policy.ts';
import { findByReference, insertCompanies, loadCompany } from './store.ts';
import { tidyDraft } from './tidy-draft.ts';

export async function createCompany(
  { tx, clock, newId }: { readonly tx: OfficeTransaction; readonly clock: Clock; readonly newId: NewId },
  actor: Actor,
  draft: CompanyDraft,
): Promise<Result<Company, Extract<CompanyRefusal, 'reference-taken' | 'code-not-known'> | 'not-allowed'>> {
  if (!canChangeRegistry(actor)) return refuse('not-allowed');
  const tidied = tidyDraft(draft);
  if (!tidied.ok) return tidied;
  const profile = tidied.value;
  const id = newId();
  const reason = { kind: 'created', actorUser: userOf(actor), importId: null, at: clock.now() } as const;
  const saved = await insertCompanies(tx, [{ id, profile, isSample: false }], reason);
  if (!saved.has(id)) return referenceTaken(await findByReference(tx, profile), profile.reference);
  const company = await loadCompany(tx, id);
  if (company === null) throw new Error(`company ${id} was saved and cannot be found`);
  return accept(company);
}

/** Says who has the reference, so that an officer can open it. */
export function referenceTaken(holder: Company | null, reference: string) {
  const name = holder?.profile.name ?? {};
  return refuse(
    'reference-taken' as const,
    { reference, company: holder?.id ?? '', holder: name.en ?? name['zh-Hant'] ?? name['zh-Hans'] ?? '' },
    { holder: name },
  );
}
