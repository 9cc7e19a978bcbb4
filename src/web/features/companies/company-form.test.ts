import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanyDraft } from '#modules/companies/contract.ts';
import { draftOfForm, emptyContact, emptyDraft, formOfDraft, touchedFields } from './company-form.ts';

const phrase = fc.string({ minLength: 1, maxLength: 30 });
const drafts = fc.record({
  name: fc.record({ en: phrase, 'zh-Hant': phrase }, { requiredKeys: [] }),
  offers: fc.array(phrase),
  seeks: fc.array(phrase),
  certificatesRequired: fc.array(phrase),
  priceBands: fc.subarray(['value', 'mid', 'premium', 'luxury']),
  monthlyUnitsSought: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
  maximumMeetings: fc.option(fc.integer({ min: 0, max: 200 })),
  unavailableSlots: fc.array(fc.integer({ min: 1, max: 288 })),
  contacts: fc.array(
    fc.record({
      name: fc.record({ en: phrase }),
      role: fc.option(phrase),
      email: fc.option(phrase),
      phone: fc.option(phrase),
    }),
  ),
});
const company = (parts: Partial<CompanyDraft>): CompanyDraft => ({
  ...emptyDraft('left'),
  reference: 'HK-1',
  ...parts,
});

describe('a company in its form', () => {
  it('goes back as it came where nobody touched it, whatever it holds', () => {
    fc.assert(
      fc.property(drafts, (parts) => {
        const base = company(parts);
        expect(draftOfForm(formOfDraft(base), base)).toEqual(base);
      }),
    );
  });

  it('reads what was typed: lines, numbers, slots and contacts, without the empty ones', () => {
    const base = company({ offers: ['Lamps'], contacts: [] });
    const form = {
      ...formOfDraft(base),
      name: { en: ' Harbour Lamp ', 'zh-Hant': '港燈', 'zh-Hans': '' },
      offers: 'Lamps\n\n  Tea sets \r\n',
      monthlyUnitsOffered: '12,000',
      maximumMeetings: '１２',
      unavailableSlots: '3, 5-6',
      website: ' ',
      contacts: [emptyContact, { ...emptyContact, email: 'lam@harbour.example.com' }],
    };
    expect(draftOfForm(form, base)).toMatchObject({
      name: { en: 'Harbour Lamp', 'zh-Hant': '港燈' },
      offers: ['Lamps', 'Tea sets'],
      monthlyUnitsOffered: 12_000,
      maximumMeetings: 12,
      unavailableSlots: [3, 5, 6],
      website: null,
      contacts: [{ name: {}, email: 'lam@harbour.example.com', role: null, phone: null }],
    });
    expect(touchedFields(form, base)).toEqual([
      'name',
      'offers',
      'monthlyUnitsOffered',
      'website',
      'contacts',
      'maximumMeetings',
      'unavailableSlots',
    ]);
  });
});
