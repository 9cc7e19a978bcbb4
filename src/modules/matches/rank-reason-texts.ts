import type { Texts } from '#platform/i18n/texts.ts';

/** Why a candidate stands where it does, and why a list is empty; field names are those of the file. */
export const rankReasonTexts = {
  'words-meet': {
    en: '“{{queryWord}}” ({{queryField}}) answers “{{word}}” ({{field}})',
    'zh-Hant': '「{{queryWord}}」（{{queryField}}）與「{{word}}」（{{field}}）相應',
    'zh-Hans': '“{{queryWord}}”（{{queryField}}）与“{{word}}”（{{field}}）相符',
  },
  'same-word': {
    en: 'both names have “{{one}}”',
    'zh-Hant': '兩個名稱都有「{{one}}」',
    'zh-Hans': '两个名称都有“{{one}}”',
  },
  'near-word': {
    en: '“{{one}}” is spelt much like “{{other}}”',
    'zh-Hant': '「{{one}}」與「{{other}}」拼寫相近',
    'zh-Hans': '“{{one}}”与“{{other}}”拼写相近',
  },
  'same-letters': {
    en: 'both names have “{{one}}”',
    'zh-Hant': '兩個名稱都有「{{one}}」',
    'zh-Hans': '两个名称都有“{{one}}”',
  },
  pinyin: {
    en: '“{{one}}” and “{{other}}” are one sound in Mandarin',
    'zh-Hant': '「{{one}}」與「{{other}}」普通話讀音相同',
    'zh-Hans': '“{{one}}”与“{{other}}”普通话读音相同',
  },
  cantonese: {
    en: '“{{one}}” and “{{other}}” are one sound in Cantonese',
    'zh-Hant': '「{{one}}」與「{{other}}」粵語讀音相同',
    'zh-Hans': '“{{one}}”与“{{other}}”粤语读音相同',
  },
  'near-sound': {
    en: '“{{one}}” sounds like “{{other}}”',
    'zh-Hant': '「{{one}}」與「{{other}}」讀音相近',
    'zh-Hans': '“{{one}}”与“{{other}}”读音相近',
  },
  meaning: {
    en: '“{{one}}” means “{{other}}”',
    'zh-Hant': '「{{one}}」與「{{other}}」意思相同',
    'zh-Hans': '“{{one}}”与“{{other}}”意思相同',
  },
  initials: {
    en: '“{{one}}” and “{{other}}”: one is the other’s initials',
    'zh-Hant': '「{{one}}」與「{{other}}」其一為另一的首字母縮寫',
    'zh-Hans': '“{{one}}”与“{{other}}”其一为另一的首字母缩写',
  },
  'no-candidates': {
    en: 'The candidates’ file holds no profile.',
    'zh-Hant': '候選檔內沒有任何公司。',
    'zh-Hans': '候选文件中没有任何企业。',
  },
  'query-says-nothing': {
    en: 'The profile has no words to compare: no text, products, offers, seeks, sectors, kinds, channels or name.',
    'zh-Hant': '這間公司沒有可供比較的文字：介紹、產品、提供、尋求、行業、類別、渠道及名稱均空白。',
    'zh-Hans': '该企业没有可供比较的文字：介绍、产品、供给、需求、行业、类别、渠道和名称均为空。',
  },
  'query-has-no-name': {
    en: 'The profile has no name to compare.',
    'zh-Hant': '這間公司沒有可供比較的名稱。',
    'zh-Hans': '该企业没有可供比较的名称。',
  },
  'nothing-in-common': {
    en: 'No candidate shares a word with it, in any of the languages.',
    'zh-Hant': '沒有任何候選公司與之有共通的字詞，各種語言皆然。',
    'zh-Hans': '没有任何候选企业与其有共同的词语，各种语言皆然。',
  },
} as const satisfies Texts;
