/** Names that lists really hold, and names made to break a document: each is used as a company's name in every output. */
export const hostileNames: Readonly<Record<string, string>> = {
  twoHundredCharacters: '渝港品牌設計零售貿易授權'.repeat(17).slice(0, 200),
  oneLongWord: `${'averyveryverylongname'.repeat(9)}@example.com`,
  emoji: 'Smile 😀 Trading 👩‍👩‍👧 Ltd',
  rightToLeft: 'Shop \u200fabc\u202e txt.exe\u202c Ltd',
  arabic: 'شركة Trading',
  lineBreaks: 'First line\r\nBEGIN:VEVENT\nSecond\u2028line',
  punctuation: 'Comma, Semi; "Quote" \\ Back\\n \'Apostrophe\' <b>&amp;</b> 100% & {{name}} $t(free)',
  formula: '=HYPERLINK("http://example.com";"click")',
  plusFormula: '+1+cmd|calc',
  controls: 'Bell\u0007 Null\u0000 Escape\u001b[31m',
  halfAPair: 'Half \ud83d pair',
  beyondThePlane: '𠮷田食品 𠮷𠮷 有限公司',
  hongKong: '㗎邨裏衞峯𨋢啫粵糭麪 有限公司',
  mainland: '重庆龙门浩网络科技门户产业发展有限责任公司',
  latin: 'Łódź Köszönöm Straße Əlaqə Crème Brûlée',
};
