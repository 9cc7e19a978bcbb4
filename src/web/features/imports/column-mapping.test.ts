import { describe, expect, it } from 'vitest';
import { contactsToChoose, heldTwice, holdsName, mappingOf, orderOf } from './column-mapping.ts';

const column = (index: number, field: string | null, contact = 0) => ({
  index,
  letter: 'ABCDEF'[index] ?? '',
  header: '',
  field,
  contact,
  examples: [],
});
const columns = [column(0, 'name-en'), column(1, null), column(2, 'contact-email'), column(3, 'contact-email', 1)];

describe('what the columns of a list hold', () => {
  it('comes back as it was chosen, with the contact each column is about', () => {
    const mapping = mappingOf(columns);
    expect(mapping).toEqual({ 0: 'name-en', 1: '', 2: 'contact-email#0', 3: 'contact-email#1' });
    expect(orderOf(columns, { ...mapping, 1: 'contact-phone#1' }).columns).toEqual([
      { index: 0, field: 'name-en', contact: 0 },
      { index: 1, field: 'contact-phone', contact: 1 },
      { index: 2, field: 'contact-email', contact: 0 },
      { index: 3, field: 'contact-email', contact: 1 },
    ]);
  });

  it('is doubted where two columns hold one thing, or none a name', () => {
    expect(heldTwice(mappingOf(columns))).toEqual([]);
    expect(heldTwice({ 0: 'offers', 1: 'offers', 2: '', 3: '' })).toEqual(['offers']);
    expect([holdsName({ 0: 'name' }), holdsName({ 0: 'name-zh-Hant' }), holdsName({ 0: 'offers' })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leaves room for one more contact', () => {
    expect(contactsToChoose({ 0: 'name' })).toBe(2);
    expect(contactsToChoose(mappingOf(columns))).toBe(3);
  });
});
