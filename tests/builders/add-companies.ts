import type { CompanyProfile } from '#modules/companies/company.ts';
import { insertCompanies } from '#modules/companies/store.ts';
import { systemClock } from '#platform/clock.ts';
import { uuidVersion7 } from '#platform/ids.ts';
import type { TestDatabase } from './build-database.ts';

const newId = uuidVersion7(systemClock);

/** Companies in the registry, past the use cases; their ids in the order given. */
export async function addCompanies(
  { gateway }: Pick<TestDatabase, 'gateway'>,
  office: string,
  profiles: readonly CompanyProfile[],
  options: { readonly isSample?: boolean } = {},
): Promise<readonly string[]> {
  const companies = profiles.map((profile) => ({ id: newId(), profile, isSample: options.isSample ?? false }));
  const reason = { kind: 'created', actorUser: null, importId: null, at: systemClock.now() } as const;
  await gateway.inOffice(office, (tx) => insertCompanies(tx, companies, reason));
  return companies.map(({ id }) => id);
}
