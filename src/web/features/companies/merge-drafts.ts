import type { CompanyDraft } from '#modules/companies/contract.ts';
import { type CompanyField, companyFields } from './company-fields.ts';
import { isSame } from './company-form.ts';

export type Choice = 'mine' | 'theirs';

/** Two people changed one company: where they meet, and where each was alone. */
export type Meeting = {
  /** Both changed it, each to something else: somebody has to choose. */
  readonly contested: readonly CompanyField[];
  readonly onlyMine: readonly CompanyField[];
  readonly onlyTheirs: readonly CompanyField[];
};

export function compareDrafts(base: CompanyDraft, mine: CompanyDraft, theirs: CompanyDraft): Meeting {
  const isChanged = (draft: CompanyDraft) => (field: CompanyField) => !isSame(draft[field], base[field]);
  const changedByMe = companyFields.filter(isChanged(mine));
  const changedByThem = companyFields.filter(isChanged(theirs));
  return {
    contested: changedByMe.filter((field) => changedByThem.includes(field) && !isSame(mine[field], theirs[field])),
    onlyMine: changedByMe.filter((field) => !changedByThem.includes(field)),
    onlyTheirs: changedByThem.filter((field) => !changedByMe.includes(field)),
  };
}

/** What is saved next: theirs, with what only I changed and what I chose of mine. */
export function mergeDrafts(
  { contested, onlyMine }: Meeting,
  mine: CompanyDraft,
  theirs: CompanyDraft,
  choices: Readonly<Partial<Record<CompanyField, Choice>>>,
): CompanyDraft {
  const kept = [...onlyMine, ...contested.filter((field) => choices[field] === 'mine')];
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
