import type { Texts } from '#platform/i18n/texts.ts';

/** The words of meeting languages, in the order in which a form offers them. */
export const languageLabels = {
  en: { en: 'English', 'zh-Hant': '英語', 'zh-Hans': '英语' },
  yue: { en: 'Cantonese', 'zh-Hant': '廣東話', 'zh-Hans': '粤语' },
  cmn: { en: 'Mandarin', 'zh-Hant': '普通話', 'zh-Hans': '普通话' },
  ja: { en: 'Japanese', 'zh-Hant': '日語', 'zh-Hans': '日语' },
  ko: { en: 'Korean', 'zh-Hant': '韓語', 'zh-Hans': '韩语' },
  fr: { en: 'French', 'zh-Hant': '法語', 'zh-Hans': '法语' },
  de: { en: 'German', 'zh-Hant': '德語', 'zh-Hans': '德语' },
  es: { en: 'Spanish', 'zh-Hant': '西班牙語', 'zh-Hans': '西班牙语' },
  it: { en: 'Italian', 'zh-Hant': '意大利語', 'zh-Hans': '意大利语' },
  pt: { en: 'Portuguese', 'zh-Hant': '葡萄牙語', 'zh-Hans': '葡萄牙语' },
  ru: { en: 'Russian', 'zh-Hant': '俄語', 'zh-Hans': '俄语' },
  th: { en: 'Thai', 'zh-Hant': '泰語', 'zh-Hans': '泰语' },
  vi: { en: 'Vietnamese', 'zh-Hant': '越南語', 'zh-Hans': '越南语' },
  ms: { en: 'Malay', 'zh-Hant': '馬來語', 'zh-Hans': '马来语' },
  id: { en: 'Indonesian', 'zh-Hant': '印尼語', 'zh-Hans': '印尼语' },
  ar: { en: 'Arabic', 'zh-Hant': '阿拉伯語', 'zh-Hans': '阿拉伯语' },
  hi: { en: 'Hindi', 'zh-Hant': '印地語', 'zh-Hans': '印地语' },
} as const satisfies Texts;
