import type { Texts } from '#platform/i18n/texts.ts';

/**
 * Requirements of a timetable, each a clause that stands by itself in a list, and the sentences for sets of them that clash.
 * `firm` is a participant's name, `pair` a meeting's two, `time` a slot, `table` a table's name.
 */
export const requirementTexts = {
  'meeting-takes-place': {
    en: '{{pair}} takes place',
    'zh-Hant': '{{pair}}的會面須舉行',
    'zh-Hans': '{{pair}}的洽谈要进行',
  },
  'participant-one-at-a-time': {
    en: '{{firm}} holds only as many meetings at once as it sends people',
    'zh-Hant': '{{firm}}同一時間只能按出席人數進行會面',
    'zh-Hans': '{{firm}}同一时间只能按参会人数进行洽谈',
  },
  'participant-unavailable': {
    en: '{{firm}} can come to {{slots}} of the slots only',
    'zh-Hant': '{{firm}}只能出席 {{slots}} 個時段',
    'zh-Hans': '{{firm}}只能参加 {{slots}} 个时段',
  },
  'participant-maximum': {
    en: '{{firm}} takes no more meetings than {{meetings}}',
    'zh-Hant': '{{firm}}最多接受 {{meetings}} 個會面',
    'zh-Hans': '{{firm}}最多接受 {{meetings}} 场洽谈',
  },
  'participant-minimum': {
    en: '{{firm}} gets no fewer meetings than {{meetings}}',
    'zh-Hant': '{{firm}}至少要有 {{meetings}} 個會面',
    'zh-Hans': '{{firm}}至少要有 {{meetings}} 场洽谈',
  },
  'representative-reserved': {
    en: '{{pair}} needs person {{representative}} of {{firm}}',
    'zh-Hant': '{{pair}}的會面須由{{firm}}第 {{representative}} 位代表出席',
    'zh-Hans': '{{pair}}的洽谈要由{{firm}}第 {{representative}} 位代表参加',
  },
  'meeting-session-morning': {
    en: '{{pair}} takes place in the morning',
    'zh-Hant': '{{pair}}的會面須在上午',
    'zh-Hans': '{{pair}}的洽谈要在上午',
  },
  'meeting-session-afternoon': {
    en: '{{pair}} takes place in the afternoon',
    'zh-Hant': '{{pair}}的會面須在下午',
    'zh-Hans': '{{pair}}的洽谈要在下午',
  },
  'meeting-fixed-slot': {
    en: '{{pair}} is locked at {{time}}',
    'zh-Hant': '{{pair}}的會面鎖定於 {{time}}',
    'zh-Hans': '{{pair}}的洽谈锁定在 {{time}}',
  },
  'meeting-fixed-table': {
    en: '{{pair}} is locked at {{table}}',
    'zh-Hant': '{{pair}}的會面鎖定於{{table}}',
    'zh-Hans': '{{pair}}的洽谈锁定在{{table}}',
  },
  'meeting-venue': {
    en: '{{pair}} takes place in venue {{venue}}',
    'zh-Hant': '{{pair}}的會面須在 {{venue}} 號場地',
    'zh-Hans': '{{pair}}的洽谈要在 {{venue}} 号场地',
  },
  'meeting-order': {
    en: '{{earlier}} is over before {{later}} begins',
    'zh-Hant': '{{earlier}}的會面須先於{{later}}的會面',
    'zh-Hans': '{{earlier}}的洽谈要先于{{later}}的洽谈',
  },
  'tables-in-slot': {
    en: 'the number of tables at {{time}} is {{tables}}',
    'zh-Hant': '{{time}} 有 {{tables}} 張枱',
    'zh-Hans': '{{time}} 有 {{tables}} 张桌子',
  },
  'tables-in-venue': {
    en: 'the number of tables at {{time}} in venue {{venue}} is {{tables}}',
    'zh-Hant': '{{time}} {{venue}} 號場地有 {{tables}} 張枱',
    'zh-Hans': '{{time}} {{venue}} 号场地有 {{tables}} 张桌子',
  },
  'host-table': {
    en: '{{firm}} stays at {{table}}, which is nobody else’s',
    'zh-Hant': '{{firm}}只在{{table}}會面，該枱不供他人使用',
    'zh-Hans': '{{firm}}只在{{table}}洽谈，该桌不供他人使用',
  },
  'travel-time': {
    en: '{{firm}} needs time to get from venue to venue',
    'zh-Hant': '{{firm}}往返場地需時',
    'zh-Hans': '{{firm}}往返场地需要时间',
  },
  'travel-time-interpreter': {
    en: 'interpreter {{interpreter}} needs time to get from venue to venue',
    'zh-Hant': '第 {{interpreter}} 位傳譯員往返場地需時',
    'zh-Hans': '第 {{interpreter}} 位口译员往返场地需要时间',
  },
  interpreters: {
    en: 'the number of interpreters for {{languagePair}} at {{time}} is {{interpreters}}',
    'zh-Hant': '{{time}} 有 {{interpreters}} 位 {{languagePair}} 傳譯員',
    'zh-Hans': '{{time}} 有 {{interpreters}} 位 {{languagePair}} 口译员',
  },
  'frozen-slots': {
    en: 'what is over or close stays as it is',
    'zh-Hant': '已結束或即將開始的會面不變',
    'zh-Hans': '已结束或即将开始的洽谈不变',
  },
  fairness: {
    en: 'breaks of any two firms differ by no more than {{breaks}}',
    'zh-Hant': '任何兩間公司的空檔相差不多於 {{breaks}} 次',
    'zh-Hans': '任何两家企业的空档相差不超过 {{breaks}} 次',
  },
  'never-there-together': {
    en: '{{left}} and {{right}} can come to no slot in common.',
    'zh-Hant': '{{left}}與{{right}}沒有可以同時出席的時段。',
    'zh-Hans': '{{left}}与{{right}}没有可以同时参加的时段。',
  },
  'more-meetings-than-slots': {
    en: '{{firm}} has {{meetings}} meetings that must take place, and is free in {{slots}} of the slots.',
    'zh-Hant': '{{firm}}有 {{meetings}} 個必定要舉行的會面，但只有 {{slots}} 個可用時段。',
    'zh-Hans': '{{firm}}有 {{meetings}} 场一定要进行的洽谈，但只有 {{slots}} 个可用时段。',
  },
  'more-meetings-than-maximum': {
    en: '{{firm}} has {{meetings}} meetings that must take place, and takes no more than {{most}}.',
    'zh-Hant': '{{firm}}有 {{meetings}} 個必定要舉行的會面，但最多只接受 {{most}} 個。',
    'zh-Hans': '{{firm}}有 {{meetings}} 场一定要进行的洽谈，但最多只接受 {{most}} 场。',
  },
  'more-meetings-than-places': {
    en: '{{meetings}} meetings must take place in these slots, and the tables there are give {{places}} places.',
    'zh-Hant': '有 {{meetings}} 個會面必定要在這些時段舉行，但現有枱數只容納 {{places}} 個。',
    'zh-Hans': '有 {{meetings}} 场洽谈一定要在这些时段进行，但现有桌数只容纳 {{places}} 场。',
  },
  'cannot-hold-together': {
    en: 'What is asked for contradicts itself: no timetable can do all of it.',
    'zh-Hant': '各項要求互相矛盾：沒有時間表能全部滿足。',
    'zh-Hans': '各项要求互相矛盾：没有时间表能全部满足。',
  },
  pair: { en: '{{left}} – {{right}}', 'zh-Hant': '{{left}}與{{right}}', 'zh-Hans': '{{left}}与{{right}}' },
} as const satisfies Texts;
