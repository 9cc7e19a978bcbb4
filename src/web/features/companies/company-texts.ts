import type { Texts } from '#web/reader/texts.ts';

/** The words of the two company lists. */
export const companyTexts = {
  'lists.title': { en: 'Company lists', 'zh-Hant': '公司名單', 'zh-Hans': '企业名单' },
  'lists.filter': { en: 'Filter both lists', 'zh-Hant': '篩選兩份名單', 'zh-Hans': '筛选两份名单' },
  'lists.filter-hint': {
    en: 'Name, sector, offer or seek, in any language',
    'zh-Hant': '以任何語言輸入名稱、行業、提供或尋求的內容',
    'zh-Hans': '用任意语言输入名称、行业、供给或需求',
  },
  'lists.count': {
    en: '{{shown}} of {{all}} firms',
    'zh-Hant': '{{all}} 間公司中的 {{shown}} 間',
    'zh-Hans': '共 {{all}} 家，显示 {{shown}} 家',
  },
  'lists.count-all': { en: '{{all}} firms', 'zh-Hant': '{{all}} 間公司', 'zh-Hans': '共 {{all}} 家企业' },
  'lists.show-all': { en: 'Show all {{all}}', 'zh-Hant': '顯示全部 {{all}} 間', 'zh-Hans': '显示全部 {{all}} 家' },
  'lists.show-fewer': { en: 'Show fewer', 'zh-Hant': '顯示較少', 'zh-Hans': '收起' },
  'lists.none': {
    en: 'There is no list yet. npm run demo starts a desk with sample lists.',
    'zh-Hant': '尚未有名單。執行 npm run demo 可啟動附有樣本名單的系統。',
    'zh-Hans': '还没有名单。运行 npm run demo 可启动带示例名单的系统。',
  },
  'lists.no-match': {
    en: 'No firm of this list fits “{{filter}}”.',
    'zh-Hant': '這份名單沒有符合「{{filter}}」的公司。',
    'zh-Hans': '该名单中没有符合“{{filter}}”的企业。',
  },
  'lists.firm': { en: 'Firm', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  'lists.kinds': { en: 'Kind and sector', 'zh-Hant': '類別及行業', 'zh-Hans': '类型与行业' },
  'lists.offers': { en: 'Offers', 'zh-Hant': '提供', 'zh-Hans': '供给' },
  'lists.seeks': { en: 'Seeks', 'zh-Hant': '尋求', 'zh-Hans': '需求' },
} as const satisfies Texts;
