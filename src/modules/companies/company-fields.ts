import type { CompanyProfile, TradeTerms } from './company.ts';

/** A profile without its folds: the fields as a form, a history and an import compare them, each by its own name. */
export type CompanyFields = Omit<CompanyProfile, 'terms' | 'capacity' | 'availability'> &
  TradeTerms & {
    readonly maximumMeetings: number | null;
    readonly representatives: number | null;
    readonly sessions: CompanyProfile['availability']['sessions'];
    readonly unavailableSlots: readonly number[];
    readonly availabilityNote: string | null;
  };

export function fieldsOf({ terms, capacity, availability, ...same }: CompanyProfile): CompanyFields {
  const { sessions, unavailableSlots, note: availabilityNote } = availability;
  return { ...same, ...terms, ...capacity, sessions, unavailableSlots, availabilityNote };
}

export function profileOfFields(fields: CompanyFields): CompanyProfile {
  const { maximumMeetings, representatives, sessions, unavailableSlots, availabilityNote: note, ...rest } = fields;
  const { priceBands, monthlyUnitsOffered, monthlyUnitsSought, certificates, certificatesRequired, ...others } = rest;
  const { onlyIn, exclusiveIn, ...same } = others;
  const quantities = { monthlyUnitsOffered, monthlyUnitsSought };
  return {
    ...same,
    terms: { priceBands, ...quantities, certificates, certificatesRequired, onlyIn, exclusiveIn },
    capacity: { maximumMeetings, representatives },
    availability: { sessions, unavailableSlots, note },
  };
}

/** In the order of the form. */
const fieldNames = [
  'reference',
  'side',
  'name',
  'identifiers',
  'kinds',
  'sectors',
  'description',
  'products',
  'offers',
  'seeks',
  'channels',
  'territory',
  'priceBands',
  'monthlyUnitsOffered',
  'monthlyUnitsSought',
  'certificates',
  'certificatesRequired',
  'onlyIn',
  'exclusiveIn',
  'languages',
  'maximumMeetings',
  'representatives',
  'sessions',
  'unavailableSlots',
  'availabilityNote',
  'website',
  'contacts',
  'mustMeet',
  'neverMeet',
] as const satisfies readonly (keyof CompanyFields)[];

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What differs, field by field. The order of keys does not matter, the order of values does. */
export function changedFields(before: CompanyProfile, after: CompanyProfile): readonly FieldChange[] {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  return fieldNames
    .filter((field) => !isSameValue(old[field], young[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: young[field] ?? null }));
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
