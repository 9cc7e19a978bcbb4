import type { CompanyProfile } from './company.ts';
import { foldedText } from './fold-text.ts';

export type ReadCompany = { readonly company: CompanyProfile; readonly row: number };
export type Duplicate = {
  /** What both rows share: a reference, an identifier or a name, as the later row has it. */
  readonly value: string;
  readonly of: 'reference' | 'identifier' | 'name';
  readonly row: number;
  readonly firstRow: number;
};

/**
 * Companies that stand in the list twice. A stock code is shared within a group, so it makes no duplicate; `byReferenceOnly` is for
 * a sheet of ours, where two companies may well have one name.
 */
export function findDuplicateCompanies(companies: readonly ReadCompany[], byReferenceOnly: boolean): Duplicate[] {
  const seen = new Map<string, number>();
  const duplicates: Duplicate[] = [];
  for (const { company, row } of companies) {
    let found = false;
    for (const { of, value, key } of keysOf(company)) {
      if (byReferenceOnly && of !== 'reference') continue;
      const firstRow = seen.get(key);
      if (firstRow === undefined) seen.set(key, row);
      else if (!found && firstRow !== row) {
        duplicates.push({ value, of, row, firstRow });
        found = true;
      }
    }
  }
  return duplicates;
}

function* keysOf(company: CompanyProfile): Generator<{ of: Duplicate['of']; value: string; key: string }> {
  for (const { kind, value } of company.identifiers) {
    if (kind !== 'stock-code') yield { of: 'identifier', value, key: `${kind} ${value}` };
  }
  for (const name of Object.values(company.name))
    yield { of: 'name', value: name, key: `name ${foldedText(name) || name}` };
  yield { of: 'reference', value: company.reference, key: `reference ${company.reference.toLowerCase()}` };
}
