import i18next, { type i18n } from 'i18next';
import { type Language, languages } from './language.ts';

/** A room's texts, the three languages side by side: a missing language is a compile error. `{{name}}` marks a value. */
export type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type Translate<T extends Texts> = (
  key: keyof T & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The words of `texts` in one language. Keys may hold dots; an unknown key cannot compile. */
export function translator<T extends Texts>(texts: T, language: Language): Translate<T> {
  const instance = instanceFor(texts);
  const translate = instance.getFixedT(language);
  return (key, values) => translate(key, values ?? {});
}

const instances = new WeakMap<Texts, i18n>();

function instanceFor(texts: Texts): i18n {
  const known = instances.get(texts);
  if (known) return known;
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'en',
    supportedLngs: [...languages],
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    resources: Object.fromEntries(
      languages.map((language) => [
        language,
        { translation: Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, words[language]])) },
      ]),
    ),
  });
  instances.set(texts, instance);
  return instance;
}
