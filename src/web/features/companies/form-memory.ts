import type { CompanyDraft } from '#modules/companies/contract.ts';
import { type CompanyForm, emptyDraft, formOfDraft } from './company-form.ts';

/** What somebody typed and did not save, with the state of the company it starts from. */
export type UnsavedForm = {
  readonly form: CompanyForm;
  readonly base: CompanyDraft;
  readonly version: number | null;
  readonly typedAt: number;
};

const shelf = 'yugang-unsaved-company';

/**
 * Keeps it in this tab: through a reload, a lost connection and a session that ended, but not after the tab is closed.
 * `person` keeps what one typed from who signs in next; `company` is its id, or `new`.
 */
export function rememberForm(person: string, company: string, unsaved: UnsavedForm): void {
  try {
    sessionStorage.setItem(nameOf(person, company), JSON.stringify(unsaved));
  } catch {
    // A browser that keeps nothing still saves what is typed.
  }
}

export function recallForm(person: string, company: string): UnsavedForm | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(person, company)) ?? 'null') as Partial<UnsavedForm> | null;
    if (!kept?.form || !kept.base || typeof kept.typedAt !== 'number') return null;
    // The desk may have been renewed since, and know fields that were not there to be kept.
    const base = { ...emptyDraft(kept.base.side), ...kept.base };
    return { ...(kept as UnsavedForm), base, form: { ...formOfDraft(base), ...kept.form } };
  } catch {
    return null;
  }
}

export function forgetForm(person: string, company: string): void {
  try {
    sessionStorage.removeItem(nameOf(person, company));
  } catch {
    // Nothing was kept.
  }
}

const nameOf = (person: string, company: string) => `${shelf} ${person} ${company}`;
