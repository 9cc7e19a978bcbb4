import { expect, it } from 'vitest';
import { fitsFilter } from './fits-filter.ts';

const texts = ['山城燈具', 'Hillside Lamps', 'home-lifestyle', 'LED lamps'];

it.each([
  ['', true],
  ['  ', true],
  ['hillside', true],
  ['ＬＥＤ', true],
  ['燈', true],
  ['lamps home', true],
  ['lamps toys', false],
  ['灯', false],
])('the filter "%s"', (filter, fits) => {
  expect(fitsFilter(filter, texts)).toBe(fits);
});
