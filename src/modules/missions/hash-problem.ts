import { createHash } from 'node:crypto';
import { isEverPlaced, type Meeting, type Problem } from '#kernel/scheduling/problem.ts';

/**
 * SHA-256 of a problem: its fields in the order of `Problem`, as JSON without blanks, a field that is not there left out;
 * docs/scheduling.md says so too.
 *
 * A meeting that is never placed counts as called off, without wishes: a copy that tells nobody who refused whom keeps the hash of
 * the original, and nobody can find a refusal by trying which hash it leads to.
 */
export function hashProblem({ slots, tables, participants, meetings, fairness, ...mission }: Problem): string {
  const { tableDetails, travelSlots, interpreters, previous } = mission;
  // JSON leaves out what is undefined, so that a problem without these keys has the hash it always had.
  const text = JSON.stringify({
    slots: slots.map(({ session, day, isClosed }) => ({ session, day, isClosed })),
    tables,
    participants: participants.map((each) => ({
      forbiddenSlots: each.forbiddenSlots,
      maximumMeetings: each.maximumMeetings,
      minimumMeetings: each.minimumMeetings,
      representatives: each.representatives?.map(({ forbiddenSlots }) => ({ forbiddenSlots })),
      hostTable: each.hostTable,
    })),
    meetings: meetings
      .map((meeting) => (isEverPlaced(meeting) ? meeting : asCalledOff(meeting)))
      .map((each) => ({
        participants: each.participants,
        demand: each.demand,
        weight: each.weight,
        session: each.session,
        fixedSlot: each.fixedSlot,
        after: each.after,
        wishes: each.wishes,
        isCalledOff: each.isCalledOff,
        length: each.length,
        representatives: each.representatives,
        fixedTable: each.fixedTable,
        venue: each.venue,
        languagePair: each.languagePair,
      })),
    fairness,
    tableDetails: tableDetails?.map(({ venue, forbiddenSlots }) => ({ venue, forbiddenSlots })),
    travelSlots,
    interpreters: interpreters?.map(({ languagePairs, forbiddenSlots }) => ({ languagePairs, forbiddenSlots })),
    previous: previous && {
      assignments: previous.assignments.map(({ meeting, slot, table, representatives, interpreter }) => ({
        meeting,
        slot,
        table,
        representatives,
        interpreter,
      })),
      frozenSlots: previous.frozenSlots,
    },
  });
  return createHash('sha256').update(text).digest('hex');
}

function asCalledOff({ wishes: _, ...meeting }: Meeting): Meeting {
  return { ...meeting, isCalledOff: true };
}
