import { expect, it } from 'vitest';
import { addressAfterSignIn, addressToReturnTo } from './address-after-sign-in.ts';

it('remembers the page one was on, and says nothing where it was the first', () => {
  expect(addressAfterSignIn({ pathname: '/companies', search: '?q=火锅&page=2' })).toBe(
    '/sign-in?back=%2Fcompanies%3Fq%3D%E7%81%AB%E9%94%85%26page%3D2',
  );
  expect(addressAfterSignIn({ pathname: '/', search: '' })).toBe('/sign-in');
});

it.each([
  ['/companies?q=a', '/companies?q=a'],
  [undefined, '/'],
  ['', '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/sign-in?back=/sign-in', '/'],
  ['/set-up', '/'],
])('after signing in, %s leads to %s', (back, address) => {
  expect(addressToReturnTo(back)).toBe(address);
});
