import type { CompanyProfile } from '../company.ts';
import { derivedReference } from '../read-list-row.ts';
import { identityKeysOf, nameCoresOf, referenceKeyOf } from '../search/company-identity.ts';
import { type AlikeEntry, AlikeIndex } from '../search/find-alike.ts';

/** What the registry is known by to an import: no profile. */
export type KnownCompany = AlikeEntry<string> & { readonly referenceKey: string; readonly version: number };

/**
 * Finds the company a row is. A list with references: the one of that reference, and no other. Any other list: the one whose
 * number of a register the row has, else the only one of exactly that name. Numbers that contradict each other are never one company.
 */
export class KnownCompanies {
  readonly #byReference = new Map<string, KnownCompany>();
  readonly #byKey = new Map<string, KnownCompany[]>();
  readonly alike: AlikeIndex<string>;

  constructor(companies: readonly KnownCompany[]) {
    for (const company of companies) {
      this.#byReference.set(company.referenceKey, company);
      for (const key of company.keys) {
        const others = this.#byKey.get(key);
        if (others) others.push(company);
        else this.#byKey.set(key, [company]);
      }
    }
    this.alike = new AlikeIndex(companies);
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

export function alikeEntryOf<Id>(id: Id, profile: CompanyProfile): AlikeEntry<Id> {
  return { id, keys: identityKeysOf(profile), cores: nameCoresOf(profile) };
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
