import type { Texts } from '#platform/i18n/texts.ts';

/** Why a programme in the open format does not become a mission. `path` is the place in the file. */
export const programmeImportRefusals = {
  'programme-not-json': {
    en: 'This is no programme in the open format: line {{line}} is not valid JSON ({{value}}). Nothing was imported.',
    'zh-Hant': '此檔案並非會面編排檔：第 {{line}} 行不是有效的 JSON（{{value}}）。未有匯入任何資料。',
    'zh-Hans': '该文件不是洽谈编排文件：第 {{line}} 行不是有效的 JSON（{{value}}）。未导入任何数据。',
  },
  'programme-not-utf8': {
    en: 'This is no programme in the open format: a programme is JSON text in UTF-8. Nothing was imported.',
    'zh-Hant': '此檔案並非會面編排檔：會面編排檔須為 UTF-8 編碼的 JSON 文字。未有匯入任何資料。',
    'zh-Hans': '该文件不是洽谈编排文件：洽谈编排文件应为 UTF-8 编码的 JSON 文本。未导入任何数据。',
  },
  'programme-malformed': {
    en: 'The programme does not follow the open format at {{path}}: found {{value}}, expected {{expected}}. Nothing was imported.',
    'zh-Hant': '會面編排檔於 {{path}} 不符合格式：檔案內容為 {{value}}，應為 {{expected}}。未有匯入任何資料。',
    'zh-Hans': '洽谈编排文件在 {{path}} 处不符合格式：文件内容为 {{value}}，应为 {{expected}}。未导入任何数据。',
  },
  'programme-inconsistent': {
    en: 'The programme contradicts itself at {{path}}: found {{value}}, expected {{expected}}. Nothing was imported.',
    'zh-Hant': '會面編排檔於 {{path}} 自相矛盾：檔案內容為 {{value}}，應為 {{expected}}。未有匯入任何資料。',
    'zh-Hans': '洽谈编排文件在 {{path}} 处自相矛盾：文件内容为 {{value}}，应为 {{expected}}。未导入任何数据。',
  },
  'programme-not-kept': {
    en: 'A mission of this desk cannot keep what stands at {{path}}: found {{value}}, expected {{expected}}. Nothing was imported.',
    'zh-Hant': '本系統的考察團無法保留 {{path}} 的內容：檔案內容為 {{value}}，應為 {{expected}}。未有匯入任何資料。',
    'zh-Hans': '本系统的考察团无法保留 {{path}} 处的内容：文件内容为 {{value}}，应为 {{expected}}。未导入任何数据。',
  },
  'programme-timetable-broken': {
    en: 'The timetable of the programme fails the independent check: {{constraint}} ({{values}}). Nothing was imported.',
    'zh-Hant': '會面編排檔的時間表未能通過獨立核對：{{constraint}}（{{values}}）。未有匯入任何資料。',
    'zh-Hans': '洽谈编排文件的时间表未能通过独立核验：{{constraint}}（{{values}}）。未导入任何数据。',
  },
  'programme-firm-differs': {
    en: 'At {{path}} the file calls {{reference}} “{{given}}”, but your registry knows this reference as “{{firm}}”. Change the reference in the file, or the name in the registry. Nothing was imported.',
    'zh-Hant':
      '檔案於 {{path}} 將 {{reference}} 稱為「{{given}}」，但公司名冊中此編號屬「{{firm}}」。請更改檔案內的編號，或更改名冊內的名稱。未有匯入任何資料。',
    'zh-Hans':
      '文件在 {{path}} 处将 {{reference}} 称为“{{given}}”，但企业名册中该编号属于“{{firm}}”。请修改文件中的编号，或修改名册中的名称。未导入任何数据。',
  },
} as const satisfies Texts;
export type ProgrammeImportRefusal = keyof typeof programmeImportRefusals;
