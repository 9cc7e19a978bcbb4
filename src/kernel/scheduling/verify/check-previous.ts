import type { Assignment, Problem } from '../problem.ts';
import { type BrokenConstraint, broken } from './broken-constraint.ts';
import type { PlacedMeeting } from './placed-meeting.ts';

/** Whether frozen slots hold what they held, and nothing else. */
export function checkPrevious(
  { previous, meetings }: Problem,
  assignments: readonly Assignment[],
  placed: readonly PlacedMeeting[],
): BrokenConstraint | null {
  if (!previous) return null;
  const stays = new Set<number>();
  const assignmentOf = new Map(assignments.map((each) => [each.meeting, each]));
  for (const before of previous.assignments) {
    const { meeting, slot, table } = before;
    const last = slot + (meetings[meeting - 1]!.length ?? 1) - 1;
    if (!previous.frozenSlots.some((frozen) => slot <= frozen && frozen <= last)) continue;
    stays.add(meeting);
    const now = assignmentOf.get(meeting);
    const isKept =
      now !== undefined &&
      now.slot === slot &&
      now.table === table &&
      (before.representatives ?? []).every((person, side) => (now.representatives?.[side] ?? 1) === person) &&
      (before.interpreter === undefined || now.interpreter === before.interpreter);
    if (!isKept) return broken('frozen-meeting-changed', { meeting, slot, table });
  }
  for (const { number, slots } of placed) {
    const entered = slots.find((slot) => previous.frozenSlots.includes(slot));
    if (entered !== undefined && !stays.has(number))
      return broken('frozen-slot-entered', { meeting: number, slot: entered });
  }
  return null;
}
