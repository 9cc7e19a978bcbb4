import type { Texts } from '#platform/i18n/texts.ts';

export const itineraryTexts = {
  documentTitle: { en: 'Itineraries', 'zh-Hant': '會面行程表', 'zh-Hans': '洽谈行程表' },
  itinerary: { en: 'Itinerary', 'zh-Hant': '會面行程', 'zh-Hans': '洽谈行程' },
  date: { en: 'Date', 'zh-Hant': '日期', 'zh-Hans': '日期' },
  zone: { en: 'Times in', 'zh-Hant': '時區', 'zh-Hans': '时区' },
  delegation: { en: 'Delegation', 'zh-Hant': '代表團', 'zh-Hans': '代表团' },
  meetings: { en: 'Meetings', 'zh-Hant': '會面場數', 'zh-Hans': '洽谈场次' },
  reference: { en: 'Reference', 'zh-Hant': '編號', 'zh-Hans': '编号' },
  time: { en: 'Time', 'zh-Hant': '時間', 'zh-Hans': '时间' },
  table: { en: 'Table', 'zh-Hant': '枱號', 'zh-Hans': '桌号' },
  youMeet: { en: 'You meet', 'zh-Hant': '會面對象', 'zh-Hans': '洽谈对象' },
  why: { en: 'Why you meet', 'zh-Hant': '會面緣由', 'zh-Hans': '洽谈缘由' },
  interpreter: { en: 'Interpreter', 'zh-Hant': '傳譯員', 'zh-Hans': '口译员' },
  free: { en: 'Free', 'zh-Hant': '未安排會面', 'zh-Hans': '未安排洽谈' },
  unavailable: {
    en: 'Not available, as you told us',
    'zh-Hant': '貴公司已表示未能出席',
    'zh-Hans': '贵公司已告知不便出席',
  },
  lunch: { en: 'Lunch break', 'zh-Hant': '午膳時間', 'zh-Hans': '午休' },
  break: { en: 'Break', 'zh-Hant': '小休', 'zh-Hans': '休息' },
  notes: { en: 'Notes', 'zh-Hant': '筆記', 'zh-Hans': '笔记' },
  sample: {
    en: 'SAMPLE: invented companies',
    'zh-Hant': '樣本：公司均屬虛構',
    'zh-Hans': '示例：企业均为虚构',
  },
  version: {
    en: 'Version {{version}}, seed {{seed}}. A later version replaces this paper.',
    'zh-Hant': '第 {{version}} 版，種子 {{seed}}。如有較新版本，以新版本為準。',
    'zh-Hans': '第 {{version}} 版，种子 {{seed}}。如有更新版本，以新版本为准。',
  },
  draft: { en: 'DRAFT', 'zh-Hant': '草稿', 'zh-Hans': '草稿' },
  draftStamp: {
    en: 'Draft, not published. Times and tables may still change; do not hand out.',
    'zh-Hant': '草稿，尚未公布。時間及枱號或有更改，請勿派發。',
    'zh-Hans': '草稿，尚未发布。时间和桌号可能调整，请勿分发。',
  },
  page: {
    en: 'page {{page}} of {{pages}}',
    'zh-Hant': '第 {{page}} 頁，共 {{pages}} 頁',
    'zh-Hans': '第 {{page}} 页，共 {{pages}} 页',
  },
  noMeetings: {
    en: 'No meeting is arranged for you in this programme.',
    'zh-Hant': '本次活動暫未為貴公司安排會面。',
    'zh-Hans': '本次活动暂未为贵公司安排洽谈。',
  },
  noneProposed: {
    en: 'No partner of the other delegation was proposed for you. The office can look for one together with you.',
    'zh-Hant': '對方代表團中暫無建議的會面對象，歡迎與主辦機構聯絡，一同物色。',
    'zh-Hans': '对方代表团中暂无推荐的洽谈对象，欢迎与主办机构联系，共同物色。',
  },
  nonePlaced: {
    en: 'Meetings proposed: {{count}}. None of them could be placed in the time and at the tables available.',
    'zh-Hant': '曾建議 {{count}} 場會面，但在現有時段及枱數內未能安排。',
    'zh-Hans': '曾推荐 {{count}} 场洽谈，但在现有时段和桌数内未能排入。',
  },
} as const satisfies Texts;
