import type { Texts } from '#web/reader/texts.ts';

/** The words a firm reads on its phone in the hall. */
export const itineraryTexts = {
  'itinerary.interpreter': { en: 'Interpreter:', 'zh-Hant': '傳譯員：', 'zh-Hans': '口译员：' },
  'itinerary.title': { en: 'Itinerary', 'zh-Hant': '會面行程表', 'zh-Hans': '洽谈行程表' },
  'itinerary.of': { en: 'Itinerary of {{firm}}', 'zh-Hant': '{{firm}}會面行程表', 'zh-Hans': '{{firm}}洽谈行程表' },
  'itinerary.next': { en: 'Next meeting', 'zh-Hant': '下一個會面', 'zh-Hans': '下一场洽谈' },
  'itinerary.now': { en: 'Now', 'zh-Hant': '現在', 'zh-Hans': '现在' },
  'itinerary.in-minutes_one': {
    en: 'in {{count}} minute',
    'zh-Hant': '{{count}} 分鐘後',
    'zh-Hans': '{{count}} 分钟后',
  },
  'itinerary.in-minutes_other': {
    en: 'in {{count}} minutes',
    'zh-Hant': '{{count}} 分鐘後',
    'zh-Hans': '{{count}} 分钟后',
  },
  'itinerary.over': {
    en: 'Your last meeting of this mission is over.',
    'zh-Hant': '你在本團的會面已全部結束。',
    'zh-Hans': '您在本团的洽谈已全部结束。',
  },
  'itinerary.count_one': { en: '{{count}} meeting', 'zh-Hant': '{{count}} 個會面', 'zh-Hans': '{{count}} 场洽谈' },
  'itinerary.count_other': { en: '{{count}} meetings', 'zh-Hant': '{{count}} 個會面', 'zh-Hans': '{{count}} 场洽谈' },
  'itinerary.none': {
    en: 'There is no meeting for this firm.',
    'zh-Hant': '此公司沒有會面。',
    'zh-Hans': '该企业没有洽谈。',
  },
  'itinerary.break': { en: 'Pause', 'zh-Hant': '小休', 'zh-Hans': '休息' },
  'itinerary.free': { en: 'Free', 'zh-Hant': '空檔', 'zh-Hans': '空档' },
  'itinerary.why': { en: 'Why you meet', 'zh-Hant': '會面緣由', 'zh-Hans': '洽谈缘由' },
  'itinerary.zone': {
    en: 'All times are local time of the place ({{zone}}).',
    'zh-Hant': '所有時間均為當地時間（{{zone}}）。',
    'zh-Hans': '所有时间均为当地时间（{{zone}}）。',
  },
  'itinerary.version': {
    en: 'Version {{version}}, published {{when}}. A later version replaces this one.',
    'zh-Hant': '第 {{version}} 版，{{when}} 公布。如有新版，以新版為準。',
    'zh-Hans': '第 {{version}} 版，{{when}} 发布。如有新版，以新版为准。',
  },
  'itinerary.draft': { en: 'DRAFT', 'zh-Hant': '草稿', 'zh-Hans': '草稿' },
  'itinerary.draft-note': {
    en: 'A draft: the firm does not see it, and it may still change.',
    'zh-Hant': '草稿：公司尚未能看到，內容或會更改。',
    'zh-Hans': '草稿：企业还看不到，内容可能更改。',
  },
  'itinerary.to-published': { en: 'Show what is published', 'zh-Hant': '顯示已公布版本', 'zh-Hans': '显示已发布版本' },
  'itinerary.to-draft': { en: 'Show the draft', 'zh-Hant': '顯示草稿', 'zh-Hans': '显示草稿' },
  'itinerary.cancelled': {
    en: 'This mission is cancelled. None of these meetings takes place.',
    'zh-Hant': '此考察團已取消，下列會面不會舉行。',
    'zh-Hans': '此考察团已取消，下列洽谈不会举行。',
  },
  'itinerary.not-published': {
    en: 'Nothing has been published for this firm yet.',
    'zh-Hant': '此公司的行程表尚未公布。',
    'zh-Hans': '该企业的行程表尚未发布。',
  },
  'itinerary.pdf': { en: 'PDF', 'zh-Hant': 'PDF', 'zh-Hans': 'PDF' },
  'itinerary.calendar': { en: 'Add to calendar', 'zh-Hant': '加入行事曆', 'zh-Hans': '添加到日历' },
  'itinerary.print': { en: 'Print', 'zh-Hant': '列印', 'zh-Hans': '打印' },
  'mine.title': { en: 'My itineraries', 'zh-Hant': '我的行程表', 'zh-Hans': '我的行程表' },
  'mine.none': { en: 'No itinerary yet', 'zh-Hant': '尚未有行程表', 'zh-Hans': '还没有行程表' },
  'mine.none-what': {
    en: 'As soon as the office publishes a mission your firm takes part in, its meetings stand here.',
    'zh-Hant': '貴公司參加的考察團一經公布，會面便會在此顯示。',
    'zh-Hans': '贵企业参加的考察团一经发布，洽谈就会在这里显示。',
  },
  'mine.starts': { en: 'First meeting {{when}}', 'zh-Hant': '首個會面：{{when}}', 'zh-Hans': '第一场洽谈：{{when}}' },
} as const satisfies Texts;
