import { IdentityIndex } from '#kernel/matching/identity/index.ts';
import type { CompanyProfile } from '../company.ts';
import { derivedReference } from '../read-list-row.ts';
import { type Firm, identityKeysOf, referenceKeyOf } from '../search/company-identity.ts';
import { nameLexicon } from '../search/name-lexicon.ts';

/** What the registry is known by to an import: no profile. */
export type KnownCompany = {
  readonly id: string;
  readonly referenceKey: string;
  readonly version: number;
  readonly keys: readonly string[];
  readonly firm: Firm;
};

/**
 * Finds the company a row is. A list with references: the one of that reference, and no other. Any other list: the one whose
 * number of a register the row has, else the only one of exactly that name. Numbers that contradict each other are never one company.
 */
export class KnownCompanies {
  readonly #byReference = new Map<string, KnownCompany>();
  readonly #byKey = new Map<string, KnownCompany[]>();
  readonly firms: IdentityIndex<string>;

  constructor(companies: readonly KnownCompany[]) {
    for (const company of companies) {
      this.#byReference.set(company.referenceKey, company);
      for (const key of company.keys) {
        const others = this.#byKey.get(key);
        if (others) others.push(company);
        else this.#byKey.set(key, [company]);
      }
    }
    this.firms = new IdentityIndex(
      companies.map(({ id, firm }) => ({ id, ...firm })),
      nameLexicon,
    );
  }

  find(profile: CompanyProfile): KnownCompany | null {
    const byReference = this.#byReference.get(referenceKeyOf(profile.reference)) ?? null;
    if (hasOwnReference(profile)) return byReference;
    const keys = identityKeysOf(profile);
    const identified = this.#only(keys.filter((key) => key.startsWith('identifier:')));
    if (identified === 'several') return null;
    const named = this.#only(keys.filter((key) => key.startsWith('name:')));
    if (identified !== null) return named === null || named === identified ? identified : null;
    if (byReference !== null && !contradicts(byReference, keys)) return byReference;
    return named === null || named === 'several' || contradicts(named, keys) ? null : named;
  }

  #only(keys: readonly string[]): KnownCompany | 'several' | null {
    const found = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    return found.size > 1 ? 'several' : ([...found][0] ?? null);
  }
}

/** The list gave the row a reference; else one was derived from what it says. */
export function hasOwnReference({ reference, side, identifiers, name }: CompanyProfile): boolean {
  return reference !== derivedReference(side, identifiers, name);
}

/** Both have a number of one register, and not one of them is the same. */
function contradicts(company: KnownCompany, keys: readonly string[]): boolean {
  const numbersOf = (all: readonly string[], kind: string) => all.filter((key) => key.startsWith(kind));
  const kinds = new Set(
    keys.filter((key) => key.startsWith('identifier:')).map((key) => key.slice(0, key.indexOf(' '))),
  );
  return [...kinds].some((kind) => {
    const theirs = numbersOf(company.keys, kind);
    return theirs.length > 0 && !numbersOf(keys, kind).some((key) => theirs.includes(key));
  });
}
