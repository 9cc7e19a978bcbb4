import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from './read-text-encoding.ts';
import type { TextEncoding } from './workbook.ts';

const encode = (text: string, encoding: string, bom = false): Buffer => iconv.encode(text, encoding, { addBOM: bom });

const simplified = '公司名称,行业,邮箱\r\n重庆山城家居有限公司,家居生活,info@example.com\r\n';
const traditional = '公司名稱,行業,電郵\r\n港島家品有限公司,家居及生活用品,info@example.com\r\n';
const english = 'Company name,Sector\r\nHarbour Home Ltd,Food\r\n';
// 堃 and 喆 stand in names; 㗎 and 嘅 are Cantonese and come with the Hong Kong supplement.
const cantonese = '公司名稱,備註\r\n堃記茶餐廳,好飲㗎嘅奶茶\r\n';

const table: readonly (readonly [string, string, string, TextEncoding])[] = [
  ['Simplified in UTF-8', simplified, 'utf8', 'utf-8'],
  ['Traditional in UTF-8', traditional, 'utf8', 'utf-8'],
  ['Simplified in GB 18030', simplified, 'gb18030', 'gb18030'],
  ['Traditional in GB 18030, from a Mainland computer', traditional, 'gb18030', 'gb18030'],
  ['Traditional in Big5', traditional, 'big5', 'big5'],
  ['Cantonese in Big5 with the Hong Kong supplement', cantonese, 'big5', 'big5'],
  ['Simplified in UTF-16 LE', simplified, 'utf16le', 'utf-16le'],
  ['Traditional in UTF-16 BE', traditional, 'utf16-be', 'utf-16be'],
  ['English only', english, 'utf8', 'utf-8'],
  ['English only in UTF-16 LE', english, 'utf16le', 'utf-16le'],
  ['accents in UTF-8', 'Company\r\nCafé Zoë\r\n', 'utf8', 'utf-8'],
];

describe('takes the encoding that gives plausible text, without a byte order mark', () => {
  test.each(table)('%s', (_, text, encoded, expected) => {
    const read = decodeText(encode(text, encoded));
    expect(read).toMatchObject({ encoding: expected, text });
  });

  test.each(table.filter(([, , encoded]) => !encoded.startsWith('utf16')))(
    '%s, 2,000 lines long',
    (_, text, encoded, expected) => {
      const [header, line] = text.split('\r\n');
      const long = `${english.repeat(3000)}${header}\r\n${`${line}\r\n`.repeat(2000)}`;
      expect(decodeText(encode(long, encoded))).toMatchObject({ encoding: expected, text: long, inDoubt: false });
    },
  );

  test.each([
    ['重庆渝味食品有限公司', 'gb18030'],
    ['名称,电话\n渝味,123', 'gb18030'],
    ['香港設計有限公司', 'big5'],
    ['名稱,電話\n港味,123', 'big5'],
    ['茶', 'utf8'],
  ])('%s alone in %s', (text, encoding) => {
    expect(decodeText(encode(text, encoding)).text).toBe(text);
  });
});

test.each([
  ['utf8', 'utf-8'],
  ['utf16le', 'utf-16le'],
  ['utf16-be', 'utf-16be'],
])('a byte order mark decides: %s', (encoding, expected) => {
  expect(decodeText(encode(traditional, encoding, true))).toEqual({
    text: traditional,
    encoding: expected,
    inDoubt: false,
  });
});

test('one broken byte in a UTF-8 list leaves it UTF-8, with a mark where the byte was', () => {
  const bytes = Buffer.concat([encode(simplified, 'utf8'), Buffer.from([0xe9]), encode(simplified, 'utf8')]);
  const read = decodeText(bytes);
  expect(read.encoding).toBe('utf-8');
  expect(read.text.match(/\ufffd/g)).toHaveLength(1);
});

test('lists of company names are decoded as they were written', () => {
  const words = {
    gb18030: [
      '重庆',
      '成都',
      '食品',
      '家居',
      '科技',
      '贸易',
      '文化',
      '创意',
      '服装',
      '有限公司',
      '集团',
      '渠道',
      '商业',
      '设计',
      '电子',
    ],
    big5: [
      '香港',
      '九龍',
      '食品',
      '家品',
      '科技',
      '貿易',
      '文化',
      '創意',
      '時裝',
      '有限公司',
      '集團',
      '渠道',
      '商業',
      '設計',
      '電子',
    ],
  };
  for (const encoding of ['gb18030', 'big5'] as const) {
    const line = fc
      .array(fc.constantFrom(...words[encoding]), { minLength: 2, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const text = lines.join('\r\n');
        expect(decodeText(encode(text, encoding))).toMatchObject({ encoding, text });
      }),
      { numRuns: 300 },
    );
  }
});

test('any bytes whatever decode to something', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeText(Buffer.from(bytes)).text).toBe('string');
    }),
    { numRuns: 1000 },
  );
});
