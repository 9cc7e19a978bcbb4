import type { Problem } from '#web/api/problem.ts';
import type { FormProblem } from '#web/design/form-problem.ts';
import type { Language } from '#web/reader/languages.ts';
import type { Words } from '#web/reader/words.ts';
import { isCompanyField } from './company-fields.ts';
import type { CompanyForm } from './company-form.ts';
import type { fieldTexts } from './field-texts.ts';
import { type Fault, placeInForm } from './form-faults.ts';
import type { formTexts } from './form-texts.ts';

type FormWords = Words<typeof formTexts | typeof fieldTexts>;

/** Faults the page found by itself, told as a refusal is told: on top and at each field. */
export function problemOfFaults(faults: readonly Fault[], t: FormWords, language: Language): FormProblem | null {
  if (faults.length === 0) return null;
  const issues = faults.map(({ place, text, values }) => ({ place, expected: t(text, values) }));
  const told = issues.map(({ place, expected }) =>
    t('company.form.fault', { field: labelOf(place, t), fault: expected }),
  );
  return {
    detail: `${t('company.form.faults', { count: faults.length })} ${told.join(language === 'en' ? '; ' : '；')}`,
    issues: issues.map((issue) => ({ ...issue, place: atField(issue.place, language) })),
  };
}

/** What the desk refused, at the places of the form. */
export function problemOfRefusal(problem: Problem, form: CompanyForm, language: Language): FormProblem {
  const issues = problem.issues?.map(({ place, expected }) => ({
    place: atField(placeInForm(place, form), language),
    expected,
  }));
  // A reference somebody has already is told as a sentence; it belongs to that field.
  const taken = problem.code.startsWith('reference-')
    ? [{ place: 'body.reference', expected: problem.detail }]
    : undefined;
  const all = issues ?? taken;
  return { detail: problem.detail, ...(all && { issues: all }) };
}

/** A name that is missing altogether is told at the field of the reader's own language. */
const atField = (place: string, language: Language) =>
  `body.${place === 'name' || place === 'description' ? `${place}.${language}` : place}`;

function labelOf(place: string, t: FormWords): string {
  const [field = '', index] = place.split('.');
  const label = isCompanyField(field) ? t(`company.field.${field}`) : field;
  return index !== undefined && /^\d+$/.test(index) ? `${label} ${Number(index) + 1}` : label;
}
