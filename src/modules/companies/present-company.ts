import type { Vocabulary } from '#kernel/matching/profile.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Company, CompanyProfile } from './company.ts';
import { fieldsOf } from './company-fields.ts';
import { companyWarnings } from './company-texts.ts';
import type { CompanyHistoryAnswer, CompanyRow, CompanyWhole, VocabularyAnswer } from './contract.ts';
import type { PastChange } from './find-company.ts';
import { languageLabels } from './language-labels.ts';
import { knownLanguages } from './recognise-languages.ts';
import { priceBandWords, taxonomy } from './taxonomy.ts';

/** Named field by field: a contact that joins the profile some day doesn't join the row. */
export function presentRow({ id, profile, isSample, archivedAt, updatedAt }: Company): CompanyRow {
  const { reference, side, name, kinds, sectors, offers, seeks } = profile;
  return {
    id,
    reference,
    side,
    name,
    kinds: [...kinds],
    sectors: [...sectors],
    offers: [...offers],
    seeks: [...seeks],
    isSample,
    archived: archivedAt !== null,
    updatedAt: updatedAt.toISOString(),
  };
}

export function presentProfile(profile: CompanyProfile): CompanyWhole['profile'] {
  // Arrays of the answer's type are not readonly; the answer is parsed into a copy before it leaves.
  return fieldsOf(profile) as unknown as CompanyWhole['profile'];
}

export function presentCompany(company: Company, language: Language): CompanyWhole {
  const { id, version, isSample, archivedAt, updatedAt, profile } = company;
  return {
    id,
    version,
    isSample,
    archivedAt: archivedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    profile: presentProfile(profile),
    warnings: warningsOf(profile, language),
  };
}

function warningsOf({ identifiers, kinds, sectors }: CompanyProfile, language: Language): string[] {
  const say = translator(companyWarnings, language);
  return [
    ...identifiers.filter(({ doubt }) => doubt !== null).map(({ value }) => say('identifier-doubtful', { value })),
    ...(kinds.length === 0 ? [say('kind-missing')] : []),
    ...(sectors.length === 0 ? [say('sector-missing')] : []),
  ];
}

export function presentHistory(
  changes: readonly PastChange[],
  names: ReadonlyMap<string, string>,
): CompanyHistoryAnswer {
  return {
    changes: changes.map(({ version, kind, at, actorUser, importId, fields }) => ({
      version,
      kind,
      at: at.toISOString(),
      by: actorUser === null ? null : (names.get(actorUser) ?? null),
      importId,
      fields: [...fields],
    })),
  };
}

export function presentVocabulary(): VocabularyAnswer {
  const words = ({ entries }: Vocabulary) => entries.map(({ code, label }) => ({ code, label, parent: null }));
  return {
    kinds: words(taxonomy.kinds),
    sectors: words(taxonomy.sectors),
    channels: words(taxonomy.channels),
    priceBands: words(priceBandWords),
    languages: knownLanguages.map((code) => ({
      code,
      label: languageLabels[code as keyof typeof languageLabels],
      parent: null,
    })),
  };
}
