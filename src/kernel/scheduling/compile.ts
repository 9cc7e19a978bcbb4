import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import { demands, type Problem } from './problem.ts';

/**
 * A problem in the form the search works on: everything counts from 0 and lies in typed arrays.
 * A table of rows by columns is flat: cell (row, column) is element row * columns + column.
 */
export type CompiledProblem = {
  readonly slots: number;
  readonly tables: number;
  readonly participants: number;
  readonly meetings: number;
  readonly days: number;
  /** Day of a slot, from 0 without gaps. */
  readonly dayOf: Int32Array;
  /** The slot just before and after on the same day; -1: none. */
  readonly earlierSlot: Int32Array;
  readonly laterSlot: Int32Array;
  readonly isMorning: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Index into `demands`: 0 obligation, 1 must, 2 like. */
  readonly demand: Uint8Array;
  readonly weight: Int32Array;
  /** meetings x slots: 1 where session, fixed slot and both participants' forbidden slots allow it. */
  readonly allowed: Uint8Array;
  /** participants x slots: 1 where the participant can't meet. */
  readonly forbidden: Uint8Array;
  readonly maximum: Int32Array;
  readonly meetingsOf: readonly Int32Array[];
  /** Meetings that must be in an earlier slot than this one, and in a later one. */
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
  /** -1: no limit. */
  readonly fairness: number;
};

export type IllFormed = 'timetable-problem-ill-formed';

/**
 * Refuses what isn't a problem at all: numbers that name nothing, a participant who meets themselves. What is well formed
 * but can't be satisfied is a problem with status `infeasible`; see refute.ts. Two meetings of one pair are allowed: the
 * published instances hold some.
 */
export function compile(problem: Problem): Outcome<CompiledProblem, IllFormed> {
  const fault = findFault(problem);
  if (fault) return refused('timetable-problem-ill-formed', fault);

  const slots = problem.slots.length;
  const participants = problem.participants.length;
  const meetings = problem.meetings.length;
  const dayNumbers = [...new Set(problem.slots.map((slot) => slot.day))];
  const dayOf = Int32Array.from(problem.slots, (slot) => dayNumbers.indexOf(slot.day));
  const forbidden = new Uint8Array(participants * slots);
  problem.participants.forEach((participant, p) => {
    for (const slot of participant.forbiddenSlots) forbidden[p * slots + slot - 1] = 1;
  });
  const first = Int32Array.from(problem.meetings, (meeting) => meeting.participants[0] - 1);
  const second = Int32Array.from(problem.meetings, (meeting) => meeting.participants[1] - 1);
  const allowed = new Uint8Array(meetings * slots);
  const after: number[][] = problem.meetings.map(() => []);
  problem.meetings.forEach((meeting, m) => {
    problem.slots.forEach((slot, t) => {
      const open =
        (meeting.session === null || meeting.session === slot.session) &&
        (meeting.fixedSlot === null || meeting.fixedSlot === t + 1) &&
        !forbidden[first[m]! * slots + t] &&
        !forbidden[second[m]! * slots + t];
      if (open) allowed[m * slots + t] = 1;
    });
    for (const earlier of new Set(meeting.after)) after[earlier - 1]!.push(m);
  });
  const meetingsOf: number[][] = problem.participants.map(() => []);
  for (let m = 0; m < meetings; m++) {
    meetingsOf[first[m]!]!.push(m);
    meetingsOf[second[m]!]!.push(m);
  }
  return accepted({
    slots,
    tables: problem.tables,
    participants,
    meetings,
    days: dayNumbers.length,
    dayOf,
    earlierSlot: Int32Array.from(dayOf, (day, t) => (t > 0 && dayOf[t - 1] === day ? t - 1 : -1)),
    laterSlot: Int32Array.from(dayOf, (day, t) => (t + 1 < slots && dayOf[t + 1] === day ? t + 1 : -1)),
    isMorning: Uint8Array.from(problem.slots, (slot) => (slot.session === 'morning' ? 1 : 0)),
    first,
    second,
    demand: Uint8Array.from(problem.meetings, (meeting) => demands.indexOf(meeting.demand)),
    weight: Int32Array.from(problem.meetings, (meeting) => meeting.weight),
    allowed,
    forbidden,
    maximum: Int32Array.from(problem.participants, (p) => Math.min(p.maximumMeetings ?? slots, slots)),
    meetingsOf: meetingsOf.map((list) => Int32Array.from(list)),
    before: problem.meetings.map((meeting) => Int32Array.from(new Set(meeting.after), (earlier) => earlier - 1)),
    after: after.map((list) => Int32Array.from(list)),
    fairness: problem.fairness ?? -1,
  });
}

type Fault = { readonly path: string; readonly value: string; readonly expected: string };

function findFault(problem: Problem): Fault | null {
  const { slots, participants, meetings } = problem;
  const isNumber = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
  function check(path: string, value: number, from: number, to: number): Fault | null {
    if (isNumber(value, from, to)) return null;
    const expected =
      to === Number.MAX_SAFE_INTEGER ? `an integer of at least ${from}` : `an integer from ${from} to ${to}`;
    return { path, value: String(value), expected };
  }
  const most = Number.MAX_SAFE_INTEGER;
  const faults = function* (): Generator<Fault | null> {
    yield check('tables', problem.tables, 0, most);
    if (problem.fairness !== null) yield check('fairness', problem.fairness, 0, most);
    for (const [t, slot] of slots.entries()) {
      yield check(`slots[${t + 1}].day`, slot.day, t === 0 ? 1 : slots[t - 1]!.day, most);
    }
    for (const [p, participant] of participants.entries()) {
      for (const slot of participant.forbiddenSlots)
        yield check(`participants[${p + 1}].forbiddenSlots`, slot, 1, slots.length);
      if (participant.maximumMeetings !== null)
        yield check(`participants[${p + 1}].maximumMeetings`, participant.maximumMeetings, 0, most);
    }
    for (const [m, meeting] of meetings.entries()) {
      const path = `meetings[${m + 1}]`;
      const [left, right] = meeting.participants;
      yield check(`${path}.participants`, left, 1, participants.length);
      yield check(`${path}.participants`, right, 1, participants.length);
      if (left === right)
        yield { path: `${path}.participants`, value: `${left}, ${right}`, expected: 'two different participants' };
      yield check(`${path}.weight`, meeting.weight, 0, 10000);
      if (meeting.fixedSlot !== null) yield check(`${path}.fixedSlot`, meeting.fixedSlot, 1, slots.length);
      for (const earlier of meeting.after) yield check(`${path}.after`, earlier, 1, meetings.length);
    }
  };
  for (const fault of faults()) if (fault) return fault;
  return null;
}
