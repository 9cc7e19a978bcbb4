import { accepted, type Outcome, refused } from '#kernel/lib/outcome.ts';
import type { Change } from '../change.ts';
import { type Assignment, isEverPlaced, type Meeting, type Previous, type Problem, type Table } from '../problem.ts';
import { outside, type ProblemFault } from '../problem-fault.ts';

/**
 * - `change-ill-formed`: it names what does not exist. Values: path, value, expected.
 * - `change-without-effect`: that meeting is asked for already, as strongly. Values: meeting.
 * - `change-not-to-be-arranged`: these two will not be brought together. It says neither why nor who wants it so.
 */
export type ChangeRefusal = 'change-ill-formed' | 'change-without-effect' | 'change-not-to-be-arranged';

/**
 * The problem after something happened. What stands in a frozen slot is over or under way and stays; slots of a change that are
 * frozen are passed over, for nothing in them can be altered any more.
 *
 * Who cancels keeps their number; their meetings are called off. Nobody's minimum stays above the meetings they have left: a
 * cancellation makes no timetable impossible.
 */
export function applyChange(problem: Problem, previous: Previous, change: Change): Outcome<Problem, ChangeRefusal> {
  for (const fault of faults(problem, change)) return refused('change-ill-formed', fault);
  const changed = carryOut(problem, previous, change);
  return changed.ok ? accepted({ ...changed.value, previous }) : changed;
}

function carryOut(problem: Problem, previous: Previous, change: Change): Outcome<Problem, ChangeRefusal> {
  const stays = frozenMeetings(problem, previous);
  const open = (slots: readonly number[]) => slots.filter((slot) => !previous.frozenSlots.includes(slot));
  switch (change.code) {
    case 'participant-cancelled': {
      const leaves = (meeting: Meeting, m: number) =>
        meeting.participants.includes(change.participant) && !stays.has(m + 1);
      return accepted(lowerMinimums({ ...problem, meetings: calledOff(problem.meetings, leaves) }));
    }
    case 'meeting-called-off':
      return accepted(
        lowerMinimums({
          ...problem,
          meetings: calledOff(problem.meetings, (_, m) => m + 1 === change.meeting && !stays.has(m + 1)),
        }),
      );
    case 'participants-unavailable':
      return accepted({
        ...problem,
        participants: problem.participants.map((participant, p) =>
          change.participants.includes(p + 1) ? without(participant, open(change.slots)) : participant,
        ),
      });
    case 'representative-unavailable':
      return accepted({
        ...problem,
        participants: problem.participants.map((participant, p) => {
          if (p + 1 !== change.participant) return participant;
          // Who comes alone is the whole team.
          if (!participant.representatives) return without(participant, open(change.slots));
          const representatives = participant.representatives.map((member, k) =>
            k + 1 === change.representative ? without(member, open(change.slots)) : member,
          );
          return { ...participant, representatives };
        }),
      });
    case 'interpreter-unavailable':
      return accepted({
        ...problem,
        interpreters: (problem.interpreters ?? []).map((interpreter, i) =>
          i + 1 === change.interpreter ? without(interpreter, open(change.slots)) : interpreter,
        ),
      });
    case 'table-lost': {
      const details: readonly Table[] = problem.tableDetails ?? Array.from({ length: problem.tables }, () => ({}));
      return accepted({
        ...problem,
        tableDetails: details.map((table, i) => {
          if (i + 1 !== change.table) return table;
          return { ...table, forbiddenSlots: joined(table.forbiddenSlots ?? [], open(change.slots)) };
        }),
      });
    }
    case 'meeting-added':
      return addMeeting(problem, change);
  }
}

function addMeeting(
  problem: Problem,
  { participants: pair, demand, weight }: Extract<Change, { code: 'meeting-added' }>,
): Outcome<Problem, ChangeRefusal> {
  const isSamePair = ({ participants }: Meeting) => pair.every((p) => participants.includes(p));
  const there = problem.meetings.filter((meeting) => isSamePair(meeting) && meeting.isCalledOff !== true);
  if (there.some((meeting) => !isEverPlaced(meeting))) return refused('change-not-to-be-arranged');
  const strength = { obligation: 2, must: 1, like: 0 } as const;
  const known = there[0];
  if (!known) {
    const added: Meeting = { participants: pair, demand, weight, session: null, fixedSlot: null, after: [] };
    return accepted({ ...problem, meetings: [...problem.meetings, added] });
  }
  const number = problem.meetings.indexOf(known) + 1;
  if (strength[known.demand] >= strength[demand]) return refused('change-without-effect', { meeting: number });
  const raised = { ...known, demand, weight: Math.max(known.weight, weight) };
  return accepted({
    ...problem,
    meetings: problem.meetings.map((meeting) => (meeting === known ? raised : meeting)),
  });
}

/** Numbers of the meetings that the previous timetable has in a frozen slot, if only in part. */
export function frozenMeetings(problem: Problem, { assignments, frozenSlots }: Previous): ReadonlySet<number> {
  const isFrozen = ({ meeting, slot }: Assignment) => {
    const last = slot + (problem.meetings[meeting - 1]?.length ?? 1) - 1;
    return frozenSlots.some((frozen) => slot <= frozen && frozen <= last);
  };
  return new Set(assignments.filter(isFrozen).map(({ meeting }) => meeting));
}

function calledOff(meetings: readonly Meeting[], leaves: (meeting: Meeting, m: number) => boolean): Meeting[] {
  return meetings.map((meeting, m) => (leaves(meeting, m) ? { ...meeting, isCalledOff: true } : meeting));
}

function lowerMinimums(problem: Problem): Problem {
  const left = problem.participants.map(() => 0);
  for (const meeting of problem.meetings) {
    if (isEverPlaced(meeting)) for (const p of meeting.participants) left[p - 1] = left[p - 1]! + 1;
  }
  const participants = problem.participants.map((participant, p) => {
    const minimum = participant.minimumMeetings;
    return minimum !== undefined && minimum > left[p]! ? { ...participant, minimumMeetings: left[p]! } : participant;
  });
  return { ...problem, participants };
}

function without<Absent extends { readonly forbiddenSlots: readonly number[] }>(
  one: Absent,
  slots: readonly number[],
): Absent {
  return { ...one, forbiddenSlots: joined(one.forbiddenSlots, slots) };
}

function joined(slots: readonly number[], more: readonly number[]): number[] {
  return [...new Set([...slots, ...more])].sort((a, b) => a - b);
}

function* faults(problem: Problem, change: Change): Generator<ProblemFault> {
  const { participants, meetings, slots, tables } = problem;
  const firm = (path: string, value: number) => outside(path, value, 1, participants.length);
  switch (change.code) {
    case 'participant-cancelled':
      yield* firm('participant', change.participant);
      break;
    case 'participants-unavailable':
      for (const participant of change.participants) yield* firm('participants', participant);
      break;
    case 'representative-unavailable':
      yield* firm('participant', change.participant);
      yield* outside(
        'representative',
        change.representative,
        1,
        participants[change.participant - 1]!.representatives?.length ?? 1,
      );
      break;
    case 'interpreter-unavailable':
      yield* outside('interpreter', change.interpreter, 1, problem.interpreters?.length ?? 0);
      break;
    case 'table-lost':
      yield* outside('table', change.table, 1, tables);
      break;
    case 'meeting-called-off':
      yield* outside('meeting', change.meeting, 1, meetings.length);
      break;
    case 'meeting-added': {
      const [left, right] = change.participants;
      yield* firm('participants', left);
      yield* firm('participants', right);
      if (left === right)
        yield { path: 'participants', value: `${left}, ${right}`, expected: 'two different participants' };
      yield* outside('weight', change.weight, 0, 10000);
    }
  }
  if ('slots' in change) for (const slot of change.slots) yield* outside('slots', slot, 1, slots.length);
}
