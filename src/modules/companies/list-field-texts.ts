import type { Texts } from '#platform/i18n/texts.ts';
import type { ListField } from './list-fields.ts';

/** What a column is called in a file we write, and where an officer says what a column holds. The reader of lists knows each. */
export const listFieldTexts = {
  reference: { en: 'Reference', 'zh-Hant': '編號', 'zh-Hans': '编号' },
  serial: { en: 'Serial number', 'zh-Hant': '序號', 'zh-Hans': '序号' },
  name: { en: 'Company name', 'zh-Hant': '公司名稱', 'zh-Hans': '企业名称' },
  'name-en': { en: 'English name', 'zh-Hant': '英文名稱', 'zh-Hans': '英文名称' },
  'name-zh': { en: 'Chinese name', 'zh-Hant': '公司中文名', 'zh-Hans': '企业中文名' },
  'name-zh-Hant': { en: 'Traditional Chinese name', 'zh-Hant': '繁體名稱', 'zh-Hans': '繁体名称' },
  'name-zh-Hans': { en: 'Simplified Chinese name', 'zh-Hant': '簡體名稱', 'zh-Hans': '简体名称' },
  identifier: { en: 'Registration number', 'zh-Hant': '註冊號碼', 'zh-Hans': '注册号' },
  'unified-social-credit-code': {
    en: 'Unified social credit code',
    'zh-Hant': '統一社會信用代碼',
    'zh-Hans': '统一社会信用代码',
  },
  'hong-kong-business-registration': {
    en: 'Business registration number',
    'zh-Hant': '商業登記號碼',
    'zh-Hans': '香港商业登记号',
  },
  'hong-kong-company-number': { en: 'Company number', 'zh-Hant': '公司註冊編號', 'zh-Hans': '公司注册编号' },
  lei: { en: 'LEI', 'zh-Hant': '法律實體識別編碼', 'zh-Hans': '全球法人识别编码' },
  'stock-code': { en: 'Stock code', 'zh-Hant': '股份代號', 'zh-Hans': '证券代码' },
  kinds: { en: 'Company type', 'zh-Hant': '公司類型', 'zh-Hans': '企业类型' },
  sectors: { en: 'Sector', 'zh-Hant': '行業', 'zh-Hans': '行业' },
  description: { en: 'Description', 'zh-Hant': '公司簡介', 'zh-Hans': '企业简介' },
  'description-en': { en: 'English description', 'zh-Hant': '英文簡介', 'zh-Hans': '英文简介' },
  'description-zh': { en: 'Chinese description', 'zh-Hant': '中文公司簡介', 'zh-Hans': '中文企业简介' },
  'description-zh-Hant': { en: 'Traditional Chinese description', 'zh-Hant': '繁體簡介', 'zh-Hans': '繁体简介' },
  'description-zh-Hans': { en: 'Simplified Chinese description', 'zh-Hant': '簡體簡介', 'zh-Hans': '简体简介' },
  products: { en: 'Products', 'zh-Hant': '產品', 'zh-Hans': '产品' },
  offers: { en: 'Offers', 'zh-Hant': '提供', 'zh-Hans': '供给' },
  seeks: { en: 'Looking for', 'zh-Hant': '尋求', 'zh-Hans': '需求' },
  channels: { en: 'Sales channels', 'zh-Hant': '銷售渠道', 'zh-Hans': '销售渠道' },
  territory: { en: 'Markets', 'zh-Hant': '市場', 'zh-Hans': '市场' },
  languages: { en: 'Meeting languages', 'zh-Hant': '會面語言', 'zh-Hans': '洽谈语言' },
  'maximum-meetings': { en: 'Maximum meetings', 'zh-Hant': '會面上限', 'zh-Hans': '洽谈上限' },
  representatives: { en: 'Representatives', 'zh-Hant': '代表人數', 'zh-Hans': '代表人数' },
  availability: { en: 'Availability', 'zh-Hant': '可出席時間', 'zh-Hans': '可参加时间' },
  'available-sessions': { en: 'Morning or afternoon', 'zh-Hant': '上午或下午', 'zh-Hans': '上午或下午场' },
  'unavailable-slots': { en: 'Slots not possible', 'zh-Hant': '不能出席的時段', 'zh-Hans': '不能参加的时段' },
  'availability-note': { en: 'Note on availability', 'zh-Hant': '出席時間備註', 'zh-Hans': '参加时间备注' },
  website: { en: 'Website', 'zh-Hant': '網站', 'zh-Hans': '网站' },
  'contact-name': { en: 'Contact name', 'zh-Hant': '聯絡人姓名', 'zh-Hans': '联系人姓名' },
  'contact-name-en': { en: 'Contact English name', 'zh-Hant': '聯絡人英文姓名', 'zh-Hans': '联系人英文姓名' },
  'contact-name-zh': { en: 'Contact Chinese name', 'zh-Hant': '聯絡人中文姓名', 'zh-Hans': '联系人中文姓名' },
  'contact-name-zh-Hant': {
    en: 'Contact Traditional Chinese name',
    'zh-Hant': '聯絡人繁體姓名',
    'zh-Hans': '联系人繁体姓名',
  },
  'contact-name-zh-Hans': {
    en: 'Contact Simplified Chinese name',
    'zh-Hant': '聯絡人簡體姓名',
    'zh-Hans': '联系人简体姓名',
  },
  'contact-role': { en: 'Contact job title', 'zh-Hant': '聯絡人職位', 'zh-Hans': '联系人职务' },
  'contact-email': { en: 'Contact e-mail', 'zh-Hant': '聯絡人電郵', 'zh-Hans': '联系人邮箱' },
  'contact-phone': { en: 'Contact telephone', 'zh-Hant': '聯絡人電話', 'zh-Hans': '联系人电话' },
  'must-meet': { en: 'Must meet', 'zh-Hant': '指名會面', 'zh-Hans': '指名洽谈' },
  'never-meet': { en: 'Never meet', 'zh-Hant': '不安排會面', 'zh-Hans': '不安排洽谈' },
  findings: { en: 'What is wrong', 'zh-Hant': '須更正之處', 'zh-Hans': '需更正之处' },
} as const satisfies Texts & Record<ListField, unknown>;

/** Said in the header of a column whose cells hold one value a line: such a sheet is read line by line and split nowhere else. */
export const onePerLine = {
  en: ' (one per line)',
  'zh-Hant': '（每行一項）',
  'zh-Hans': '（每行一项）',
} as const satisfies Texts[string];
