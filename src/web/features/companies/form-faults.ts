import {
  type CodeField,
  codeFields,
  type NumberField,
  numberFields,
  type PhraseField,
  phraseFields,
} from './company-fields.ts';
import {
  type CompanyForm,
  isContactGiven,
  isIdentifierGiven,
  phrasesOf,
  plainNumber,
  type Typed,
  tidy,
} from './company-form.ts';
import type { formTexts } from './form-texts.ts';
import { readSlotNumbers } from './slot-numbers.ts';

export type FaultText = Extract<keyof typeof formTexts, `company.fault.${string}`>;

/** What keeps a form from being saved. `place` is the path of the field: `reference`, `name.en`, `contacts.1.email`. */
export type Fault = {
  readonly place: string;
  readonly text: FaultText;
  readonly values: Readonly<Record<string, string | number>>;
};

/** The limits of the contract, so that they are told before anything is sent. */
export const limits = {
  reference: 60,
  name: 200,
  identifier: 60,
  identifiers: 10,
  description: 4_000,
  phrase: 300,
  phrases: 60,
  codes: { kinds: 20, sectors: 20, channels: 20, priceBands: 10, languages: 10 } satisfies Record<CodeField, number>,
  numbers: {
    monthlyUnitsOffered: { least: 1, most: 1_000_000_000 },
    monthlyUnitsSought: { least: 1, most: 1_000_000_000 },
    maximumMeetings: { least: 1, most: 200 },
    representatives: { least: 1, most: 100 },
  } satisfies Record<NumberField, { readonly least: number; readonly most: number }>,
  lastSlot: 288,
  note: 500,
  website: 300,
  contacts: 20,
  contact: { name: 100, role: 100, email: 254, phone: 100 },
} as const;

/** Everything that keeps the form from being a company; empty: it can be sent. */
export function findFaults(form: CompanyForm): readonly Fault[] {
  const { contact } = limits;
  const slots = readSlotNumbers(form.unavailableSlots);
  return [
    ...(form.side === '' ? [fault('side', 'company.fault.missing')] : []),
    ...(tidy(form.reference) === '' ? [fault('reference', 'company.fault.missing')] : []),
    ...tooLong('reference', form.reference, limits.reference),
    ...(Object.values(form.name).every((text) => tidy(text) === '')
      ? [fault('name', 'company.fault.name-missing')]
      : []),
    ...inLanguages('name', form.name, limits.name),
    ...tooMany('identifiers', form.identifiers.filter(isIdentifierGiven).length, limits.identifiers),
    ...form.identifiers.flatMap(({ value }, index) => tooLong(`identifiers.${index}.value`, value, limits.identifier)),
    ...inLanguages('description', form.description, limits.description),
    ...codeFields.flatMap((field) => tooMany(field, form[field].length, limits.codes[field])),
    ...phraseFields.flatMap((field) => faultsOfPhrases(field, form[field])),
    ...numberFields.flatMap((field) => wrongNumber(field, form[field], limits.numbers[field])),
    ...(slots?.every((slot) => slot >= 1 && slot <= limits.lastSlot)
      ? []
      : [fault('unavailableSlots', 'company.fault.slots', { value: form.unavailableSlots, most: limits.lastSlot })]),
    ...tooLong('availabilityNote', form.availabilityNote, limits.note),
    ...tooLong('website', form.website, limits.website),
    ...tooMany('contacts', form.contacts.filter(isContactGiven).length, limits.contacts),
    ...form.contacts.flatMap(({ name, role, email, phone }, index) => [
      ...inLanguages(`contacts.${index}.name`, name, contact.name),
      ...tooLong(`contacts.${index}.role`, role, contact.role),
      ...(tidy(email) === '' || mayBeEmail.test(tidy(email))
        ? tooLong(`contacts.${index}.email`, email, contact.email)
        : [fault(`contacts.${index}.email`, 'company.fault.email', { value: email })]),
      ...tooLong(`contacts.${index}.phone`, phone, contact.phone),
    ]),
  ];
}

/**
 * Where in the form a place of the contract stands: `body.contacts.0.email` may be the second contact, where the first
 * one was left empty and therefore not sent.
 */
export function placeInForm(place: string, form: CompanyForm): string {
  const [field = '', index, ...rest] = place.replace(/^body\./, '').split('.');
  if (field === 'contacts' && index !== undefined)
    return [field, sentAt(form.contacts, isContactGiven, index), ...rest].join('.');
  if (field === 'identifiers' && index !== undefined) {
    return [field, sentAt(form.identifiers, isIdentifierGiven, index), ...rest].join('.');
  }
  return phraseFields.some((one) => one === field) ? field : [field, index, ...rest].filter(Boolean).join('.');
}

/** Enough to catch a slip; whether the address is one, the desk says. */
const mayBeEmail = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

function fault(place: string, text: FaultText, values: Fault['values'] = {}): Fault {
  return { place, text, values };
}

function tooLong(place: string, typed: string, most: number): readonly Fault[] {
  const { length } = tidy(typed);
  return length > most ? [fault(place, 'company.fault.too-long', { length, most })] : [];
}

function tooMany(place: string, number: number, most: number): readonly Fault[] {
  return number > most ? [fault(place, 'company.fault.too-many', { number, most })] : [];
}

function inLanguages(place: string, typed: Typed, most: number): readonly Fault[] {
  return Object.entries(typed).flatMap(([language, text]) => tooLong(`${place}.${language}`, text, most));
}

function faultsOfPhrases(field: PhraseField, typed: string): readonly Fault[] {
  const lines = typed.split('\n');
  const long = lines.findIndex((line) => tidy(line).length > limits.phrase);
  const length = tidy(lines[long] ?? '').length;
  return [
    ...(long < 0 ? [] : [fault(field, 'company.fault.line-too-long', { line: long + 1, length, most: limits.phrase })]),
    ...tooMany(field, phrasesOf(typed).length, limits.phrases),
  ];
}

function wrongNumber(
  place: NumberField,
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Fault[] {
  const text = plainNumber(typed);
  if (text === '' || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most)) return [];
  return [fault(place, 'company.fault.number', { value: typed, least, most: most.toLocaleString('en') })];
}

function sentAt<Entry>(entries: readonly Entry[], isSent: (entry: Entry) => boolean, index: string): number {
  const sent = entries.flatMap((entry, position) => (isSent(entry) ? [position] : []));
  return sent[Number(index)] ?? Number(index);
}
