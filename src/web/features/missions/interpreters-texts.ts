import type { Texts } from '#web/reader/texts.ts';

/** The words of interpreters: who interprets in a mission, and which meetings need one. */
export const interpretersTexts = {
  'interpreters.title': { en: 'Interpreters', 'zh-Hant': '傳譯員', 'zh-Hans': '口译员' },
  'interpreters.none': {
    en: 'Nobody interprets in this mission: it is arranged as if all firms understood each other.',
    'zh-Hant': '此考察團未有傳譯員：編排時視各公司語言相通。',
    'zh-Hans': '该考察团还没有口译员：安排时视各企业语言相通。',
  },
  'interpreters.lead': {
    en: 'Firms without a language in common meet with an interpreter who works in their languages. A meeting can say otherwise.',
    'zh-Hant': '語言不通的公司會面時，會安排相應語言的傳譯員。個別會面可另作設定。',
    'zh-Hans': '语言不通的企业洽谈时，会安排相应语言的口译员。个别洽谈可另行设定。',
  },
  'interpreters.wanted': {
    en: 'Meetings that call for an interpreter: {{pairs}}.',
    'zh-Hant': '須有傳譯的會面：{{pairs}}。',
    'zh-Hans': '需要口译的洽谈：{{pairs}}。',
  },
  'interpreters.wanted-pair': {
    en: '{{pair}} {{meetings}} (interpreters: {{interpreters}})',
    'zh-Hant': '{{pair}} {{meetings}} 個（傳譯員 {{interpreters}} 位）',
    'zh-Hans': '{{pair}} {{meetings}} 场（口译员 {{interpreters}} 位）',
  },
  'interpreters.add': { en: 'Add an interpreter', 'zh-Hant': '加入傳譯員', 'zh-Hans': '添加口译员' },
  'interpreters.change': { en: 'Change', 'zh-Hant': '更改', 'zh-Hans': '修改' },
  'interpreters.change-one': { en: 'Change {{name}}', 'zh-Hant': '更改{{name}}', 'zh-Hans': '修改{{name}}' },
  'interpreters.remove': { en: 'Take out', 'zh-Hant': '移出', 'zh-Hans': '移出' },
  'interpreters.remove-one': { en: 'Take {{name}} out', 'zh-Hant': '移出{{name}}', 'zh-Hans': '移出{{name}}' },
  'interpreters.remove-title': {
    en: 'Take {{name}} out of the mission?',
    'zh-Hant': '把{{name}}移出考察團？',
    'zh-Hans': '把{{name}}移出考察团？',
  },
  'interpreters.remove-what': {
    en: 'Meetings with this interpreter: {{meetings}}. They get another one who is free then, or wait for a place again.',
    'zh-Hant': '由其傳譯的會面：{{meetings}} 個。屆時會改由當時有空的傳譯員負責，否則重新等候安排。',
    'zh-Hans': '由其口译的洽谈：{{meetings}} 场。届时会改由当时有空的口译员负责，否则重新等待安排。',
  },
  'interpreters.facts': {
    en: 'Meetings: {{meetings}}',
    'zh-Hant': '會面 {{meetings}} 個',
    'zh-Hans': '洽谈 {{meetings}} 场',
  },
  'interpreters.away': {
    en: 'away in {{slots}} of {{all}} slots',
    'zh-Hant': '{{all}} 個時段中有 {{slots}} 個未能出席',
    'zh-Hans': '{{all}} 个时段中有 {{slots}} 个不能参加',
  },
  'interpreters.name': { en: 'Name', 'zh-Hant': '姓名', 'zh-Hans': '姓名' },
  'interpreters.name-help': {
    en: 'In at least one language. It stands in the timetable and on the itineraries of the firms concerned.',
    'zh-Hant': '最少填寫一種語言。姓名會列於時間表及有關公司的行程表。',
    'zh-Hans': '至少填写一种语言。姓名会列在时间表和有关企业的行程表上。',
  },
  'interpreters.name-missing': {
    en: 'Give the name in at least one language.',
    'zh-Hant': '請最少以一種語言填寫姓名。',
    'zh-Hans': '请至少用一种语言填写姓名。',
  },
  'interpreters.pairs': { en: 'Interprets', 'zh-Hant': '傳譯語言', 'zh-Hans': '口译语言' },
  'interpreters.pairs-help': {
    en: 'Type a language. Each pair counts in both directions.',
    'zh-Hant': '輸入語言搜尋。每對語言均為雙向。',
    'zh-Hans': '输入语言查找。每对语言均为双向。',
  },
  'interpreters.pairs-missing': {
    en: 'Choose at least one pair of languages.',
    'zh-Hant': '請最少選擇一對語言。',
    'zh-Hans': '请至少选择一对语言。',
  },
  'interpreters.no-pair': { en: 'No such language', 'zh-Hant': '沒有這種語言', 'zh-Hans': '没有这种语言' },
  'interpreters.times-help': {
    en: 'Take the tick from every slot in which this interpreter is away.',
    'zh-Hant': '取消勾選該傳譯員未能出席的時段。',
    'zh-Hans': '取消勾选该口译员不能参加的时段。',
  },
  'interpreters.save': { en: 'Save', 'zh-Hant': '儲存', 'zh-Hans': '保存' },
  'interpreters.cancel': { en: 'Cancel', 'zh-Hant': '取消', 'zh-Hans': '取消' },
  'interpreters.saved': { en: 'Saved.', 'zh-Hant': '已儲存。', 'zh-Hans': '已保存。' },
  'interpreters.removed': {
    en: '{{name}} is out of the mission.',
    'zh-Hant': '{{name}}已移出考察團。',
    'zh-Hans': '{{name}}已移出考察团。',
  },
  'interpreters.released': {
    en: 'Saved. Meetings that found no interpreter where they stood and wait for a place again: {{released}}. Compute anew to place them.',
    'zh-Hant': '已儲存。{{released}} 個會面於原有時段沒有傳譯員，現重新等候安排。請重新計算。',
    'zh-Hans': '已保存。{{released}} 场洽谈在原来的时段没有口译员，现重新等待安排。请重新计算。',
  },
  'interpreting.title': { en: 'Interpreter', 'zh-Hant': '傳譯', 'zh-Hans': '口译' },
  'interpreting.who': {
    en: '{{name}} ({{pair}})',
    'zh-Hant': '{{name}}（{{pair}}）',
    'zh-Hans': '{{name}}（{{pair}}）',
  },
  'interpreting.needed': {
    en: 'Needs one for {{pair}}.',
    'zh-Hant': '須有 {{pair}} 傳譯。',
    'zh-Hans': '需要 {{pair}} 口译。',
  },
  'interpreting.not-needed': { en: 'None needed.', 'zh-Hant': '無須傳譯。', 'zh-Hans': '无需口译。' },
  'interpreting.decide': { en: 'This meeting', 'zh-Hant': '此會面', 'zh-Hans': '该洽谈' },
  'interpreting.by-languages': {
    en: 'as the firms’ languages say',
    'zh-Hant': '按雙方語言而定',
    'zh-Hans': '按双方语言确定',
  },
  'interpreting.none': { en: 'needs no interpreter', 'zh-Hant': '無須傳譯', 'zh-Hans': '无需口译' },
  'interpreting.pair': { en: 'needs {{pair}}', 'zh-Hant': '須有 {{pair}} 傳譯', 'zh-Hans': '需要 {{pair}} 口译' },
} as const satisfies Texts;
