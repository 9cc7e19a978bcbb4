import iconv from 'iconv-lite';
import type { TextEncoding } from './workbook.ts';

export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** The runner-up fits almost as well: a short file without a byte order mark. */
  readonly inDoubt: boolean;
};

/** Bytes that are enough to tell encodings apart; a longer file is judged by its first non-ASCII lines. */
const sampleBytes = 200_000;

/**
 * Decodes a text file. A byte order mark decides; without one, each candidate decodes the same sample and the one that gives the
 * most plausible characters is taken: undecodable bytes and rare characters count against it, frequent characters for it.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked)
    return { text: decode(bytes.subarray(marked.length), marked.encoding), encoding: marked.encoding, inDoubt: false };
  const candidates: readonly TextEncoding[] = bytes.subarray(0, sampleBytes).includes(0)
    ? ['utf-16le', 'utf-16be', 'utf-8']
    : ['utf-8', 'gb18030', 'big5'];
  const sample = candidates[0] === 'utf-8' ? nonAsciiLines(bytes) : bytes.subarray(0, sampleBytes);
  const ranked = candidates
    .map((encoding) => ({ encoding, score: plausibility(decode(sample, encoding), encoding) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]];
  return {
    text: decode(bytes, best.encoding),
    encoding: best.encoding,
    inDoubt: sample.length > 0 && best.score - second.score < Math.max(4, Math.abs(best.score) * 0.05),
  };
}

const gb18030Mark = Buffer.from([0x84, 0x31, 0x95, 0x33]);

function byteOrderMark(bytes: Buffer): { readonly encoding: TextEncoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return bytes.subarray(0, 4).equals(gb18030Mark) ? { encoding: 'gb18030', length: 4 } : null;
}

/** `big5` of iconv-lite is Big5 with the Hong Kong Supplementary Character Set, as browsers read it. */
function decode(bytes: Buffer, encoding: TextEncoding): string {
  return iconv.decode(bytes, encoding, { stripBOM: false });
}

/** Lines that hold a byte above 127. LF is never part of a longer character in UTF-8, GB 18030 or Big5, so lines may be cut there. */
function nonAsciiLines(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  let taken = 0;
  for (let start = 0; start < bytes.length && taken < sampleBytes; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, Math.min(end, start + sampleBytes));
    if (line.some((byte) => byte > 127)) {
      lines.push(line);
      taken += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

function plausibility(text: string, encoding: TextEncoding): number {
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 128) {
      // ASCII shows in every 8-bit encoding alike, but tells the two byte orders of UTF-16 apart.
      if (encoding.startsWith('utf-16')) score += code === 0 ? -10 : 1;
    } else if (code === 0xfffd) score -= 12;
    else if (everyday.has(character)) score += 4;
    else if (frequent().has(character)) score += 2;
    else if (isPrivateOrControl(code)) score -= 6;
    else if (encoding === 'utf-8' && code >= 0xc0 && code < 0x250) score += 3;
    // Characters of UTF-8 that need three bytes do not come about by accident; rare ones of GB 18030 and Big5 do all the time.
    else score += encoding === 'utf-8' ? 1 : -1;
  }
  return encoding === 'utf-8' ? score * 1.5 : score;
}

function isPrivateOrControl(code: number): boolean {
  return code < 160 || (code >= 0xe000 && code < 0xf900) || code >= 0xf0000;
}

/** Characters that stand in almost every list, in both scripts; they decide very short files. */
const everyday = new Set(
  '的一是不了人我在有他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可她里后後小么心多天而能好都然没沒日于起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長' +
    '司有限股份集团團控股企业業公司名称稱编編号號联聯系繫电電话話邮郵箱址址地区區市省县縣香港重庆慶九龙龍新界台湾灣北京上海广廣东東深圳成都渝四川中国國' +
    '品牌产產销銷售渠道行业業类類别別需求供应應采采购購商贸貿易进進出口零售批发發设設计計制造製餐饮飲食品服装裝务務科技术術电子生物医醫药藥文化创創意旅游遊物流网網站语語言英粤粵普通话話上午下午备備注註姓名先女士经理总總监監負负责責',
);

let frequentCharacters: Set<string> | null = null;

/** The first levels of GB 2312 and of Big5: the characters the two standards themselves call frequent, and their punctuation. */
function frequent(): Set<string> {
  if (frequentCharacters) return frequentCharacters;
  const set = new Set('，。、；：？！（）《》「」『』“”‘’—…·　％＆＋－／＠＃０１２３４５６７８９ＡＢＣ￥');
  addPlane(set, 'gb18030', 0xb0, 0xd7);
  addPlane(set, 'big5', 0xa4, 0xc6);
  frequentCharacters = set;
  return set;
}

function addPlane(set: Set<string>, encoding: TextEncoding, firstLead: number, lastLead: number): void {
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (encoding === 'gb18030' && trail < 0xa1) continue;
      const character = decode(Buffer.from([lead, trail]), encoding);
      if (character.length === 1 && character !== '\ufffd') set.add(character);
    }
  }
}
