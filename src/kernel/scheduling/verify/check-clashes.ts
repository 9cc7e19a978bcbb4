import type { Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import { type PlacedMeeting, venueOf } from './placed-meeting.ts';

/** Whether nobody is in two places at once, no table has two meetings, and whoever changes venue has the time for it. */
export function checkClashes(problem: Problem, placed: readonly PlacedMeeting[]): BrokenConstraint | null {
  const taken = new Map<string, number>();
  /** The meeting that has this person or table in this slot already. */
  const take = (what: string, slot: number, number: number): number | undefined => {
    const other = taken.get(`${what} ${slot}`);
    taken.set(`${what} ${slot}`, number);
    return other;
  };
  for (const { number, slots, attendees, table, interpreter } of placed) {
    for (const slot of slots) {
      for (const { participant, representative, teamSize } of attendees) {
        const other = take(`participant ${participant} ${representative}`, slot, number);
        if (other === undefined) continue;
        const values = { participant, slot, meeting: number, other };
        if (teamSize === 1) return broken('participant-double-booked', values);
        return broken('representative-double-booked', { ...values, representative });
      }
      if (interpreter !== null) {
        const other = take(`interpreter ${interpreter}`, slot, number);
        if (other !== undefined)
          return broken('interpreter-double-booked', { interpreter, slot, meeting: number, other });
      }
      const other = take(`table ${table}`, slot, number);
      if (other !== undefined) return broken('table-double-booked', { table, slot, meeting: number, other });
    }
  }
  return problem.travelSlots ? checkTravel(problem, placed) : null;
}

function checkTravel(problem: Problem, placed: readonly PlacedMeeting[]): BrokenConstraint | null {
  const ofPerson = new Map<string, PlacedMeeting[]>();
  const add = (person: string, meeting: PlacedMeeting) =>
    ofPerson.set(person, [...(ofPerson.get(person) ?? []), meeting]);
  for (const meeting of placed) {
    for (const { participant, representative } of meeting.attendees)
      add(`participant ${participant} ${representative}`, meeting);
    if (meeting.interpreter !== null) add(`interpreter ${meeting.interpreter}`, meeting);
  }
  for (const [person, own] of ofPerson) {
    for (const one of own) {
      for (const next of own) {
        const areOneDay = problem.slots[one.first - 1]!.day === problem.slots[next.first - 1]!.day;
        if (next.first <= one.last || !areOneDay) continue;
        const needed = problem.travelSlots![venueOf(problem, one.table) - 1]![venueOf(problem, next.table) - 1]!;
        const between = next.first - one.last - 1;
        if (between >= needed) continue;
        const [kind, who] = person.split(' ');
        const values = { meeting: next.number, other: one.number, between, needed };
        return kind === 'interpreter'
          ? broken('interpreter-travel-time-missing', { interpreter: Number(who), ...values })
          : broken('travel-time-missing', { participant: Number(who), ...values });
      }
    }
  }
  return null;
}
