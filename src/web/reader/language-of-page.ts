import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, languageNames, languages, preferredLanguage, rememberLanguage } from './languages.ts';
import { pageTexts } from './page-texts.ts';
import type { Texts } from './texts.ts';
import { type Words, wordsIn } from './words.ts';

/** Starts the page in the reader's language. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = languageNames[language as Language].tag;
  });
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(),
    supportedLngs: languages,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map((language) => [language, {}])),
  });
}

/**
 * The reader's language, the words in it, and how to choose another. A feature passes its texts, `useReader(missionTexts)`,
 * and `t` knows their keys besides those of every page; so texts are loaded with the pages that show them. A part that
 * needs two sets of texts joins them once, outside the component: `const texts = { ...missionTexts, ...companyTexts }`.
 */
export function useReader<T extends Texts = typeof pageTexts>(texts?: T) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  return {
    t: wordsFor(texts ?? pageTexts, language) as Words<T | typeof pageTexts>,
    language,
    /** For Intl: dates and numbers as the reader writes them. */
    locale: languageNames[language].locale,
    choose(chosen: Language) {
      rememberLanguage(chosen);
      void i18n.changeLanguage(chosen);
    },
  };
}

const joined = new WeakMap<Texts, Texts>();

/** The words of `texts` and of every page. */
function wordsFor(texts: Texts, language: Language): Words<Texts> {
  const both = joined.get(texts) ?? { ...pageTexts, ...texts };
  joined.set(texts, both);
  return wordsIn(both, language);
}
