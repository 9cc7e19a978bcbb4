import type { Texts } from '#platform/i18n/texts.ts';
import { daysRefusals } from './mission-texts.ts';

/** What planning refuses; each code of `planMission` and `layOutDay` beside its words. */
export const planRefusals = {
  ...daysRefusals,
  'list-empty': {
    en: 'The {{side}} list holds no company; a mission needs at least one on each side.',
    'zh-Hant': '{{side}}名單沒有公司；雙方各須至少有一間公司。',
    'zh-Hans': '{{side}}名单没有企业；双方各须至少有一家企业。',
  },
  'slots-out-of-range': {
    en: '{{slots}} slots is no day of meetings: expected a whole number from 1 to {{most}}.',
    'zh-Hant': '時段數目 {{slots}} 無效：應為 1 至 {{most}} 的整數。',
    'zh-Hans': '时段数 {{slots}} 无效：应为 1 至 {{most}} 的整数。',
  },
  'tables-out-of-range': {
    en: '{{tables}} tables is not enough to meet at: expected a whole number of at least 1.',
    'zh-Hant': '枱數 {{tables}} 無效：應為不少於 1 的整數。',
    'zh-Hans': '桌数 {{tables}} 无效：应为不少于 1 的整数。',
  },
  'minutes-out-of-range': {
    en: '{{minutes}} is no length for {{name}}: expected whole minutes, 1 to 480 for a meeting, 0 to 120 for a change.',
    'zh-Hant': '{{name}} 的分鐘數 {{minutes}} 無效：會面應為 1 至 480 分鐘，換枱應為 0 至 120 分鐘。',
    'zh-Hans': '{{name}} 的分钟数 {{minutes}} 无效：洽谈应为 1 至 480 分钟，换桌应为 0 至 120 分钟。',
  },
  'must-meet-unknown': {
    en: '{{company}} must meet “{{wanted}}”, but the other list has no such company ({{more}} more of this kind): correct the reference or name.',
    'zh-Hant':
      '{{company}} 指名要見「{{wanted}}」，但對方名單沒有這間公司（另有 {{more}} 項同類問題）：請更正編號或名稱。',
    'zh-Hans':
      '{{company}} 指名要见“{{wanted}}”，但对方名单没有这家企业（另有 {{more}} 项同类问题）：请更正编号或名称。',
  },
  'must-meet-ambiguous': {
    en: '{{company}} must meet “{{wanted}}”, but several companies of the other list are called so ({{more}} more of this kind): use the reference.',
    'zh-Hant': '{{company}} 指名要見「{{wanted}}」，但對方名單有多間同名公司（另有 {{more}} 項同類問題）：請改用編號。',
    'zh-Hans': '{{company}} 指名要见“{{wanted}}”，但对方名单有多家同名企业（另有 {{more}} 项同类问题）：请改用编号。',
  },
  'requirements-conflict': {
    en: '{{conflict}} What clashes: {{requirements}}. Take must-meets off the lists, raise the maximum, or add slots or tables.',
    'zh-Hant': '{{conflict}}互相矛盾的要求：{{requirements}}。請減少指名會面、提高上限，或增加時段或枱數。',
    'zh-Hans': '{{conflict}}相互矛盾的要求：{{requirements}}。请减少指名洽谈、提高上限，或增加时段或桌数。',
  },
  'no-pair-fits': {
    en: 'None of the {{pairs}} pairs of companies fits: {{reasons}}.',
    'zh-Hant': '{{pairs}} 對公司組合均不適合會面：{{reasons}}。',
    'zh-Hans': '{{pairs}} 对企业组合均不适合洽谈：{{reasons}}。',
  },
  'no-timetable-found': {
    en: 'The search ended before it found a timetable ({{status}}): give it more time.',
    'zh-Hant': '在時限內未找到時間表（{{status}}）：請延長時限。',
    'zh-Hans': '在时限内未找到时间表（{{status}}）：请延长时限。',
  },
  'timetable-problem-ill-formed': {
    en: 'The mission contradicts itself, so that no timetable can be searched.',
    'zh-Hant': '資料互相矛盾，無法編排時間表。',
    'zh-Hans': '资料相互矛盾，无法编排时间表。',
  },
} as const satisfies Texts;

/** What planning warns of. */
export const planWarnings = {
  'never-meet-unknown': {
    en: '{{company}} ({{side}}) excludes “{{wanted}}”, but the other list has no such company: check the spelling, nothing was excluded.',
    'zh-Hant':
      '{{side}}的 {{company}} 註明不見「{{wanted}}」，但對方名單沒有這間公司：請核對寫法，此項未有排除任何公司。',
    'zh-Hans': '{{side}}的 {{company}} 注明不见“{{wanted}}”，但对方名单没有这家企业：请核对写法，此项未排除任何企业。',
  },
  'must-meet-excluded': {
    en: '{{company}} ({{side}}) must meet {{wanted}}, but the lists exclude that meeting; it is left out.',
    'zh-Hant': '{{side}}的 {{company}} 指名要見 {{wanted}}，但名單同時註明不安排，故未有安排。',
    'zh-Hans': '{{side}}的 {{company}} 指名要见 {{wanted}}，但名单同时注明不安排，故未安排。',
  },
  'same-company-in-both-lists': {
    en: '{{company}} ({{side}}) and {{other}} of the other list carry the same identifier: one company, which does not meet itself.',
    'zh-Hant': '{{side}}的 {{company}} 與對方名單的 {{other}} 識別號碼相同，視為同一間公司，不安排會面。',
    'zh-Hans': '{{side}}的 {{company}} 与对方名单的 {{other}} 识别号码相同，视为同一家企业，不安排洽谈。',
  },
  'unavailable-slot-unknown': {
    en: '{{company}} ({{side}}) cannot take slot {{slot}}, but the day has only {{slots}} slots.',
    'zh-Hant': '{{side}}的 {{company}} 註明不可出席第 {{slot}} 時段，但當日只有 {{slots}} 個時段。',
    'zh-Hans': '{{side}}的 {{company}} 注明不能参加第 {{slot}} 时段，但当天只有 {{slots}} 个时段。',
  },
} as const satisfies Texts;

/** What keeps a meeting out of the timetable. `firm` is a company name. */
export const obstacleTexts = {
  'capacity-reached': {
    en: '{{firm}} already has the {{meetings}} meetings it takes at most',
    'zh-Hant': '{{firm}}已達會面上限（{{meetings}} 場）',
    'zh-Hans': '{{firm}}已达洽谈上限（{{meetings}} 场）',
  },
  'no-open-slot': {
    en: '{{firm}} can come to none of the slots this meeting may take',
    'zh-Hant': '此會面可用的時段，{{firm}}均未能出席',
    'zh-Hans': '此洽谈可用的时段，{{firm}}均不能参加',
  },
  'firm-full': {
    en: '{{firm}} has a meeting in every slot it can come to',
    'zh-Hant': '{{firm}}可出席的時段均已排滿',
    'zh-Hans': '{{firm}}可参加的时段均已排满',
  },
  'never-there-together': {
    en: 'the two are never there at the same time',
    'zh-Hant': '雙方出席時段並無重疊',
    'zh-Hans': '双方出席时段没有重叠',
  },
  'no-common-free-slot': {
    en: 'in every slot both can come to, one of them has another meeting',
    'zh-Hant': '雙方可出席的共同時段，總有一方已有其他會面',
    'zh-Hans': '双方可参加的共同时段，总有一方已有其他洽谈',
  },
  'tables-taken': {
    en: 'both are free in slot {{slots}}, but every table is taken then',
    'zh-Hant': '雙方於第 {{slots}} 時段有空，但所有枱均已佔用',
    'zh-Hans': '双方在第 {{slots}} 时段有空，但所有桌子均已占用',
  },
  'interpreter-missing': {
    en: 'nobody interprets {{languagePair}} in this mission',
    'zh-Hant': '此考察團沒有 {{languagePair}} 的傳譯員',
    'zh-Hans': '该考察团没有 {{languagePair}} 的口译员',
  },
  'interpreters-taken': {
    en: 'both are free in slot {{slots}}, but everybody who interprets {{languagePair}} is at another meeting or away then',
    'zh-Hant': '雙方於第 {{slots}} 時段有空，但 {{languagePair}} 的傳譯員均有其他會面或未能出席',
    'zh-Hans': '双方在第 {{slots}} 时段有空，但 {{languagePair}} 的口译员均有其他洽谈或不能参加',
  },
  'would-fit': {
    en: 'nothing blocks it in slot {{slots}}; the search ended before it placed the meeting',
    'zh-Hant': '第 {{slots}} 時段並無障礙，但搜尋結束前未及編入',
    'zh-Hans': '第 {{slots}} 时段没有障碍，但搜索结束前未及编入',
  },
} as const satisfies Texts;

/** Why a company has no meeting. */
export const withoutMeetingTexts = {
  'no-eligible-partner': {
    en: 'no eligible partner on the other side',
    'zh-Hant': '對方名單沒有合適的公司',
    'zh-Hans': '对方名单没有合适的企业',
  },
  'own-capacity-zero': {
    en: 'it takes no meetings: its maximum is 0, or it can come to no slot',
    'zh-Hant': '會面上限為 0，或所有時段均未能出席',
    'zh-Hans': '洽谈上限为 0，或所有时段均不能参加',
  },
  'partners-full': {
    en: 'every company that fits it is full',
    'zh-Hant': '合適的公司均已額滿',
    'zh-Hans': '合适的企业均已排满',
  },
  'no-places-left': {
    en: 'slots and tables are used up',
    'zh-Hant': '時段及枱位已用盡',
    'zh-Hans': '时段及桌位已用尽',
  },
  'not-placed': {
    en: 'none of the meetings proposed for it found a place (see the meetings not placed)',
    'zh-Hant': '建議的會面均未能編入時間表（見未能編入的會面）',
    'zh-Hans': '建议的洽谈均未能编入时间表（见未能编入的洽谈）',
  },
  firms: { en: '{{reason}}: {{firms}}', 'zh-Hant': '{{reason}}：{{firms}} 間', 'zh-Hans': '{{reason}}：{{firms}} 家' },
} as const satisfies Texts;

export const sideNames = {
  left: { en: 'left', 'zh-Hant': '左方', 'zh-Hans': '左方' },
  right: { en: 'right', 'zh-Hant': '右方', 'zh-Hans': '右方' },
} as const satisfies Texts;
