import type { Texts } from '#platform/i18n/texts.ts';

/** What `yugang timetable repair` and `explain` say. `firm`, `pair` and `place` are already in words. */
export const changeTexts = {
  'change-ill-formed': {
    en: '{{file}}: the change names {{value}} as {{path}}; expected: {{expected}}.',
    'zh-Hant': '{{file}}：變動中的 {{path}} 為 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}}：变动中的 {{path}} 是 {{value}}；应为：{{expected}}。',
  },
  'change-without-effect': {
    en: '{{file}}: meeting {{meeting}} already asks for these two, as strongly.',
    'zh-Hant': '{{file}}：第 {{meeting}} 號會面已涉及這兩方，意願同樣強烈。',
    'zh-Hans': '{{file}}：第 {{meeting}} 号洽谈已包含这两方，意愿同样强烈。',
  },
  'change-not-to-be-arranged': {
    en: '{{file}}: these two are not to be brought together.',
    'zh-Hant': '{{file}}：這兩方不作安排。',
    'zh-Hans': '{{file}}：这两方不安排洽谈。',
  },
  'meeting-not-there': {
    en: '{{file}}: there is no meeting {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}}：沒有第 {{value}} 號會面；應為：{{expected}}。',
    'zh-Hans': '{{file}}：没有第 {{value}} 号洽谈；应为：{{expected}}。',
  },
  'slots-shape': {
    en: 'slots such as 1-4 or 2,5-6',
    'zh-Hant': '時段，例如 1-4 或 2,5-6',
    'zh-Hans': '时段，例如 1-4 或 2,5-6',
  },
  'away-shape': {
    en: 'participants and slots such as 3,4:1-6',
    'zh-Hant': '參加者及時段，例如 3,4:1-6',
    'zh-Hans': '参会方和时段，例如 3,4:1-6',
  },
  'lost-table-shape': {
    en: 'a table, or a table and slots, such as 7 or 7:3-5',
    'zh-Hant': '枱號，或枱號及時段，例如 7 或 7:3-5',
    'zh-Hans': '桌号，或桌号和时段，例如 7 或 7:3-5',
  },
  'added-shape': {
    en: 'two participants such as 3,9 or 3,9:like',
    'zh-Hant': '兩名參加者，例如 3,9 或 3,9:like',
    'zh-Hans': '两个参会方，例如 3,9 或 3,9:like',
  },
  'numbers-shape': {
    en: 'numbers such as 5 or 5,8',
    'zh-Hant': '號碼，例如 5 或 5,8',
    'zh-Hans': '号码，例如 5 或 5,8',
  },

  participant: { en: 'participant {{number}}', 'zh-Hant': '{{number}} 號參加者', 'zh-Hans': '{{number}} 号参会方' },
  'named-participant': {
    en: '{{name}} ({{number}})',
    'zh-Hant': '{{name}}（{{number}}）',
    'zh-Hans': '{{name}}（{{number}}）',
  },
  slot: { en: 'slot {{number}}', 'zh-Hant': '第 {{number}} 時段', 'zh-Hans': '第 {{number}} 时段' },
  table: { en: 'table {{number}}', 'zh-Hant': '{{number}} 號枱', 'zh-Hans': '{{number}} 号桌' },
  place: {
    en: 'slot {{slot}}, table {{table}}',
    'zh-Hant': '第 {{slot}} 時段 {{table}} 號枱',
    'zh-Hans': '第 {{slot}} 时段 {{table}} 号桌',
  },

  'fewest-moves': {
    en: '{{moved}} meetings move; no repair that keeps as many moves fewer.',
    'zh-Hant': '有 {{moved}} 場會面須改時段；已證明在保留同樣多會面的前提下不能更少。',
    'zh-Hans': '有 {{moved}} 场洽谈要改时段；已证明在保留同样多洽谈的前提下不能更少。',
  },
  'moves-with-gap': {
    en: '{{moved}} meetings move; fewer than {{bound}} is impossible, between them nothing is proven.',
    'zh-Hant': '有 {{moved}} 場會面須改時段；已證明至少 {{bound}} 場，兩者之間未有定論。',
    'zh-Hans': '有 {{moved}} 场洽谈要改时段；已证明至少 {{bound}} 场，两者之间尚无定论。',
  },
  moved: {
    en: 'Meeting {{meeting}}, {{pair}}: from {{from}} to {{to}}.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：由{{from}}改為{{to}}。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：从{{from}}改到{{to}}。',
  },
  new: {
    en: 'Meeting {{meeting}}, {{pair}}: new, {{to}}.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：新增，{{to}}。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：新增，{{to}}。',
  },
  'called-off': {
    en: 'Meeting {{meeting}}, {{pair}}: called off ({{from}}).',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：取消（原為{{from}}）。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：取消（原为{{from}}）。',
  },
  dropped: {
    en: 'Meeting {{meeting}}, {{pair}}: has no place any more ({{from}}).',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：再無位置（原為{{from}}）。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：已排不下（原为{{from}}）。',
  },
  'other-people': {
    en: 'Meeting {{meeting}}, {{pair}}: other people attend.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：出席人員有變。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：参会人员有变。',
  },
  'to-tell': {
    en: 'To be told: {{firms}}. Nothing changes for {{others}} others.',
    'zh-Hant': '須通知：{{firms}}。另有 {{others}} 方不受影響。',
    'zh-Hans': '需通知：{{firms}}。另有 {{others}} 方不受影响。',
  },
  'nobody-to-tell': {
    en: 'Nobody has to be told anything.',
    'zh-Hant': '無須通知任何一方。',
    'zh-Hans': '不需要通知任何一方。',
  },
  'requirement-of-many': {
    en: '  – {{requirement}}',
    'zh-Hant': '　– {{requirement}}',
    'zh-Hans': '　– {{requirement}}',
  },

  placeable: {
    en: 'Meeting {{meeting}}, {{pair}}: there is room, {{to}}, without giving anything up ({{moves}} other meetings move).',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：毋須放棄任何會面即可安排在{{to}}（另有 {{moves}} 場會面須移動）。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：不放弃任何洽谈就能排在{{to}}（另有 {{moves}} 场洽谈要移动）。',
  },
  blocked: {
    en: 'Meeting {{meeting}}, {{pair}}: {{reason}}',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：{{reason}}',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：{{reason}}',
  },
  'it-would-take': {
    en: '  It would take: {{concessions}}. Tried out; nothing cheaper does.',
    'zh-Hant': '　可行的最小改動：{{concessions}}。已試排成功，沒有更省的辦法。',
    'zh-Hans': '　可行的最小改动：{{concessions}}。已试排成功，没有更省的办法。',
  },
  'nothing-helps': {
    en: '  No table, slot, lock, maximum, interpreter or other wish given up makes room.',
    'zh-Hant': '　即使加枱、騰出時段、解鎖、調高上限、加傳譯員或放棄其他意願，仍無法安排。',
    'zh-Hans': '　加桌、腾出时段、解锁、提高上限、加译员或放弃其他意愿都排不下。',
  },
  'not-settled': {
    en: '  Time ran out before a change that makes room was found.',
    'zh-Hant': '　時間已到，未找到可行的改動。',
    'zh-Hans': '　时间已到，没有找到可行的改动。',
  },
  'explain-unknown': {
    en: 'Meeting {{meeting}}, {{pair}}: time ran out. A longer --time-limit may help.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：時間已到，可延長 --time-limit。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：时间已到，可延长 --time-limit。',
  },
  'explain-called-off': {
    en: 'Meeting {{meeting}}, {{pair}}: called off.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：已取消。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：已取消。',
  },
  'explain-not-to-be-arranged': {
    en: 'Meeting {{meeting}}, {{pair}}: not to be arranged.',
    'zh-Hant': '第 {{meeting}} 號會面，{{pair}}：不作安排。',
    'zh-Hans': '第 {{meeting}} 号洽谈，{{pair}}：不安排。',
  },
  'every-wish-placed': {
    en: 'Every wish has a place.',
    'zh-Hant': '所有意願均已安排。',
    'zh-Hans': '所有意愿都已安排。',
  },
  'one-more-table': {
    en: 'one more table in slot {{slot}}',
    'zh-Hant': '第 {{slot}} 時段加一張枱',
    'zh-Hans': '第 {{slot}} 时段加一张桌',
  },
  'one-more-table-in-venue': {
    en: 'one more table in venue {{venue}} in slot {{slot}}',
    'zh-Hant': '第 {{slot}} 時段在 {{venue}} 號場地加一張枱',
    'zh-Hans': '第 {{slot}} 时段在 {{venue}} 号场地加一张桌',
  },
  'slot-freed': {
    en: '{{firm}} comes to slot {{slot}}',
    'zh-Hant': '{{firm}}騰出第 {{slot}} 時段',
    'zh-Hans': '{{firm}}腾出第 {{slot}} 时段',
  },
  'fixed-slot-dropped': {
    en: 'meeting {{meeting}} unlocked from its slot',
    'zh-Hant': '解除第 {{meeting}} 號會面的時段鎖定',
    'zh-Hans': '解除第 {{meeting}} 号洽谈的时段锁定',
  },
  'fixed-table-dropped': {
    en: 'meeting {{meeting}} unlocked from its table',
    'zh-Hant': '解除第 {{meeting}} 號會面的枱號鎖定',
    'zh-Hans': '解除第 {{meeting}} 号洽谈的桌号锁定',
  },
  'session-dropped': {
    en: 'meeting {{meeting}} in the other half of the day as well',
    'zh-Hant': '第 {{meeting}} 號會面不再限定上午或下午',
    'zh-Hans': '第 {{meeting}} 号洽谈不再限定上午或下午',
  },
  'order-dropped': {
    en: 'meeting {{later}} before meeting {{earlier}}',
    'zh-Hant': '第 {{later}} 號會面可早於第 {{earlier}} 號',
    'zh-Hans': '第 {{later}} 号洽谈可以早于第 {{earlier}} 号',
  },
  'maximum-raised': {
    en: '{{firm}} takes one meeting more',
    'zh-Hant': '{{firm}}多接受一場會面',
    'zh-Hans': '{{firm}}多接受一场洽谈',
  },
  'one-more-interpreter': {
    en: 'one more interpreter for {{languagePair}}',
    'zh-Hant': '加一名 {{languagePair}} 傳譯員',
    'zh-Hans': '加一名 {{languagePair}} 译员',
  },
  'wish-given-up': {
    en: 'meeting {{meeting}} given up',
    'zh-Hant': '放棄第 {{meeting}} 號會面',
    'zh-Hans': '放弃第 {{meeting}} 号洽谈',
  },
} as const satisfies Texts;
