import { type PriceBand, type Profile, priceBands } from '#kernel/matching/profile.ts';
import type { CompanyProfile } from './company.ts';

/** What matching may know of a company: no person, no contact, no identifier. */
export function profileOf(company: CompanyProfile): Profile {
  const { terms } = company;
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
    priceBands: terms.priceBands.filter(isPriceBand),
    monthlyUnits: {
      ...(terms.monthlyUnitsOffered === null ? {} : { offered: terms.monthlyUnitsOffered }),
      ...(terms.monthlyUnitsSought === null ? {} : { sought: terms.monthlyUnitsSought }),
    },
    certificates: terms.certificates,
    certificatesRequired: terms.certificatesRequired,
    onlyIn: terms.onlyIn,
    exclusiveIn: terms.exclusiveIn,
  };
}

function isPriceBand(code: string): code is PriceBand {
  return priceBands.some((band) => band === code);
}
