import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import type { Language } from '#platform/i18n/language.ts';
import { type CompanyProfile, type Contact, type IdentifierKind, identifierKinds } from '../company.ts';
import { languageLabels } from '../language-labels.ts';
import { listFieldTexts, onePerLine } from '../list-field-texts.ts';
import { priceBandWords, taxonomy } from '../taxonomy.ts';

/** A column of an exported list: read again, it gives back exactly what it was written from. */
export type CompanyColumn = {
  readonly header: string;
  /** In characters of Latin text. */
  readonly width: number;
  readonly cell: (company: CompanyProfile) => string | number | null;
};

const sessionWords = {
  morning: { en: 'Morning', 'zh-Hant': '上午', 'zh-Hans': '上午' },
  afternoon: { en: 'Afternoon', 'zh-Hant': '下午', 'zh-Hans': '下午' },
} as const;

/** Every field, in words of the language; as many contacts as the company with most of them has. */
export function companyColumns(companies: readonly CompanyProfile[], language: Language): readonly CompanyColumn[] {
  const single = (field: keyof typeof listFieldTexts, width: number, cell: CompanyColumn['cell']): CompanyColumn => ({
    header: listFieldTexts[field][language],
    width,
    cell,
  });
  const several = (
    field: keyof typeof listFieldTexts,
    width: number,
    values: (company: CompanyProfile) => readonly string[],
  ): CompanyColumn => ({
    header: listFieldTexts[field][language] + onePerLine[language],
    width,
    cell: (company) => values(company).join('\n') || null,
  });
  const words = ({ entries }: Vocabulary) => {
    const labels = new Map(entries.map(({ code, label }) => [code, label[language]]));
    return (codes: readonly string[]) => codes.map((code) => labels.get(code) ?? code);
  };
  const [kinds, sectors, channels] = [words(taxonomy.kinds), words(taxonomy.sectors), words(taxonomy.channels)];
  const priceBands = words(priceBandWords);
  const identifiers = (kind: IdentifierKind) => (company: CompanyProfile) =>
    company.identifiers.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
  return [
    single('reference', 14, ({ reference }) => reference),
    single('name-en', 34, ({ name }) => name.en ?? null),
    single('name-zh-Hant', 30, ({ name }) => name['zh-Hant'] ?? null),
    single('name-zh-Hans', 30, ({ name }) => name['zh-Hans'] ?? null),
    several('kinds', 20, (company) => kinds(company.kinds)),
    several('sectors', 24, (company) => sectors(company.sectors)),
    ...localisedColumns('description', 40, ({ description }) => description, language),
    several('products', 30, ({ products }) => products),
    several('offers', 30, ({ offers }) => offers),
    several('seeks', 30, ({ seeks }) => seeks),
    several('channels', 24, (company) => channels(company.channels)),
    several('territory', 20, ({ territory }) => territory),
    several('price-bands', 14, ({ terms }) => priceBands(terms.priceBands)),
    single('monthly-units-offered', 14, ({ terms }) => terms.monthlyUnitsOffered),
    single('monthly-units-sought', 14, ({ terms }) => terms.monthlyUnitsSought),
    several('certificates', 20, ({ terms }) => terms.certificates),
    several('certificates-required', 20, ({ terms }) => terms.certificatesRequired),
    several('only-in', 20, ({ terms }) => terms.onlyIn),
    several('exclusive-in', 20, ({ terms }) => terms.exclusiveIn),
    several('languages', 20, (company) => company.languages.map((tag) => languageWord(tag, language))),
    single('maximum-meetings', 12, ({ capacity }) => capacity.maximumMeetings),
    single('representatives', 12, ({ capacity }) => capacity.representatives),
    several('available-sessions', 14, ({ availability }) =>
      availability.sessions.map((session) => sessionWords[session][language]),
    ),
    single('unavailable-slots', 14, ({ availability }) => availability.unavailableSlots.join(', ') || null),
    single('availability-note', 24, ({ availability }) => availability.note),
    single('website', 26, ({ website }) => website),
    ...contactColumns(companies, language),
    several('must-meet', 20, ({ mustMeet }) => mustMeet),
    several('never-meet', 20, ({ neverMeet }) => neverMeet),
    ...identifierKinds.map((kind) => several(kind, 24, identifiers(kind))),
  ];
}

function localisedColumns(
  field: 'description',
  width: number,
  text: (company: CompanyProfile) => LocalisedText,
  language: Language,
): CompanyColumn[] {
  return (['en', 'zh-Hant', 'zh-Hans'] as const).map((of) => ({
    header: listFieldTexts[`${field}-${of}`][language],
    width,
    cell: (company) => text(company)[of] ?? null,
  }));
}

function languageWord(tag: string, language: Language): string {
  return tag in languageLabels ? languageLabels[tag as keyof typeof languageLabels][language] : tag;
}

/** "Contact 2 e-mail", 聯絡人 2 電郵: the number stands after the word for contact. */
function contactColumns(companies: readonly CompanyProfile[], language: Language): CompanyColumn[] {
  const people = companies.reduce((most, { contacts }) => Math.max(most, contacts.length), 1);
  const parts: readonly (readonly [keyof typeof listFieldTexts, number, (contact: Contact) => string | null])[] = [
    ['contact-name-en', 20, ({ name }) => name.en ?? null],
    ['contact-name-zh-Hant', 14, ({ name }) => name['zh-Hant'] ?? null],
    ['contact-name-zh-Hans', 14, ({ name }) => name['zh-Hans'] ?? null],
    ['contact-role', 18, ({ role }) => role],
    ['contact-email', 26, ({ email }) => email],
    ['contact-phone', 20, ({ phone }) => phone],
  ];
  return Array.from({ length: people }, (_, index) =>
    parts.map(([field, width, part]) => ({
      header: listFieldTexts[field][language]
        .replace(/^(Contact|聯絡人|联系人)/, `$1 ${index + 1} `)
        .replace('  ', ' '),
      width,
      cell: (company: CompanyProfile) => {
        const contact = company.contacts[index];
        return contact ? part(contact) : null;
      },
    })),
  ).flat();
}
