import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { foldForSearch, joinedForSearch } from '../search/fold-for-search.ts';
import type { Agreement } from './company-import.ts';
import { agreementTexts } from './import-texts.ts';

const separators = { en: '; ', 'zh-Hant': '；', 'zh-Hans': '；' } as const satisfies Record<Language, string>;

/** What agrees and how rare it is, the weightiest first; parts of names as the list has them typed. */
export function wordAgreements(because: readonly Agreement[], name: LocalisedText, language: Language): string {
  const t = translator(agreementTexts, language);
  const reasons = because.flatMap(({ of, level, shared, holders }) => {
    const key = of === 'name' ? `name.${level}` : of;
    if (!isWorded(key)) return [];
    const reason = t(key, { shared: of === 'name' ? asTyped(shared, name) : shared });
    if (holders === null || of === 'registry-id') return [reason];
    return [holders > 1 ? t('held-by-more', { reason, others: holders - 1 }) : t('held-by-one', { reason })];
  });
  return reasons.join(separators[language]);
}

function isWorded(key: string): key is Exclude<keyof typeof agreementTexts, 'held-by-one' | 'held-by-more'> {
  return key in agreementTexts;
}

/** A part is compared folded and shown as it was typed: 锡壶 is shown as 錫壺 to whoever wrote that. */
function asTyped(shared: string, name: LocalisedText): string {
  const wanted = joinedForSearch(shared);
  for (const typed of Object.values(name)) {
    const letters = [...typed];
    const folded = letters.map((letter) => joinedForSearch(foldForSearch(letter)));
    const start = folded.join('').indexOf(wanted);
    if (start < 0) continue;
    let at = 0;
    let before = 0;
    while (before < start) before += folded[at++]!.length;
    let end = at;
    for (let length = 0; length < wanted.length && end < letters.length; end++) length += folded[end]!.length;
    return letters.slice(at, end).join('').trim();
  }
  return shared;
}
