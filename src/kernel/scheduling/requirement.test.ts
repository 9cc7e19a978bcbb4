import { expect, test } from 'vitest';
import { conflictOf, type Requirement, requirementOf } from './requirement.ts';

test.each<Requirement>([
  { code: 'meeting-takes-place', meeting: 3 },
  { code: 'tables-in-slot', slot: 2, tables: 4, venue: null },
  { code: 'tables-in-slot', slot: 2, tables: 4, venue: 1 },
  { code: 'travel-time', participant: null, interpreter: 2 },
  { code: 'frozen-slots', slots: [1, 2] },
  { code: 'meeting-session', meeting: 1, session: 'morning' },
])('%j goes into a result and comes back', (requirement) => {
  expect(requirementOf(conflictOf(requirement))).toEqual(requirement);
});

test('a conflict of another kind is none of these', () => {
  expect(requirementOf({ code: 'search-exhausted', values: {} })).toBeNull();
});
