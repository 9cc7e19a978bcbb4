import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { type CompanyProfile, type Contact, type Identifier, identifiersInOrder } from '../company.ts';
import { type CompanyFields, fieldsOf, isSameValue, profileOfFields } from '../company-fields.ts';
import type { ListField } from '../list-fields.ts';
import type { ListColumn } from '../list-headers.ts';

/** What a list speaks of at all: the fields its columns hold, and how many contacts. */
export type ListScope = {
  readonly fields: ReadonlySet<ListField>;
  readonly contacts: number;
  /** The list knows its companies by the office's references: it is kept, and an empty cell says that there is nothing. */
  readonly hasReferences: boolean;
};

export function scopeOf(columns: readonly ListColumn[]): ListScope {
  const known = columns.filter(({ field }) => field !== null);
  const fields = new Set(known.map(({ field }) => field!));
  const contacts = known.filter(({ field }) => field!.startsWith('contact-')).map(({ contact }) => contact + 1);
  return { fields, contacts: Math.max(0, ...contacts), hasReferences: fields.has('reference') };
}

/**
 * A company after a row of a list. What the list has no column for stays. A cell that says something is taken over; an empty one
 * clears only where the list has references, since any other list was typed by somebody who does not keep our companies: what an
 * officer added stays. A name is never cleared away whole. The reference stays the office's.
 */
export function mergedProfile(current: CompanyProfile, row: CompanyProfile, scope: ListScope): CompanyProfile {
  const [now, said] = [fieldsOf(current), fieldsOf(row)];
  const merged: { -readonly [Field in keyof CompanyFields]: CompanyFields[Field] } = { ...now };
  const take = <Field extends keyof CompanyFields>(field: Field, isSaid: boolean): void => {
    if (isSaid && (scope.hasReferences || !isEmpty(said[field]))) merged[field] = said[field];
  };
  for (const [field, column] of plainFields) take(field, scope.fields.has(column));
  for (const [field, column] of availabilityFields)
    take(field, scope.fields.has(column) || (scope.fields.has('availability') && saysWhen(said, scope)));
  merged.identifiers = mergedIdentifiers(now.identifiers, said.identifiers, scope);
  merged.name = { ...mergedTexts('name', now.name, said.name, scope) };
  if (Object.keys(merged.name).length === 0) merged.name = now.name;
  merged.description = mergedTexts('description', now.description, said.description, scope);
  merged.contacts = mergedContacts(now.contacts, said.contacts, scope);
  return profileOfFields(merged);
}

/**
 * The same where the company was changed after the row was compared with it: what the row found as it was is left as it is now, so
 * that an old preview takes nothing back that an officer typed in the meantime.
 */
export function mergedOver(
  { compared, current }: { readonly compared: CompanyProfile; readonly current: CompanyProfile },
  row: CompanyProfile,
  scope: ListScope,
): CompanyProfile {
  const [then, wanted, now] = [fieldsOf(compared), fieldsOf(mergedProfile(compared, row, scope)), fieldsOf(current)];
  const merged = Object.fromEntries(
    Object.entries(now).map(([name, value]) => {
      const field = name as keyof CompanyFields;
      return [field, isSameValue(then[field], wanted[field]) ? value : wanted[field]];
    }),
  );
  return profileOfFields(merged as CompanyFields);
}

const plainFields = [
  ['kinds', 'kinds'],
  ['sectors', 'sectors'],
  ['products', 'products'],
  ['offers', 'offers'],
  ['seeks', 'seeks'],
  ['channels', 'channels'],
  ['territory', 'territory'],
  ['priceBands', 'price-bands'],
  ['monthlyUnitsOffered', 'monthly-units-offered'],
  ['monthlyUnitsSought', 'monthly-units-sought'],
  ['certificates', 'certificates'],
  ['certificatesRequired', 'certificates-required'],
  ['onlyIn', 'only-in'],
  ['exclusiveIn', 'exclusive-in'],
  ['languages', 'languages'],
  ['maximumMeetings', 'maximum-meetings'],
  ['representatives', 'representatives'],
  ['website', 'website'],
  ['mustMeet', 'must-meet'],
  ['neverMeet', 'never-meet'],
] as const satisfies readonly (readonly [keyof CompanyFields, ListField])[];

const availabilityFields = [
  ['sessions', 'available-sessions'],
  ['unavailableSlots', 'unavailable-slots'],
  ['availabilityNote', 'availability-note'],
] as const satisfies readonly (readonly [keyof CompanyFields, ListField])[];

/** One cell tells all three at once: "mornings only" takes an old "not slot 3" back. */
function saysWhen({ sessions, unavailableSlots, availabilityNote }: CompanyFields, scope: ListScope): boolean {
  return scope.hasReferences || sessions.length > 0 || unavailableSlots.length > 0 || availabilityNote !== null;
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function mergedIdentifiers(
  now: readonly Identifier[],
  said: readonly Identifier[],
  scope: ListScope,
): readonly Identifier[] {
  const saidKinds = new Set(said.map(({ kind }) => kind));
  // A column for any number names its kind by what it holds.
  const replaces = ({ kind }: Identifier) => saidKinds.has(kind) || (scope.fields.has(kind) && scope.hasReferences);
  return identifiersInOrder([...now.filter((identifier) => !replaces(identifier)), ...said]);
}

function mergedTexts(
  field: 'name' | 'description',
  now: LocalisedText,
  said: LocalisedText,
  scope: ListScope,
): LocalisedText {
  const merged: { -readonly [Language in keyof LocalisedText]: LocalisedText[Language] } = { ...now, ...said };
  for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
    const isCleared = scope.hasReferences && scope.fields.has(`${field}-${language}`) && said[language] === undefined;
    if (isCleared) delete merged[language];
  }
  return merged;
}

/**
 * A kept list speaks for as many contacts as it has columns for, and leaves those beyond alone. Any other list adds people, and
 * tells more of those it shares an address, a number or a name with.
 */
function mergedContacts(now: readonly Contact[], said: readonly Contact[], scope: ListScope): readonly Contact[] {
  if (scope.contacts === 0) return now;
  if (scope.hasReferences) return [...said, ...now.slice(Math.max(scope.contacts, said.length))];
  const merged = [...now];
  for (const contact of said) {
    const at = merged.findIndex((known) => isSamePerson(known, contact));
    if (at < 0) merged.push(contact);
    else merged[at] = mergedContact(merged[at]!, contact);
  }
  return merged;
}

function mergedContact(known: Contact, said: Contact): Contact {
  return {
    name: { ...known.name, ...said.name },
    role: said.role ?? known.role,
    email: said.email ?? known.email,
    phone: said.phone ?? known.phone,
  };
}

function isSamePerson(one: Contact, other: Contact): boolean {
  if (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()) return true;
  const names = new Set(Object.values(one.name));
  if (Object.values(other.name).some((name) => names.has(name))) return true;
  return one.phone !== null && one.phone === other.phone;
}
