import type { Texts } from '#web/reader/texts.ts';

/** The words of an import's columns and rows, of the decisions about them, and of saving and undoing. */
export const importRowTexts = {
  'import.columns.title': {
    en: 'What does each column hold?',
    'zh-Hant': '每欄載有甚麼？',
    'zh-Hans': '每列是什么内容？',
  },
  'import.columns.note': {
    en: 'The desk has recognised the headings as far as it could. Correct what is wrong; the list is then read anew.',
    'zh-Hant': '系統已盡量識別各欄標題。如有錯誤請更正，系統會重新讀取名單。',
    'zh-Hans': '系统已尽量识别各列表头。如有错误请更正，系统会重新读取名单。',
  },
  'import.columns.heading': { en: 'Heading in the file', 'zh-Hant': '檔案中的標題', 'zh-Hans': '文件中的表头' },
  'import.columns.examples': { en: 'For example', 'zh-Hant': '例子', 'zh-Hans': '示例内容' },
  'import.columns.holds': { en: 'Holds', 'zh-Hant': '載有', 'zh-Hans': '内容' },
  'import.columns.holds-of': {
    en: 'What column {{letter}} holds',
    'zh-Hant': '{{letter}} 欄載有',
    'zh-Hans': '{{letter}}列的内容',
  },
  'import.columns.nothing': { en: '(left out)', 'zh-Hant': '（不讀入）', 'zh-Hans': '（不读入）' },
  'import.columns.contact': {
    en: '{{field}}, contact {{number}}',
    'zh-Hant': '{{field}}（聯絡人 {{number}}）',
    'zh-Hans': '{{field}}（联系人{{number}}）',
  },
  'import.columns.no-heading': { en: '(no heading)', 'zh-Hant': '（沒有標題）', 'zh-Hans': '（无表头）' },
  'import.columns.read-anew': {
    en: 'Read anew with these columns',
    'zh-Hant': '按以上欄位重新讀取',
    'zh-Hans': '按以上列重新读取',
  },
  'import.columns.left-out_one': {
    en: 'One column is left out.',
    'zh-Hant': '有 1 欄不會讀入。',
    'zh-Hans': '有1列不会读入。',
  },
  'import.columns.left-out_other': {
    en: '{{count}} columns are left out.',
    'zh-Hant': '有 {{count}} 欄不會讀入。',
    'zh-Hans': '有{{count}}列不会读入。',
  },
  'import.columns.twice': {
    en: 'Two columns hold {{field}}; only one can.',
    'zh-Hant': '有兩欄均為「{{field}}」，只可保留一欄。',
    'zh-Hans': '有两列均为“{{field}}”，只能保留一列。',
  },
  'import.columns.no-name': {
    en: 'No column holds the company’s name; choose one.',
    'zh-Hant': '沒有一欄是公司名稱，請選擇。',
    'zh-Hans': '没有一列是企业名称，请选择。',
  },
  'import.file-problems': { en: 'About the file', 'zh-Hant': '檔案提示', 'zh-Hans': '文件提示' },

  'import.kind.new': { en: 'New', 'zh-Hant': '新增', 'zh-Hans': '新增' },
  'import.kind.changed': { en: 'Changed', 'zh-Hant': '有更改', 'zh-Hans': '有变更' },
  'import.kind.unchanged': { en: 'Unchanged', 'zh-Hant': '沒有更改', 'zh-Hans': '无变更' },
  'import.kind.alike': { en: 'Maybe known', 'zh-Hant': '疑似重複', 'zh-Hans': '疑似重复' },
  'import.kind.rejected': { en: 'Not accepted', 'zh-Hant': '未能讀入', 'zh-Hans': '未能读入' },
  'import.kind.skipped': { en: 'Skipped', 'zh-Hant': '略過', 'zh-Hans': '跳过' },
  'import.kind-note.new': {
    en: 'These companies are not in the registry yet and will be added.',
    'zh-Hant': '名冊尚未有以下公司，將會新增。',
    'zh-Hans': '企业库尚无以下企业，将会新增。',
  },
  'import.kind-note.changed': {
    en: 'These companies are in the registry; what the list says otherwise will be changed.',
    'zh-Hant': '以下公司已在名冊中，將按名單更改不同之處。',
    'zh-Hans': '以下企业已在企业库中，将按名单更改不同之处。',
  },
  'import.kind-note.unchanged': {
    en: 'These companies stand in the registry just so; nothing happens to them.',
    'zh-Hant': '以下公司與名冊資料一致，不會有任何更改。',
    'zh-Hans': '以下企业与企业库信息一致，不会有任何变更。',
  },
  'import.kind-note.alike': {
    en: 'These look like companies that are there already. Say for each whether it is the same.',
    'zh-Hant': '以下公司與現有公司相似，請逐一確認是否同一公司。',
    'zh-Hans': '以下企业与现有企业相似，请逐一确认是否为同一企业。',
  },
  'import.kind-note.rejected': {
    en: 'These rows hold errors and stay out; everything else can be saved without them. Download them, correct them in Excel and upload that file.',
    'zh-Hant': '以下各列有錯誤，不會存入；其他列不受影響。請下載這些列，在 Excel 更正後上載。',
    'zh-Hans': '以下各行有错误，不会入库；其他行不受影响。请下载这些行，在 Excel 中更正后上传。',
  },
  'import.kind-note.skipped': {
    en: 'These rows are left out by your decision.',
    'zh-Hant': '以下各列按你的決定略過。',
    'zh-Hans': '以下各行按您的决定跳过。',
  },
  'import.row': { en: 'Row {{row}}', 'zh-Hant': '第 {{row}} 列', 'zh-Hans': '第{{row}}行' },
  'import.rows-none': {
    en: 'The list holds no row.',
    'zh-Hant': '名單沒有任何列。',
    'zh-Hans': '名单没有任何行。',
  },
  'import.rows-were': { en: 'The rows of the list', 'zh-Hant': '名單內容', 'zh-Hans': '名单内容' },
  'import.no-name': { en: '(no name)', 'zh-Hant': '（沒有名稱）', 'zh-Hans': '（无名称）' },
  'import.now': { en: 'In the registry', 'zh-Hant': '名冊內', 'zh-Hans': '企业库内' },
  'import.in-list': { en: 'In the list', 'zh-Hant': '名單內', 'zh-Hans': '名单内' },
  'import.rows-title': { en: 'What will happen', 'zh-Hant': '將會如何處理', 'zh-Hans': '将如何处理' },
  'import.problem.error': { en: 'Error', 'zh-Hant': '錯誤', 'zh-Hans': '错误' },
  'import.problem.warning': { en: 'Note', 'zh-Hant': '留意', 'zh-Hans': '注意' },
  'import.rejected-download': {
    en: 'Download these rows (.xlsx)',
    'zh-Hant': '下載這些列（.xlsx）',
    'zh-Hans': '下载这些行（.xlsx）',
  },
  'import.rejected-upload': {
    en: 'Upload the corrected file',
    'zh-Hant': '上載更正後的檔案',
    'zh-Hans': '上传更正后的文件',
  },
  'import.rejected-note': {
    en: 'What is wrong stands in the last column of that file; it is ignored when you upload it.',
    'zh-Hant': '錯誤說明位於該檔案最後一欄，上載時會忽略。',
    'zh-Hans': '错误说明位于该文件最后一列，上传时会忽略。',
  },

  'import.alike.in-file': {
    en: 'In the list, row {{row}}',
    'zh-Hant': '名單第 {{row}} 列',
    'zh-Hans': '名单第{{row}}行',
  },
  'import.alike.in-registry': { en: 'In the registry', 'zh-Hant': '名冊內', 'zh-Hans': '企业库内' },
  'import.alike.likeness': {
    en: '{{percent}} likely the same',
    'zh-Hant': '屬同一公司的機會 {{percent}}',
    'zh-Hans': '为同一企业的可能性{{percent}}',
  },
  'import.alike.differences': {
    en: 'Differences ({{count}})',
    'zh-Hant': '不同之處（{{count}}）',
    'zh-Hans': '不同之处（{{count}}）',
  },
  'import.alike.same': { en: 'The same company', 'zh-Hant': '是同一公司', 'zh-Hans': '是同一企业' },
  'import.alike.same-note': { en: 'The list changes it', 'zh-Hant': '按名單更新', 'zh-Hans': '按名单更新' },
  'import.alike.new': { en: 'Another company', 'zh-Hant': '是另一公司', 'zh-Hans': '是另一企业' },
  'import.alike.new-note': { en: 'It is added', 'zh-Hant': '將會新增', 'zh-Hans': '将会新增' },
  'import.alike.skip': { en: 'Skip this row', 'zh-Hant': '略過此列', 'zh-Hans': '跳过此行' },
  'import.alike.undecided-one': { en: 'To be decided', 'zh-Hant': '有待決定', 'zh-Hans': '待决定' },
  'import.alike.same-as': { en: 'Same as {{name}}', 'zh-Hant': '即「{{name}}」', 'zh-Hans': '即“{{name}}”' },
  'import.alike.all': { en: 'Decide all that are open', 'zh-Hant': '一併決定餘下各列', 'zh-Hans': '一并决定其余各行' },
  'import.alike.all-same': {
    en: 'All are the company they resemble most',
    'zh-Hant': '全部視為最相似的公司',
    'zh-Hans': '全部视为最相似的企业',
  },
  'import.alike.all-new': {
    en: 'All are other companies',
    'zh-Hant': '全部視為另一公司',
    'zh-Hans': '全部视为另一企业',
  },
  'import.alike.all-skip': { en: 'Skip them all', 'zh-Hant': '全部略過', 'zh-Hans': '全部跳过' },
  'import.alike.undecided_one': {
    en: 'One row is still to be decided.',
    'zh-Hant': '尚有 1 列有待決定。',
    'zh-Hans': '还有1行待决定。',
  },
  'import.alike.undecided_other': {
    en: '{{count}} rows are still to be decided.',
    'zh-Hant': '尚有 {{count}} 列有待決定。',
    'zh-Hans': '还有{{count}}行待决定。',
  },
  'import.alike.decided': { en: 'All rows are decided.', 'zh-Hant': '全部已作決定。', 'zh-Hans': '全部已决定。' },

  'import.apply.title': { en: 'Save into the registry', 'zh-Hant': '存入名冊', 'zh-Hans': '入库' },
  'import.apply.new_one': { en: 'One company is added.', 'zh-Hant': '新增 1 間公司。', 'zh-Hans': '新增1家企业。' },
  'import.apply.new_other': {
    en: '{{count}} companies are added.',
    'zh-Hant': '新增 {{count}} 間公司。',
    'zh-Hans': '新增{{count}}家企业。',
  },
  'import.apply.changed_one': {
    en: 'One company is changed.',
    'zh-Hant': '更改 1 間公司。',
    'zh-Hans': '变更1家企业。',
  },
  'import.apply.changed_other': {
    en: '{{count}} companies are changed.',
    'zh-Hant': '更改 {{count}} 間公司。',
    'zh-Hans': '变更{{count}}家企业。',
  },
  'import.apply.decided_one': {
    en: 'One row that looked known goes the way you decided.',
    'zh-Hant': '1 列疑似重複，按你的決定處理。',
    'zh-Hans': '1行疑似重复，按您的决定处理。',
  },
  'import.apply.decided_other': {
    en: '{{count}} rows that looked known go the way you decided.',
    'zh-Hant': '{{count}} 列疑似重複，按你的決定處理。',
    'zh-Hans': '{{count}}行疑似重复，按您的决定处理。',
  },
  'import.apply.rejected_one': {
    en: 'One row with an error stays out; you can still download it afterwards.',
    'zh-Hant': '1 列有錯誤，不會存入；其後仍可下載。',
    'zh-Hans': '1行有错误，不会入库；之后仍可下载。',
  },
  'import.apply.rejected_other': {
    en: '{{count}} rows with errors stay out; you can still download them afterwards.',
    'zh-Hant': '{{count}} 列有錯誤，不會存入；其後仍可下載。',
    'zh-Hans': '{{count}}行有错误，不会入库；之后仍可下载。',
  },
  'import.apply.untouched_one': {
    en: 'One row changes nothing.',
    'zh-Hant': '1 列不涉及更改。',
    'zh-Hans': '1行不涉及变更。',
  },
  'import.apply.untouched_other': {
    en: '{{count}} rows change nothing.',
    'zh-Hant': '{{count}} 列不涉及更改。',
    'zh-Hans': '{{count}}行不涉及变更。',
  },
  'import.apply.nothing': {
    en: 'Nothing of this list would be saved.',
    'zh-Hant': '這份名單沒有可存入的內容。',
    'zh-Hans': '该名单没有可入库的内容。',
  },
  'import.apply.can-undo': {
    en: 'You can undo this afterwards.',
    'zh-Hant': '其後可以復原。',
    'zh-Hans': '之后可以撤销。',
  },
  'import.apply.decide-first': { en: 'Decide them', 'zh-Hant': '前往決定', 'zh-Hans': '前往决定' },
  'import.apply.do': { en: 'Save', 'zh-Hant': '存入名冊', 'zh-Hans': '入库' },

  'import.done.title': { en: 'The list is in the registry', 'zh-Hant': '名單已存入名冊', 'zh-Hans': '名单已入库' },
  'import.done.undone-title': { en: 'The import is undone', 'zh-Hant': '已復原這次匯入', 'zh-Hans': '已撤销这次导入' },
  'import.done.failed-title': {
    en: 'What was saved before',
    'zh-Hant': '之前已儲存的內容',
    'zh-Hans': '此前已保存的内容',
  },
  'import.done.created': { en: 'Added', 'zh-Hant': '新增', 'zh-Hans': '新增' },
  'import.done.changed': { en: 'Changed', 'zh-Hant': '更改', 'zh-Hans': '变更' },
  'import.done.rejected': { en: 'Not accepted', 'zh-Hant': '未能讀入', 'zh-Hans': '未能读入' },
  'import.done.kept': { en: 'Kept', 'zh-Hant': '保留', 'zh-Hans': '保留' },
  'import.done.kept-note_one': {
    en: 'One company was edited after the import and stays as it is.',
    'zh-Hant': '1 間公司在匯入後曾被編輯，予以保留。',
    'zh-Hans': '1家企业在导入后曾被编辑，予以保留。',
  },
  'import.done.kept-note_other': {
    en: '{{count}} companies were edited after the import and stay as they are.',
    'zh-Hant': '{{count}} 間公司在匯入後曾被編輯，予以保留。',
    'zh-Hans': '{{count}}家企业在导入后曾被编辑，予以保留。',
  },
  'import.undo': { en: 'Undo this import', 'zh-Hant': '復原這次匯入', 'zh-Hans': '撤销这次导入' },
  'import.undo-title': { en: 'Undo this import?', 'zh-Hant': '復原這次匯入？', 'zh-Hans': '撤销这次导入？' },
  'import.undo-note': {
    en: 'The {{created}} added companies are taken out again, and the {{changed}} changed ones become what they were. Companies somebody has edited since, or that joined a mission, are kept.',
    'zh-Hant':
      '新增的 {{created}} 間公司會移除，更改的 {{changed}} 間會還原。匯入後曾被編輯或已加入考察團的公司會保留。',
    'zh-Hans': '新增的{{created}}家企业会移除，变更的{{changed}}家会还原。导入后曾被编辑或已加入考察团的企业会保留。',
  },
  'import.undo-do': { en: 'Undo', 'zh-Hant': '復原', 'zh-Hans': '撤销' },
} as const satisfies Texts;
