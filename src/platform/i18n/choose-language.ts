import { type Language, languages } from './language.ts';

/** The language of one tag (`zh-HK`, `zh_CN.UTF-8`, `en`): a bare `zh` is Simplified; null for a language we don't write. */
export function languageOfTag(tag: string): Language | null {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[.@]/)[0]?.split(/[-_]/) ?? [];
  if (primary === 'en') return 'en';
  if (primary === 'yue') return 'zh-Hant';
  if (primary !== 'zh' && primary !== 'cmn') return null;
  if (rest.includes('hans')) return 'zh-Hans';
  const traditional = ['hant', 'hk', 'tw', 'mo'];
  return rest.some((part) => traditional.includes(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** The first language of an Accept-Language header that we write, by weight, then by order; null where none is. */
export function languageOfAcceptHeader(header: string): Language | null {
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { language: languageOfTag(tag), weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ language }) => language !== null)?.language ?? null;
}

/** The language of the terminal: LC_ALL before LC_MESSAGES before LANG, as POSIX has it; English where none is ours. */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return languageOfTag(locale) ?? 'en';
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
