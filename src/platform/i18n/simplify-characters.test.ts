import { expect, test } from 'vitest';
import { simplifyCharacters } from './simplify-characters.ts';
import { spellPinyin } from './spell-pinyin.ts';

test.each([
  ['重慶山城火鍋', '重庆山城火锅'],
  ['裏裡里', '里里里'],
  ['臺灣台灣', '台湾台湾'],
  ['峯峰', '峰峰'],
  ['綫線线', '线线线'],
  ['衞生衛生卫生', '卫生卫生卫生'],
  ['Tin Kettle 😀 شركة 㗎', 'Tin Kettle 😀 شركة 㗎'],
])('%s is found as %s', (typed, found) => {
  expect(simplifyCharacters(typed)).toBe(found);
});

test('a part of a text changes just as it does within the whole, and only once', () => {
  const whole = '乾隆後裔餘慶麵館臺中髮廊';
  for (const character of whole) expect(simplifyCharacters(whole)).toContain(simplifyCharacters(character));
  expect(simplifyCharacters(simplifyCharacters(whole))).toBe(simplifyCharacters(whole));
});

test.each([
  ['重慶長江銀行', 'chong qing chang jiang yin hang'],
  ['绿叶ABC 2号', 'lv ye abc 2 hao'],
  ['Łódź & Söhne', 'łódź söhne'],
])('%s sounds %s', (text, sound) => {
  expect(spellPinyin(text).join(' ')).toBe(sound);
});
