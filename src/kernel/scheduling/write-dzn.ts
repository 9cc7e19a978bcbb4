import { type Problem, sessions } from './problem.ts';

/**
 * A problem of one day and obligations as an instance of the published benchmark (MiniZinc data), the inverse of `readDzn`.
 * Days, wishes, weights and maxima have no place there and are left out; so is fairness, which is no part of the file.
 */
export function writeDzn(problem: Problem): string {
  const { slots, participants, meetings } = problem;
  const own = participants.map((_, p) =>
    meetings.flatMap((meeting, m) => (meeting.participants.includes(p + 1) ? [m + 1] : [])),
  );
  const session = (value: (typeof meetings)[number]['session']) => (value === null ? 3 : sessions.indexOf(value) + 1);
  const set = (values: readonly number[]) => `{${values.join(',')}}`;
  return `nBusiness = ${participants.length};
nMeetings = ${meetings.length};
nTables = ${problem.tables};
nTotalSlots = ${slots.length};
nMorningSlots = ${slots.filter((slot) => slot.session === 'morning').length};

requested = [${meetings.map((meeting) => `|${meeting.participants.join(', ')}, ${session(meeting.session)},\n`).join('')}|];

meetingsxBusiness = [${own.map((list) => set([1, ...list.map((m) => m + 1)])).join(',\n')}];

nMeetingsBusiness = [${own.map((list) => list.length).join(',')}];

forbidden = [${participants.map(({ forbiddenSlots }) => set([0, ...forbiddenSlots])).join(',\n')}];

fixed = [${meetings.map(({ fixedSlot }) => fixedSlot ?? 0).join(',')}];

precedences = [${meetings.map(({ after }) => set(after)).join(',\n')}];
`;
}
