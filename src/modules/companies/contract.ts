import { z } from 'zod';
import {
  identifier,
  instant,
  localisedAnswer,
  localisedInSome,
  storedText,
  text,
} from '#platform/http/contract-words.ts';
import { isPlaceholder, visibleText } from './fold-text.ts';
import { isEmail, websiteOf } from './recognise-contacts.ts';

/** A code of a vocabulary. */
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/);
/** Short texts as typed, in the order typed. */
const phrases = z.array(text(300)).max(60);
const monthlyUnits = z.int().min(1).max(1_000_000_000).nullable();
/** A text that must have a form; `format` shows the form to whoever missed it. */
const formed = (maximumLength: number, format: string, fits: (value: string) => boolean) =>
  text(maximumLength).check((check) => {
    if (!fits(check.value)) check.issues.push({ code: 'invalid_format', format, input: check.value });
  });
/** A name that is no name in any language; none at all is told as a missing one. */
const isNamed = (name: Readonly<Record<string, string | undefined>>): boolean => {
  const given = Object.values(name).filter((one) => one !== undefined);
  return given.length === 0 || given.some(isSaid);
};
/** Something a reader sees, and no dash that stands for nothing. */
const isSaid = (value: string): boolean => !isPlaceholder(visibleText(value));
const identifierKindWords = [
  'unified-social-credit-code',
  'hong-kong-business-registration',
  'hong-kong-company-number',
  'lei',
  'stock-code',
] as const;

export const companySides = ['left', 'right'] as const;
const side = z.enum(companySides);

/** What an officer, or the company itself, types about a company. Codes are those of `/api/vocabulary`. */
export const companyDraft = z
  .strictObject({
    reference: formed(60, 'HK-001', isSaid).describe('The office’s own reference, unique on its side'),
    side,
    name: localisedInSome(200).refine(isNamed),
    identifiers: z
      .array(z.strictObject({ kind: z.enum(identifierKindWords), value: text(60) }))
      .max(10)
      .describe('As typed; a checksum that does not hold warns and never blocks'),
    kinds: z.array(code).max(20),
    sectors: z.array(code).max(20),
    description: localisedInSome(4_000, 0),
    products: phrases,
    offers: phrases,
    seeks: phrases,
    channels: z.array(code).max(20),
    territory: phrases,
    priceBands: z.array(code).max(10),
    monthlyUnitsOffered: monthlyUnits.describe('Units a month that it can make or sell'),
    monthlyUnitsSought: monthlyUnits.describe('Units a month that it wants made or sold'),
    certificates: phrases.describe('Certificates and standards it holds'),
    certificatesRequired: phrases.describe('Certificates without which it takes no partner'),
    onlyIn: phrases.describe('Places outside of which it does no business'),
    exclusiveIn: phrases.describe('Places in which it is bound to somebody else already'),
    languages: z.array(text(20)).max(10),
    maximumMeetings: z.int().min(1).max(200).nullable(),
    representatives: z.int().min(1).max(100).nullable(),
    sessions: z
      .array(z.enum(['morning', 'afternoon']))
      .max(2)
      .describe('Empty: any session'),
    unavailableSlots: z.array(z.int().min(1).max(288)).max(288),
    availabilityNote: text(500).nullable(),
    website: formed(300, 'www.company.com', (value) => websiteOf(value) !== null).nullable(),
    contacts: z
      .array(
        z.strictObject({
          name: localisedInSome(100, 0),
          role: text(100).nullable(),
          email: formed(254, 'name@company.com', isEmail).nullable(),
          phone: text(100).nullable(),
        }),
      )
      .max(20),
    mustMeet: phrases.describe('References or names of companies of the other side'),
    neverMeet: phrases,
  })
  .meta({ id: 'CompanyDraft' });
export type CompanyDraft = z.infer<typeof companyDraft>;

/** A company whole, for its own office and for itself; its ETag starts a change. */
export const companyWhole = z
  .strictObject({
    id: identifier,
    version: z.int(),
    isSample: z.boolean(),
    archivedAt: instant.nullable(),
    updatedAt: instant,
    profile: z.strictObject({
      ...companyDraft.shape,
      name: localisedAnswer,
      description: localisedAnswer,
      identifiers: z.array(
        z.strictObject({ kind: z.enum(identifierKindWords), value: storedText, doubt: storedText.nullable() }),
      ),
      contacts: z.array(
        z.strictObject({
          name: localisedAnswer,
          role: storedText.nullable(),
          email: storedText.nullable(),
          phone: storedText.nullable(),
        }),
      ),
    }),
    warnings: z.array(storedText).describe('Doubts worth a look, in the language of the request'),
  })
  .meta({ id: 'CompanyWhole' });
export type CompanyWhole = z.infer<typeof companyWhole>;

/** A row of the registry: no person and no contact. */
export const companyRow = z
  .strictObject({
    id: identifier,
    reference: storedText,
    side,
    name: localisedAnswer,
    kinds: z.array(storedText),
    sectors: z.array(storedText),
    offers: z.array(storedText),
    seeks: z.array(storedText),
    isSample: z.boolean(),
    archived: z.boolean(),
    updatedAt: instant,
  })
  .meta({ id: 'CompanyRow' });
export type CompanyRow = z.infer<typeof companyRow>;

export const companySorts = ['relevance', 'name', 'reference', 'updated'] as const;

/** Filters of the list; every one that is given must hold. */
export const companyFilter = z.strictObject({
  q: z.string().max(200).optional().describe('Any script, pinyin, part of a word, or a word with a slip of the finger'),
  side: side.optional(),
  kind: code.optional(),
  sector: code.optional(),
  archived: z.enum(['no', 'yes']).optional().describe('Default no: only those in use'),
  sort: z.enum(companySorts).optional().describe('Default: relevance where q is given, else name'),
  order: z.enum(['asc', 'desc']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional().describe('Default 50'),
});

/** GET /api/companies */
export const companiesAnswer = z
  .strictObject({
    companies: z.array(companyRow),
    total: z.int().describe('All that fit the filters'),
    isApproximate: z.boolean().describe('Nothing is written as asked: these look or sound alike, the likeliest first'),
    counts: z.strictObject({ left: z.int(), right: z.int() }).describe('In use, whatever the filters say'),
  })
  .meta({ id: 'Companies' });
export type CompaniesAnswer = z.infer<typeof companiesAnswer>;

export const companyPath = z.strictObject({ id: identifier });

/** GET /api/companies/export.xlsx and .csv: one file holds one side, as an import does. */
export const companyExportQuery = z.strictObject({
  side,
  archived: z.enum(['no', 'yes']).optional().describe('Default no: only those in use'),
});

/** GET /api/companies/{id}/history: newest first, what each change changed. */
export const companyHistoryAnswer = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        version: z.int(),
        kind: z.enum(['created', 'imported', 'edited', 'archived', 'restored', 'import-undone']),
        at: instant,
        by: storedText.nullable().describe('Name of who did it; null: the desk itself'),
        importId: identifier.nullable(),
        fields: z.array(
          z.strictObject({
            field: storedText.describe('Name of a field of the draft'),
            before: z.unknown(),
            after: z.unknown(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CompanyHistory' });
export type CompanyHistoryAnswer = z.infer<typeof companyHistoryAnswer>;

/** GET /api/vocabulary: the words of every code, in three languages. */
const words = z.array(z.strictObject({ code: storedText, label: localisedAnswer, parent: storedText.nullable() }));
export const vocabularyAnswer = z
  .strictObject({ kinds: words, sectors: words, channels: words, languages: words, priceBands: words })
  .meta({ id: 'Vocabulary' });
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>;

/*
 * The operations (owner: routes.ts):
 * GET    /api/companies ?filter            companiesAnswer          staff
 * POST   /api/companies                    companyWhole 201         staff, idempotent
 * GET    /api/companies/{id}               companyWhole + ETag      staff, the company itself
 * PUT    /api/companies/{id}               companyWhole             staff, the company itself (not side, reference); If-Match; stale: `current` is companyWhole
 * POST   /api/companies/{id}/archive       companyWhole             staff; If-Match; idempotent
 * POST   /api/companies/{id}/restore       companyWhole             staff; If-Match; idempotent
 * GET    /api/companies/{id}/history       companyHistoryAnswer     staff
 * GET    /api/companies/{id}/alike         companiesAnswer          staff: who looks like the same company
 * GET    /api/companies/export.xlsx|.csv ?side   file               staff: all of one side; of an empty side, a template
 * GET    /api/vocabulary                   vocabularyAnswer         staff, company-user
 */
