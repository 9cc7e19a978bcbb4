/** The office: its names, its zone, what it calls the two sides. */
export { findFirstOffice, findOrCreateFirstOffice } from './find-or-create-first-office.ts';
export { loadOffice, recordSampleLoaded, recordSampleRemoval, wantsSample } from './store.ts';
export { type OfficeRefusal, officeRefusals } from './texts.ts';
