import type { Problem, Table } from './problem.ts';
import type { Programme } from './programme.ts';

/**
 * The same programme, names, times and reasons as they are, after something happened to its problem: `problemOf` of what comes out
 * is `problem`. Meetings the programme does not know are new ones, without reasons. The timetable was one of the problem before
 * and is left out.
 */
export function restateProgramme(programme: Programme, problem: Problem): Programme {
  const { previous: _former, travelSlots: _ways, interpreters: named, ...kept } = programme;
  const { tableDetails, travelSlots, interpreters, previous } = problem;
  return {
    ...kept,
    slots: programme.slots.map(({ isClosed: _was, ...slot }, t) => ({ ...slot, ...problem.slots[t]! })),
    tables: programme.tables.map(({ number, name }, i) => ({ number, name, ...(tableDetails?.[i] ?? ({} as Table)) })),
    ...(travelSlots && { travelSlots }),
    ...(named && interpreters && { interpreters: interpreters.map((each, i) => ({ ...named[i]!, ...each })) }),
    participants: programme.participants.map(({ number, reference, name, side, representatives: team }, p) => {
      const { representatives, ...participant } = problem.participants[p]!;
      const members = representatives?.map((member, k) => ({ ...team![k]!, ...member }));
      return { number, reference, name, side, ...participant, ...(members && { representatives: members }) };
    }),
    meetings: problem.meetings.map((meeting, m) => ({
      number: m + 1,
      ...meeting,
      reasons: programme.meetings[m]?.reasons ?? [],
    })),
    rules: { fairness: problem.fairness },
    ...(previous && { previous }),
    timetable: null,
  };
}
