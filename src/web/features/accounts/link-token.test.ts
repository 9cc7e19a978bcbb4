import { expect, it } from 'vitest';
import { tokenIn } from './link-token.ts';

const token = 'aB3_-'.padEnd(43, 'x');

it.each([
  [`#${token}`, token],
  [token, token],
  ['', null],
  ['#content', null],
  [`#${token}x`, null],
  [`#${token.slice(1)}`, null],
  [`#${token.slice(1)}.`, null],
])('%s', (hash, expected) => {
  expect(tokenIn(hash)).toBe(expected);
});
