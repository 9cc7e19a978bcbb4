import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Vocabulary } from '#kernel/matching/profile.ts';
import { spellPinyin } from '#platform/i18n/spell-pinyin.ts';
import type { CompanyProfile } from '../company.ts';
import { taxonomy } from '../taxonomy.ts';
import { identityKeysOf, nameCoresOf } from './company-identity.ts';
import { foldForSearch, joinedForSearch } from './fold-for-search.ts';

/** Raised whenever the same profile would be found by other words: entries of an older edition are made anew. */
export const searchEdition = 1;

/** The derived row of company_search; see migration 000009. */
export type SearchEntry = {
  readonly names: string;
  readonly sounds: string;
  readonly words: string;
  readonly likeness: string;
  readonly sortLatin: string;
  readonly sortChinese: string;
  readonly keys: readonly string[];
  readonly cores: readonly string[];
};

/** A query is looked for this many letters into a name, from each of its syllables on. */
const longestSound = 30;

export function searchEntryOf(company: CompanyProfile): SearchEntry {
  const names = Object.values(company.name);
  const folded = [...new Set(names.map(foldForSearch))];
  const spelt = [...new Set(folded)].filter((name) => /\p{Script=Han}/u.test(name)).map(spellPinyin);
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
    names: `\n${lines.join('\n')}\n`,
    sounds: [...new Set(spelt.flatMap(soundsOf))].map((sound) => ` ${sound}`).join(''),
    words: [...new Set(words)].join('\n'),
    likeness: beginningOf([...folded, ...spelt.map((syllables) => syllables.join(''))].join(' '), 1_000),
    sortLatin: sortKey(company.name, ['en', 'zh-Hans', 'zh-Hant']),
    sortChinese: sortKey(company.name, ['zh-Hans', 'zh-Hant', 'en']),
    keys: identityKeysOf(company),
    cores: nameCoresOf(company),
  };
}

/** From every syllable on: as it is typed without spaces, with `u` for ü too, and the initials. */
function soundsOf(syllables: readonly string[]): string[] {
  return syllables.flatMap((_, start) => {
    const rest = syllables.slice(start);
    const joined = beginningOf(rest.join(''), longestSound);
    // A character no dictionary spells stands for itself, and may be two code units long.
    const initials = rest.map((syllable) => beginningOf(syllable, 1)).join('');
    return [
      joined,
      ...(joined.includes('v') ? [joined.replaceAll('v', 'u')] : []),
      beginningOf(initials, longestSound),
    ];
  });
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
