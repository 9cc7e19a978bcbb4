import type { PairGate } from '#kernel/matching/market.ts';
import type { ProfileField } from '#kernel/matching/read-profile.ts';
import type { Feature } from '#kernel/matching/score.ts';
import type { Texts } from '#platform/i18n/texts.ts';

/** The words of a reason. `left`, `right`, `seeker` and `giver` are company names; the rest is what stands in the named fields. */
export const reasonTexts = {
  lane: {
    en: 'Kinds of company that do business with each other: {{leftWords}} – {{rightWords}}',
    'zh-Hant': '企業類型互補：{{leftWords}} – {{rightWords}}',
    'zh-Hans': '企业类型互补：{{leftWords}} – {{rightWords}}',
  },
  sector: {
    en: 'Sectors that answer each other: {{leftWords}} – {{rightWords}}',
    'zh-Hant': '行業對口：{{leftWords}} – {{rightWords}}',
    'zh-Hans': '行业对口：{{leftWords}} – {{rightWords}}',
  },
  'same-sector': {
    en: 'Both work in {{leftWords}}',
    'zh-Hant': '雙方同屬{{leftWords}}行業',
    'zh-Hans': '双方同属{{leftWords}}行业',
  },
  channel: {
    en: 'A sales channel one looks for and the other runs: {{leftWords}}',
    'zh-Hant': '一方尋找、另一方經營的銷售渠道：{{leftWords}}',
    'zh-Hans': '一方寻找、另一方经营的销售渠道：{{leftWords}}',
  },
  'seek-offer': {
    en: '{{seeker}} looks for “{{sought}}”; {{giver}} brings “{{given}}”',
    'zh-Hant': '{{seeker}}正尋找「{{sought}}」，{{giver}}可提供「{{given}}」',
    'zh-Hans': '{{seeker}}正在寻找“{{sought}}”，{{giver}}可提供“{{given}}”',
  },
  'seek-kind': {
    en: '{{seeker}} looks for “{{sought}}”; {{giver}} is of that kind ({{given}})',
    'zh-Hant': '{{seeker}}正尋找「{{sought}}」，{{giver}}正屬此類（{{given}}）',
    'zh-Hans': '{{seeker}}正在寻找“{{sought}}”，{{giver}}正属此类（{{given}}）',
  },
  'seek-sector': {
    en: '{{seeker}} looks for “{{sought}}”; {{giver}} works in that sector ({{given}})',
    'zh-Hant': '{{seeker}}正尋找「{{sought}}」，{{giver}}從事該行業（{{given}}）',
    'zh-Hans': '{{seeker}}正在寻找“{{sought}}”，{{giver}}从事该行业（{{given}}）',
  },
  product: {
    en: 'Related goods: “{{leftWords}}” and “{{rightWords}}”',
    'zh-Hant': '產品相關：「{{leftWords}}」與「{{rightWords}}」',
    'zh-Hans': '产品相关：“{{leftWords}}”与“{{rightWords}}”',
  },
  territory: {
    en: 'The same market in view: {{leftWords}} / {{rightWords}}',
    'zh-Hant': '目標市場一致：{{leftWords}}／{{rightWords}}',
    'zh-Hans': '目标市场一致：{{leftWords}}／{{rightWords}}',
  },
  language: {
    en: 'A language in common for the meeting: {{leftWords}}',
    'zh-Hant': '會面共通語言：{{leftWords}}',
    'zh-Hans': '洽谈共同语言：{{leftWords}}',
  },
  'price-band': {
    en: 'Goods of one price band: {{leftWords}}',
    'zh-Hant': '產品價格定位相同：{{leftWords}}',
    'zh-Hans': '产品价格带一致：{{leftWords}}',
  },
  volume: {
    en: '{{seeker}} looks for {{sought}} units a month; {{giver}} can do {{given}}',
    'zh-Hant': '{{seeker}}每月需要 {{sought}} 件，{{giver}}每月可供 {{given}} 件',
    'zh-Hans': '{{seeker}}每月需要 {{sought}} 件，{{giver}}每月可供 {{given}} 件',
  },
  text: {
    en: 'What they write of themselves is alike: {{leftWords}}',
    'zh-Hant': '雙方的公司介紹相近：{{leftWords}}',
    'zh-Hans': '双方的企业介绍相近：{{leftWords}}',
  },
  'text-across': {
    en: 'What they write of themselves is alike, across languages',
    'zh-Hant': '雙方的公司介紹語言不同而內容相近',
    'zh-Hans': '双方的企业介绍语言不同、内容相近',
  },
  embedding: {
    en: 'What they write of themselves is close in meaning, by the model the office connected',
    'zh-Hant': '按辦事處所接駁的語言模型，雙方介紹的意思相近',
    'zh-Hans': '按办事处接入的语言模型，双方介绍的含义相近',
  },
  'must-meet': {
    en: '{{seeker}} asks for this meeting by name',
    'zh-Hant': '{{seeker}}指名要求會面',
    'zh-Hans': '{{seeker}}指名要求洽谈',
  },
} as const satisfies Texts & Record<Feature, unknown>;

/** Why two firms are not put forward. */
export const gateTexts = {
  'no-kind': {
    en: 'it is not known what kind of company one of them is, and neither asks for what the other brings',
    'zh-Hant': '其中一方的企業類型不詳，亦無一方尋找對方所提供的',
    'zh-Hans': '其中一方的企业类型不详，也没有一方寻找对方所提供的',
  },
  'no-lane': {
    en: 'their kinds of company do not do business with each other (two brands, for example, are competitors)',
    'zh-Hant': '雙方企業類型並無業務往來（例如兩個品牌互為競爭對手）',
    'zh-Hans': '双方企业类型没有业务往来（例如两个品牌互为竞争对手）',
  },
  certification: {
    en: 'one of them lacks a certificate the other requires',
    'zh-Hant': '其中一方未持有對方要求的認證',
    'zh-Hans': '其中一方没有对方要求的认证',
  },
  territory: {
    en: 'one of them does no business where the other is',
    'zh-Hant': '其中一方不在對方所在市場經營',
    'zh-Hans': '其中一方不在对方所在区域开展业务',
  },
  exclusivity: {
    en: 'one of them is bound to somebody else where the other works',
    'zh-Hant': '其中一方在對方的市場已有獨家夥伴',
    'zh-Hans': '其中一方在对方的区域已有独家合作方',
  },
  'sectors-apart': {
    en: 'their sectors do not answer each other, and neither asks for the other’s goods',
    'zh-Hant': '行業不對口，亦無尋找對方的產品或服務',
    'zh-Hans': '行业不对口，也没有寻找对方的产品或服务',
  },
  'nothing-in-common': {
    en: 'no sector, channel, wish or product joins them',
    'zh-Hant': '行業、渠道、需求及產品均無交集',
    'zh-Hans': '行业、渠道、需求和产品均无交集',
  },
  never: {
    en: 'the lists exclude the meeting',
    'zh-Hant': '名單註明不安排會面',
    'zh-Hans': '名单注明不安排洽谈',
  },
  'same-company': {
    en: 'both entries are the same company',
    'zh-Hant': '兩項資料屬同一間公司',
    'zh-Hans': '两条记录属于同一家公司',
  },
  'met-before': {
    en: 'they have met before',
    'zh-Hant': '雙方以往已會面',
    'zh-Hans': '双方此前已洽谈过',
  },
  apart: {
    en: 'they are never there at the same time',
    'zh-Hant': '雙方出席時段並無重疊',
    'zh-Hans': '双方出席时段没有重叠',
  },
  dropped: {
    en: 'the office dropped the meeting',
    'zh-Hant': '辦事處已剔除此會面',
    'zh-Hans': '办事处已剔除该洽谈',
  },
} as const satisfies Texts & Record<PairGate, unknown>;

/** Meeting languages by the codes of the lists. Intl would call Mandarin "Chinese"; other tags are left to it. */
export const languageNames = {
  en: { en: 'English', 'zh-Hant': '英語', 'zh-Hans': '英语' },
  yue: { en: 'Cantonese', 'zh-Hant': '廣東話', 'zh-Hans': '粤语' },
  cmn: { en: 'Mandarin', 'zh-Hant': '普通話', 'zh-Hans': '普通话' },
} as const satisfies Texts;

/** Why a firm has no pair on any list. */
export const withoutPairTexts = {
  'no-eligible-partner': {
    en: 'no eligible partner: {{reasons}}',
    'zh-Hant': '沒有合適對象：{{reasons}}',
    'zh-Hans': '没有合适对象：{{reasons}}',
  },
  'partners-full': {
    en: 'every firm that fits it is on as many lists as the cap allows, taken by others who need it as much',
    'zh-Hant': '合適對象均已達上限，由同樣需要的公司佔用',
    'zh-Hans': '合适对象均已达上限，被同样需要的企业占用',
  },
  'no-places': {
    en: 'the list length or the cap is 0',
    'zh-Hant': '名單長度或上限為 0',
    'zh-Hans': '名单长度或上限为 0',
  },
  nobody: {
    en: 'the other list is empty',
    'zh-Hant': '對方名單沒有公司',
    'zh-Hans': '对方名单没有企业',
  },
  rule: {
    en: 'the lists exclude the pair',
    'zh-Hant': '名單註明不安排',
    'zh-Hans': '名单注明不安排',
  },
  gate: {
    en: '{{reason}} ({{firms}} firms)',
    'zh-Hant': '{{reason}}（{{firms}} 間）',
    'zh-Hans': '{{reason}}（{{firms}} 家）',
  },
} as const satisfies Texts;

/** What would raise a match: a field a firm has left empty. */
export const raiseTexts = {
  adds: {
    en: 'If {{firm}} told its {{field}}, for example “{{answer}}”, the match would rise by {{points}} points of 100',
    'zh-Hant': '{{firm}}如填寫{{field}}（例如「{{answer}}」），配對可增加 {{points}} 分（滿分 100）',
    'zh-Hans': '{{firm}}如填写{{field}}（例如“{{answer}}”），匹配可提高 {{points}} 分（满分 100）',
  },
  opens: {
    en: 'If {{firm}} told its {{field}}, for example “{{answer}}”, the pair could be put forward, with {{points}} points of 100',
    'zh-Hant': '{{firm}}如填寫{{field}}（例如「{{answer}}」），雙方便可獲建議，得 {{points}} 分（滿分 100）',
    'zh-Hans': '{{firm}}如填写{{field}}（例如“{{answer}}”），双方即可获推荐，得 {{points}} 分（满分 100）',
  },
} as const satisfies Texts;

/** The fields of a profile, as sentences name them. */
export const fieldNames = {
  kinds: { en: 'kind of company', 'zh-Hant': '企業類型', 'zh-Hans': '企业类型' },
  sectors: { en: 'sectors', 'zh-Hant': '行業', 'zh-Hans': '行业' },
  channels: { en: 'sales channels', 'zh-Hant': '銷售渠道', 'zh-Hans': '销售渠道' },
  seeks: { en: 'seeks', 'zh-Hant': '尋求項目', 'zh-Hans': '需求' },
  offers: { en: 'offers', 'zh-Hant': '提供項目', 'zh-Hans': '供给' },
  products: { en: 'products', 'zh-Hant': '產品', 'zh-Hans': '产品' },
  territory: { en: 'markets', 'zh-Hant': '市場', 'zh-Hans': '区域' },
  languages: { en: 'meeting languages', 'zh-Hant': '會面語言', 'zh-Hans': '洽谈语言' },
  text: { en: 'description', 'zh-Hant': '公司介紹', 'zh-Hans': '企业介绍' },
  priceBands: { en: 'price bands', 'zh-Hant': '價格定位', 'zh-Hans': '价格带' },
  monthlyUnits: { en: 'monthly quantities', 'zh-Hant': '每月數量', 'zh-Hans': '月度数量' },
  certificates: { en: 'certificates', 'zh-Hant': '認證', 'zh-Hans': '认证' },
  certificatesRequired: { en: 'required certificates', 'zh-Hant': '要求的認證', 'zh-Hans': '要求的认证' },
  onlyIn: { en: 'places of business', 'zh-Hant': '限定市場', 'zh-Hans': '限定区域' },
  exclusiveIn: { en: 'exclusive ties', 'zh-Hant': '獨家地區', 'zh-Hans': '独家区域' },
} as const satisfies Texts & Record<ProfileField, unknown>;
