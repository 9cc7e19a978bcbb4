import i18next from 'i18next';
import { type Language, languages } from './languages.ts';
import type { Texts } from './texts.ts';

/** `firms_one` and `firms_other` are asked for as `firms`, with `count` among the values. */
type KeyOf<T extends Texts> = T extends Texts
  ? {
      [Key in keyof T & string]: Key extends `${string}_one` ? never : Key extends `${infer Base}_other` ? Base : Key;
    }[keyof T & string]
  : never;

/** The words of `T` in one language: an unknown key cannot compile. */
export type Words<T extends Texts> = (
  key: KeyOf<T>,
  values?: Readonly<Record<string, string | number | undefined>>,
) => string;

const known = new WeakMap<Texts, { readonly namespace: string; readonly words: Map<Language, Words<Texts>> }>();
let counted = 0;

/** The words of `texts` in `language`, the same function each time. Texts come with the page that imports them. */
export function wordsIn<T extends Texts>(texts: T, language: Language): Words<T> {
  const { namespace, words } = known.get(texts) ?? introduce(texts);
  const made = words.get(language);
  if (made) return made as Words<T>;
  const translate = i18next.getFixedT(language, namespace);
  const fresh = ((key: string, values) => translate(key, values ?? {})) as Words<Texts>;
  words.set(language, fresh);
  return fresh as Words<T>;
}

function introduce(texts: Texts) {
  counted += 1;
  const introduced = { namespace: `texts-${counted}`, words: new Map<Language, Words<Texts>>() };
  for (const language of languages) {
    const inLanguage = Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, words[language]]));
    i18next.addResourceBundle(language, introduced.namespace, inLanguage);
  }
  known.set(texts, introduced);
  return introduced;
}
