import { expect, test } from 'vitest';
import { languageOfAcceptHeader, languageOfEnvironment, languageOfTag } from './choose-language.ts';

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-HK', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['yue', 'zh-Hant'],
  ['zh_HK.UTF-8', 'zh-Hant'],
  ['C.UTF-8', null],
  ['de', null],
  ['', null],
])('the tag %s is %s', (tag, expected) => {
  expect(languageOfTag(tag)).toBe(expected);
});

test.each([
  ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ['en;q=0.3, zh-CN;q=0.9', 'zh-Hans'],
  ['de-DE, en;q=0.1', 'en'],
  ['de', null],
  ['zh-HK;q=0, en', 'en'],
  ['*', null],
  [';;;,,,q=', null],
])('the header "%s" asks for %s', (header, expected) => {
  expect(languageOfAcceptHeader(header)).toBe(expected);
});

test('the terminal speaks the language of LC_ALL, then LANG, and English where nobody asks', () => {
  expect(languageOfEnvironment({ LANG: 'zh_CN.UTF-8' })).toBe('zh-Hans');
  expect(languageOfEnvironment({ LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_HK.UTF-8' })).toBe('zh-Hant');
  expect(languageOfEnvironment({})).toBe('en');
});
