import type { ImportAnswer, ImportColumnsOrder } from '#modules/companies/import-contract.ts';

type Column = ImportAnswer['columns'][number];

/** What each column holds, as one value of a select: the field, and which contact where it is about one. */
export type Mapping = Readonly<Record<number, string>>;

export const nothing = '';

/** A company has several contacts, so a column about one says which: `contact-email#1` is the second's. */
export const isOfContact = (field: string) => field.startsWith('contact-');
export const selectValueOf = (field: string, contact: number) => (isOfContact(field) ? `${field}#${contact}` : field);

export function mappingOf(columns: readonly Column[]): Mapping {
  return Object.fromEntries(
    columns.map(({ index, field, contact }) => [index, field === null ? nothing : selectValueOf(field, contact)]),
  );
}

export function orderOf(columns: readonly Column[], mapping: Mapping): ImportColumnsOrder {
  return {
    columns: columns.map(({ index }) => {
      const [field = '', contact = '0'] = (mapping[index] ?? nothing).split('#');
      return { index, field: field || null, contact: Number(contact) };
    }),
  };
}

/** What two columns are said to hold, where only one can. */
export function heldTwice(mapping: Mapping): readonly string[] {
  const held = Object.values(mapping).filter((value) => value !== nothing);
  return [...new Set(held.filter((value, at) => held.indexOf(value) !== at))];
}

export const holdsName = (mapping: Mapping) => Object.values(mapping).some((value) => /^name(-|$)/.test(value));

/** How many contacts a mapping may tell apart: one more than any column is about. */
export function contactsToChoose(mapping: Mapping): number {
  const numbers = Object.values(mapping).map((value) => Number(value.split('#')[1] ?? 0));
  return Math.min(20, Math.max(1, ...numbers.map((number) => number + 2)));
}
