import type { Texts } from '#platform/i18n/texts.ts';

export const importRefusals = {
  'import-not-ready': {
    en: 'This import can no longer be changed or saved: it is {{state}}. Upload the list again if there is more to save.',
    'zh-Hant': '此匯入{{state}}，不能再更改或儲存；如仍有資料要儲存，請重新上載名單。',
    'zh-Hans': '该导入{{state}}，不能再修改或保存；如仍有数据要保存，请重新上传名单。',
  },
  'import-undecided': {
    en: 'For {{rows}} rows nobody has said yet whether they are companies that are there already; decide them first.',
    'zh-Hant': '尚有 {{rows}} 列疑似重複而未決定；請先逐一決定。',
    'zh-Hans': '尚有{{rows}}行疑似重复且未确认；请先逐一确认。',
  },
  'import-decision-not-possible': {
    en: 'Row {{row}} cannot be decided so. A rejected row is corrected in the file; a row that is the same company needs one of its side.',
    'zh-Hant': '第 {{row}} 列不能如此決定。未能讀入的列須在檔案中更正；如屬現有公司，須選擇同一方的公司。',
    'zh-Hans': '第{{row}}行不能这样处理。未能读入的行须在文件中更正；如为已有企业，须选择同一方的企业。',
  },
  'import-field-not-known': {
    en: 'A column cannot hold “{{field}}”; choose one of the fields of the import.',
    'zh-Hant': '欄位不能設為「{{field}}」；請從此匯入的項目清單中選擇。',
    'zh-Hans': '列不能设为“{{field}}”；请从该导入的字段列表中选择。',
  },
  'import-not-undoable': {
    en: 'Only an import that was saved can be undone; this one is {{state}}.',
    'zh-Hant': '只有已存入名冊的匯入才可復原；此匯入{{state}}。',
    'zh-Hans': '只有已入库的导入才可撤销；该导入{{state}}。',
  },
  'import-not-discardable': {
    en: 'Only an import that saved nothing can be discarded; this one is {{state}}.',
    'zh-Hant': '只有未儲存任何資料的匯入才可捨棄；此匯入{{state}}。',
    'zh-Hans': '只有未保存任何数据的导入才可放弃；该导入{{state}}。',
  },
  'import-has-no-rejected-rows': {
    en: 'This import has no rejected rows: there is nothing to correct.',
    'zh-Hant': '此匯入沒有未能讀入的列，無需更正。',
    'zh-Hans': '该导入没有未能读入的行，无需更正。',
  },
} as const satisfies Texts;
export type ImportRefusal = keyof typeof importRefusals;

/** The states of an import inside a sentence. */
export const importStateTexts = {
  reading: { en: 'being read', 'zh-Hant': '正在讀取', 'zh-Hans': '正在读取' },
  ready: { en: 'waiting to be looked at', 'zh-Hant': '正待查看', 'zh-Hans': '正待核对' },
  applying: { en: 'being saved', 'zh-Hant': '正在儲存', 'zh-Hans': '正在保存' },
  applied: { en: 'in the registry', 'zh-Hant': '已存入名冊', 'zh-Hans': '已入库' },
  undoing: { en: 'being undone', 'zh-Hant': '正在復原', 'zh-Hans': '正在撤销' },
  undone: { en: 'undone', 'zh-Hant': '已復原', 'zh-Hans': '已撤销' },
  discarded: { en: 'discarded', 'zh-Hant': '已捨棄', 'zh-Hans': '已放弃' },
  failed: { en: 'one that failed', 'zh-Hant': '未能完成', 'zh-Hans': '未能完成' },
} as const satisfies Texts;

/** Why an import failed that the reader of lists had no fault to find with. */
export const importFailures = {
  'import-broke': {
    en: 'Something went wrong on our side while {{file}} was worked on. What was saved before is kept; upload the list again to save the rest.',
    'zh-Hant': '處理 {{file}} 時系統發生錯誤。之前已儲存的資料會保留；請重新上載名單以儲存其餘資料。',
    'zh-Hans': '处理 {{file}} 时系统发生错误。此前已保存的数据会保留；请重新上传名单以保存其余数据。',
  },
} as const satisfies Texts;

export const importNotices = {
  'row-alike': {
    en: 'This may be the company of row {{row}} ({{because}}). If it is, skip this row, or join the two in the file.',
    'zh-Hant': '可能與第 {{row}} 列屬同一公司（{{because}}）。如是，請略過此列，或在檔案內合併兩列。',
    'zh-Hans': '可能与第{{row}}行为同一企业（{{because}}）。如是，请跳过本行，或在文件中合并两行。',
  },
} as const satisfies Texts;

/** What a row and a company agree on, by the terms of their likeness: see word-agreement.ts. */
export const agreementTexts = {
  'registry-id': { en: 'same registration number', 'zh-Hant': '登記號碼相同', 'zh-Hans': '登记号相同' },
  'name.same': { en: 'same name “{{shared}}”', 'zh-Hant': '名稱同為「{{shared}}」', 'zh-Hans': '名称同为“{{shared}}”' },
  'name.close': {
    en: 'nearly the same name, both with “{{shared}}”',
    'zh-Hant': '名稱幾乎相同，均有「{{shared}}」',
    'zh-Hans': '名称几乎相同，均含“{{shared}}”',
  },
  'name.within': {
    en: 'one name stands in the other: “{{shared}}”',
    'zh-Hant': '一方名稱包含另一方：「{{shared}}」',
    'zh-Hans': '一方名称包含另一方：“{{shared}}”',
  },
  'name.part': {
    en: 'names share “{{shared}}”',
    'zh-Hant': '名稱均有「{{shared}}」',
    'zh-Hans': '名称均含“{{shared}}”',
  },
  'across-scripts': {
    en: 'names match in sound or meaning: {{shared}}',
    'zh-Hant': '中英文名稱音義相符：{{shared}}',
    'zh-Hans': '中英文名称音义相符：{{shared}}',
  },
  number: { en: 'same number in the name', 'zh-Hant': '名稱中的數字相同', 'zh-Hans': '名称中的数字相同' },
  website: { en: 'same website {{shared}}', 'zh-Hant': '網站同為 {{shared}}', 'zh-Hans': '网站同为{{shared}}' },
  telephone: { en: 'same telephone number', 'zh-Hant': '電話號碼相同', 'zh-Hans': '电话号码相同' },
  mail: {
    en: 'same e-mail domain {{shared}}',
    'zh-Hant': '電郵域名同為 {{shared}}',
    'zh-Hans': '邮箱域名同为{{shared}}',
  },
  'held-by-one': {
    en: '{{reason}} (nobody else here has it)',
    'zh-Hant': '{{reason}}（名冊中別無他家）',
    'zh-Hans': '{{reason}}（库中无其他企业）',
  },
  'held-by-more': {
    en: '{{reason}} ({{others}} more here have it)',
    'zh-Hant': '{{reason}}（名冊中另有 {{others}} 家）',
    'zh-Hans': '{{reason}}（库中另有{{others}}家）',
  },
} as const satisfies Texts;
