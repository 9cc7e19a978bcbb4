import type { Label, SampleCompany } from './source.ts';

export type SampleColumn = {
  readonly header: string;
  /** In characters of Latin text; a Chinese character takes two. */
  readonly width: number;
  readonly cell: (company: SampleCompany, label: Label) => string | number | null;
};

export const sampleTitle =
  'SAMPLE — invented companies, persons and numbers · 樣本：公司、人物及號碼均屬虛構 · 示例：企业、人物、号码均为虚构';

/** The list as an officer in Hong Kong keeps it: English first, 繁體 beside it, a semicolon between values. */
export const hongKongColumns: readonly SampleColumn[] = [
  { header: 'Ref. 編號', width: 15, cell: (c) => c.reference },
  { header: 'Company name (English)', width: 34, cell: (c) => c.name.en ?? null },
  {
    header: '公司名稱（繁體）',
    width: 28,
    cell: (c) => c.name['zh-Hant'] ?? null,
  },
  { header: '公司名稱（簡體）', width: 28, cell: (c) => c.name['zh-Hans'] ?? null },
  { header: 'BR No. 商業登記號碼', width: 14, cell: (c) => c.identifiers[0]?.value ?? null },
  {
    header: 'Company type 公司類別',
    width: 22,
    cell: (c, label) => c.kinds.map((code) => label('kinds', code, 'en')).join('; '),
  },
  {
    header: 'Sector 行業',
    width: 30,
    cell: (c, label) => c.sectors.map((code) => label('sectors', code, 'en')).join('; '),
  },
  { header: 'Company profile (English)', width: 60, cell: (c) => c.description.en ?? null },
  {
    header: '公司簡介（繁體）',
    width: 60,
    cell: (c) => c.description['zh-Hant'] ?? null,
  },
  { header: 'Products 產品', width: 30, cell: (c) => c.products.join('; ') },
  { header: 'Offers 可提供', width: 34, cell: (c) => c.offers.join('; ') },
  { header: 'Seeks 尋找', width: 34, cell: (c) => c.seeks.join('; ') },
  {
    header: 'Sales channels 銷售渠道',
    width: 34,
    cell: (c, label) => c.channels.map((code) => label('channels', code, 'en')).join('; '),
  },
  { header: 'Target markets 目標市場', width: 24, cell: (c) => c.territory.join('; ') },
  {
    header: 'Price band 價格定位',
    width: 18,
    cell: (c, label) => (c.terms?.priceBands ?? []).map((code) => label('priceBands', code, 'en')).join('; '),
  },
  { header: 'Monthly quantity offered (pcs)', width: 16, cell: (c) => c.terms?.monthlyUnitsOffered ?? null },
  { header: 'Monthly quantity sought (pcs)', width: 16, cell: (c) => c.terms?.monthlyUnitsSought ?? null },
  { header: 'Certificates 持有認證', width: 22, cell: (c) => (c.terms?.certificates ?? []).join('; ') },
  {
    header: 'Certificates required 要求對方認證',
    width: 22,
    cell: (c) => (c.terms?.certificatesRequired ?? []).join('; '),
  },
  { header: 'Exclusive ties in 已有獨家夥伴的地區', width: 20, cell: (c) => (c.terms?.exclusiveIn ?? []).join('; ') },
  { header: 'Languages 語言', width: 24, cell: (c) => c.languages.map((tag) => words[tag]?.en ?? tag).join('; ') },
  { header: 'Max. meetings 會面上限', width: 12, cell: (c) => c.maximumMeetings },
  { header: 'No. of representatives 代表人數', width: 14, cell: (c) => c.representatives },
  { header: 'Availability 可會面時間', width: 20, cell: englishAvailability },
  { header: 'Contact person (English)', width: 18, cell: (c) => c.contact.name.en ?? null },
  { header: '聯絡人（中文）', width: 14, cell: (c) => c.contact.name['zh-Hant'] ?? null },
  { header: 'Position 職位', width: 24, cell: (c) => c.contact.role },
  { header: 'E-mail 電郵', width: 34, cell: (c) => c.contact.email },
  { header: 'Telephone 電話', width: 18, cell: (c) => c.contact.phone },
  { header: 'Website 網站', width: 34, cell: (c) => c.website },
  { header: 'Must meet 必須會面', width: 18, cell: (c) => c.mustMeet.join('; ') },
  { header: 'Do not meet 不安排會面', width: 18, cell: (c) => c.neverMeet.join('; ') },
];

/** The list as an officer in Chongqing keeps it: 简体 throughout, 、 and ； between values. */
export const chongqingColumns: readonly SampleColumn[] = [
  { header: '编号', width: 15, cell: (c) => c.reference },
  { header: '企业名称', width: 34, cell: (c) => c.name['zh-Hans'] ?? null },
  { header: '英文名称', width: 38, cell: (c) => c.name.en ?? null },
  { header: '繁体名称', width: 32, cell: (c) => c.name['zh-Hant'] ?? null },
  { header: '统一社会信用代码', width: 22, cell: (c) => c.identifiers[0]?.value ?? null },
  {
    header: '企业类型',
    width: 22,
    cell: (c, label) => c.kinds.map((code) => label('kinds', code, 'zh-Hans')).join('；'),
  },
  {
    header: '所属行业',
    width: 26,
    cell: (c, label) => c.sectors.map((code) => label('sectors', code, 'zh-Hans')).join('；'),
  },
  { header: '企业简介', width: 60, cell: (c) => c.description['zh-Hans'] ?? null },
  { header: '英文简介', width: 60, cell: (c) => c.description.en ?? null },
  { header: '主要产品', width: 28, cell: (c) => c.products.join('、') },
  { header: '可提供', width: 34, cell: (c) => c.offers.join('；') },
  { header: '合作需求', width: 40, cell: (c) => c.seeks.join('；') },
  {
    header: '销售渠道',
    width: 28,
    cell: (c, label) => c.channels.map((code) => label('channels', code, 'zh-Hans')).join('；'),
  },
  { header: '覆盖区域', width: 26, cell: (c) => c.territory.join('、') },
  {
    header: '价格带',
    width: 16,
    cell: (c, label) => (c.terms?.priceBands ?? []).map((code) => label('priceBands', code, 'zh-Hans')).join('、'),
  },
  { header: '月供货量（件）', width: 14, cell: (c) => c.terms?.monthlyUnitsOffered ?? null },
  { header: '月需求量（件）', width: 14, cell: (c) => c.terms?.monthlyUnitsSought ?? null },
  { header: '持有认证', width: 20, cell: (c) => (c.terms?.certificates ?? []).join('；') },
  { header: '要求对方认证', width: 20, cell: (c) => (c.terms?.certificatesRequired ?? []).join('；') },
  { header: '已有独家合作的区域', width: 20, cell: (c) => (c.terms?.exclusiveIn ?? []).join('；') },
  { header: '洽谈语言', width: 16, cell: (c) => c.languages.map((tag) => words[tag]?.['zh-Hans'] ?? tag).join('、') },
  { header: '最多洽谈场数', width: 12, cell: (c) => c.maximumMeetings },
  { header: '参会人数', width: 10, cell: (c) => c.representatives },
  { header: '可洽谈时间', width: 18, cell: chineseAvailability },
  { header: '联系人', width: 12, cell: (c) => c.contact.name['zh-Hans'] ?? null },
  { header: '联系人英文名', width: 16, cell: (c) => c.contact.name.en ?? null },
  { header: '职务', width: 18, cell: (c) => c.contact.role },
  { header: '邮箱', width: 34, cell: (c) => c.contact.email },
  { header: '电话', width: 18, cell: (c) => c.contact.phone },
  { header: '网址', width: 32, cell: (c) => c.website },
  { header: '指定洽谈', width: 18, cell: (c) => c.mustMeet.join('；') },
  { header: '不洽谈', width: 18, cell: (c) => c.neverMeet.join('；') },
];

const words: Readonly<Record<string, { readonly en: string; readonly 'zh-Hans': string }>> = {
  en: { en: 'English', 'zh-Hans': '英语' },
  yue: { en: 'Cantonese', 'zh-Hans': '粤语' },
  cmn: { en: 'Putonghua', 'zh-Hans': '普通话' },
};

function englishAvailability({ availability }: SampleCompany): string {
  const slots = availability.unavailableSlots;
  return [
    ...availability.sessions.map((session) => (session === 'morning' ? 'Mornings only' : 'Afternoons only')),
    ...(slots.length > 0 ? [`Not slots ${slots.join(', ')}`] : []),
  ].join('; ');
}

function chineseAvailability({ availability }: SampleCompany): string {
  const slots = availability.unavailableSlots;
  return [
    ...availability.sessions.map((session) => (session === 'morning' ? '仅上午' : '仅下午')),
    ...(slots.length > 0 ? [`第${slots.join('、')}时段除外`] : []),
  ].join('；');
}
