import { foldedText } from './fold-text.ts';
import { type Recognised, recogniseCodes } from './recognise-vocabulary.ts';

/** Meeting languages as lists name them. `中文` or "Chinese" alone says neither Cantonese nor Mandarin: both are taken. */
const names: Readonly<Record<string, string>> = {
  en: 'en, eng, english, 英語, 英语, 英文, 英',
  yue: 'yue, zh-yue, cantonese, 粵語, 粤语, 廣東話, 广东话, 廣州話, 广州话, 白話, 粵, 粤',
  cmn: 'cmn, mandarin, putonghua, pth, mandarin chinese, 普通話, 普通话, 國語, 国语, 華語, 华语, 官話, 四川話, 四川话, 重慶話, 重庆话, 川話, 川话, 國, 国, 普, zh-cn, zh-hans',
  'cmn yue': 'zh, chinese, 中文, 漢語, 汉语, 中',
  ja: 'ja, jp, japanese, 日語, 日语, 日文, 日',
  ko: 'ko, kr, korean, 韓語, 韩语, 韓文, 韩文, 朝鮮語',
  fr: 'fr, french, 法語, 法语, 法文',
  de: 'de, german, 德語, 德语, 德文',
  es: 'es, spanish, 西班牙語, 西班牙语, 西班牙文',
  it: 'it, italian, 意大利語, 意大利语, 意大利文',
  pt: 'pt, portuguese, 葡萄牙語, 葡萄牙语, 葡語, 葡语, 葡文',
  ru: 'ru, russian, 俄語, 俄语, 俄文',
  th: 'th, thai, 泰語, 泰语, 泰文',
  vi: 'vi, vietnamese, 越南語, 越南语, 越南文',
  ms: 'ms, malay, 馬來語, 马来语',
  id: 'id, indonesian, bahasa indonesia, 印尼語, 印尼语',
  ar: 'ar, arabic, 阿拉伯語, 阿拉伯语',
  hi: 'hi, hindi, 印地語, 印地语',
};

const byName = new Map(
  Object.entries(names).flatMap(([tags, words]) => words.split(', ').map((word) => [foldedText(word), tags] as const)),
);

/** The tags a profile can hold, in the order in which a form offers them. */
export const knownLanguages: readonly string[] = Object.keys(names).filter((tags) => !tags.includes(' '));

export function recogniseLanguages(text: string): Recognised {
  const { codes, unknown } = recogniseCodes(text, (word) => byName.get(foldedText(word)) ?? null);
  const tags = new Set(codes.flatMap((code) => code.split(' ')));
  const strange: string[] = [];
  for (const word of unknown) {
    const parts = partsOf(word);
    if (parts) for (const tag of parts) tags.add(tag);
    else strange.push(word);
  }
  return { codes: [...tags], unknown: strange };
}

/** Words run together: 粵普英, "English Mandarin", 中英文. */
function partsOf(word: string): string[] | null {
  const pieces = /\s/.test(word.trim()) ? word.trim().split(/\s+/) : [...word.replace(/[語语文話话]$/, '')];
  const tags = pieces.map((piece) => byName.get(foldedText(piece)));
  return pieces.length > 1 && tags.every((tag) => tag !== undefined) ? tags.flatMap((tag) => tag!.split(' ')) : null;
}
