import type { Texts } from '#platform/i18n/texts.ts';

/** What `yugang match assign` says. */
export const matchAssignTexts = {
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
  'profile-line-not-json': {
    en: '{{file}}, line {{line}}: is not a JSON object: {{value}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行：並非 JSON 物件：{{value}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行：不是 JSON 对象：{{value}}。',
  },
  'profile-line-malformed': {
    en: '{{file}}, line {{line}}, at {{path}}: found {{value}}; expected: {{expected}}.',
    'zh-Hant': '{{file}} 第 {{line}} 行，{{path}}：讀到 {{value}}；應為：{{expected}}。',
    'zh-Hans': '{{file}} 第 {{line}} 行，{{path}}：读到 {{value}}；应为：{{expected}}。',
  },
  'profile-id-twice': {
    en: '{{file}}, line {{line}}: the id “{{value}}” stands in line {{first}} already.',
    'zh-Hant': '{{file}} 第 {{line}} 行：編號「{{value}}」已見於第 {{first}} 行。',
    'zh-Hans': '{{file}} 第 {{line}} 行：编号“{{value}}”已出现在第 {{first}} 行。',
  },
  'fields-ignored': {
    en: '{{file}}: unknown fields are ignored: {{fields}}.',
    'zh-Hant': '{{file}}：略過不明欄位：{{fields}}。',
    'zh-Hans': '{{file}}：忽略未知字段：{{fields}}。',
  },
  'texts-left-out': {
    en: 'Descriptions are compared up to {{limit}} firms a side; here only the other fields count.',
    'zh-Hant': '每方不多於 {{limit}} 間公司時才比較公司介紹；這次只按其他欄位計算。',
    'zh-Hans': '每方不超过 {{limit}} 家企业时才比较企业介绍；这次只按其他字段计算。',
  },
  'model-unavailable': {
    en: 'The language model at {{url}} did not answer as it should ({{reason}}); the lists are made without it.',
    'zh-Hant': '{{url}} 的語言模型未有正常回應（{{reason}}）；名單在不使用模型的情況下編成。',
    'zh-Hans': '{{url}} 的语言模型没有正常响应（{{reason}}）；名单在不使用模型的情况下生成。',
  },
  done: {
    en: '{{pairs}} pairs; {{share}} % of the utility without a cap; Gini {{gini}}; on most lists: {{most}}; without a pair: {{without}}. Not yet validated on partnership outcomes.',
    'zh-Hant':
      '共 {{pairs}} 對；效用為不設上限時的 {{share}} %；堅尼系數 {{gini}}；最多見於 {{most}} 份名單；未獲配對 {{without}} 間。尚未以合作成果驗證。',
    'zh-Hans':
      '共 {{pairs}} 对；效用为不设上限时的 {{share}} %；基尼系数 {{gini}}；最多出现在 {{most}} 份名单；未获匹配 {{without}} 家。尚未以合作成果验证。',
  },
} as const satisfies Texts;
