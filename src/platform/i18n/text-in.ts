import { type Language, languages } from './language.ts';

/** Which language stands in for a missing one: the other Chinese script before English, and never a conversion. */
const standIns = {
  en: ['en', 'zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
} as const satisfies Record<Language, readonly Language[]>;

/** The text in `language`, or in the nearest language it was typed in; empty where it was typed in none. */
export function textIn(language: Language, text: Partial<Record<Language, string>>): string {
  for (const candidate of standIns[language]) if (text[candidate]) return text[candidate];
  return '';
}

/** Text of every language, made by `write` for each. */
export function inEveryLanguage(write: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(languages.map((language) => [language, write(language)])) as Record<Language, string>;
}
