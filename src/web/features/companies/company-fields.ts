import type { CompanyDraft, VocabularyAnswer } from '#modules/companies/contract.ts';

/** A field of a company, by its name in the contract. */
export type CompanyField = keyof CompanyDraft;

/** Which vocabulary the codes of a field are words of. */
export type VocabularyName = keyof VocabularyAnswer;

/** The fields in the order a reader wants them, in the groups that stand together on page and form. */
export const fieldGroups = [
  { group: 'identity', fields: ['side', 'reference', 'name', 'identifiers'] },
  { group: 'business', fields: ['kinds', 'sectors', 'description', 'products'] },
  { group: 'market', fields: ['offers', 'seeks', 'channels', 'territory'] },
  {
    group: 'terms',
    fields: [
      'priceBands',
      'monthlyUnitsOffered',
      'monthlyUnitsSought',
      'certificates',
      'certificatesRequired',
      'onlyIn',
      'exclusiveIn',
    ],
  },
  { group: 'contact', fields: ['website', 'contacts'] },
  {
    group: 'meetings',
    fields: [
      'languages',
      'maximumMeetings',
      'representatives',
      'sessions',
      'unavailableSlots',
      'availabilityNote',
      'mustMeet',
      'neverMeet',
    ],
  },
] as const satisfies readonly { readonly group: string; readonly fields: readonly CompanyField[] }[];
export type FieldGroup = (typeof fieldGroups)[number]['group'];

export const companyFields: readonly CompanyField[] = fieldGroups.flatMap(
  ({ fields }): readonly CompanyField[] => fields,
);

export const isCompanyField = (name: string): name is CompanyField => companyFields.some((field) => field === name);

/** Texts one under the other, as typed. */
export const phraseFields = [
  'products',
  'offers',
  'seeks',
  'territory',
  'certificates',
  'certificatesRequired',
  'onlyIn',
  'exclusiveIn',
  'mustMeet',
  'neverMeet',
] as const;
export type PhraseField = (typeof phraseFields)[number];

/** Codes chosen from the vocabulary of the same name. */
export const codeFields = [
  'kinds',
  'sectors',
  'channels',
  'priceBands',
  'languages',
] as const satisfies readonly VocabularyName[];
export type CodeField = (typeof codeFields)[number];

/** Whole numbers, each with its own smallest and largest. */
export const numberFields = [
  'monthlyUnitsOffered',
  'monthlyUnitsSought',
  'maximumMeetings',
  'representatives',
] as const satisfies readonly CompanyField[];
export type NumberField = (typeof numberFields)[number];

export const isPhraseField = (field: string): field is PhraseField => phraseFields.some((one) => one === field);
export const isNumberField = (field: string): field is NumberField => numberFields.some((one) => one === field);
export const isCodeField = (field: string): field is CodeField => codeFields.some((one) => one === field);

export const identifierKinds = [
  'unified-social-credit-code',
  'hong-kong-business-registration',
  'hong-kong-company-number',
  'lei',
  'stock-code',
] as const satisfies readonly CompanyDraft['identifiers'][number]['kind'][];
