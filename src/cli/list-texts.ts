import type { Texts } from '#platform/i18n/texts.ts';

/** What the commands say of a company list; its problems bring their own words. */
export const listTexts = {
  error: { en: 'error', 'zh-Hant': '錯誤', 'zh-Hans': '错误' },
  warning: { en: 'warning', 'zh-Hant': '留意', 'zh-Hans': '注意' },
  summary: {
    en: '{{file}}: {{companies}} companies, {{errors}} errors, {{warnings}} warnings',
    'zh-Hant': '{{file}}：{{companies}} 家企業，{{errors}} 項錯誤，{{warnings}} 項留意',
    'zh-Hans': '{{file}}：{{companies}} 家企业，{{errors}} 项错误，{{warnings}} 项注意',
  },
} as const satisfies Texts;
