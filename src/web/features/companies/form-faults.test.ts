import { describe, expect, it } from 'vitest';
import { companyDraft } from '#modules/companies/contract.ts';
import { type CompanyForm, draftOfForm, emptyContact, emptyDraft, formOfDraft } from './company-form.ts';
import { findFaults, limits, placeInForm } from './form-faults.ts';

const good: CompanyForm = {
  ...formOfDraft(emptyDraft('left')),
  reference: 'HK-1',
  name: { en: 'Harbour Lamp', 'zh-Hant': '', 'zh-Hans': '' },
};
const contact = (parts: Partial<typeof emptyContact>) => ({ contacts: [emptyContact, { ...emptyContact, ...parts }] });

const wrong: readonly [string, Partial<CompanyForm>][] = [
  ['reference', { reference: ' ' }],
  ['reference', { reference: 'x'.repeat(limits.reference + 1) }],
  ['name', { name: { en: ' ', 'zh-Hant': '', 'zh-Hans': '' } }],
  ['name.zh-Hant', { name: { ...good.name, 'zh-Hant': '燈'.repeat(limits.name + 1) } }],
  ['description.en', { description: { ...good.description, en: 'x'.repeat(limits.description + 1) } }],
  ['offers', { offers: `Lamps\n${'x'.repeat(limits.phrase + 1)}` }],
  ['seeks', { seeks: Array.from({ length: limits.phrases + 1 }, (_, line) => `seek ${line}`).join('\n') }],
  ['maximumMeetings', { maximumMeetings: '很多' }],
  ['maximumMeetings', { maximumMeetings: '201' }],
  ['monthlyUnitsOffered', { monthlyUnitsOffered: '20 tonnes' }],
  ['monthlyUnitsSought', { monthlyUnitsSought: '1,00' }],
  ['representatives', { representatives: '0' }],
  ['unavailableSlots', { unavailableSlots: 'mornings' }],
  ['unavailableSlots', { unavailableSlots: '289' }],
  ['contacts.1.email', contact({ email: 'lam.harbour.example.com' })],
  ['contacts.1.phone', contact({ phone: '1'.repeat(limits.contact.phone + 1) })],
  ['contacts.1.name.en', contact({ name: { ...emptyContact.name, en: 'x'.repeat(limits.contact.name + 1) } })],
  ['website', { website: 'x'.repeat(limits.website + 1) }],
];

describe('what keeps a form from being saved', () => {
  it.each(wrong)('is told at %s', (place, parts) => {
    expect(findFaults({ ...good, ...parts }).map((fault) => fault.place)).toEqual([place]);
  });

  it.each(wrong.filter(([place]) => !['unavailableSlots'].includes(place)))(
    'is what the contract refuses too: %s',
    (_, parts) => {
      expect(companyDraft.safeParse(draftOfForm({ ...good, ...parts }, emptyDraft('left'))).success).toBe(false);
    },
  );

  it('is nothing where the contract accepts it', () => {
    const { contact: most } = limits;
    const full: CompanyForm = {
      ...good,
      reference: 'x'.repeat(limits.reference),
      name: { en: 'x'.repeat(limits.name), 'zh-Hant': '燈'.repeat(limits.name), 'zh-Hans': '' },
      description: { ...good.description, en: 'x'.repeat(limits.description) },
      offers: Array.from({ length: limits.phrases }, () => 'x'.repeat(limits.phrase)).join('\n'),
      maximumMeetings: String(limits.numbers.maximumMeetings.most),
      representatives: String(limits.numbers.representatives.least),
      unavailableSlots: `1-${limits.lastSlot}`,
      availabilityNote: 'x'.repeat(limits.note),
      identifiers: Array.from({ length: limits.identifiers }, () => ({
        kind: 'lei' as const,
        value: 'x'.repeat(limits.identifier),
      })),
      contacts: Array.from({ length: limits.contacts }, () => ({
        name: { ...emptyContact.name, en: 'x'.repeat(most.name) },
        role: 'x'.repeat(most.role),
        email: 'lam@harbour.example.com',
        phone: '1'.repeat(most.phone),
      })),
    };
    expect(findFaults(full)).toEqual([]);
    expect(companyDraft.safeParse(draftOfForm(full, emptyDraft('left'))).success).toBe(true);
  });

  it('is shown where it was typed, though empty entries were not sent', () => {
    const form = { ...good, ...contact({ email: 'lam@harbour' }) };
    expect(placeInForm('body.contacts.0.email', form)).toBe('contacts.1.email');
    expect(placeInForm('body.offers.3', form)).toBe('offers');
    expect(placeInForm('body.name.en', form)).toBe('name.en');
    expect(placeInForm('body.reference', form)).toBe('reference');
  });
});
