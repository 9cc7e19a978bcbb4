import type { Texts } from '#web/reader/texts.ts';

/** The words of the imports: their list, the upload, and the way of one list into the registry. */
export const importTexts = {
  'imports.title': { en: 'Imports', 'zh-Hant': '匯入', 'zh-Hans': '导入' },
  'imports.lead': {
    en: 'Company lists brought in from Excel or CSV. Each can be looked at, and taken back.',
    'zh-Hant': '由 Excel 或 CSV 匯入的公司名單，均可查看及復原。',
    'zh-Hans': '从 Excel 或 CSV 导入的企业名单，均可查看和撤销。',
  },
  'imports.new': { en: 'Import a list', 'zh-Hant': '匯入名單', 'zh-Hans': '导入名单' },
  'imports.none-title': { en: 'No list imported yet', 'zh-Hant': '尚未匯入名單', 'zh-Hans': '尚未导入名单' },
  'imports.none': {
    en: 'Here you bring in a company list from Excel or CSV. You see what it would change before anything is saved, and can take it back afterwards.',
    'zh-Hant': '可在此匯入 Excel 或 CSV 公司名單。儲存前可先查看會更改甚麼，其後亦可復原。',
    'zh-Hans': '可在此导入 Excel 或 CSV 企业名单。保存前可先查看会更改什么，之后也可撤销。',
  },
  'imports.file': { en: 'File', 'zh-Hant': '檔案', 'zh-Hans': '文件' },
  'imports.side': { en: 'Side', 'zh-Hant': '所屬方', 'zh-Hans': '所属方' },
  'imports.state': { en: 'State', 'zh-Hant': '狀態', 'zh-Hans': '状态' },
  'imports.rows': { en: 'Rows', 'zh-Hant': '列數', 'zh-Hans': '行数' },
  'imports.uploaded': { en: 'Uploaded', 'zh-Hant': '上載時間', 'zh-Hans': '上传时间' },
  'imports.by': { en: 'By', 'zh-Hant': '經辦人', 'zh-Hans': '经办人' },
  'imports.by-desk': { en: 'the desk itself', 'zh-Hant': '系統', 'zh-Hans': '系统' },
  'imports.sheet': { en: 'sheet “{{sheet}}”', 'zh-Hant': '「{{sheet}}」工作表', 'zh-Hans': '“{{sheet}}”工作表' },

  'import.state.reading': { en: 'Being read', 'zh-Hant': '讀取中', 'zh-Hans': '正在读取' },
  'import.state.ready': { en: 'To be looked at', 'zh-Hant': '待查看', 'zh-Hans': '待核对' },
  'import.state.applying': { en: 'Being saved', 'zh-Hant': '儲存中', 'zh-Hans': '正在保存' },
  'import.state.applied': { en: 'In the registry', 'zh-Hant': '已存入名冊', 'zh-Hans': '已入库' },
  'import.state.undoing': { en: 'Being undone', 'zh-Hant': '復原中', 'zh-Hans': '正在撤销' },
  'import.state.undone': { en: 'Undone', 'zh-Hant': '已復原', 'zh-Hans': '已撤销' },
  'import.state.discarded': { en: 'Discarded', 'zh-Hant': '已捨棄', 'zh-Hans': '已放弃' },
  'import.state.failed': { en: 'Could not be read', 'zh-Hant': '未能讀取', 'zh-Hans': '无法读取' },

  'import.upload.title': { en: 'Import a list', 'zh-Hant': '匯入名單', 'zh-Hans': '导入名单' },
  'import.upload.side': {
    en: 'Whose companies are these?',
    'zh-Hant': '名單屬於哪一方？',
    'zh-Hans': '名单属于哪一方？',
  },
  'import.upload.side-help': {
    en: 'A list holds companies of one side only.',
    'zh-Hant': '每份名單只可包含一方的公司。',
    'zh-Hans': '每份名单只能包含一方的企业。',
  },
  'import.upload.side-missing': {
    en: 'Say first whose companies these are.',
    'zh-Hant': '請先選擇名單屬於哪一方。',
    'zh-Hans': '请先选择名单属于哪一方。',
  },
  'import.upload.drop': {
    en: 'Drop the file here, or',
    'zh-Hant': '將檔案拖放到此處，或',
    'zh-Hans': '将文件拖放到此处，或',
  },
  'import.upload.choose': { en: 'Choose a file', 'zh-Hant': '選擇檔案', 'zh-Hans': '选择文件' },
  'import.upload.choose-other': { en: 'Choose another', 'zh-Hant': '選擇其他檔案', 'zh-Hans': '选择其他文件' },
  'import.upload.file-missing': {
    en: 'Choose the file with the list.',
    'zh-Hant': '請選擇名單檔案。',
    'zh-Hans': '请选择名单文件。',
  },
  'import.upload.send': { en: 'Upload and read', 'zh-Hant': '上載並讀取', 'zh-Hans': '上传并读取' },
  'import.upload.formats': {
    en: 'Excel (.xlsx) or CSV, at most 10 MB. Old .xls files: save them as .xlsx first. The columns may have any order and Chinese or English headings; you can correct them in the next step.',
    'zh-Hant':
      'Excel（.xlsx）或 CSV，不超過 10 MB；舊版 .xls 請先另存為 .xlsx。各欄次序不拘，中英文標題均可，下一步可更正。',
    'zh-Hans':
      'Excel（.xlsx）或 CSV，不超过 10 MB；旧版 .xls 请先另存为 .xlsx。各列顺序不限，中英文表头均可，下一步可更正。',
  },
  'import.upload.template': {
    en: 'No list yet? The export of the registry is a template: fill in rows and upload it.',
    'zh-Hant': '尚未有名單？可用名冊的匯出檔作範本，填寫後上載。',
    'zh-Hans': '还没有名单？可用企业库的导出文件作模板，填写后上传。',
  },
  'import.upload.template-get': { en: 'Template: {{side}}', 'zh-Hant': '範本：{{side}}', 'zh-Hans': '模板：{{side}}' },
  'import.upload.sending': { en: 'Uploading {{file}}', 'zh-Hant': '正在上載 {{file}}', 'zh-Hans': '正在上传 {{file}}' },
  'import.upload.too-large': {
    en: '{{file}} has {{megabytes}} MB; at most 10 MB can be read. Remove pictures, or split the list.',
    'zh-Hant': '{{file}} 有 {{megabytes}} MB，上限為 10 MB；請移除圖片或分拆名單。',
    'zh-Hans': '{{file}} 有 {{megabytes}} MB，上限为 10 MB；请删除图片或拆分名单。',
  },
  'import.upload.empty': {
    en: '{{file}} is empty. Choose the list itself.',
    'zh-Hant': '{{file}} 是空檔案，請選擇名單本身。',
    'zh-Hans': '{{file}} 是空文件，请选择名单本身。',
  },
  'import.upload.one-only': {
    en: 'One file at a time, please: {{count}} were dropped.',
    'zh-Hant': '每次只可上載一個檔案，你拖放了 {{count}} 個。',
    'zh-Hans': '每次只能上传一个文件，您拖放了{{count}}个。',
  },
  'import.upload.failed': {
    en: 'Not uploaded. {{reason}}',
    'zh-Hant': '未能上載。{{reason}}',
    'zh-Hans': '未能上传。{{reason}}',
  },

  'import.steps': { en: 'The way of a list', 'zh-Hant': '匯入步驟', 'zh-Hans': '导入步骤' },
  'import.step.columns': { en: 'Columns', 'zh-Hant': '核對欄位', 'zh-Hans': '核对列' },
  'import.step.rows': { en: 'Look', 'zh-Hant': '查看內容', 'zh-Hans': '查看内容' },
  'import.step.apply': { en: 'Save', 'zh-Hant': '存入名冊', 'zh-Hans': '入库' },
  'import.step.done': { en: 'Done', 'zh-Hant': '完成', 'zh-Hans': '完成' },
  'import.to-rows': { en: 'On to the rows', 'zh-Hant': '下一步：查看內容', 'zh-Hans': '下一步：查看内容' },
  'import.to-columns': { en: 'Back to the columns', 'zh-Hant': '返回核對欄位', 'zh-Hans': '返回核对列' },
  'import.to-apply': { en: 'On to saving', 'zh-Hant': '下一步：存入名冊', 'zh-Hans': '下一步：入库' },
  'import.to-look': { en: 'Back to the rows', 'zh-Hant': '返回查看內容', 'zh-Hans': '返回查看内容' },

  'import.reading': {
    en: 'The list is being read. You may leave this page; it goes on by itself.',
    'zh-Hant': '正在讀取名單。你可離開本頁，系統會繼續處理。',
    'zh-Hans': '正在读取名单。您可离开本页，系统会继续处理。',
  },
  'import.applying': {
    en: 'The companies are being saved. You may leave this page; it goes on by itself.',
    'zh-Hant': '正在將公司存入名冊。你可離開本頁，系統會繼續處理。',
    'zh-Hans': '正在将企业入库。您可离开本页，系统会继续处理。',
  },
  'import.undoing': {
    en: 'The import is being undone.',
    'zh-Hant': '正在復原這次匯入。',
    'zh-Hans': '正在撤销这次导入。',
  },
  'import.progress': {
    en: '{{done}} of {{of}} rows',
    'zh-Hant': '{{of}} 列中的 {{done}} 列',
    'zh-Hans': '共{{of}}行，已处理{{done}}行',
  },
  'import.discard': { en: 'Discard this import', 'zh-Hant': '捨棄這次匯入', 'zh-Hans': '放弃这次导入' },
  'import.discarded': {
    en: 'This import was discarded; nothing of it was saved.',
    'zh-Hant': '這次匯入已捨棄，沒有儲存任何內容。',
    'zh-Hans': '这次导入已放弃，没有保存任何内容。',
  },
  'import.same-file': {
    en: 'This very file was imported before, so there is nothing to do.',
    'zh-Hant': '同一個檔案之前已匯入，無須再處理。',
    'zh-Hans': '同一个文件之前已导入，无需再处理。',
  },
  'import.see-earlier': { en: 'See that import', 'zh-Hant': '查看該次匯入', 'zh-Hans': '查看该次导入' },
  'import.other-file': { en: 'Choose another file', 'zh-Hant': '選擇其他檔案', 'zh-Hans': '选择其他文件' },
  'import.failed': {
    en: 'The file could not be read as a list. Nothing was changed.',
    'zh-Hant': '未能將檔案讀取為名單，資料沒有更改。',
    'zh-Hans': '无法将文件读取为名单，数据没有更改。',
  },
  'import.to-companies': { en: 'See the companies', 'zh-Hant': '查看公司', 'zh-Hans': '查看企业' },
  'import.stale': {
    en: 'This import has moved on in the meantime; here is how it stands now.',
    'zh-Hant': '這次匯入在期間已有變化，現顯示最新狀態。',
    'zh-Hans': '这次导入在此期间已有变化，现显示最新状态。',
  },
  'import.not-done': {
    en: 'Not done. {{reason}}',
    'zh-Hant': '未能完成。{{reason}}',
    'zh-Hans': '未能完成。{{reason}}',
  },
} as const satisfies Texts;
