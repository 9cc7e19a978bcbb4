import type { Texts } from '#platform/i18n/texts.ts';

/** The words of report.md. */
export const reportTexts = {
  facts: {
    en: '{{date}} ({{timeZone}}) · {{left}} + {{right}} companies · {{slots}} slots · {{tables}} tables',
    'zh-Hant': '{{date}}（{{timeZone}}）· 公司 {{left}} + {{right}} 間 · {{slots}} 個時段 · {{tables}} 張枱',
    'zh-Hans': '{{date}}（{{timeZone}}）· 企业 {{left}} + {{right}} 家 · {{slots}} 个时段 · {{tables}} 张桌',
  },
  sample: {
    en: 'SAMPLE: invented companies',
    'zh-Hant': '樣本 SAMPLE：公司均屬虛構',
    'zh-Hans': '示例 SAMPLE：企业均为虚构',
  },
  result: { en: 'Result', 'zh-Hant': '結果', 'zh-Hans': '结果' },
  asked: {
    en: 'Asked for: {{meetings}} meetings, {{musts}} of them must-meets from the lists. {{open}} of {{pairs}} pairs of companies fit.',
    'zh-Hant': '建議會面：{{meetings}} 場，其中名單指名 {{musts}} 場。{{pairs}} 對公司組合中，{{open}} 對合適。',
    'zh-Hans': '建议洽谈：{{meetings}} 场，其中名单指名 {{musts}} 场。{{pairs}} 对企业组合中，{{open}} 对合适。',
  },
  placed: {
    en: 'Placed: {{placed}} meetings ({{mustsPlaced}} of {{musts}} must-meets, {{likesPlaced}} of {{likes}} others).',
    'zh-Hant': '已編定：{{placed}} 場（指名會面 {{mustsPlaced}}／{{musts}}，其他 {{likesPlaced}}／{{likes}}）。',
    'zh-Hans': '已排定：{{placed}} 场（指名洽谈 {{mustsPlaced}}／{{musts}}，其他 {{likesPlaced}}／{{likes}}）。',
  },
  searched: {
    en: 'Seed {{seed}}, {{seconds}} s of search.',
    'zh-Hant': '種子 {{seed}}，搜尋 {{seconds}} 秒。',
    'zh-Hans': '种子 {{seed}}，搜索 {{seconds}} 秒。',
  },
  goal: { en: 'Goal, in order of weight', 'zh-Hant': '目標（按優先次序）', 'zh-Hans': '目标（按优先次序）' },
  value: { en: 'Reached', 'zh-Hant': '達成', 'zh-Hans': '达成' },
  bound: { en: 'Proven bound', 'zh-Hant': '已證明界限', 'zh-Hans': '已证明界限' },
  mustsPlaced: { en: 'Must-meets placed', 'zh-Hant': '已編定的指名會面', 'zh-Hans': '已排定的指名洽谈' },
  worstShare: {
    en: 'Share of its meetings that the worst-off company gets',
    'zh-Hant': '達成率最低的公司的會面達成率',
    'zh-Hans': '达成率最低的企业的洽谈达成率',
  },
  likesWeight: {
    en: 'Weight of the other meetings placed',
    'zh-Hant': '其他已編定會面的權重總和',
    'zh-Hans': '其他已排定洽谈的权重总和',
  },
  breaks: {
    en: 'Breaks (idle slots between two meetings, counted once each run)',
    'zh-Hant': '空檔（兩場會面之間的空置時段，連續者計一次）',
    'zh-Hans': '空档（两场洽谈之间的空闲时段，连续的计一次）',
  },
  tableChanges: {
    en: 'Table changes between consecutive meetings',
    'zh-Hant': '連續會面之間的換枱次數',
    'zh-Hans': '连续洽谈之间的换桌次数',
  },
  none: { en: 'None.', 'zh-Hant': '無。', 'zh-Hans': '无。' },
  notPlaced: { en: 'Not placed, and why', 'zh-Hant': '未能編入的會面及原因', 'zh-Hans': '未能编入的洽谈及原因' },
  must: { en: 'must', 'zh-Hant': '必須', 'zh-Hans': '必须' },
  like: { en: 'like', 'zh-Hant': '希望', 'zh-Hans': '希望' },
  obligation: { en: 'obligation', 'zh-Hant': '硬性', 'zh-Hans': '硬性' },
  demand: { en: 'Asked as', 'zh-Hant': '意願', 'zh-Hans': '意愿' },
  why: { en: 'Why', 'zh-Hant': '原因', 'zh-Hans': '原因' },
  company: { en: 'Company', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  withoutMeeting: {
    en: 'Companies without a meeting, and why',
    'zh-Hant': '沒有會面的公司及原因',
    'zh-Hans': '没有洽谈的企业及原因',
  },
  fairness: { en: 'Company by company', 'zh-Hant': '各公司情況', 'zh-Hans': '各企业情况' },
  worstOff: {
    en: 'Worst off: {{companies}}, with {{placed}} of {{asked}} meetings.',
    'zh-Hant': '達成率最低：{{companies}}，{{asked}} 場中編定 {{placed}} 場。',
    'zh-Hans': '达成率最低：{{companies}}，{{asked}} 场中排定 {{placed}} 场。',
  },
  everybodyServed: {
    en: 'Every company gets all the meetings asked for it.',
    'zh-Hant': '所有公司的建議會面均已編定。',
    'zh-Hans': '所有企业的建议洽谈均已排定。',
  },
  fewest: {
    en: 'Fewest meetings among those that have any: {{companies}}, {{placed}}.',
    'zh-Hant': '有會面的公司中最少者：{{companies}}，{{placed}} 場。',
    'zh-Hans': '有洽谈的企业中最少者：{{companies}}，{{placed}} 场。',
  },
  more: {
    en: '{{names}} and {{count}} more',
    'zh-Hant': '{{names}}等 {{count}} 間',
    'zh-Hans': '{{names}}等 {{count}} 家',
  },
  askedColumn: { en: 'Asked', 'zh-Hant': '建議', 'zh-Hans': '建议' },
  placedColumn: { en: 'Placed', 'zh-Hant': '編定', 'zh-Hans': '排定' },
  breaksColumn: { en: 'Breaks', 'zh-Hant': '空檔', 'zh-Hans': '空档' },
  availabilityColumn: { en: 'Note of availability', 'zh-Hant': '時間備註', 'zh-Hans': '时间备注' },
  warnings: { en: 'Worth a look in the lists', 'zh-Hant': '名單中值得核對之處', 'zh-Hans': '名单中值得核对之处' },
  choosing: { en: 'How pairs were chosen', 'zh-Hant': '配對方法', 'zh-Hans': '配对方法' },
  method: {
    en: 'By the sum of named reasons in both directions (score {{score}}, lanes {{lanes}}), under every company’s limits, so that every company with a fitting partner gets a proposal. The reasons of each meeting are in programme.json and on the itineraries. Not yet validated on partnership outcomes. Names and the order of the lists have no influence.',
    'zh-Hant':
      '按雙向具名理由的總分（評分 {{score}}，配對表 {{lanes}}）配對，遵守各公司上限，凡有合適對象者均獲建議。每場會面的理由載於 programme.json 及行程表。評分尚未以合作成果驗證。公司名稱及名單次序不影響結果。',
    'zh-Hans':
      '按双向具名理由的总分（评分 {{score}}，配对表 {{lanes}}）配对，遵守各企业上限，凡有合适对象的均获建议。每场洽谈的理由载于 programme.json 和行程表。评分尚未以合作成果验证。企业名称和名单次序不影响结果。',
  },
  closed: { en: 'Pairs not put forward:', 'zh-Hant': '未獲建議的組合：', 'zh-Hans': '未获建议的组合：' },
  checking: { en: 'Check it yourself', 'zh-Hant': '自行核對', 'zh-Hans': '自行核验' },
  checked: {
    en: 'The timetable passed an independent check that shares no code with the search. Anyone can repeat it:',
    'zh-Hant': '時間表已通過獨立核對（與搜尋程式互不共用）。任何人均可重做：',
    'zh-Hans': '时间表已通过独立核验（与搜索程序互不共用）。任何人都可以重做：',
  },
  repeatable: {
    en: 'The same lists, settings and seed give the same programme.json but for `timetable.seconds`, unless the time limit cut the search short.',
    'zh-Hant': '名單、設定及種子相同，programme.json 亦相同（`timetable.seconds` 除外），惟搜尋因時限中止者例外。',
    'zh-Hans': '名单、设置和种子相同，programme.json 也相同（`timetable.seconds` 除外），但搜索因时限中止的例外。',
  },
} as const satisfies Texts;
