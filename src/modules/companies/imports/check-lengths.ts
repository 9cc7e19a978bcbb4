import type { CompanyProfile } from '../company.ts';
import { fieldsOf } from '../company-fields.ts';
import type { ListField } from '../list-fields.ts';
import type { ListColumn } from '../list-headers.ts';
import type { ReportProblem } from '../row-cells.ts';

/** How long what a form takes may be; a list brings nothing longer into the registry, or its company could not be edited. */
const longest = { reference: 60, name: 200, description: 4_000, phrase: 300, note: 500, website: 300, contact: 100 };
const mostPhrases = 60;
const mostContacts = 20;

export function checkLengths(company: CompanyProfile, columns: readonly ListColumn[], report: ReportProblem): void {
  const columnOf = (start: string) => columns.find(({ field }) => field?.startsWith(start)) ?? null;
  const check = (field: string, value: string | null | undefined, largest: number): void => {
    const length = [...(value ?? '')].length;
    if (length > largest) report('text-too-long', columnOf(field), { value: value ?? '', length, largest });
  };
  check('reference', company.reference, longest.reference);
  for (const name of Object.values(company.name)) check('name', name, longest.name);
  for (const text of Object.values(company.description)) check('description', text, longest.description);
  for (const [field, column] of phraseFields) {
    const phrases = fieldsOf(company)[field];
    for (const phrase of phrases) check(column, phrase, longest.phrase);
    if (phrases.length > mostPhrases)
      report('too-many-values', columnOf(column), { count: phrases.length, largest: mostPhrases });
  }
  check('availability', company.availability.note, longest.note);
  check('website', company.website, longest.website);
  for (const { name, role, phone } of company.contacts) {
    for (const text of [...Object.values(name), role, phone]) check('contact', text, longest.contact);
  }
  if (company.contacts.length > mostContacts)
    report('too-many-values', columnOf('contact'), { count: company.contacts.length, largest: mostContacts });
}

const phraseFields = [
  ['products', 'products'],
  ['offers', 'offers'],
  ['seeks', 'seeks'],
  ['territory', 'territory'],
  ['certificates', 'certificates'],
  ['certificatesRequired', 'certificates-required'],
  ['onlyIn', 'only-in'],
  ['exclusiveIn', 'exclusive-in'],
  ['mustMeet', 'must-meet'],
  ['neverMeet', 'never-meet'],
] as const satisfies readonly (readonly [string, ListField])[];
