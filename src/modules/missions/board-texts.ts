import type { Texts } from '#platform/i18n/texts.ts';

export const boardTexts = {
  table: { en: 'Table {{number}}', 'zh-Hant': '{{number}}號枱', 'zh-Hans': '{{number}}号桌' },
} as const satisfies Texts;
