import type { Texts } from '#platform/i18n/texts.ts';

export const calendarTexts = {
  meeting: { en: 'Meeting', 'zh-Hant': '會面', 'zh-Hans': '洽谈' },
  why: { en: 'Why you meet:', 'zh-Hant': '會面緣由：', 'zh-Hans': '洽谈缘由：' },
  interpreter: {
    en: 'Interpreter: {{name}}',
    'zh-Hant': '傳譯員：{{name}}',
    'zh-Hans': '口译员：{{name}}',
  },
  localTime: {
    en: '{{start}}–{{end}}, {{zone}}',
    'zh-Hant': '當地時間 {{start}}–{{end}}，{{zone}}',
    'zh-Hans': '当地时间 {{start}}–{{end}}，{{zone}}',
  },
  stamp: {
    en: 'Version {{version}}, seed {{seed}}',
    'zh-Hant': '第 {{version}} 版，種子 {{seed}}',
    'zh-Hans': '第 {{version}} 版，种子 {{seed}}',
  },
  sample: {
    en: 'SAMPLE: invented companies',
    'zh-Hant': '樣本：公司均屬虛構',
    'zh-Hans': '示例：企业均为虚构',
  },
} as const satisfies Texts;
