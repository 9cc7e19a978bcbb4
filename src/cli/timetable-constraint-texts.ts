import type { Texts } from '#platform/i18n/texts.ts';

/** The words for what `verify` finds broken, by the code of the constraint. Numbers are those of the file. */
export const constraintTexts = {
  'number-not-an-integer': {
    en: 'meeting {{meeting}}: {{value}} is not a whole number.',
    'zh-Hant': '第 {{meeting}} 號會面：{{value}} 並非整數。',
    'zh-Hans': '第 {{meeting}} 号洽谈：{{value}} 不是整数。',
  },
  'meeting-unknown': {
    en: 'meeting {{meeting}} does not exist; there are {{meetings}}.',
    'zh-Hant': '沒有第 {{meeting}} 號會面；共有 {{meetings}} 場。',
    'zh-Hans': '没有第 {{meeting}} 号洽谈；共有 {{meetings}} 场。',
  },
  'meeting-twice': {
    en: 'meeting {{meeting}} is placed twice.',
    'zh-Hant': '第 {{meeting}} 號會面重複編排。',
    'zh-Hans': '第 {{meeting}} 号洽谈重复安排。',
  },
  'slot-unknown': {
    en: 'meeting {{meeting}} is in slot {{slot}}; there are {{slots}} slots.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段；只有 {{slots}} 個時段。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段；只有 {{slots}} 个时段。',
  },
  'table-unknown': {
    en: 'meeting {{meeting}} is at table {{table}}; there are {{tables}} tables.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{table}} 號枱；只有 {{tables}} 張枱。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{table}} 号桌；只有 {{tables}} 张桌。',
  },
  'slot-forbidden': {
    en: 'meeting {{meeting}} is in slot {{slot}}, which participant {{participant}} cannot attend.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段，但第 {{participant}} 號參加者該時段不能出席。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段，但第 {{participant}} 号参会方该时段无法参加。',
  },
  'session-wrong': {
    en: 'meeting {{meeting}} is in slot {{slot}} ({{actual}}) and is bound to the {{session}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段（{{actual}}），但限定在 {{session}}。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段（{{actual}}），但限定在 {{session}}。',
  },
  'fixed-slot-left': {
    en: 'meeting {{meeting}} is in slot {{slot}} and is fixed to slot {{fixedSlot}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段，但固定在第 {{fixedSlot}} 時段。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段，但固定在第 {{fixedSlot}} 时段。',
  },
  'participant-double-booked': {
    en: 'participant {{participant}} has meetings {{other}} and {{meeting}} in slot {{slot}}.',
    'zh-Hant': '第 {{participant}} 號參加者在第 {{slot}} 時段同時有第 {{other}} 號和第 {{meeting}} 號會面。',
    'zh-Hans': '第 {{participant}} 号参会方在第 {{slot}} 时段同时有第 {{other}} 号和第 {{meeting}} 号洽谈。',
  },
  'table-double-booked': {
    en: 'table {{table}} has meetings {{other}} and {{meeting}} in slot {{slot}}.',
    'zh-Hant': '{{table}} 號枱在第 {{slot}} 時段同時有第 {{other}} 號和第 {{meeting}} 號會面。',
    'zh-Hans': '{{table}} 号桌在第 {{slot}} 时段同时有第 {{other}} 号和第 {{meeting}} 号洽谈。',
  },
  'obligation-missing': {
    en: 'meeting {{meeting}} is an obligation and has no slot.',
    'zh-Hant': '第 {{meeting}} 號會面屬硬性會面，但沒有編排時段。',
    'zh-Hans': '第 {{meeting}} 号洽谈属硬性洽谈，但没有安排时段。',
  },
  'maximum-exceeded': {
    en: 'participant {{participant}} has {{count}} meetings and takes at most {{maximum}}.',
    'zh-Hant': '第 {{participant}} 號參加者有 {{count}} 場會面，上限為 {{maximum}} 場。',
    'zh-Hans': '第 {{participant}} 号参会方有 {{count}} 场洽谈，上限为 {{maximum}} 场。',
  },
  'precedence-broken': {
    en: 'meeting {{earlier}} must come before meeting {{meeting}}, but they are in slots {{earlierSlot}} and {{slot}}.',
    'zh-Hant': '第 {{earlier}} 號會面須早於第 {{meeting}} 號，但分別編在第 {{earlierSlot}} 和第 {{slot}} 時段。',
    'zh-Hans': '第 {{earlier}} 号洽谈须早于第 {{meeting}} 号，但分别排在第 {{earlierSlot}} 和第 {{slot}} 时段。',
  },
  'fairness-broken': {
    en: 'participant {{participant}} has {{breaks}} breaks and participant {{other}} has {{otherBreaks}}; they may differ by {{fairness}}.',
    'zh-Hant':
      '第 {{participant}} 號參加者有 {{breaks}} 次空檔，第 {{other}} 號有 {{otherBreaks}} 次；相差不得超過 {{fairness}} 次。',
    'zh-Hans':
      '第 {{participant}} 号参会方有 {{breaks}} 次空档，第 {{other}} 号有 {{otherBreaks}} 次；相差不得超过 {{fairness}} 次。',
  },
  'meeting-not-to-take-place': {
    en: 'meeting {{meeting}} is placed and is not to take place.',
    'zh-Hant': '第 {{meeting}} 號會面不應舉行，卻有編排。',
    'zh-Hans': '第 {{meeting}} 号洽谈不应举行，却有安排。',
  },
  'representative-unknown': {
    en: 'meeting {{meeting}} names representative {{representative}} of participant {{participant}}, whose team has {{members}}.',
    'zh-Hant':
      '第 {{meeting}} 號會面派出第 {{participant}} 號參加者的第 {{representative}} 位代表；該團隊只有 {{members}} 人。',
    'zh-Hans':
      '第 {{meeting}} 号洽谈派出第 {{participant}} 号参会方的第 {{representative}} 位代表；该团队只有 {{members}} 人。',
  },
  'representative-missing': {
    en: 'meeting {{meeting}} does not say who of the {{members}} of participant {{participant}} attends.',
    'zh-Hant': '第 {{meeting}} 號會面沒有指明第 {{participant}} 號參加者的 {{members}} 位代表中由誰出席。',
    'zh-Hans': '第 {{meeting}} 号洽谈没有指明第 {{participant}} 号参会方的 {{members}} 位代表中由谁出席。',
  },
  'interpreter-unknown': {
    en: 'meeting {{meeting}} names interpreter {{interpreter}}; there are {{interpreters}}.',
    'zh-Hant': '第 {{meeting}} 號會面指派第 {{interpreter}} 號傳譯員；只有 {{interpreters}} 位傳譯員。',
    'zh-Hans': '第 {{meeting}} 号洽谈指派第 {{interpreter}} 号口译员；只有 {{interpreters}} 位口译员。',
  },
  'interpreter-missing': {
    en: 'meeting {{meeting}} needs an interpreter for {{languagePair}} and has none.',
    'zh-Hant': '第 {{meeting}} 號會面需要 {{languagePair}} 傳譯員，但未有指派。',
    'zh-Hans': '第 {{meeting}} 号洽谈需要 {{languagePair}} 口译员，但没有指派。',
  },
  'interpreter-not-needed': {
    en: 'meeting {{meeting}} has interpreter {{interpreter}} and needs none.',
    'zh-Hant': '第 {{meeting}} 號會面毋須傳譯，卻指派了第 {{interpreter}} 號傳譯員。',
    'zh-Hans': '第 {{meeting}} 号洽谈无需口译，却指派了第 {{interpreter}} 号口译员。',
  },
  'border-crossed': {
    en: 'meeting {{meeting}} runs from slot {{slot}} to slot {{last}}, past the end of a session or day.',
    'zh-Hant': '第 {{meeting}} 號會面由第 {{slot}} 時段至第 {{last}} 時段，跨越了半日或當日的界線。',
    'zh-Hans': '第 {{meeting}} 号洽谈从第 {{slot}} 时段到第 {{last}} 时段，跨越了半天或当天的界线。',
  },
  'slot-closed': {
    en: 'meeting {{meeting}} is in slot {{slot}}, in which nobody meets.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段，但該時段不設會面。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段，但该时段不安排洽谈。',
  },
  'table-unavailable': {
    en: 'meeting {{meeting}} is at table {{table}}, which is not there in slot {{slot}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{table}} 號枱，但該枱在第 {{slot}} 時段不能使用。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{table}} 号桌，但该桌在第 {{slot}} 时段不能使用。',
  },
  'fixed-table-left': {
    en: 'meeting {{meeting}} is at table {{table}} and is fixed to table {{fixedTable}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{table}} 號枱，但固定在 {{fixedTable}} 號枱。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{table}} 号桌，但固定在 {{fixedTable}} 号桌。',
  },
  'venue-wrong': {
    en: 'meeting {{meeting}} is at table {{table}} in venue {{actual}} and has to be in venue {{venue}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{actual}} 號場地的 {{table}} 號枱，但須在 {{venue}} 號場地。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{actual}} 号场地的 {{table}} 号桌，但须在 {{venue}} 号场地。',
  },
  'host-table-left': {
    en: 'meeting {{meeting}} is at table {{table}}; participant {{participant}} receives at table {{hostTable}} only.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{table}} 號枱，但第 {{participant}} 號參加者只在 {{hostTable}} 號枱接待。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{table}} 号桌，但第 {{participant}} 号参会方只在 {{hostTable}} 号桌接待。',
  },
  'host-table-taken': {
    en: 'meeting {{meeting}} is at table {{table}}, which belongs to participant {{participant}}.',
    'zh-Hant': '第 {{meeting}} 號會面編在 {{table}} 號枱，但該枱屬第 {{participant}} 號參加者專用。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在 {{table}} 号桌，但该桌由第 {{participant}} 号参会方专用。',
  },
  'representative-unavailable': {
    en: 'meeting {{meeting}} is in slot {{slot}}, which representative {{representative}} of participant {{participant}} cannot attend.',
    'zh-Hant':
      '第 {{meeting}} 號會面編在第 {{slot}} 時段，但第 {{participant}} 號參加者的第 {{representative}} 位代表該時段不能出席。',
    'zh-Hans':
      '第 {{meeting}} 号洽谈排在第 {{slot}} 时段，但第 {{participant}} 号参会方的第 {{representative}} 位代表该时段无法参加。',
  },
  'representative-not-the-reserved': {
    en: 'meeting {{meeting}} is reserved for representative {{reserved}} of participant {{participant}}; representative {{representative}} attends.',
    'zh-Hant':
      '第 {{meeting}} 號會面指定由第 {{participant}} 號參加者的第 {{reserved}} 位代表出席，現由第 {{representative}} 位代表出席。',
    'zh-Hans':
      '第 {{meeting}} 号洽谈指定由第 {{participant}} 号参会方的第 {{reserved}} 位代表参加，现由第 {{representative}} 位代表参加。',
  },
  'interpreter-unable': {
    en: 'meeting {{meeting}} needs {{languagePair}}, in which interpreter {{interpreter}} does not work.',
    'zh-Hant': '第 {{meeting}} 號會面需要 {{languagePair}} 傳譯，但第 {{interpreter}} 號傳譯員不從事該語言組合。',
    'zh-Hans': '第 {{meeting}} 号洽谈需要 {{languagePair}} 口译，但第 {{interpreter}} 号口译员不从事该语言组合。',
  },
  'interpreter-unavailable': {
    en: 'meeting {{meeting}} is in slot {{slot}}, in which interpreter {{interpreter}} is not there.',
    'zh-Hant': '第 {{meeting}} 號會面編在第 {{slot}} 時段，但第 {{interpreter}} 號傳譯員該時段不在場。',
    'zh-Hans': '第 {{meeting}} 号洽谈排在第 {{slot}} 时段，但第 {{interpreter}} 号口译员该时段不在场。',
  },
  'representative-double-booked': {
    en: 'representative {{representative}} of participant {{participant}} has meetings {{other}} and {{meeting}} in slot {{slot}}.',
    'zh-Hant':
      '第 {{participant}} 號參加者的第 {{representative}} 位代表在第 {{slot}} 時段同時有第 {{other}} 號和第 {{meeting}} 號會面。',
    'zh-Hans':
      '第 {{participant}} 号参会方的第 {{representative}} 位代表在第 {{slot}} 时段同时有第 {{other}} 号和第 {{meeting}} 号洽谈。',
  },
  'interpreter-double-booked': {
    en: 'interpreter {{interpreter}} has meetings {{other}} and {{meeting}} in slot {{slot}}.',
    'zh-Hant': '第 {{interpreter}} 號傳譯員在第 {{slot}} 時段同時有第 {{other}} 號和第 {{meeting}} 號會面。',
    'zh-Hans': '第 {{interpreter}} 号口译员在第 {{slot}} 时段同时有第 {{other}} 号和第 {{meeting}} 号洽谈。',
  },
  'travel-time-missing': {
    en: 'participant {{participant}} needs {{needed}} slots to get from meeting {{other}} to meeting {{meeting}} and has {{between}}.',
    'zh-Hant':
      '第 {{participant}} 號參加者由第 {{other}} 號會面前往第 {{meeting}} 號會面需要 {{needed}} 個時段，現只有 {{between}} 個。',
    'zh-Hans':
      '第 {{participant}} 号参会方从第 {{other}} 号洽谈前往第 {{meeting}} 号洽谈需要 {{needed}} 个时段，现只有 {{between}} 个。',
  },
  'interpreter-travel-time-missing': {
    en: 'interpreter {{interpreter}} needs {{needed}} slots to get from meeting {{other}} to meeting {{meeting}} and has {{between}}.',
    'zh-Hant':
      '第 {{interpreter}} 號傳譯員由第 {{other}} 號會面前往第 {{meeting}} 號會面需要 {{needed}} 個時段，現只有 {{between}} 個。',
    'zh-Hans':
      '第 {{interpreter}} 号口译员从第 {{other}} 号洽谈前往第 {{meeting}} 号洽谈需要 {{needed}} 个时段，现只有 {{between}} 个。',
  },
  'minimum-missed': {
    en: 'participant {{participant}} has {{count}} meetings and needs at least {{minimum}}.',
    'zh-Hant': '第 {{participant}} 號參加者只有 {{count}} 場會面，下限為 {{minimum}} 場。',
    'zh-Hans': '第 {{participant}} 号参会方只有 {{count}} 场洽谈，下限为 {{minimum}} 场。',
  },
  'frozen-meeting-changed': {
    en: 'meeting {{meeting}} has to stay as it was told: slot {{slot}}, table {{table}}, and who attends.',
    'zh-Hant': '第 {{meeting}} 號會面須維持已通知的安排：第 {{slot}} 時段、{{table}} 號枱及出席人員。',
    'zh-Hans': '第 {{meeting}} 号洽谈须维持已通知的安排：第 {{slot}} 时段、{{table}} 号桌及参加人员。',
  },
  'frozen-slot-entered': {
    en: 'meeting {{meeting}} is new in slot {{slot}}, in which nothing may change any more.',
    'zh-Hant': '第 {{meeting}} 號會面新編入第 {{slot}} 時段，但該時段的安排不可再更改。',
    'zh-Hans': '第 {{meeting}} 号洽谈新排入第 {{slot}} 时段，但该时段的安排不可再更改。',
  },
  'objective-wrong': {
    en: 'the result claims {{component}} = {{claimed}}; recomputed it is {{recomputed}}.',
    'zh-Hant': '結果稱 {{component}} = {{claimed}}；重新計算為 {{recomputed}}。',
    'zh-Hans': '结果称 {{component}} = {{claimed}}；重新计算为 {{recomputed}}。',
  },
  'bound-contradicted': {
    en: '{{component}} is {{value}}, better than the bound of {{bound}} claimed to be proven.',
    'zh-Hant': '{{component}} 為 {{value}}，優於聲稱已證明的界限 {{bound}}。',
    'zh-Hans': '{{component}} 为 {{value}}，优于声称已证明的界限 {{bound}}。',
  },
  'bound-not-shown': {
    en: 'the prices in the certificate show at least {{shown}} breaks, not the {{claimed}} claimed.',
    'zh-Hant': '證明書內的時段價格只證明至少有 {{shown}} 次空檔，並非所稱的 {{claimed}} 次。',
    'zh-Hans': '证书中的时段价格只证明至少有 {{shown}} 次空档，而非所称的 {{claimed}} 次。',
  },
  'status-wrong': {
    en: 'the result claims the status {{status}}; expected: {{expected}}.',
    'zh-Hant': '結果聲稱狀態為 {{status}}；應為：{{expected}}。',
    'zh-Hans': '结果声称状态为 {{status}}；应为：{{expected}}。',
  },
  'problem-other': {
    en: 'every constraint holds, but the certificate speaks of another problem: its SHA-256 is {{claimed}}, that of this file {{actual}}.',
    'zh-Hant':
      '所有條件均符合，但證明書所指的是另一個問題：證明書寫明的 SHA-256 是 {{claimed}}，這個檔案的是 {{actual}}。',
    'zh-Hans': '所有条件均满足，但证书针对的是另一个问题：证书写明的 SHA-256 是 {{claimed}}，这个文件的是 {{actual}}。',
  },
} as const satisfies Texts;

/** The words for requirements that contradict each other, by the code of the conflict. */
export const conflictTexts = {
  'precedence-cycle': {
    en: 'meetings {{meetings}} each have to come before the next, and the last before the first.',
    'zh-Hant': '第 {{meetings}} 號會面互為先後，形成循環。',
    'zh-Hans': '第 {{meetings}} 号洽谈互为先后，形成循环。',
  },
  'participant-over-maximum': {
    en: 'participant {{participant}} has {{meetings}} obligatory meetings and takes at most {{maximum}}.',
    'zh-Hant': '第 {{participant}} 號參加者有 {{meetings}} 場硬性會面，上限為 {{maximum}} 場。',
    'zh-Hans': '第 {{participant}} 号参会方有 {{meetings}} 场硬性洽谈，上限为 {{maximum}} 场。',
  },
  'meeting-without-slot': {
    en: 'meeting {{meeting}} has no slot left that its session, fixed slot, precedences and both participants allow.',
    'zh-Hant': '第 {{meeting}} 號會面的上午下午限制、固定時段、先後次序及雙方可出席時段之間，沒有任何可用時段。',
    'zh-Hans': '第 {{meeting}} 号洽谈的上午下午限制、固定时段、先后次序及双方可出席时段之间，没有任何可用时段。',
  },
  'participant-without-enough-slots': {
    en: 'meetings {{meetings}} of participant {{participant}} have only the slots {{slots}} between them.',
    'zh-Hant': '第 {{participant}} 號參加者的第 {{meetings}} 號會面合共只有第 {{slots}} 時段可用。',
    'zh-Hans': '第 {{participant}} 号参会方的第 {{meetings}} 号洽谈一共只有第 {{slots}} 时段可用。',
  },
  'slots-without-enough-tables': {
    en: '{{meetings}} meetings can only be in slots {{slots}}, where {{tables}} tables make {{capacity}} places.',
    'zh-Hant': '有 {{meetings}} 場會面只能在第 {{slots}} 時段舉行，而 {{tables}} 張枱合共只有 {{capacity}} 個位置。',
    'zh-Hans': '有 {{meetings}} 场洽谈只能在第 {{slots}} 时段举行，而 {{tables}} 张桌一共只有 {{capacity}} 个位置。',
  },
  'fairness-impossible': {
    en: 'participant {{participant}} has at least {{atLeast}} breaks and participant {{other}} at most {{atMost}}; they may differ by {{fairness}}.',
    'zh-Hant':
      '第 {{participant}} 號參加者至少有 {{atLeast}} 次空檔，第 {{other}} 號至多 {{atMost}} 次；相差不得超過 {{fairness}} 次。',
    'zh-Hans':
      '第 {{participant}} 号参会方至少有 {{atLeast}} 次空档，第 {{other}} 号至多 {{atMost}} 次；相差不得超过 {{fairness}} 次。',
  },
  'search-exhausted': {
    en: 'no way of placing all obligatory meetings meets every requirement; an exhaustive search has shown it. --proof writes down how.',
    'zh-Hant': '經窮盡搜尋證明，沒有任何編排能在符合所有條件下安排全部硬性會面。以 --proof 可寫出證明。',
    'zh-Hans': '经穷尽搜索证明，没有任何编排能在满足所有条件下安排全部硬性洽谈。用 --proof 可写出证明。',
  },
} as const satisfies Texts;
