import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { companyTexts } from '../features/companies/company-texts.ts';
import { missionTexts } from '../features/missions/mission-texts.ts';
import { officeTexts } from '../features/office/office-texts.ts';
import { type Language, languageNames, languages, preferredLanguage, rememberLanguage } from './languages.ts';
import type { Texts } from './texts.ts';

const words = { ...companyTexts, ...missionTexts, ...officeTexts } satisfies Texts;
export type TextKey = keyof typeof words;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Record<TextKey, string> };
    keySeparator: false;
    nsSeparator: false;
  }
}

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
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        { translation: Object.fromEntries(Object.entries(words).map(([key, texts]) => [key, texts[language]])) },
      ]),
    ),
  });
}

/** The reader's language, the words in it, and how to choose another. */
export function useReader() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return {
    t,
    language,
    /** For Intl: dates and numbers as the reader writes them. */
    locale: languageNames[language].locale,
    choose(chosen: Language) {
      rememberLanguage(chosen);
      void i18n.changeLanguage(chosen);
    },
  };
}
