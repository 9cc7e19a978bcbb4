import type { Texts } from '#platform/i18n/texts.ts';

/** What `yugang timetable` says: refusals by their code, broken constraints and conflicts by theirs. */
export const timetableTexts = {
  'file-not-readable': {
    en: '{{file}}: cannot be read ({{reason}}).',
    'zh-Hant': '{{file}}：無法讀取（{{reason}}）。',
    'zh-Hans': '{{file}}：无法读取（{{reason}}）。',
  },
  'file-too-big': {
    en: '{{file}}: {{megabytes}} MB; at most {{limit}} MB is read.',
    'zh-Hant': '{{file}}：檔案有 {{megabytes}} MB，上限為 {{limit}} MB。',
    'zh-Hans': '{{file}}：文件有 {{megabytes}} MB，上限为 {{limit}} MB。',
  },
  'file-not-text': {
    en: '{{file}}: is not UTF-8 text.',
    'zh-Hant': '{{file}}：並非 UTF-8 文字檔。',
    'zh-Hans': '{{file}}：不是 UTF-8 文本文件。',
  },
  'file-not-writable': {
    en: '{{file}}: cannot be written ({{reason}}).',
    'zh-Hant': '{{file}}：無法寫入（{{reason}}）。',
    'zh-Hans': '{{file}}：无法写入（{{reason}}）。',
  },
  'dzn-malformed': {
    en: '{{file}}, line {{line}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行：读到 {{value}}；应为：{{expected}}。',
  },
  'json-malformed': {
    en: '{{file}}, line {{line}}: is not JSON: {{value}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行：並非 JSON：{{value}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行：不是 JSON：{{value}}。',
  },
  'programme-malformed': {
    en: '{{file}}, line {{line}}, at {{path}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行，{{path}}：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行，{{path}}：读到 {{value}}；应为：{{expected}}。',
  },
  'programme-inconsistent': {
    en: '{{file}}, line {{line}}, at {{path}}: {{value}} does not agree with the rest of the file; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行，{{path}}：{{value}} 與檔案其他內容不符；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行，{{path}}：{{value}} 与文件其他内容不符；应为：{{expected}}。',
  },
  'timetable-result-malformed': {
    en: '{{file}}, line {{line}}, at {{path}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行，{{path}}：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行，{{path}}：读到 {{value}}；应为：{{expected}}。',
  },
  'timetable-problem-ill-formed': {
    en: '{{file}}, line {{line}}, at {{path}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行，{{path}}：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行，{{path}}：读到 {{value}}；应为：{{expected}}。',
  },
  'programme-without-timetable': {
    en: '{{file}}, line 1: the programme carries no timetable; name a result file after it.',
    'zh-Hant': '{{file}} 第 1 行：此會面編排檔未有時間表；請在其後指明結果檔。',
    'zh-Hans': '{{file}} 第 1 行：该洽谈编排文件尚无时间表；请在其后指明结果文件。',
  },
  'result-needed': {
    en: '{{file}}: carries no timetable of its own; name a result file after it.',
    'zh-Hant': '{{file}}：本身不含時間表；請在其後指明結果檔。',
    'zh-Hans': '{{file}}：本身不含时间表；请在其后指明结果文件。',
  },

  'timetable-holds': {
    en: 'The timetable holds.',
    'zh-Hant': '時間表符合所有條件。',
    'zh-Hans': '时间表符合所有条件。',
  },
  'timetable-proof-malformed': {
    en: '{{file}}, line {{line}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行：读到 {{value}}；应为：{{expected}}。',
  },
  'proof-holds': {
    en: 'The proof holds: {{needed}} of its {{steps}} steps are needed, and each follows.',
    'zh-Hant': '證明成立：共 {{steps}} 步，其中 {{needed}} 步為必需，步步可推出。',
    'zh-Hans': '证明成立：共 {{steps}} 步，其中 {{needed}} 步为必需，步步可推出。',
  },
  'proof-broken': {
    en: 'The proof does not hold: {{reason}}',
    'zh-Hant': '證明不成立：{{reason}}',
    'zh-Hans': '证明不成立：{{reason}}',
  },
  'nothing-proven': {
    en: 'No proof was written: the result has no break, is not proven, leaves wishes out, is that of a mission with teams, pauses or the like, or time ran out.',
    'zh-Hant': '未有寫出證明：結果並無空檔、未經證明、有未安排的意願、屬含團隊或休息時段等條件的考察團，或時間已到。',
    'zh-Hans': '没有写出证明：结果没有空档、未经证明、有未安排的意愿、属于含团队或休息时段等条件的考察团，或时间已到。',
  },
  'timetable-broken': {
    en: 'The timetable does not hold: {{reason}}',
    'zh-Hant': '時間表不成立：{{reason}}',
    'zh-Hans': '时间表不成立：{{reason}}',
  },
  infeasible: {
    en: 'No timetable exists: {{reason}}',
    'zh-Hant': '不存在可行的時間表：{{reason}}',
    'zh-Hans': '不存在可行的时间表：{{reason}}',
  },
  unknown: {
    en: 'No timetable was found in {{seconds}} s, and none was excluded. A longer --time-limit or another --seed may help.',
    'zh-Hant': '在 {{seconds}} 秒內未找到時間表，亦未能證明不存在。可延長 --time-limit 或改用另一個 --seed。',
    'zh-Hans': '在 {{seconds}} 秒内未找到时间表，也未能证明不存在。可延长 --time-limit 或换一个 --seed。',
  },
  progress: {
    en: '{{seconds}} s: {{breaks}} breaks (proven: at least {{bound}})',
    'zh-Hant': '{{seconds}} 秒：{{breaks}} 次空檔（已證明至少 {{bound}} 次）',
    'zh-Hans': '{{seconds}} 秒：{{breaks}} 次空档（已证明至少 {{bound}} 次）',
  },
  'option-not-a-number': {
    en: '"{{value}}" is not {{expected}}.',
    'zh-Hant': '「{{value}}」無效，應為{{expected}}。',
    'zh-Hans': '“{{value}}”无效，应为{{expected}}。',
  },
  'whole-number': {
    en: 'a whole number from {{from}} to {{to}}',
    'zh-Hant': ' {{from}} 至 {{to}} 之間的整數',
    'zh-Hans': ' {{from}} 至 {{to}} 之间的整数',
  },
  seconds: {
    en: 'a number of seconds above 0, at most {{to}}',
    'zh-Hant': '大於 0 而不超過 {{to}} 的秒數',
    'zh-Hans': '大于 0 且不超过 {{to}} 的秒数',
  },
} as const satisfies Texts;
