import { findMissionFault } from './find-mission-fault.ts';
import type { Problem } from './problem.ts';
import { mostTables, outside, type ProblemFault } from './problem-fault.ts';

/**
 * The first place where a problem is none: a number that names nothing, or two statements of which no timetable could meet both
 * whatever else is given up.
 */
export function findProblemFault(problem: Problem): ProblemFault | null {
  for (const fault of benchmarkFaults(problem)) return fault;
  return findMissionFault(problem);
}

function* benchmarkFaults(problem: Problem): Generator<ProblemFault> {
  const { slots, participants, meetings } = problem;
  const most = Number.MAX_SAFE_INTEGER;
  yield* outside('tables', problem.tables, 0, mostTables);
  if (problem.fairness !== null) yield* outside('fairness', problem.fairness, 0, most);
  for (const [t, slot] of slots.entries()) {
    yield* outside(`slots[${t}].day`, slot.day, t === 0 ? 1 : slots[t - 1]!.day, most);
  }
  for (const [p, participant] of participants.entries()) {
    for (const slot of participant.forbiddenSlots)
      yield* outside(`participants[${p}].forbiddenSlots`, slot, 1, slots.length);
    if (participant.maximumMeetings !== null)
      yield* outside(`participants[${p}].maximumMeetings`, participant.maximumMeetings, 0, most);
  }
  for (const [m, meeting] of meetings.entries()) {
    const path = `meetings[${m}]`;
    const [left, right] = meeting.participants;
    yield* outside(`${path}.participants`, left, 1, participants.length);
    yield* outside(`${path}.participants`, right, 1, participants.length);
    if (left === right)
      yield { path: `${path}.participants`, value: `${left}, ${right}`, expected: 'two different participants' };
    yield* outside(`${path}.weight`, meeting.weight, 0, 10000);
    if (meeting.fixedSlot !== null) yield* outside(`${path}.fixedSlot`, meeting.fixedSlot, 1, slots.length);
    for (const earlier of meeting.after) yield* outside(`${path}.after`, earlier, 1, meetings.length);
  }
}
