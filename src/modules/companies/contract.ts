import { z } from 'zod';
import { identifier, instant, localisedAnswer, storedText } from '#platform/http/contract-words.ts';

const sideAnswer = z.enum(['left', 'right']).describe('Which of the two communities of the office');

export const listAnswer = z
  .strictObject({
    id: identifier,
    side: sideAnswer,
    fileName: storedText,
    companies: z.int().min(0).describe('How many companies the list holds'),
    isSample: z.boolean().describe('Invented companies; everything made from them says so'),
    addedAt: instant,
  })
  .meta({ id: 'CompanyList' });
export type ListAnswer = z.infer<typeof listAnswer>;

export const listsAnswer = z
  .strictObject({ lists: z.array(listAnswer).describe('Newest first') })
  .meta({ id: 'CompanyLists' });
export type ListsAnswer = z.infer<typeof listsAnswer>;

/** A company as a page may show it: what it is, brings and looks for. No person and no contact. */
export const companyAnswer = z
  .strictObject({
    reference: storedText,
    name: localisedAnswer,
    kinds: z.array(storedText).describe('Codes of data/taxonomy/company-kinds.json'),
    kindLabels: z.array(localisedAnswer).describe('The words of `kinds`, in the same order'),
    sectors: z.array(storedText).describe('Codes of data/taxonomy/sectors.json'),
    sectorLabels: z.array(localisedAnswer).describe('The words of `sectors`, in the same order'),
    description: localisedAnswer,
    products: z.array(storedText),
    offers: z.array(storedText),
    seeks: z.array(storedText),
  })
  .meta({ id: 'Company' });
export type CompanyAnswer = z.infer<typeof companyAnswer>;

export const listWithCompaniesAnswer = z
  .strictObject({ ...listAnswer.shape, rows: z.array(companyAnswer).describe('In the order of the list') })
  .meta({ id: 'CompanyListWithRows' });
export type ListWithCompaniesAnswer = z.infer<typeof listWithCompaniesAnswer>;

export const listPath = z.strictObject({ id: identifier });
