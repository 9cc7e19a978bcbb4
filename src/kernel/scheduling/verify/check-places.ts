import type { Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import { type PlacedMeeting, venueOf } from './placed-meeting.ts';

/** Whether each meeting, taken by itself, may be where it is, with whom it is. */
export function checkPlaces(problem: Problem, placed: readonly PlacedMeeting[]): BrokenConstraint | null {
  for (const meeting of placed) {
    const wrong = checkSlots(problem, meeting) ?? checkTable(problem, meeting) ?? checkPeople(problem, meeting);
    if (wrong) return wrong;
  }
  return null;
}

function checkSlots(problem: Problem, { number, meeting, slots, first, last }: PlacedMeeting): BrokenConstraint | null {
  const start = problem.slots[first - 1]!;
  for (const slot of slots) {
    const here = problem.slots[slot - 1];
    if (!here || here.day !== start.day || here.session !== start.session)
      return broken('border-crossed', { meeting: number, slot: first, last });
  }
  for (const slot of slots) {
    if (problem.slots[slot - 1]!.isClosed) return broken('slot-closed', { meeting: number, slot });
  }
  for (const participant of meeting.participants) {
    const missed = slots.find((slot) => problem.participants[participant - 1]!.forbiddenSlots.includes(slot));
    if (missed !== undefined) return broken('slot-forbidden', { meeting: number, slot: missed, participant });
  }
  const { session, fixedSlot } = meeting;
  if (session !== null && session !== start.session)
    return broken('session-wrong', { meeting: number, slot: first, session, actual: start.session });
  if (fixedSlot !== null && fixedSlot !== first)
    return broken('fixed-slot-left', { meeting: number, slot: first, fixedSlot });
  return null;
}

function checkTable(problem: Problem, { number, meeting, slots, table }: PlacedMeeting): BrokenConstraint | null {
  const gone = slots.find((slot) => problem.tableDetails?.[table - 1]?.forbiddenSlots?.includes(slot));
  if (gone !== undefined) return broken('table-unavailable', { meeting: number, table, slot: gone });
  const { fixedTable, venue } = meeting;
  if (fixedTable !== undefined && fixedTable !== table)
    return broken('fixed-table-left', { meeting: number, table, fixedTable });
  const actual = venueOf(problem, table);
  if (venue !== undefined && venue !== actual) return broken('venue-wrong', { meeting: number, table, venue, actual });
  for (const participant of meeting.participants) {
    const { hostTable } = problem.participants[participant - 1]!;
    if (hostTable !== undefined && hostTable !== table)
      return broken('host-table-left', { meeting: number, table, participant, hostTable });
  }
  const host = problem.participants.findIndex(({ hostTable }) => hostTable === table) + 1;
  if (host > 0 && !meeting.participants.includes(host))
    return broken('host-table-taken', { meeting: number, table, participant: host });
  return null;
}

function checkPeople(
  problem: Problem,
  { number, meeting, slots, attendees, interpreter }: PlacedMeeting,
): BrokenConstraint | null {
  for (const [side, { participant, representative }] of attendees.entries()) {
    const person = problem.participants[participant - 1]!.representatives?.[representative - 1];
    const missed = slots.find((slot) => person?.forbiddenSlots.includes(slot));
    if (missed !== undefined)
      return broken('representative-unavailable', { meeting: number, slot: missed, participant, representative });
    const reserved = meeting.representatives?.[side] ?? null;
    if (reserved !== null && reserved !== representative)
      return broken('representative-not-the-reserved', { meeting: number, participant, representative, reserved });
  }
  if (interpreter === null) return null;
  const { languagePairs, forbiddenSlots } = problem.interpreters![interpreter - 1]!;
  if (!languagePairs.includes(meeting.languagePair!))
    return broken('interpreter-unable', { meeting: number, interpreter, languagePair: meeting.languagePair! });
  const missed = slots.find((slot) => forbiddenSlots.includes(slot));
  return missed === undefined
    ? null
    : broken('interpreter-unavailable', { meeting: number, slot: missed, interpreter });
}
