import { expect, test } from 'vitest';
import { recogniseQuantity } from './recognise-quantity.ts';

test.each([
  ['5000', 5000],
  ['12,000', 12_000],
  ['1 200 000', 1_200_000],
  ['5000 pcs/month', 5000],
  ['about 800 pieces per month', 800],
  ['3k', 3000],
  ['2 million units', 2_000_000],
  ['2萬件', 20_000],
  ['约1.5万套/月', 15_000],
  ['每月５０００個', 5000],
  ['0', 0],
])('%s is %d pieces', (typed, quantity) => {
  expect(recogniseQuantity(typed)).toBe(quantity);
});

test.each(['many', '20 tonnes', '3 containers', '500-800', '1.5', '10吨', '12,00', '', '千'])(
  '“%s” is no number of pieces',
  (typed) => {
    expect(recogniseQuantity(typed)).toBeNull();
  },
);
