import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import type { CompanyProfile } from '../company.ts';
import { taxonomy } from '../taxonomy.ts';
import { type Firm, firmOf, identityKeysOf } from './company-identity.ts';
import { foldForSearch, joinedForSearch } from './fold-for-search.ts';
import { spellJyutping } from './name-lexicon.ts';

/** Raised whenever the same profile would be found by other words: entries of an older edition are made anew. */
export const searchEdition = 2;

/** The derived row of company_search; see migrations 000009 and 000015. */
export type SearchEntry = {
  readonly names: string;
  readonly sounds: string;
  readonly words: string;
  readonly sortLatin: string;
  readonly sortChinese: string;
  readonly keys: readonly string[];
  readonly firm: Firm;
};

export function searchEntryOf(company: CompanyProfile): SearchEntry {
  const names = Object.values(company.name);
  const folded = [...new Set(names.map(foldForSearch))];
  const chinese = folded.filter((name) => /\p{Script=Han}/u.test(name));
  const codes = [company.reference, ...company.identifiers.map(({ value }) => value)].map(foldForSearch);
  const lines = [...new Set([...folded, ...codes, ...codes.map(joinedForSearch)])];
  const words = [
    ...lines,
    ...folded.map(joinedForSearch),
    ...[company.products, company.offers, company.seeks].flat().map(foldForSearch),
    ...company.sectors.flatMap((code) => sectorLabels.get(code) ?? []),
    ...company.kinds.flatMap((code) => kindLabels.get(code) ?? []),
  ];
  return {
    names: lines.join('\n'),
    sounds: [...new Set(chinese.flatMap((name) => [spellPinyin(name), spellJyutping(name)].map(soundOf)))].join('\n'),
    words: [...new Set(words)].join('\n'),
    sortLatin: sortKey(company.name, ['en', 'zh-Hans', 'zh-Hant']),
    sortChinese: sortKey(company.name, ['zh-Hans', 'zh-Hant', 'en']),
    keys: identityKeysOf(company),
    firm: firmOf(company),
  };
}

function soundOf(syllables: readonly string[]): string {
  return syllables.join(' ');
}

function foldedLabelsOf({ entries }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  return new Map(entries.map(({ code, label }) => [code, Object.values(label).map(foldForSearch)]));
}

const sectorLabels = foldedLabelsOf(taxonomy.sectors);
const kindLabels = foldedLabelsOf(taxonomy.kinds);

function sortKey(name: LocalisedText, order: readonly (keyof LocalisedText)[]): string {
  const first = order.map((language) => name[language]).find((text) => text !== undefined) ?? '';
  const folded = foldForSearch(first);
  return beginningOf(/\p{Script=Han}/u.test(folded) ? spellPinyin(folded).join(' ') : folded, 200);
}

/** By whole characters: half of 𠮷 is no text a database takes. */
function beginningOf(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join('');
}
