import { createHash } from 'node:crypto';
import type { Problem } from '#kernel/scheduling/problem.ts';

/** SHA-256 of a problem: its fields in the order of `Problem`, as JSON without blanks; docs/scheduling.md says so too. */
export function hashProblem({ slots, tables, participants, meetings, fairness }: Problem): string {
  const text = JSON.stringify({
    slots: slots.map(({ session, day }) => ({ session, day })),
    tables,
    participants: participants.map(({ forbiddenSlots, maximumMeetings }) => ({ forbiddenSlots, maximumMeetings })),
    meetings: meetings.map(({ participants, demand, weight, session, fixedSlot, after }) => ({
      participants,
      demand,
      weight,
      session,
      fixedSlot,
      after,
    })),
    fairness,
  });
  return createHash('sha256').update(text).digest('hex');
}
