import type { Texts } from '#platform/i18n/texts.ts';

/** What `yugang plan` says by itself; lists and plans bring their own words. */
export const planTexts = {
  'lists-refused': {
    en: 'Nothing was written: correct the {{errors}} errors above in the lists, then run the command again.',
    'zh-Hant': '未有寫入任何檔案：請先更正名單中以上 {{errors}} 項錯誤，然後重新執行。',
    'zh-Hans': '未写入任何文件：请先更正名单中以上 {{errors}} 项错误，然后重新运行。',
  },
  place: {
    en: '{{file}}, row {{row}}: {{words}}',
    'zh-Hant': '{{file}} 第 {{row}} 列：{{words}}',
    'zh-Hans': '{{file}} 第 {{row}} 行：{{words}}',
  },
  'language-unknown': {
    en: '“{{language}}” is no language of this program: expected en, zh-Hant or zh-Hans.',
    'zh-Hant': '不支援語言「{{language}}」：請選 en、zh-Hant 或 zh-Hans。',
    'zh-Hans': '不支持语言“{{language}}”：请选 en、zh-Hant 或 zh-Hans。',
  },
  'folder-is-a-file': {
    en: '{{folder}} is a file: --out expects a folder.',
    'zh-Hant': '{{folder}} 是檔案：--out 須為資料夾。',
    'zh-Hans': '{{folder}} 是文件：--out 应为文件夹。',
  },
  'folder-holds-other-files': {
    en: '{{folder}} holds files that no plan wrote ({{files}}, the first is {{file}}); nothing was written. Choose an empty folder, or add --force to write beside them.',
    'zh-Hant':
      '{{folder}} 內有 {{files}} 個並非由本程式寫入的檔案（首個為 {{file}}），未有寫入任何檔案。請選用空白資料夾，或加 --force 與其並存。',
    'zh-Hans':
      '{{folder}} 内有 {{files}} 个不是本程序写入的文件（第一个为 {{file}}），未写入任何文件。请选用空文件夹，或加 --force 与其并存。',
  },
  'folder-not-readable': {
    en: '{{folder}} cannot be read: {{reason}}.',
    'zh-Hant': '無法讀取 {{folder}}：{{reason}}。',
    'zh-Hans': '无法读取 {{folder}}：{{reason}}。',
  },
  'folder-not-writable': {
    en: '{{folder}} cannot be written: {{reason}}. What was there is unchanged, or still whole file by file.',
    'zh-Hant': '無法寫入 {{folder}}：{{reason}}。原有檔案未有改動，或仍逐一完整。',
    'zh-Hans': '无法写入 {{folder}}：{{reason}}。原有文件未改动，或仍逐一完整。',
  },
  reading: { en: 'Reading the lists …', 'zh-Hant': '讀取名單…', 'zh-Hans': '读取名单…' },
  proposing: { en: 'Choosing who meets whom …', 'zh-Hant': '配對中…', 'zh-Hans': '配对中…' },
  scheduling: {
    en: 'Searching a timetable for {{meetings}} meetings …',
    'zh-Hant': '為 {{meetings}} 場會面編排時間表…',
    'zh-Hans': '为 {{meetings}} 场洽谈编排时间表…',
  },
  found: {
    en: 'Searching a timetable for {{meetings}} meetings: {{seconds}} s, {{breaks}} breaks so far …',
    'zh-Hant': '為 {{meetings}} 場會面編排時間表：{{seconds}} 秒，現有空檔 {{breaks}} 個…',
    'zh-Hans': '为 {{meetings}} 场洽谈编排时间表：{{seconds}} 秒，现有空档 {{breaks}} 个…',
  },
  writing: { en: 'Writing the documents …', 'zh-Hant': '製作文件…', 'zh-Hans': '制作文件…' },
  'missing-characters': {
    en: 'The itineraries show 〓 for characters that no font on board has: {{characters}}.',
    'zh-Hant': '行程表中以下字元因字型所缺而以〓代替：{{characters}}。',
    'zh-Hans': '行程表中以下字符因字体缺失以〓代替：{{characters}}。',
  },
  'date-chosen': {
    en: 'No --date was given: the mission is set for {{date}}, the first Tuesday at least four weeks from today.',
    'zh-Hant': '未有指定 --date：日期定為 {{date}}（最少四星期後的首個星期二）。',
    'zh-Hans': '未指定 --date：日期定为 {{date}}（至少四周后的第一个星期二）。',
  },
  'limit-reached': {
    en: 'The time limit ended the search: another run may end elsewhere. A longer --time-limit makes it repeatable.',
    'zh-Hant': '搜尋因時限結束，再次執行的結果或有不同；延長 --time-limit 可令結果一致。',
    'zh-Hans': '搜索因时限结束，再次运行的结果可能不同；延长 --time-limit 可使结果一致。',
  },
  summary: {
    en: '{{placed}} of {{asked}} meetings placed for {{companies}} companies on {{date}}; {{without}} companies without a meeting; {{breaks}} breaks. Checked independently.',
    'zh-Hant':
      '{{date}}：{{companies}} 間公司共 {{asked}} 場會面，編定 {{placed}} 場；{{without}} 間公司沒有會面；空檔 {{breaks}} 個。已獨立核對。',
    'zh-Hans':
      '{{date}}：{{companies}} 家企业共 {{asked}} 场洽谈，排定 {{placed}} 场；{{without}} 家企业没有洽谈；空档 {{breaks}} 个。已独立核验。',
  },
  written: {
    en: 'Written to {{folder}}: programme.json, timetable.xlsx, itineraries.pdf, {{calendars}} calendars, report.md (read this first).',
    'zh-Hant':
      '已寫入 {{folder}}：programme.json、timetable.xlsx、itineraries.pdf、{{calendars}} 份日曆、report.md（請先閱讀）。',
    'zh-Hans':
      '已写入 {{folder}}：programme.json、timetable.xlsx、itineraries.pdf、{{calendars}} 份日历、report.md（请先阅读）。',
  },
} as const satisfies Texts;
