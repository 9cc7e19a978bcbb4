import { expect, it } from 'vitest';
import { emptyDraft } from './company-form.ts';
import { compareDrafts, mergeDrafts } from './merge-drafts.ts';

const base = {
  ...emptyDraft('left'),
  reference: 'HK-1',
  name: { en: 'Lamp' },
  offers: ['Lamps'],
  website: 'a.example',
};
const mine = { ...base, name: { en: 'Lamps' }, offers: ['Lamps', 'Tea'], seeks: ['Malls'] };
const theirs = { ...base, name: { en: 'Lamp Ltd' }, website: 'b.example', seeks: ['Malls'] };

it('asks only where two people changed one field to different things', () => {
  expect(compareDrafts(base, mine, theirs)).toEqual({
    contested: ['name'],
    onlyMine: ['offers'],
    onlyTheirs: ['website'],
  });
});

it.each([
  ['mine', { en: 'Lamps' }],
  ['theirs', { en: 'Lamp Ltd' }],
] as const)('loses nothing of either where %s is chosen', (choice, name) => {
  const merged = mergeDrafts(compareDrafts(base, mine, theirs), mine, theirs, { name: choice });
  expect(merged).toEqual({ ...base, name, offers: ['Lamps', 'Tea'], website: 'b.example', seeks: ['Malls'] });
});
