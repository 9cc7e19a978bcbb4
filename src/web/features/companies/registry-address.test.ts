import { expect, it } from 'vitest';
import { companyFilter } from '#modules/companies/contract.ts';
import { pathOfView, readView, writeView } from './registry-address.ts';

it('reads back the view it wrote', () => {
  const view = {
    q: '茶 & 燈 100%',
    side: 'right',
    kind: 'brand',
    sector: 'home-lifestyle',
    isArchived: true,
    order: { by: 'updated', direction: 'desc' },
    offset: 50,
  } as const;
  expect(readView(writeView(view))).toEqual(view);
});

it.each([
  {},
  { side: 'up', kind: 'BRAND!', sector: '', archived: 'perhaps', sort: 'price', order: 'sideways', offset: '-3' },
  { q: 'x'.repeat(900), offset: '1e99', sort: 'name' },
])('asks the desk only what it understands, whatever the address says: %o', (search) => {
  const asked = Object.fromEntries(new URL(pathOfView(readView(search)), 'http://desk').searchParams);
  expect(companyFilter.safeParse(asked).error).toBeUndefined();
});
