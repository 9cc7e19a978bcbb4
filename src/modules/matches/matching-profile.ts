import type { Profile } from '#kernel/matching/profile.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';

/** What the matcher may know of a company: no person, no contact, no identifier. */
export function matchingProfile(company: CompanyProfile): Profile {
  const { kinds, sectors, products, offers, seeks, channels, territory, languages } = company;
  return {
    id: company.reference,
    name: company.name,
    text: company.description,
    kinds,
    sectors,
    products,
    offers,
    seeks,
    channels,
    territory,
    languages,
  };
}
