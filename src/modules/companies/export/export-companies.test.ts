import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#platform/i18n/language.ts';
import { hostileNames } from '#tests/builders/hostile-names.ts';
import type { CompanyProfile } from '../company.ts';
import { changedFields } from '../company-fields.ts';
import { type CompanyDraft, companyDraft } from '../contract.ts';
import { mergedProfile, scopeOf } from '../imports/merge-profile.ts';
import { languageLabels } from '../language-labels.ts';
import { readCompanyList } from '../read-company-list.ts';
import { priceBandWords, taxonomy } from '../taxonomy.ts';
import { tidyDraft } from '../tidy-draft.ts';
import { type ExportFormat, writeCompanies } from './export-companies.ts';

const odd = fc.constantFrom(
  ...Object.values(hostileNames),
  '=1+1',
  '+852 1234 5678',
  '@cmd',
  "'quoted",
  "'=guarded",
  'Comma, Semi; 、Pause',
  'one / two | three ｜ four',
  '(open, bracket',
  '- bullet',
  '• bullet',
  '* star',
  'two\nlines',
  '_x000D_ escape',
  '1,000',
  '00123',
  '1e5',
  '2026-11-25',
  'TRUE',
  '＝全形',
  'Total 32',
  '備註：沒有',
  'mornings only; not slots 3, 4',
  'Company name',
  'sep=;',
  '\u200eLeft mark',
  'é decomposed e\u0301',
);
const typed = fc.oneof(
  odd,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** Something to see, as the contract asks for. */
const some = (largest: number) =>
  typed.map((text) => text.slice(0, largest)).filter((text) => text.normalize('NFC').trim() !== '');
const localised = (largest: number) =>
  fc.record({ en: some(largest), 'zh-Hant': some(largest), 'zh-Hans': some(largest) }, { requiredKeys: [] });
const codes = (all: readonly string[]) => fc.subarray([...all], { maxLength: 5 });
const codesOf = (vocabulary: 'kinds' | 'sectors' | 'channels') =>
  codes(taxonomy[vocabulary].entries.map(({ code }) => code));
const phrases = fc.array(some(300), { maxLength: 5 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const drafts = fc.record({
  reference: some(40),
  side: fc.constant('left' as const),
  name: localised(200).filter((name) => Object.keys(name).length > 0),
  identifiers: fc.array(
    fc.record({
      kind: fc.constantFrom('unified-social-credit-code', 'hong-kong-business-registration', 'lei', 'stock-code'),
      value: fc.oneof(some(60), fc.constantFrom('12345678', '00123456', '91500000MA5U1234XQ')),
    }),
    { maxLength: 4 },
  ),
  kinds: codesOf('kinds'),
  sectors: codesOf('sectors'),
  description: localised(400),
  products: phrases,
  offers: phrases,
  seeks: phrases,
  channels: codesOf('channels'),
  territory: phrases,
  priceBands: fc.subarray(priceBandWords.entries.map(({ code }) => code)),
  monthlyUnitsOffered: orNull(fc.integer({ min: 1, max: 1_000_000_000 })),
  monthlyUnitsSought: orNull(fc.integer({ min: 1, max: 1_000_000_000 })),
  certificates: phrases,
  certificatesRequired: phrases,
  onlyIn: phrases,
  exclusiveIn: phrases,
  languages: codes(Object.keys(languageLabels)),
  maximumMeetings: orNull(fc.integer({ min: 1, max: 200 })),
  representatives: orNull(fc.integer({ min: 1, max: 100 })),
  sessions: fc.subarray(['morning', 'afternoon'] as const),
  unavailableSlots: fc.array(fc.integer({ min: 1, max: 288 }), { maxLength: 6 }),
  availabilityNote: orNull(some(500)),
  website: orNull(fc.constantFrom('www.example.com', 'https://例子.中国/路?a=1,2')),
  contacts: fc.array(
    fc.record({
      name: localised(100),
      role: orNull(some(100)),
      email: orNull(fc.constantFrom('a@example.com', 'b.c+d@例子.中国')),
      phone: orNull(fc.oneof(some(40), fc.constant('+852 1234 5678'))),
    }),
    { maxLength: 4 },
  ),
  mustMeet: phrases,
  neverMeet: phrases,
});

/** What the desk would take: cleaned by the contract, then by the desk. */
function profileOf(given: unknown, reference: string): CompanyProfile | null {
  const draft = companyDraft.safeParse(given);
  const tidied = draft.success ? tidyDraft({ ...draft.data, reference } as CompanyDraft) : null;
  return tidied?.ok && Object.keys(tidied.value.name).length > 0 ? tidied.value : null;
}

async function readBack(
  companies: readonly CompanyProfile[],
  format: ExportFormat,
  language: (typeof languages)[number],
) {
  const title = 'Companies Hong Kong';
  const file = { format, language, title, isSample: true, created: '2026-11-25T00:00:00Z' };
  const read = await readCompanyList({
    source: await writeCompanies(companies, file),
    fileName: `list.${format}`,
    side: 'left',
  });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

test.each(languages.flatMap((language) => (['xlsx', 'csv'] as const).map((format) => [language, format] as const)))(
  'whatever was typed is exported in %s as .%s and read back as it was: the import finds nothing to change',
  async (language, format) => {
    const sampled = fc.sample(drafts, { numRuns: 400, seed: 20261125 });
    const companies = sampled.flatMap((draft, at) => {
      // A reference of any shape, and one that surely is one.
      const reference = at % 2 === 0 && draft.reference.trim().length > 1 ? draft.reference : 'R';
      return profileOf({ ...draft, reference: `${reference} ${at}` }, `${reference} ${at}`) ?? [];
    });
    expect(companies.length).toBeGreaterThan(150);
    const list = await readBack(companies, format, language);
    expect(list.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(list.companies).toHaveLength(companies.length);
    const scope = scopeOf(list.columns);
    const changes = list.companies.flatMap((row, at) =>
      changedFields(companies[at]!, mergedProfile(companies[at]!, row, scope)),
    );
    expect(changes).toEqual([]);
    // Nor does it need the company to know what the row said: nothing was lost on the way.
    expect(list.companies.flatMap((row, at) => changedFields(companies[at]!, row))).toEqual([]);
  },
);

test('an empty registry is exported as a template whose every column is known', async () => {
  for (const language of languages) {
    const file = { format: 'csv', language, title: 'x', isSample: false, created: '2026-11-25T00:00:00Z' } as const;
    const template = new TextDecoder().decode(await writeCompanies([], file));
    const filled = `${template}HK-1,Tin Kettle\r\n`;
    const read = await readCompanyList({
      source: new TextEncoder().encode(filled),
      fileName: 'list.csv',
      side: 'left',
    });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.columns.filter(({ field }) => field === null)).toEqual([]);
    expect(read.value.companies[0]).toMatchObject({ reference: 'HK-1', name: { en: 'Tin Kettle' } });
  }
});
