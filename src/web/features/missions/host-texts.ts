import type { Texts } from '#web/reader/texts.ts';

/** The words of a firm's own table. */
export const hostTexts = {
  'host.is': { en: 'It has a table of its own', 'zh-Hant': '設有專用枱位', 'zh-Hans': '设有专用桌位' },
  'host.is-help': {
    en: 'A booth or a room: all its meetings are there, and nobody else’s.',
    'zh-Hant': '例如展位或專用房間：其所有會面均在該處舉行，其他公司不會使用。',
    'zh-Hans': '例如展位或专用房间：其所有洽谈都在该处进行，其他企业不使用。',
  },
  'host.table': { en: 'Which table', 'zh-Hant': '枱號', 'zh-Hans': '桌号' },
  'host.name': { en: 'Its name', 'zh-Hant': '枱位名稱', 'zh-Hans': '桌位名称' },
  'host.name-help': {
    en: 'It stands on itineraries and plans in place of the table’s number.',
    'zh-Hant': '名稱會代替枱號列於行程表及時間表。',
    'zh-Hans': '名称会代替桌号列在行程表和时间表上。',
  },
  'host.at': { en: 'own table: {{table}}', 'zh-Hant': '專用枱位：{{table}}', 'zh-Hans': '专用桌位：{{table}}' },
} as const satisfies Texts;
