import type { CompanyDraft } from '#modules/companies/contract.ts';
import { type CompanyField, companyFields } from './company-fields.ts';
import { isSame } from './company-form.ts';

export type Difference = { readonly field: CompanyField; readonly changedBy: 'me' | 'them' | 'both' };

/** Two people changed one company: the fields in which they now differ, and who moved each away from `base`. */
export function compareDrafts(base: CompanyDraft, mine: CompanyDraft, theirs: CompanyDraft): readonly Difference[] {
  return companyFields
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => {
      if (isSame(theirs[field], base[field])) return { field, changedBy: 'me' };
      return { field, changedBy: isSame(mine[field], base[field]) ? 'them' : 'both' };
    });
}

/** What is saved next: theirs, but mine where `isMine` says so. */
export function mergeDrafts(
  mine: CompanyDraft,
  theirs: CompanyDraft,
  isMine: (field: CompanyField) => boolean,
): CompanyDraft {
  const kept = companyFields.filter(isMine);
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
