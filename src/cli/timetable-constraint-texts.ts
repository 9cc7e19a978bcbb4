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

/** The words for what is wrong with a proof, by the code of the fault. */
export const proofTexts = {
  'proof-of-another-problem': {
    en: 'it is about another problem ({{value}}); this one is {{expected}}.',
    'zh-Hant': '所證明的是另一個問題（{{value}}）；本問題為 {{expected}}。',
    'zh-Hans': '所证明的是另一个问题（{{value}}）；本问题为 {{expected}}。',
  },
  'proof-of-another-claim': {
    en: 'it shows that "{{value}}" is impossible; the result needs "{{expected}}", for all meetings.',
    'zh-Hant': '所證明的是「{{value}}」不可能；結果所需的是就全部會面證明「{{expected}}」不可能。',
    'zh-Hans': '所证明的是“{{value}}”不可能；结果所需的是就全部洽谈证明“{{expected}}”不可能。',
  },
  'proof-with-other-clauses': {
    en: 'it starts from {{value}} variables / clauses; the problem stated anew has {{expected}}.',
    'zh-Hant': '其起點有 {{value}} 個變數／子句；重新列出的問題有 {{expected}} 個。',
    'zh-Hans': '其起点有 {{value}} 个变量／子句；重新列出的问题有 {{expected}} 个。',
  },
  'proof-step-does-not-follow': {
    en: 'step {{step}} (line {{line}}) does not follow from what stands before it.',
    'zh-Hant': '第 {{step}} 步（第 {{line}} 行）無法由之前的內容推出。',
    'zh-Hans': '第 {{step}} 步（第 {{line}} 行）无法由之前的内容推出。',
  },
  'proof-without-contradiction': {
    en: 'it ends without a contradiction, so it shows nothing.',
    'zh-Hant': '證明結束時並無矛盾，因此未能證明任何事。',
    'zh-Hans': '证明结束时没有矛盾，因此没有证明任何事。',
  },
} as const satisfies Texts;
