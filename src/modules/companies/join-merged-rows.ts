import type { Row } from '#platform/documents/workbook.ts';
import type { CompanyProfile } from './company.ts';
import type { ListColumn } from './list-headers.ts';

/** A name merged over several rows is one company with a row for each contact or product. */
export function continuesRowAbove(row: Row, columns: readonly ListColumn[]): boolean {
  return columns.some(({ field, index }) => field?.startsWith('name') && row.carriedDown.includes(index));
}

/** The upper row keeps what it says; what may be several is added to. */
export function joinCompanies(upper: CompanyProfile, lower: CompanyProfile): CompanyProfile {
  const known = new Set(upper.contacts.map((contact) => JSON.stringify(contact)));
  return {
    ...upper,
    kinds: both(upper.kinds, lower.kinds),
    sectors: both(upper.sectors, lower.sectors),
    products: both(upper.products, lower.products),
    offers: both(upper.offers, lower.offers),
    seeks: both(upper.seeks, lower.seeks),
    channels: both(upper.channels, lower.channels),
    territory: both(upper.territory, lower.territory),
    terms: {
      ...upper.terms,
      priceBands: both(upper.terms.priceBands, lower.terms.priceBands),
      certificates: both(upper.terms.certificates, lower.terms.certificates),
      certificatesRequired: both(upper.terms.certificatesRequired, lower.terms.certificatesRequired),
      onlyIn: both(upper.terms.onlyIn, lower.terms.onlyIn),
      exclusiveIn: both(upper.terms.exclusiveIn, lower.terms.exclusiveIn),
    },
    languages: both(upper.languages, lower.languages),
    contacts: [...upper.contacts, ...lower.contacts.filter((contact) => !known.has(JSON.stringify(contact)))],
    mustMeet: both(upper.mustMeet, lower.mustMeet),
    neverMeet: both(upper.neverMeet, lower.neverMeet),
  };
}

function both(upper: readonly string[], lower: readonly string[]): string[] {
  return [...new Set([...upper, ...lower])];
}
