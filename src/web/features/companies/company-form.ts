import { hashKey } from '@tanstack/react-query';
import type { CompanyDraft, CompanyWhole } from '#modules/companies/contract.ts';
import type { InLanguages } from '#web/reader/localised-name.ts';
import {
  type CodeField,
  type CompanyField,
  codeFields,
  companyFields,
  type NumberField,
  numberFields,
  type PhraseField,
  phraseFields,
} from './company-fields.ts';
import { readSlotNumbers, writeSlotNumbers } from './slot-numbers.ts';

export type Typed = { readonly en: string; readonly 'zh-Hant': string; readonly 'zh-Hans': string };

export type ContactTyped = {
  readonly name: Typed;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
};
export type IdentifierTyped = { readonly kind: CompanyDraft['identifiers'][number]['kind']; readonly value: string };

/** A company as it stands in the fields of the form: what was typed, whether or not it is a company yet. */
export type CompanyForm = { readonly [field in PhraseField | NumberField]: string } & {
  readonly [field in CodeField]: readonly string[];
} & {
  /** Empty until somebody has chosen. */
  readonly side: CompanyDraft['side'] | '';
  readonly reference: string;
  readonly name: Typed;
  readonly identifiers: readonly IdentifierTyped[];
  readonly description: Typed;
  readonly sessions: CompanyDraft['sessions'];
  readonly unavailableSlots: string;
  readonly availabilityNote: string;
  readonly website: string;
  readonly contacts: readonly ContactTyped[];
};

export const nothingTyped: Typed = { en: '', 'zh-Hant': '', 'zh-Hans': '' };
export const emptyContact: ContactTyped = { name: nothingTyped, role: '', email: '', phone: '' };

export const emptyDraft = (side: CompanyDraft['side']): CompanyDraft => ({
  reference: '',
  side,
  name: {},
  identifiers: [],
  kinds: [],
  sectors: [],
  description: {},
  products: [],
  offers: [],
  seeks: [],
  channels: [],
  territory: [],
  priceBands: [],
  monthlyUnitsOffered: null,
  monthlyUnitsSought: null,
  certificates: [],
  certificatesRequired: [],
  onlyIn: [],
  exclusiveIn: [],
  languages: [],
  maximumMeetings: null,
  representatives: null,
  sessions: [],
  unavailableSlots: [],
  availabilityNote: null,
  website: null,
  contacts: [],
  mustMeet: [],
  neverMeet: [],
});

/** What a stored profile holds that can be sent back: everything but the desk's own doubts. */
export function draftOfProfile(profile: CompanyWhole['profile']): CompanyDraft {
  return { ...profile, identifiers: profile.identifiers.map(({ kind, value }) => ({ kind, value })) };
}

export function formOfDraft(draft: CompanyDraft): CompanyForm {
  const lines = Object.fromEntries(phraseFields.map((field) => [field, draft[field].join('\n')])) as {
    readonly [field in PhraseField]: string;
  };
  const numbers = Object.fromEntries(numberFields.map((field) => [field, String(draft[field] ?? '')])) as {
    readonly [field in NumberField]: string;
  };
  return {
    ...draft,
    name: typed(draft.name),
    description: typed(draft.description),
    ...lines,
    ...numbers,
    unavailableSlots: writeSlotNumbers(draft.unavailableSlots),
    availabilityNote: draft.availabilityNote ?? '',
    website: draft.website ?? '',
    contacts: draft.contacts.map(({ name, role, email, phone }) => ({
      name: typed(name),
      role: role ?? '',
      email: email ?? '',
      phone: phone ?? '',
    })),
  };
}

/**
 * What is sent. A field nobody touched goes back exactly as it came in `base`, even where the form could not have
 * written it so; empty lines, contacts and numbers are left away.
 */
export function draftOfForm(form: CompanyForm, base: CompanyDraft): CompanyDraft {
  const read: CompanyDraft = {
    ...base,
    ...Object.fromEntries(phraseFields.map((field) => [field, phrasesOf(form[field])])),
    ...Object.fromEntries(numberFields.map((field) => [field, numberOf(form[field])])),
    ...Object.fromEntries(codeFields.map((field) => [field, [...form[field]]])),
    side: form.side || base.side,
    reference: tidy(form.reference),
    name: given(form.name),
    identifiers: form.identifiers.filter(isIdentifierGiven).map(({ kind, value }) => ({ kind, value: tidy(value) })),
    description: given(form.description),
    sessions: [...form.sessions],
    unavailableSlots: [...(readSlotNumbers(form.unavailableSlots) ?? [])],
    availabilityNote: orNull(form.availabilityNote),
    website: orNull(form.website),
    contacts: form.contacts.filter(isContactGiven).map(({ name, role, email, phone }) => ({
      name: given(name),
      role: orNull(role),
      email: orNull(email),
      phone: orNull(phone),
    })),
  };
  const before = formOfDraft(base);
  const untouched = companyFields.filter((field) => isSame(form[field], before[field]));
  return { ...read, ...Object.fromEntries(untouched.map((field) => [field, base[field]])) };
}

/** The fields in which the form differs from what it began with. */
export function touchedFields(form: CompanyForm, base: CompanyDraft): readonly CompanyField[] {
  const before = formOfDraft(base);
  return companyFields.filter((field) => !isSame(form[field], before[field]));
}

/** Equal as values: the order of keys and absent ones are of no account. */
export const isSame = (one: unknown, other: unknown) => hashKey([one]) === hashKey([other]);

export const isContactGiven = ({ name, role, email, phone }: ContactTyped) =>
  [name.en, name['zh-Hant'], name['zh-Hans'], role, email, phone].some((text) => text.trim() !== '');
export const isIdentifierGiven = ({ value }: IdentifierTyped) => value.trim() !== '';

export const phrasesOf = (lines: string) => lines.split(/\r?\n/).map(tidy).filter(Boolean);
export const tidy = (text: string) => text.normalize('NFC').trim();

const orNull = (text: string) => tidy(text) || null;
/** A number as typed, in digits of any width and with or without commas between thousands. */
export const plainNumber = (text: string) =>
  tidy(text)
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
/** Digits only; anything else was told as a fault before it could be sent. */
const numberOf = (text: string) => (tidy(text) === '' ? null : Number(plainNumber(text)));
const typed = (text: InLanguages): Typed => ({
  en: text.en ?? '',
  'zh-Hant': text['zh-Hant'] ?? '',
  'zh-Hans': text['zh-Hans'] ?? '',
});
const given = (text: Typed): CompanyDraft['name'] =>
  Object.fromEntries(Object.entries(text).flatMap(([language, one]) => (tidy(one) ? [[language, tidy(one)]] : [])));
