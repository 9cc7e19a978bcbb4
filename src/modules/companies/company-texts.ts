import type { Texts } from '#platform/i18n/texts.ts';

export const companyRefusals = {
  'reference-taken': {
    en: 'The reference “{{reference}}” already belongs to {{holder}}; choose another one for this company.',
    'zh-Hant': '編號「{{reference}}」已屬於「{{holder}}」；請為此公司另選編號。',
    'zh-Hans': '编号“{{reference}}”已属于“{{holder}}”；请为该企业另选编号。',
  },
  'code-not-known': {
    en: '“{{value}}” is no code of the field {{field}}; choose one of the vocabulary.',
    'zh-Hant': '「{{value}}」並非「{{field}}」欄的有效代碼；請從詞彙中選擇。',
    'zh-Hans': '“{{value}}”不是“{{field}}”字段的有效代码；请从词汇中选择。',
  },
  'identity-is-the-offices': {
    en: 'Side and reference are how the office knows your company; ask the office to change them.',
    'zh-Hant': '所屬一方及編號由辦事處管理；如需更改，請聯絡辦事處。',
    'zh-Hans': '所属一方和编号由办事处管理；如需修改，请联系办事处。',
  },
} as const satisfies Texts;
export type CompanyRefusal = keyof typeof companyRefusals;

/** Doubts about a company that is stored all the same. */
export const companyWarnings = {
  'identifier-doubtful': {
    en: '“{{value}}” may be mistyped: its form or check digit is unusual. Compare it with the certificate.',
    'zh-Hant': '「{{value}}」可能有誤：格式或檢查碼不尋常；請與證書核對。',
    'zh-Hans': '“{{value}}”可能有误：格式或校验码不寻常；请与证照核对。',
  },
  'kind-missing': {
    en: 'No company type is given: the company is matched by its offers and needs alone.',
    'zh-Hant': '未填公司類型：只會按提供及尋求的內容配對。',
    'zh-Hans': '未填企业类型：仅按供给和需求匹配。',
  },
  'sector-missing': {
    en: 'No sector is given: matches by sector leave the company out.',
    'zh-Hant': '未填行業：按行業配對時不會計及此公司。',
    'zh-Hans': '未填行业：按行业匹配时不会考虑该企业。',
  },
} as const satisfies Texts;
