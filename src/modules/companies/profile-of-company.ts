import type { Profile } from '#kernel/matching/profile.ts';
import type { CompanyProfile } from './company.ts';

/** What matching may know of a company: no person, no contact, no identifier. */
export function profileOf(company: CompanyProfile): Profile {
  return {
    id: company.reference,
    name: company.name,
    text: company.description,
    kinds: company.kinds,
    sectors: company.sectors,
    products: company.products,
    offers: company.offers,
    seeks: company.seeks,
    channels: company.channels,
    territory: company.territory,
    languages: company.languages,
  };
}
