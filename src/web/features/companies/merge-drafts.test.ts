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

it('says of every field in which two people differ who changed it', () => {
  expect(compareDrafts(base, mine, theirs)).toEqual([
    { field: 'name', changedBy: 'both' },
    { field: 'offers', changedBy: 'me' },
    { field: 'website', changedBy: 'them' },
  ]);
});

it('has nothing to say of two who did the same', () => {
  expect(compareDrafts(base, mine, mine)).toEqual([]);
});

it('takes mine where mine was chosen, and theirs everywhere else', () => {
  const merged = mergeDrafts(mine, theirs, (field) => field === 'offers');
  expect(merged).toEqual({ ...theirs, offers: ['Lamps', 'Tea'] });
});
