import type { Texts } from './texts.ts';

/** The words every page may use; they are loaded with the first. */
export const pageTexts = {
  'page.skip': { en: 'Skip to the content', 'zh-Hant': '跳至內容', 'zh-Hans': '跳到正文' },
  'page.sample': { en: 'SAMPLE', 'zh-Hant': 'SAMPLE 樣本', 'zh-Hans': 'SAMPLE 示例' },
  'page.sample-note': {
    en: 'The firms and names on this page are invented.',
    'zh-Hant': '本頁的公司和名稱均屬虛構。',
    'zh-Hans': '本页的企业和名称均为虚构。',
  },
  'page.language': { en: 'Language', 'zh-Hant': '語言', 'zh-Hans': '语言' },
  'page.appearance': { en: 'Appearance', 'zh-Hant': '外觀', 'zh-Hans': '外观' },
  'page.appearance-auto': { en: 'Auto', 'zh-Hant': '自動', 'zh-Hans': '自动' },
  'page.appearance-light': { en: 'Light', 'zh-Hant': '淺色', 'zh-Hans': '浅色' },
  'page.appearance-dark': { en: 'Dark', 'zh-Hant': '深色', 'zh-Hans': '深色' },
  'page.loading': { en: 'Loading …', 'zh-Hant': '載入中……', 'zh-Hans': '正在加载……' },
  'page.retry': { en: 'Try again', 'zh-Hant': '再試一次', 'zh-Hans': '重试' },
  'page.failed': {
    en: 'This part could not be loaded.',
    'zh-Hant': '未能載入這部分內容。',
    'zh-Hans': '这部分内容未能加载。',
  },
  'page.connection-lost': {
    en: 'The connection to the desk is lost. What you see may be out of date; trying again every few seconds.',
    'zh-Hant': '與系統的連線已中斷，畫面上的資料未必是最新；系統會每隔數秒重試。',
    'zh-Hans': '与系统的连接已中断，页面内容可能不是最新；每隔几秒会自动重试。',
  },
  'page.connection-back': {
    en: 'The connection is back.',
    'zh-Hant': '已恢復連線。',
    'zh-Hans': '连接已恢复。',
  },
} as const satisfies Texts;
