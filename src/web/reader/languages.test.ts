import { expect, it } from 'vitest';
import { languageOf } from './languages.ts';

it.each([
  ['en-GB', 'en'],
  ['en-US@posix', 'en'],
  ['zh-HK', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['yue-HK', 'zh-Hant'],
  ['fr', undefined],
])('a browser set to %s reads %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
