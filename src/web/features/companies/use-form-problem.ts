import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#web/api/problem.ts';
import type { FormProblem } from '#web/design/form-problem.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { isCompanyField } from './company-fields.ts';
import type { CompanyForm } from './company-form.ts';
import { fieldTexts } from './field-texts.ts';
import { findFaults } from './form-faults.ts';
import { problemOfFaults, problemOfRefusal } from './form-problem-of.ts';
import { formTexts } from './form-texts.ts';

const texts = { ...fieldTexts, ...formTexts };

export type ToldProblem = {
  /** What was told when it was last tried to save; the same until it is tried again, so that the focus moves once. */
  readonly told: FormProblem | null;
  /** What of it still stands at the fields: a field that was changed since is no longer marked. */
  readonly live: FormProblem | null;
  /** Looks the form through before it is sent; false: something was told. */
  readonly check: () => boolean;
};

/** What is wrong with the form of a company: found here before it is sent, or by the desk (`refused`). */
export function useFormProblem(form: CompanyForm, refused: Problem | null): ToldProblem {
  const { t, language } = useReader(texts);
  const [last, setLast] = useState<{ readonly problem: FormProblem; readonly form: CompanyForm } | null>(null);
  const present = useRef({ form, language });
  present.current = { form, language };
  useEffect(() => {
    if (!refused || refused.code === 'version-stale') return;
    const sent = present.current;
    setLast({ problem: problemOfRefusal(refused, sent.form, sent.language), form: sent.form });
  }, [refused]);
  const issues = last?.problem.issues?.filter(({ place }) => {
    const [, field = ''] = place.split('.');
    return !isCompanyField(field) || form[field] === last.form[field];
  });
  return {
    told: last?.problem ?? null,
    live: last && { ...last.problem, ...(issues && { issues }) },
    check() {
      const problem = problemOfFaults(findFaults(form), t, language);
      setLast(problem && { problem, form });
      return problem === null;
    },
  };
}
