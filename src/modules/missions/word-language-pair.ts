import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { languageLabels } from '#modules/companies/index.ts';
import { inEveryLanguage } from '#platform/i18n/text-in.ts';

const labels: Readonly<Record<string, LocalisedText>> = languageLabels;

/** A pair such as `cmn-yue` in words; one of languages we have no word for as it is written. */
export function wordsOfLanguagePair(pair: string): Required<LocalisedText> {
  const [one, other, ...more] = pair.split('-').map((tag) => labels[tag]);
  return inEveryLanguage((language) => {
    const words = [one?.[language], other?.[language]];
    return more.length === 0 && words.every(Boolean) ? words.join(language === 'en' ? ' – ' : '／') : pair;
  });
}
