import type { LocalisedText } from '#kernel/lib/localised-text.ts';

/** The reader's language: one of those a text can be kept in. */
export type Language = keyof LocalisedText;

/** Each language by its own name, with the tag of `lang` attributes and the locale of dates and numbers. 繁體 is Hong Kong's wording, 简体 the Mainland's. */
export const languageNames = {
  en: { tag: 'en', locale: 'en-HK', name: 'English' },
  'zh-Hant': { tag: 'zh-Hant-HK', locale: 'zh-Hant-HK', name: '繁體中文' },
  'zh-Hans': { tag: 'zh-Hans-CN', locale: 'zh-Hans-CN', name: '简体中文' },
} as const satisfies Record<Language, { tag: string; locale: string; name: string }>;

export const languages = Object.keys(languageNames) as Language[];

const memory = 'yugang-language';

/** The language the reader chose before on this device, else the first of the browser's that we speak, else English. */
export function preferredLanguage(): Language {
  const remembered = readMemory();
  if (remembered) return remembered;
  for (const tag of navigator.languages) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(memory, language);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

function readMemory(): Language | undefined {
  try {
    const remembered = localStorage.getItem(memory);
    return languages.find((language) => language === remembered);
  } catch {
    return undefined;
  }
}

/** `zh-TW`, `zh-HK`, `zh-MO` and `yue` read Traditional; any other `zh` Simplified. */
export function languageOf(tag: string): Language | undefined {
  const [primary, ...rest] = tag.toLowerCase().split(/[-_@]/);
  if (primary === 'en') return 'en';
  if (rest.includes('hans')) return 'zh-Hans';
  if (primary === 'yue') return 'zh-Hant';
  if (primary !== 'zh') return undefined;
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
