/** Zero-width characters, bidi marks, soft hyphens and byte order marks: invisible, and pasted into lists all the time. */
export const invisibleCharacters = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Those that change nothing a reader sees, and those that turn a line around (an override hides the end of a file's name). Kept are
 * marks of direction, joiners and variation selectors: without them an Arabic name reads wrong and a family becomes three faces.
 */
const pasted =
  /(?!\p{Variation_Selector}|\p{Join_Control}|[\u200e\u200f\u061c\u2066-\u2069\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;

/** Text as a reader sees it: nothing pasted unseen, one kind of space, no space at the ends; lines stay apart. Letters stay as typed. */
export function visibleText(text: string): string {
  // Most cells are one word of plain letters: ten thousand rows are read faster when those are let through.
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  const visible = text
    .replace(pasted, '')
    .replace(/[\p{Zs}\t\v\f]+/gu, ' ')
    .replace(/ ?[\r\n\u2028\u2029\u0085]+ ?/g, '\n')
    .trim();
  return visible.replace(invisibleCharacters, '') === '' ? '' : visible;
}

/** Full-width letters, digits and signs as their common forms, on one line: for numbers, addresses, codes; never for names. */
export function plainText(text: string): string {
  return visibleText(text.normalize('NFKC').replace(invisibleCharacters, '')).replaceAll('\n', ' ');
}

/** What two spellings of one word share: case, width, spaces, punctuation and the English plural are gone. For comparing only. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join('');
}

/** What officers type into a cell that holds nothing. */
export function isPlaceholder(text: string): boolean {
  return (
    text === '' || /^([-–—_/\\.*]+|n\/?a|nil|none|tbc|tbd|無|无|沒有|没有|暫無|暂无|待定|不適用|不适用)$/i.test(text)
  );
}

/** Characters that only one of the two scripts writes, in words that lists are full of. */
const traditionalOnly = new Set(
  '業國東車門馬電網龍體產貿實務會為萬與華興辦專區縣廣廠張長陳劉鄭葉黃蘇許趙楊銷設計製創藝術醫藥學質聯絡機構語廳館閣灣環際總經師負責聲響圖書紙飾點樂樓鐘錶銀鋪債買賣購應對類別備註個這開關無職稱啟動軟養麗寶師頭鮮魚',
);
const simplifiedOnly = new Set(
  '业国东车门马电网龙体产贸实务会为万与华兴办专区县广厂张长陈刘郑叶黄苏许赵杨销设计制创艺术医药学质联络机构语厅馆阁湾环际总经师负责声响图书纸饰点乐楼钟表银铺债买卖购应对类别备注个这开关无职称启动软养丽宝师头鲜鱼',
);
for (const character of [...simplifiedOnly])
  if (traditionalOnly.has(character)) {
    simplifiedOnly.delete(character);
    traditionalOnly.delete(character);
  }
// These are common in both scripts, whatever else they stand for in one of them.
for (const character of '制表务注') simplifiedOnly.delete(character);

export type ChineseScript = 'zh-Hant' | 'zh-Hans';

export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Positive for Traditional, negative for Simplified, 0 where nothing tells. */
export function scriptBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (traditionalOnly.has(character)) balance += 1;
    else if (simplifiedOnly.has(character)) balance -= 1;
  }
  return balance;
}
