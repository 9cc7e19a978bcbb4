import type { Texts } from '#platform/i18n/texts.ts';

export const exportTexts = {
  companies: { en: 'Companies', 'zh-Hant': '公司名冊', 'zh-Hans': '企业名册' },
  sample: { en: 'SAMPLE', 'zh-Hant': '樣本', 'zh-Hans': '示例' },
  sampleNotice: {
    en: 'SAMPLE: these companies are invented',
    'zh-Hant': '樣本：名冊內的公司均為虛構',
    'zh-Hans': '示例：名册内的企业均为虚构',
  },
} as const satisfies Texts;
