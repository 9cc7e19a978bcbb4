/**
 * The values of a cell that may hold several. A comma between digits (1,000) or inside brackets belongs to its value, and so does
 * a comma before the legal form of a company (Co., Ltd.).
 */
export function splitValues(text: string, also: RegExp | null = null): string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('(（[【「『《'.includes(character)) depth += 1;
    else if (')）]】」』》'.includes(character)) depth = Math.max(0, depth - 1);
    else if (separates(text, at, depth, also)) {
      values.push(text.slice(start, at));
      start = at + 1;
    }
  }
  values.push(text.slice(start));
  return values.map((value) => value.replace(/^[\s•·*-]+(?=\S)/, '').trim()).filter((value) => value !== '');
}

function separates(text: string, at: number, depth: number, also: RegExp | null): boolean {
  const character = text[at]!;
  if (character === '\n' || character === ';' || character === '；') return true;
  if (depth > 0) return false;
  if (character === '、' || character === '|' || character === '｜') return true;
  if (character === ',' || character === '，') {
    if (/\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) return false;
    return !/^\s*(co|ltd|limited|inc|llc|corp|gmbh|s\.?a|plc)\b/i.test(text.slice(at + 1, at + 12));
  }
  return also?.test(character) ?? false;
}
