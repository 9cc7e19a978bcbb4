import type { Assignment, Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import { mayTakePlace, teamSizeOf } from './placed-meeting.ts';

/** Whether every number names something, and everything that has to be said is. */
export function checkNumbers(problem: Problem, assignments: readonly Assignment[]): BrokenConstraint | null {
  const seen = new Set<number>();
  for (const assignment of assignments) {
    const { meeting, slot, table, representatives = [], interpreter } = assignment;
    for (const value of [
      meeting,
      slot,
      table,
      ...representatives,
      ...(interpreter === undefined ? [] : [interpreter]),
    ]) {
      if (!Number.isInteger(value)) return broken('number-not-an-integer', { meeting, value });
    }
    if (meeting < 1 || meeting > problem.meetings.length)
      return broken('meeting-unknown', { meeting, meetings: problem.meetings.length });
    if (seen.has(meeting)) return broken('meeting-twice', { meeting });
    seen.add(meeting);
    if (!mayTakePlace(problem.meetings[meeting - 1]!)) return broken('meeting-not-to-take-place', { meeting });
    if (slot < 1 || slot > problem.slots.length)
      return broken('slot-unknown', { meeting, slot, slots: problem.slots.length });
    if (table < 1 || table > problem.tables) return broken('table-unknown', { meeting, table, tables: problem.tables });
    const wrong = checkRepresentatives(problem, assignment) ?? checkInterpreter(problem, assignment);
    if (wrong) return wrong;
  }
  return null;
}

function checkRepresentatives(problem: Problem, { meeting, representatives }: Assignment): BrokenConstraint | null {
  for (const [side, participant] of problem.meetings[meeting - 1]!.participants.entries()) {
    const members = teamSizeOf(problem, participant);
    const representative = representatives?.[side];
    if (representative === undefined) {
      if (members > 1) return broken('representative-missing', { meeting, participant, members });
      continue;
    }
    if (representative < 1 || representative > members)
      return broken('representative-unknown', { meeting, participant, representative, members });
  }
  return null;
}

function checkInterpreter(problem: Problem, { meeting, interpreter }: Assignment): BrokenConstraint | null {
  const { languagePair } = problem.meetings[meeting - 1]!;
  const interpreters = problem.interpreters?.length ?? 0;
  if (interpreter === undefined) {
    return languagePair === undefined ? null : broken('interpreter-missing', { meeting, languagePair });
  }
  if (interpreter < 1 || interpreter > interpreters)
    return broken('interpreter-unknown', { meeting, interpreter, interpreters });
  return languagePair === undefined ? broken('interpreter-not-needed', { meeting, interpreter }) : null;
}
