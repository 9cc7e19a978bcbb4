import { useEffect, useState } from 'react';
import type { CompanyDraft } from '#modules/companies/contract.ts';
import { type CompanyForm, formOfDraft, isSame } from './company-form.ts';
import { forgetForm, recallForm, rememberForm } from './form-memory.ts';

export type CompanyFormState = {
  readonly form: CompanyForm;
  /** What the form began with: what a conflict is measured against. */
  readonly base: CompanyDraft;
  /** The state of the company a save starts from; null: a new one. */
  readonly version: number | null;
  readonly isChanged: boolean;
  /** When what is shown was typed, where it was kept from before. */
  readonly keptFrom: number | null;
  readonly change: (parts: Partial<CompanyForm>) => void;
  /** Begins anew from another state of the company, with `draft` typed. */
  readonly beginFrom: (base: CompanyDraft, version: number | null, draft: CompanyDraft) => void;
  /** Throws away what was typed. */
  readonly forget: () => void;
  /** It is saved: nothing needs to be kept any more. */
  readonly settle: () => void;
};

/** What a person types about a company: kept through reloads, lost connections and ended sessions until it is saved. */
export function useCompanyForm(start: {
  readonly person: string;
  /** Its id, or `new`. */
  readonly company: string;
  readonly base: CompanyDraft;
  readonly version: number | null;
  readonly form?: CompanyForm;
}): CompanyFormState {
  const { person, company } = start;
  const [state, setState] = useState(() => {
    const kept = recallForm(person, company);
    const fresh = { form: start.form ?? formOfDraft(start.base), base: start.base, version: start.version, typedAt: 0 };
    return { ...(kept ?? fresh), fresh, keptFrom: kept?.typedAt ?? null };
  });
  const { form, base, version, typedAt, fresh, keptFrom } = state;
  const isChanged = !isSame(form, fresh.form);
  useEffect(() => {
    if (typedAt > 0 && isChanged) rememberForm(person, company, { form, base, version, typedAt });
    else if (typedAt > 0) forgetForm(person, company);
  }, [person, company, form, base, version, typedAt, isChanged]);
  return {
    form,
    base,
    version,
    isChanged,
    keptFrom,
    change: (parts) => setState((before) => ({ ...before, form: { ...before.form, ...parts }, typedAt: Date.now() })),
    beginFrom: (next, from, draft) =>
      setState({
        form: formOfDraft(draft),
        base: next,
        version: from,
        typedAt: Date.now(),
        fresh: { form: formOfDraft(next), base: next, version: from, typedAt: 0 },
        keptFrom: null,
      }),
    forget: () => {
      forgetForm(person, company);
      setState({ ...fresh, fresh, keptFrom: null });
    },
    settle: () => forgetForm(person, company),
  };
}
