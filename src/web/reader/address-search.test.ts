import { expect, it } from 'vitest';
import { readSearch, writeSearch } from './address-search.ts';

it.each([
  [{ q: '火锅 & 餐饮', page: '2' }, '?q=%E7%81%AB%E9%94%85+%26+%E9%A4%90%E9%A5%AE&page=2'],
  [{ q: '007', side: 'left' }, '?q=007&side=left'],
  [{}, ''],
] as const)('keeps %j in the address as text', (values, address) => {
  expect(writeSearch(values)).toBe(address);
  expect(readSearch(address)).toEqual(values);
});

it('leaves out what is empty or not said', () => {
  expect(writeSearch({ q: '', side: undefined, page: '3' })).toBe('?page=3');
});
