import { type Language, languages } from './languages.ts';

/** A text in the languages it was given in, as it comes over the wire. */
export type InLanguages = { readonly [language in Language]?: string | undefined };

export type Name = { readonly language: Language; readonly text: string };

/** A name the reader can read: theirs if it was given, else the other Chinese script, else what there is. Never converted. */
const readingOrder: Record<Language, readonly Language[]> = {
  en: ['en', 'zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hant', 'zh-Hans', 'en'],
  'zh-Hans': ['zh-Hans', 'zh-Hant', 'en'],
};

/** All the names there are, the reader's own first; a name written the same in two scripts is given once. */
export function namesFor(reader: Language, name: InLanguages): readonly Name[] {
  const names: Name[] = [];
  for (const language of readingOrder[reader]) {
    const text = name[language];
    if (text && !names.some((known) => known.text === text)) names.push({ language, text });
  }
  return names;
}

export function nameFor(reader: Language, name: InLanguages, instead = ''): Name {
  return namesFor(reader, name)[0] ?? { language: languages[0] ?? 'en', text: instead };
}
