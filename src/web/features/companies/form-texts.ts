import type { Texts } from '#web/reader/texts.ts';

/** The words of the form of a company: faults, conflicts, and what was kept. */
export const formTexts = {
  'company.form.new-title': { en: 'New company', 'zh-Hant': '新增公司', 'zh-Hans': '新增企业' },
  'company.form.edit-title': { en: 'Edit company', 'zh-Hant': '編輯公司資料', 'zh-Hans': '编辑企业资料' },
  'company.form.save': { en: 'Save', 'zh-Hant': '儲存', 'zh-Hans': '保存' },
  'company.form.create': { en: 'Create', 'zh-Hant': '建立', 'zh-Hans': '创建' },
  'company.form.saved': { en: 'Saved.', 'zh-Hant': '已儲存。', 'zh-Hans': '已保存。' },
  'company.form.cancel': { en: 'Cancel', 'zh-Hant': '取消', 'zh-Hans': '取消' },
  'company.form.none-changed': { en: 'Nothing has been changed.', 'zh-Hant': '未有更改。', 'zh-Hans': '没有修改。' },
  'company.form.no-code': { en: 'Nothing of that name', 'zh-Hant': '沒有相符項目', 'zh-Hans': '没有相符项目' },
  'company.form.english': { en: 'English', 'zh-Hant': '英文', 'zh-Hans': '英文' },
  'company.form.traditional': { en: 'Traditional Chinese', 'zh-Hant': '繁體中文', 'zh-Hans': '繁体中文' },
  'company.form.simplified': { en: 'Simplified Chinese', 'zh-Hant': '簡體中文', 'zh-Hans': '简体中文' },
  'company.form.identifier-kind': { en: 'Register', 'zh-Hant': '號碼類型', 'zh-Hans': '号码类型' },
  'company.form.identifier-value': { en: 'Number', 'zh-Hant': '號碼', 'zh-Hans': '号码' },
  'company.form.add-identifier': { en: 'Add an identifier', 'zh-Hant': '新增識別號碼', 'zh-Hans': '添加识别号码' },
  'company.form.add-contact': { en: 'Add a contact', 'zh-Hant': '新增聯絡人', 'zh-Hans': '添加联系人' },
  'company.form.contact': { en: 'Contact {{number}}', 'zh-Hant': '聯絡人 {{number}}', 'zh-Hans': '联系人{{number}}' },
  'company.form.identifier': {
    en: 'Identifier {{number}}',
    'zh-Hant': '識別號碼 {{number}}',
    'zh-Hans': '识别号码{{number}}',
  },
  'company.form.remove-contact': {
    en: 'Remove contact {{number}}',
    'zh-Hant': '移除聯絡人 {{number}}',
    'zh-Hans': '移除联系人{{number}}',
  },
  'company.form.remove-identifier': {
    en: 'Remove identifier {{number}}',
    'zh-Hant': '移除識別號碼 {{number}}',
    'zh-Hans': '移除识别号码{{number}}',
  },

  'company.form.kept': {
    en: 'What you typed at {{when}} and did not save is here again.',
    'zh-Hant': '你於 {{when}} 輸入而未儲存的內容已還原。',
    'zh-Hans': '您于{{when}}输入但未保存的内容已恢复。',
  },
  'company.form.forget': { en: 'Discard it', 'zh-Hant': '捨棄', 'zh-Hans': '放弃' },
  'company.form.faults_one': {
    en: 'One thing must be corrected before this can be saved:',
    'zh-Hant': '儲存前須更正以下一處：',
    'zh-Hans': '保存前须更正以下一处：',
  },
  'company.form.faults_other': {
    en: '{{count}} things must be corrected before this can be saved:',
    'zh-Hant': '儲存前須更正以下 {{count}} 處：',
    'zh-Hans': '保存前须更正以下{{count}}处：',
  },
  'company.form.fault': {
    en: '{{field}}: {{fault}}',
    'zh-Hant': '{{field}}：{{fault}}',
    'zh-Hans': '{{field}}：{{fault}}',
  },

  'company.fault.missing': { en: 'must be given', 'zh-Hant': '必須填寫', 'zh-Hans': '必须填写' },
  'company.fault.name-missing': {
    en: 'give it in at least one language',
    'zh-Hant': '最少填寫一種語言',
    'zh-Hans': '至少填写一种语言',
  },
  'company.fault.too-long': {
    en: '{{length}} characters; at most {{most}} fit',
    'zh-Hant': '現有 {{length}} 個字元，最多 {{most}} 個',
    'zh-Hans': '现有{{length}}个字符，最多{{most}}个',
  },
  'company.fault.line-too-long': {
    en: 'line {{line}} has {{length}} characters; at most {{most}} fit',
    'zh-Hant': '第 {{line}} 行有 {{length}} 個字元，最多 {{most}} 個',
    'zh-Hans': '第{{line}}行有{{length}}个字符，最多{{most}}个',
  },
  'company.fault.too-many': {
    en: '{{number}} entries; at most {{most}} fit',
    'zh-Hant': '現有 {{number}} 項，最多 {{most}} 項',
    'zh-Hans': '现有{{number}}项，最多{{most}}项',
  },
  'company.fault.number': {
    en: '“{{value}}” does not fit; give a whole number from {{least}} to {{most}}, or nothing',
    'zh-Hant': '「{{value}}」不適用；請填 {{least}} 至 {{most}} 的整數，或留空',
    'zh-Hans': '“{{value}}”不适用；请填{{least}}至{{most}}的整数，或留空',
  },
  'company.fault.slots': {
    en: '“{{value}}” cannot be read; give slot numbers from 1 to {{most}}, for example 3, 4, 7–9',
    'zh-Hant': '未能讀取「{{value}}」；請填 1 至 {{most}} 的時段編號，例如 3、4、7–9',
    'zh-Hans': '无法读取“{{value}}”；请填1至{{most}}的时段编号，例如 3、4、7–9',
  },
  'company.fault.email': {
    en: '“{{value}}” is no e-mail address; the form is name@company.com',
    'zh-Hant': '「{{value}}」不是有效的電郵地址；格式為 name@company.com',
    'zh-Hans': '“{{value}}”不是有效的邮箱地址；格式为 name@company.com',
  },

  'company.conflict.by': {
    en: 'Saved by {{who}} on {{when}}.',
    'zh-Hant': '由 {{who}} 於 {{when}} 儲存。',
    'zh-Hans': '由{{who}}于{{when}}保存。',
  },
} as const satisfies Texts;
