import type { Actor } from '#platform/actor.ts';
import { userOf } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { NewId } from '#platform/ids.ts';
import { type Company, type CompanyProfile, noTerms, type Side } from './company.ts';
import { canChangeRegistry, canReadRegistry } from './policy.ts';
import { referenceKeyOf } from './search/company-identity.ts';
import { findByReferences, findIds, insertCompanies, loadCompanies } from './store.ts';

export type ParticipantProfile = Pick<Company, 'id' | 'isSample' | 'profile'>;

/** The companies in the order asked; one that is not there (any more) is left out. Their profiles hold contacts: show with care. */
export async function loadParticipantProfiles(
  tx: OfficeTransaction,
  actor: Actor,
  companyIds: readonly string[],
): Promise<readonly ParticipantProfile[]> {
  if (!canReadRegistry(actor)) return [];
  const companies = await loadCompanies(tx, companyIds);
  return companyIds.flatMap((id) => companies.get(id) ?? []);
}

/** The companies in use of a side, or of those the ones an import told of, in the order of their references. */
export async function findCompanyIds(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: { readonly side: Side; readonly importId?: string },
): Promise<readonly string[]> {
  return canReadRegistry(actor) ? findIds(tx, wanted) : [];
}

export type CompanyToMatch = Pick<CompanyProfile, 'side' | 'reference' | 'name'> & { readonly isSample: boolean };

/**
 * A company for each, in the order given: the one its side has under the reference, else a new one with this name and nothing
 * more. For programmes in the open format, which know a firm by side, reference and name.
 */
export async function createCompaniesFromReferences(
  tx: OfficeTransaction,
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
  actor: Actor,
  companies: readonly CompanyToMatch[],
): Promise<readonly string[]> {
  if (!canChangeRegistry(actor)) return [];
  const keyOf = (company: CompanyToMatch) => `${company.side} ${referenceKeyOf(company.reference)}`;
  const byKey = new Map(companies.map((company) => [keyOf(company), company]));
  const ids = new Map(await knownIds(tx, [...byKey.values()]));
  const missing = [...byKey].filter(([key]) => !ids.has(key)).map(([, company]) => company);
  const reason = { kind: 'created', actorUser: userOf(actor), importId: null, at: clock.now() } as const;
  const news = missing.map((company) => ({ id: newId(), profile: bareProfile(company), isSample: company.isSample }));
  await insertCompanies(tx, news, reason);
  // One that somebody else created at this very moment is found now.
  for (const [key, id] of await knownIds(tx, missing)) ids.set(key, id);
  return companies.map((company) => {
    const id = ids.get(keyOf(company));
    if (id === undefined) throw new Error('a company was neither found by its reference nor created');
    return id;
  });
}

async function knownIds(tx: OfficeTransaction, companies: readonly CompanyToMatch[]): Promise<[string, string][]> {
  const known: [string, string][] = [];
  for (const side of ['left', 'right'] as const) {
    const references = companies.filter((company) => company.side === side).map(({ reference }) => reference);
    for (const [key, { id }] of await findByReferences(tx, side, references)) known.push([`${side} ${key}`, id]);
  }
  return known;
}

function bareProfile({ side, reference, name }: CompanyToMatch): CompanyProfile {
  return {
    reference,
    side,
    name,
    identifiers: [],
    kinds: [],
    sectors: [],
    description: {},
    products: [],
    offers: [],
    seeks: [],
    channels: [],
    territory: [],
    terms: noTerms,
    languages: [],
    capacity: { maximumMeetings: null, representatives: null },
    availability: { sessions: [], unavailableSlots: [], note: null },
    website: null,
    contacts: [],
    mustMeet: [],
    neverMeet: [],
  };
}
