import { readFile } from 'node:fs/promises';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import type { CompanyProfile } from '#modules/companies/company.ts';
import type { Language } from '#platform/i18n/language.ts';

/** An invented company as data/sample/source holds it: codes of the taxonomy, phrases as a firm would type them. */
export type SampleCompany = Pick<
  CompanyProfile,
  | 'reference'
  | 'name'
  | 'kinds'
  | 'sectors'
  | 'description'
  | 'products'
  | 'offers'
  | 'seeks'
  | 'channels'
  | 'territory'
  | 'languages'
  | 'mustMeet'
  | 'neverMeet'
> & {
  readonly identifiers: readonly {
    readonly kind: CompanyProfile['identifiers'][number]['kind'];
    readonly value: string;
  }[];
  /** What the firm tells of its terms; most tell nothing. */
  readonly terms?: Partial<CompanyProfile['terms']>;
  readonly maximumMeetings: number;
  readonly representatives: number;
  readonly availability: Omit<CompanyProfile['availability'], 'note'>;
  readonly website: string;
  readonly contact: {
    readonly name: LocalisedText;
    readonly role: string;
    readonly email: string;
    readonly phone: string;
  };
};

/** The words an officer types for a code: the label in the language of the list. */
export type Label = (
  vocabulary: 'kinds' | 'sectors' | 'channels' | 'priceBands',
  code: string,
  language: Language,
) => string;

const data = new URL('../../data/', import.meta.url);

export async function readSampleCompanies(side: 'hong-kong' | 'chongqing'): Promise<readonly SampleCompany[]> {
  const source = JSON.parse(await readFile(new URL(`sample/source/${side}.json`, data), 'utf8')) as {
    companies: SampleCompany[];
  };
  return source.companies;
}

export async function readLabels(): Promise<Label> {
  const files = {
    kinds: 'company-kinds',
    sectors: 'sectors',
    channels: 'channel-types',
    priceBands: 'price-bands',
  } as const;
  const labels = new Map<string, Vocabulary['entries'][number]['label']>();
  for (const [vocabulary, file] of Object.entries(files)) {
    const { entries } = JSON.parse(await readFile(new URL(`taxonomy/${file}.json`, data), 'utf8')) as Vocabulary;
    for (const entry of entries) labels.set(`${vocabulary} ${entry.code}`, entry.label);
  }
  return (vocabulary, code, language) => {
    const label = labels.get(`${vocabulary} ${code}`);
    if (!label) throw new Error(`data/sample/source: "${code}" is no code of data/taxonomy/${files[vocabulary]}.json`);
    return label[language];
  };
}
