import type { SolveResult } from '#kernel/scheduling/problem.ts';
import type { DrawnMission } from './draw-up-mission.ts';

/**
 * The timetable with every locked meeting back at its table. Tables of one slot are as good as each other, so whoever sits there
 * takes the table the locked meeting was given instead; the figures are counted anew afterwards.
 */
export function keepTables<Found extends SolveResult>(found: Found, { meetings }: DrawnMission): Found {
  const assignments = found.assignments.map((assignment) => ({ ...assignment }));
  for (const assignment of assignments) {
    const meeting = meetings[assignment.meeting - 1];
    if (!meeting?.locked || meeting.table === null || meeting.table === assignment.table) continue;
    const { table } = meeting;
    const other = assignments.find((one) => one.slot === assignment.slot && one.table === table);
    if (other) other.table = assignment.table;
    assignment.table = table;
  }
  return { ...found, assignments };
}
