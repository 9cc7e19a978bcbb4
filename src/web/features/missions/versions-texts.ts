import type { Texts } from '#web/reader/texts.ts';

/** The words of publishing: what would change, who is to be told, what was published before. */
export const versionsTexts = {
  'publish.title': { en: 'What publishing now would do', 'zh-Hant': '現在公布會怎樣', 'zh-Hans': '现在发布会怎样' },
  'publish.first': {
    en: 'This would be version 1: every firm gets its itinerary for the first time.',
    'zh-Hant': '這將是第 1 版：各公司首次獲得會面行程表。',
    'zh-Hans': '这将是第 1 版：各企业首次获得洽谈行程表。',
  },
  'publish.next': {
    en: 'This would be version {{version}}. Changes against version {{before}}: {{changes}}. Firms to tell: {{firms}}.',
    'zh-Hant': '這將是第 {{version}} 版。與第 {{before}} 版比較，有 {{changes}} 項更改，須通知 {{firms}} 間公司。',
    'zh-Hans': '这将是第 {{version}} 版。与第 {{before}} 版相比，有 {{changes}} 项更改，需要通知 {{firms}} 家企业。',
  },
  'publish.nothing': {
    en: 'The board is as published in version {{version}}: there is nothing to publish.',
    'zh-Hant': '現時編排與已公布的第 {{version}} 版相同，無需公布。',
    'zh-Hans': '当前安排与已发布的第 {{version}} 版相同，无需发布。',
  },
  'publish.nothing-placed': {
    en: 'No meeting has a place yet. Compute the timetable first.',
    'zh-Hant': '尚未有會面獲安排。請先計算時間表。',
    'zh-Hans': '还没有洽谈得到安排。请先计算时间表。',
  },
  'publish.waiting': {
    en: '{{count}} wanted meetings have no place and are not part of the version.',
    'zh-Hant': '有 {{count}} 個擬安排的會面未獲安排，不會列入此版。',
    'zh-Hans': '有 {{count}} 场拟安排的洽谈未得到安排，不会列入此版。',
  },
  'publish.do': {
    en: 'Publish version {{version}}',
    'zh-Hant': '公布第 {{version}} 版',
    'zh-Hans': '发布第 {{version}} 版',
  },
  'publish.sure': {
    en: 'Publish version {{version}}?',
    'zh-Hant': '公布第 {{version}} 版？',
    'zh-Hans': '发布第 {{version}} 版？',
  },
  'publish.sure-what': {
    en: 'Company users then see their itinerary, and the firms’ time is taken for all missions. A published version stays as it is; a later one replaces it.',
    'zh-Hant':
      '公司用戶屆時可查看行程表，而各公司的時間在所有考察團中均視為已佔用。已公布的版本不會更改，只會由新版取代。',
    'zh-Hans':
      '企业用户届时可以查看行程表，各企业的时间在所有考察团中都视为已占用。已发布的版本不会更改，只会由新版取代。',
  },
  'publish.done': {
    en: 'Version {{version}} is published.',
    'zh-Hant': '已公布第 {{version}} 版。',
    'zh-Hans': '已发布第 {{version}} 版。',
  },
  'publish.stale': {
    en: 'Not published: somebody changed or published this mission in the meantime. Below is how it stands now; look it through again.',
    'zh-Hant': '未有公布：期間有其他人更改或公布了此考察團。下方為最新狀況，請再次核閱。',
    'zh-Hans': '没有发布：在此期间有其他人更改或发布了此考察团。下方是最新情况，请再次核阅。',
  },
  'publish.changes': { en: 'Changes', 'zh-Hant': '更改', 'zh-Hans': '更改' },
  'publish.to-tell': { en: 'Firms to tell', 'zh-Hant': '須通知的公司', 'zh-Hans': '需要通知的企业' },
  'publish.to-tell-copy': { en: 'Copy the names', 'zh-Hant': '複製名稱', 'zh-Hans': '复制名称' },
  'publish.copied': { en: 'Copied.', 'zh-Hant': '已複製。', 'zh-Hans': '已复制。' },
  'publish.show-all': {
    en: 'Show all {{count}}',
    'zh-Hant': '顯示全部 {{count}} 項',
    'zh-Hans': '显示全部 {{count}} 项',
  },
  'change.added': { en: 'new', 'zh-Hant': '新增', 'zh-Hans': '新增' },
  'change.moved': { en: 'moved', 'zh-Hant': '改期', 'zh-Hans': '调整' },
  'change.removed': { en: 'gone', 'zh-Hant': '取消', 'zh-Hans': '取消' },
  'change.meeting': { en: 'Meeting', 'zh-Hant': '會面', 'zh-Hans': '洽谈' },
  'change.kind': { en: 'Change', 'zh-Hant': '更改', 'zh-Hans': '更改' },
  'change.before': { en: 'Before', 'zh-Hant': '之前', 'zh-Hans': '之前' },
  'change.after': { en: 'After', 'zh-Hant': '之後', 'zh-Hans': '之后' },
  'change.at': {
    en: '{{day}} {{time}}, {{table}}',
    'zh-Hant': '{{day}} {{time}}，{{table}}',
    'zh-Hans': '{{day}} {{time}}，{{table}}',
  },
  'change.at-interpreted': {
    en: '{{day}} {{time}}, {{table}}, with {{interpreter}}',
    'zh-Hant': '{{day}} {{time}}，{{table}}，傳譯：{{interpreter}}',
    'zh-Hans': '{{day}} {{time}}，{{table}}，口译：{{interpreter}}',
  },
  'history.title': { en: 'Published versions', 'zh-Hant': '已公布的版本', 'zh-Hans': '已发布的版本' },
  'history.none': {
    en: 'Nothing has been published yet.',
    'zh-Hant': '尚未公布任何版本。',
    'zh-Hans': '还没有发布任何版本。',
  },
  'history.version': { en: 'Version {{version}}', 'zh-Hant': '第 {{version}} 版', 'zh-Hans': '第 {{version}} 版' },
  'history.in-force': { en: 'in force', 'zh-Hant': '生效中', 'zh-Hans': '生效中' },
  'history.replaced': { en: 'replaced', 'zh-Hant': '已被取代', 'zh-Hans': '已被取代' },
  'history.published': { en: 'Published {{when}}', 'zh-Hant': '{{when}} 公布', 'zh-Hans': '{{when}} 发布' },
  'history.published-by': {
    en: 'Published {{when}} by {{who}}',
    'zh-Hant': '{{who}}於 {{when}} 公布',
    'zh-Hans': '{{who}}于 {{when}} 发布',
  },
  'history.meetings': {
    en: 'Meetings: {{meetings}}',
    'zh-Hant': '{{meetings}} 個會面',
    'zh-Hans': '{{meetings}} 场洽谈',
  },
  'history.changes': {
    en: 'Changes: {{changes}}; firms to tell: {{firms}}',
    'zh-Hant': '{{changes}} 項更改，須通知 {{firms}} 間公司',
    'zh-Hans': '{{changes}} 项更改，需要通知 {{firms}} 家企业',
  },
  'history.files': { en: 'Documents as they were', 'zh-Hant': '當時的文件', 'zh-Hans': '当时的文档' },
  'history.first': { en: 'The first version', 'zh-Hant': '首個版本', 'zh-Hans': '第一个版本' },
  'handout.title': { en: 'Hand out', 'zh-Hant': '派發', 'zh-Hans': '分发' },
  'handout.lead': {
    en: 'Each firm’s itinerary as a page for the phone; PDF and calendar are on that page.',
    'zh-Hant': '各公司的行程表手機版；PDF 及行事曆在該頁下載。',
    'zh-Hans': '各企业的行程表手机版；PDF 和日历在该页下载。',
  },
  'handout.filter': { en: 'Find a firm', 'zh-Hant': '尋找公司', 'zh-Hans': '查找企业' },
} as const satisfies Texts;
