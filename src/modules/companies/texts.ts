import type { Texts } from '#platform/i18n/texts.ts';
import type { ListProblemCode, ListRefusalCode } from './list-problems.ts';

/** Where a finding is; every part but the file may be missing. */
export const placeTexts = {
  sheet: { en: ', sheet “{{sheet}}”', 'zh-Hant': '「{{sheet}}」工作表', 'zh-Hans': '“{{sheet}}”工作表' },
  row: { en: ', row {{row}}', 'zh-Hant': '第 {{row}} 列', 'zh-Hans': '第{{row}}行' },
  column: { en: ', column {{letter}}', 'zh-Hant': ' {{letter}} 欄', 'zh-Hans': ' {{letter}}列' },
  header: { en: ' ({{header}})', 'zh-Hant': '（{{header}}）', 'zh-Hans': '（{{header}}）' },
  colon: { en: ': ', 'zh-Hant': '：', 'zh-Hans': '：' },
} as const satisfies Texts;

/** One sentence for each finding: the value, and what was expected. The place is put before it. */
export const problemTexts = {
  'name-missing': {
    en: 'the row has no company name; give one in English or Chinese, or delete the row.',
    'zh-Hant': '此列沒有公司名稱；請填上中文或英文名稱，或刪除整列。',
    'zh-Hans': '本行没有企业名称；请填写中文或英文名称，或删除整行。',
  },
  'kind-unknown': {
    en: '“{{value}}” is no company type we know; expected for example Brand, Manufacturer, Sales channel, Service firm.',
    'zh-Hant': '未能識別公司類型「{{value}}」；請填例如：品牌、製造商、銷售渠道、服務企業。',
    'zh-Hans': '无法识别企业类型“{{value}}”；请填写例如：品牌、生产企业、销售渠道、服务机构。',
  },
  'sector-unknown': {
    en: '“{{value}}” is no sector we know; expected a sector of the list, for example Food, Home and lifestyle, Toys and games.',
    'zh-Hant': '未能識別行業「{{value}}」；請按行業表填寫，例如：食品、家居及生活用品、玩具及遊戲。',
    'zh-Hans': '无法识别行业“{{value}}”；请按行业表填写，例如：食品、家居生活、玩具潮玩。',
  },
  'channel-unknown': {
    en: '“{{value}}” is no sales channel we know; expected for example Department store, Supermarket, E-commerce.',
    'zh-Hant': '未能識別銷售渠道「{{value}}」；請填例如：百貨公司、超級市場、電子商貿。',
    'zh-Hans': '无法识别销售渠道“{{value}}”；请填写例如：百货商场、超市、电商平台。',
  },
  'language-unknown': {
    en: '“{{value}}” is no meeting language we know; expected for example English, Cantonese, Mandarin.',
    'zh-Hant': '未能識別會面語言「{{value}}」；請填例如：英語、廣東話、普通話。',
    'zh-Hans': '无法识别洽谈语言“{{value}}”；请填写例如：英语、粤语、普通话。',
  },
  'price-band-unknown': {
    en: '“{{value}}” is no price band we know; expected Value, Mid-range, Premium or Luxury, one or several.',
    'zh-Hant': '未能識別價格定位「{{value}}」；請填：大眾實惠、中檔、高檔、奢華，可填多項。',
    'zh-Hans': '无法识别价格带“{{value}}”；请填写：平价、中端、高端、奢侈，可填多项。',
  },
  'quantity-expected': {
    en: '“{{value}}” is no number of pieces a month; expected for example 5000, 12,000 or 5000 pcs/month, or an empty cell.',
    'zh-Hant': '「{{value}}」不是每月件數；請填例如：5000、12,000、2萬件，或留空。',
    'zh-Hans': '“{{value}}”不是每月件数；请填写例如：5000、12,000、2万件，或留空。',
  },
  'number-expected': {
    en: '“{{value}}” is not a number; expected a whole number from {{smallest}} to {{largest}}, or an empty cell.',
    'zh-Hant': '「{{value}}」不是數字；請填 {{smallest}} 至 {{largest}} 的整數，或留空。',
    'zh-Hans': '“{{value}}”不是数字；请填写{{smallest}}至{{largest}}的整数，或留空。',
  },
  'number-out-of-range': {
    en: '“{{value}}” is out of range; expected a whole number from {{smallest}} to {{largest}}, or an empty cell.',
    'zh-Hant': '「{{value}}」超出範圍；請填 {{smallest}} 至 {{largest}} 的整數，或留空。',
    'zh-Hans': '“{{value}}”超出范围；请填写{{smallest}}至{{largest}}的整数，或留空。',
  },
  'slot-out-of-range': {
    en: 'slot {{value}} does not exist (“{{text}}”); expected slot numbers from 1 to {{largest}}.',
    'zh-Hant': '沒有第 {{value}} 時段（「{{text}}」）；時段編號應為 1 至 {{largest}}。',
    'zh-Hans': '没有第{{value}}时段（“{{text}}”）；时段编号应为1至{{largest}}。',
  },
  'email-malformed': {
    en: '“{{value}}” is not an e-mail address; expected the form name@company.com.',
    'zh-Hant': '「{{value}}」不是有效的電郵地址；格式應為 name@company.com。',
    'zh-Hans': '“{{value}}”不是有效的邮箱地址；格式应为 name@company.com。',
  },
  'name-column-missing': {
    en: 'no column is known to hold the names of the companies; say which one does.',
    'zh-Hant': '未能識別哪一欄是公司名稱；請指明。',
    'zh-Hans': '无法识别哪一列是企业名称；请指明。',
  },
  'text-too-long': {
    en: '“{{value}}” is {{length}} characters long; expected at most {{largest}}. Shorten it.',
    'zh-Hant': '「{{value}}」長 {{length}} 個字元；最多 {{largest}} 個，請縮短。',
    'zh-Hans': '“{{value}}”长{{length}}个字符；最多{{largest}}个，请缩短。',
  },
  'too-many-values': {
    en: 'the cell holds {{count}} values; expected at most {{largest}}.',
    'zh-Hant': '此格有 {{count}} 項；最多 {{largest}} 項。',
    'zh-Hans': '此单元格有{{count}}项；最多{{largest}}项。',
  },
  'duplicate-company': {
    en: '“{{value}}” already stands in row {{firstRow}}; expected each company once, so join or delete one of the two rows.',
    'zh-Hant': '「{{value}}」已見於第 {{firstRow}} 列；每間公司只應出現一次，請合併或刪除其中一列。',
    'zh-Hans': '“{{value}}”已见于第{{firstRow}}行；每家企业只应出现一次，请合并或删除其中一行。',
  },
  'too-many-cells': {
    en: 'the row has {{cells}} cells where the header has {{columns}} (“{{value}}” is beyond it); the row seems shifted. A comma inside a value needs quotes around it.',
    'zh-Hant':
      '此列有 {{cells}} 格，標題只有 {{columns}} 格（多出「{{value}}」）；此列似有移位。內容含逗號時須加引號。',
    'zh-Hans':
      '本行有{{cells}}个单元格，表头只有{{columns}}个（多出“{{value}}”）；本行似有错位。内容含逗号时须加引号。',
  },
  'cell-beyond-header': {
    en: '“{{value}}” stands beyond the last heading and was left out; expected a heading above it if it belongs to the list.',
    'zh-Hant': '「{{value}}」位於最後一個欄位標題以外，未有讀入；如屬名單內容，請在該欄加上標題。',
    'zh-Hans': '“{{value}}”在最后一列表头之外，未读入；如属名单内容，请为该列加上表头。',
  },
  'undecodable-text': {
    en: '“{{value}}” holds characters that could not be decoded; expected readable text. Type the cell again, or save the file as .xlsx or as CSV UTF-8.',
    'zh-Hant': '「{{value}}」含無法解碼的字元；請重新輸入，或將檔案另存為 .xlsx 或 CSV UTF-8。',
    'zh-Hans': '“{{value}}”含无法解码的字符；请重新输入，或将文件另存为 .xlsx 或 CSV UTF-8。',
  },
  'formula-error': {
    en: 'the cell shows the formula error {{value}}; expected a value. Correct the formula or type the value.',
    'zh-Hant': '此格顯示公式錯誤 {{value}}；請修正公式或直接輸入內容。',
    'zh-Hans': '此单元格显示公式错误 {{value}}；请修正公式或直接输入内容。',
  },
  'identifier-doubtful': {
    en: '“{{value}}” may be mistyped (its form or check digit is unusual); please compare it with the certificate. It is kept as it is.',
    'zh-Hant': '「{{value}}」可能有誤（格式或檢查碼不尋常）；請與證書核對。資料照原樣保留。',
    'zh-Hans': '“{{value}}”可能有误（格式或校验码不寻常）；请与证照核对。资料按原样保留。',
  },
  'column-unknown': {
    en: 'the column “{{value}}” is not known and was left out; rename it if it holds something we should read.',
    'zh-Hant': '未能識別「{{value}}」一欄，內容沒有讀入；如屬所需資料，請更改欄名。',
    'zh-Hans': '无法识别“{{value}}”一列，内容没有读入；如属所需资料，请更改列名。',
  },
  'column-repeated': {
    en: 'a column before already holds what “{{value}}” says; only the first was read.',
    'zh-Hant': '前面已有與「{{value}}」相同的欄；只讀入第一欄。',
    'zh-Hans': '前面已有与“{{value}}”相同的列；只读入第一列。',
  },
  'availability-noted': {
    en: '“{{value}}” was kept as a note, and the timetable does not know it; expected for example “mornings only” or “not slots 3, 4”.',
    'zh-Hant': '「{{value}}」只作備註保留，編排時間表時不會計及；可識別的寫法如「只限上午」、「第 3、4 時段除外」。',
    'zh-Hans': '“{{value}}”仅作备注保留，编排时间表时不会考虑；可识别的写法如“仅限上午”“第3、4时段除外”。',
  },
  'phone-unusual': {
    en: '“{{value}}” does not look like a telephone number; it is kept as it is.',
    'zh-Hant': '「{{value}}」不似電話號碼；資料照原樣保留。',
    'zh-Hans': '“{{value}}”不像电话号码；资料按原样保留。',
  },
  'website-unusual': {
    en: '“{{value}}” is not a web address and was left out; expected the form www.company.com.',
    'zh-Hant': '「{{value}}」不是網址，沒有讀入；格式應為 www.company.com。',
    'zh-Hans': '“{{value}}”不是网址，没有读入；格式应为 www.company.com。',
  },
  'kind-missing': {
    en: '“{{name}}” has no company type; it is matched by its offers and needs alone.',
    'zh-Hant': '「{{name}}」沒有公司類型；只會按提供及尋求的內容配對。',
    'zh-Hans': '“{{name}}”没有企业类型；仅按供给和需求匹配。',
  },
  'row-ignored': {
    en: 'the row holds only “{{value}}” and was left out; a company needs its name in the name column.',
    'zh-Hant': '此列只有「{{value}}」，沒有讀入；公司名稱須填在名稱一欄。',
    'zh-Hans': '本行只有“{{value}}”，没有读入；企业名称须填在名称一列。',
  },
  'sheet-ignored': {
    en: 'the sheet “{{sheet}}” was left out; a list is read from one sheet.',
    'zh-Hant': '沒有讀入「{{sheet}}」工作表；名單只會從一張工作表讀取。',
    'zh-Hans': '没有读入“{{sheet}}”工作表；名单只从一张工作表读取。',
  },
  'encoding-guessed': {
    en: 'the file was read as {{encoding}}, but another encoding fits almost as well; check that names read right, or save it as .xlsx.',
    'zh-Hant': '檔案按 {{encoding}} 編碼讀取，但其他編碼亦有可能；請核對名稱是否正確，或另存為 .xlsx。',
    'zh-Hans': '文件按 {{encoding}} 编码读取，但其他编码也有可能；请核对名称是否正确，或另存为 .xlsx。',
  },
} as const satisfies Texts & Record<ListProblemCode, unknown>;

/** Why a file cannot be read as a list at all, and what to do about it. */
export const refusalTexts = {
  'file-missing': {
    en: '{{file}}: there is no such file, or it may not be read; expected an .xlsx or .csv file.',
    'zh-Hant': '{{file}}：找不到檔案或無權讀取；請提供 .xlsx 或 .csv 檔案。',
    'zh-Hans': '{{file}}：找不到文件或无权读取；请提供 .xlsx 或 .csv 文件。',
  },
  'file-too-large': {
    en: '{{file}}: the file is larger than {{megabytes}} MB; a list of companies is smaller. Remove pictures, or split the list.',
    'zh-Hant': '{{file}}：檔案超過 {{megabytes}} MB，公司名單不應這麼大；請移除圖片或分拆名單。',
    'zh-Hans': '{{file}}：文件超过 {{megabytes}} MB，企业名单不应这么大；请删除图片或拆分名单。',
  },
  'file-not-a-list': {
    en: '{{file}}: this is {{found}}, not a list; expected .xlsx or .csv. Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”.',
    'zh-Hant': '{{file}}：這是{{found}}，不是名單；請用 Excel 或 WPS 開啟，另存為「Excel 活頁簿 (.xlsx)」。',
    'zh-Hans': '{{file}}：这是{{found}}，不是名单；请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”。',
  },
  'archive-bomb': {
    en: '{{file}}: the workbook is built in a way no spreadsheet program builds one ({{found}}; allowed: {{limit}}) and was not opened. Copy the list into a new workbook.',
    'zh-Hant': '{{file}}：活頁簿的結構異常（{{found}}；上限：{{limit}}），沒有開啟；請將名單複製到新的活頁簿。',
    'zh-Hans': '{{file}}：工作簿的结构异常（{{found}}；上限：{{limit}}），没有打开；请将名单复制到新的工作簿。',
  },
  'list-locked': {
    en: '{{file}}: the workbook is protected by a password; expected one without. Save a copy without the password.',
    'zh-Hant': '{{file}}：活頁簿設有密碼；請另存一份沒有密碼的檔案。',
    'zh-Hans': '{{file}}：工作簿设有密码；请另存一份没有密码的文件。',
  },
  'list-unreadable': {
    en: '{{file}}: the file is damaged ({{reason}}); expected a whole .xlsx or .csv file. Open it in Excel or WPS and save it again.',
    'zh-Hant': '{{file}}：檔案已損壞（{{reason}}）；請用 Excel 或 WPS 開啟後重新儲存。',
    'zh-Hans': '{{file}}：文件已损坏（{{reason}}）；请用 Excel 或 WPS 打开后重新保存。',
  },
  'list-too-big': {
    en: '{{file}}: the sheet holds more than a list can ({{rows}} rows and {{columns}} columns at most, and less where cells are long). Delete what is not the list, or split it.',
    'zh-Hant':
      '{{file}}：工作表內容超出名單上限（最多 {{rows}} 列、{{columns}} 欄，文字長時更少）；請刪除無關內容或分拆名單。',
    'zh-Hans':
      '{{file}}：工作表内容超出名单上限（最多{{rows}}行、{{columns}}列，文字长时更少）；请删除无关内容或拆分名单。',
  },
  'list-took-too-long': {
    en: '{{file}}: reading took longer than {{seconds}} seconds and was stopped. Copy the list into a new workbook, or split it.',
    'zh-Hant': '{{file}}：讀取超過 {{seconds}} 秒，已停止；請將名單複製到新的活頁簿或分拆。',
    'zh-Hans': '{{file}}：读取超过{{seconds}}秒，已停止；请将名单复制到新的工作簿或拆分。',
  },
  'list-has-no-header': {
    en: '{{file}}: no header row was found in the first 20 rows (found: {{found}}); expected columns such as Company name, Company type, Sector, Contact, E-mail.',
    'zh-Hant': '{{file}}：首 20 列內找不到標題列（現有：{{found}}）；應有公司名稱、公司類型、行業、聯絡人、電郵等欄。',
    'zh-Hans': '{{file}}：前20行内找不到表头（现有：{{found}}）；应有企业名称、企业类型、行业、联系人、邮箱等列。',
  },
  'list-has-no-names': {
    en: '{{file}}, row {{row}}: the header has no column for company names (found: {{found}}); expected for example Company name, English name or 中文名稱.',
    'zh-Hant': '{{file}}第 {{row}} 列：標題沒有公司名稱一欄（現有：{{found}}）；請加上例如「公司名稱」。',
    'zh-Hans': '{{file}}第{{row}}行：表头没有企业名称一列（现有：{{found}}）；请加上例如“企业名称”。',
  },
  'list-empty': {
    en: '{{file}}: the list holds no companies; expected at least one row below the header.',
    'zh-Hant': '{{file}}：名單內沒有公司；標題列下最少應有一列。',
    'zh-Hans': '{{file}}：名单内没有企业；表头下至少应有一行。',
  },
} as const satisfies Texts & Record<ListRefusalCode, unknown>;

/** Names of what a file turned out to be. */
export const foundTexts = {
  'old-office': {
    en: 'an old Office file (.xls or .doc)',
    'zh-Hant': '舊版 Office 檔案（.xls 或 .doc）',
    'zh-Hans': '旧版 Office 文件（.xls 或 .doc）',
  },
  zip: { en: 'a ZIP archive', 'zh-Hant': ' ZIP 壓縮檔', 'zh-Hans': ' ZIP 压缩包' },
  docx: { en: 'a Word document', 'zh-Hant': ' Word 文件', 'zh-Hans': ' Word 文档' },
  pdf: { en: 'a PDF', 'zh-Hant': ' PDF 檔案', 'zh-Hans': ' PDF 文件' },
  rtf: { en: 'an RTF document', 'zh-Hant': ' RTF 文件', 'zh-Hans': ' RTF 文档' },
  html: { en: 'a web page', 'zh-Hant': '網頁', 'zh-Hans': '网页' },
  xml: { en: 'an XML file', 'zh-Hant': ' XML 檔案', 'zh-Hans': ' XML 文件' },
  png: { en: 'a picture', 'zh-Hant': '圖片', 'zh-Hans': '图片' },
  jpeg: { en: 'a picture', 'zh-Hant': '圖片', 'zh-Hans': '图片' },
  gif: { en: 'a picture', 'zh-Hant': '圖片', 'zh-Hans': '图片' },
  rar: { en: 'a RAR archive', 'zh-Hant': ' RAR 壓縮檔', 'zh-Hans': ' RAR 压缩包' },
  '7z': { en: 'a 7-Zip archive', 'zh-Hant': ' 7-Zip 壓縮檔', 'zh-Hans': ' 7-Zip 压缩包' },
  gzip: { en: 'a GZIP archive', 'zh-Hant': ' GZIP 壓縮檔', 'zh-Hans': ' GZIP 压缩包' },
  binary: { en: 'a file of another program', 'zh-Hant': '其他程式的檔案', 'zh-Hans': '其他程序的文件' },
  empty: { en: 'an empty file', 'zh-Hant': '空檔案', 'zh-Hans': '空文件' },
} as const satisfies Texts;
