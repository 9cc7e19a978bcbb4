import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import { allowedStarts } from './allowed-starts.ts';
import { type CompiledMission, compileMission } from './compile-mission.ts';
import { findProblemFault } from './find-problem-fault.ts';
import { demands, isEverPlaced, type Problem } from './problem.ts';

/**
 * A problem in the form the search works on: everything counts from 0 and lies in typed arrays.
 * A table of rows by columns is flat: cell (row, column) is element row * columns + column.
 * What only real missions have stands in `mission`, filled with the plain case where the problem says nothing.
 */
export type CompiledProblem = {
  readonly slots: number;
  readonly tables: number;
  readonly participants: number;
  readonly meetings: number;
  readonly days: number;
  /** Day of a slot, from 0 without gaps. */
  readonly dayOf: Int32Array;
  /** The slot just before and after on the same day, closed or not; -1: none. */
  readonly earlierSlot: Int32Array;
  readonly laterSlot: Int32Array;
  readonly isMorning: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Index into `demands`: 0 obligation, 1 must, 2 like. */
  readonly demand: Uint8Array;
  readonly weight: Int32Array;
  /**
   * meetings x slots: 1 where the meeting may begin as far as everything that concerns it alone goes: session, fixed slot, closed
   * slots, its length, both participants' and their members' slots, tables and interpreters there are, frozen slots. Nowhere for a
   * meeting that is called off or has a `no`.
   */
  readonly allowed: Uint8Array;
  /** participants x slots: 1 where the participant can't meet. */
  readonly forbidden: Uint8Array;
  readonly maximum: Int32Array;
  /** Meetings that may be placed; one that is called off or has a `no` is in nobody's list. */
  readonly meetingsOf: readonly Int32Array[];
  /** Meetings that must be over before this one begins, and that begin after it; none that are never placed. */
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
  /** -1: no limit. */
  readonly fairness: number;
  readonly mission: CompiledMission;
};

export type IllFormed = 'timetable-problem-ill-formed';

/**
 * Refuses what isn't a problem at all: numbers that name nothing, statements that contradict each other. What is well formed but
 * can't be satisfied is a problem with status `infeasible`; see refute.ts. Two meetings of one pair are allowed: the published
 * instances hold some. So is a language pair nobody works in: who is there to interpret is a matter of people, and may change
 * between two repairs of one programme.
 */
export function compile(problem: Problem): Outcome<CompiledProblem, IllFormed> {
  const fault = findProblemFault(problem);
  if (fault) return refused('timetable-problem-ill-formed', fault);

  const slots = problem.slots.length;
  const meetings = problem.meetings.length;
  const dayNumbers = [...new Set(problem.slots.map((slot) => slot.day))];
  const dayOf = Int32Array.from(problem.slots, (slot) => dayNumbers.indexOf(slot.day));
  const mission = compileMission(problem);
  const ofTeam = (p: number) => Math.max(1, problem.participants[p]!.representatives?.length ?? 1);
  const meetingsOf: number[][] = problem.participants.map(() => []);
  const before: number[][] = problem.meetings.map(() => []);
  const after: number[][] = problem.meetings.map(() => []);
  problem.meetings.forEach((meeting, m) => {
    if (!isEverPlaced(meeting)) return;
    for (const p of meeting.participants) meetingsOf[p - 1]!.push(m);
    for (const earlier of new Set(meeting.after)) {
      if (!isEverPlaced(problem.meetings[earlier - 1]!)) continue;
      before[m]!.push(earlier - 1);
      after[earlier - 1]!.push(m);
    }
  });
  return accepted({
    slots,
    tables: problem.tables,
    participants: problem.participants.length,
    meetings,
    days: dayNumbers.length,
    dayOf,
    earlierSlot: Int32Array.from(dayOf, (day, t) => (t > 0 && dayOf[t - 1] === day ? t - 1 : -1)),
    laterSlot: Int32Array.from(dayOf, (day, t) => (t + 1 < slots && dayOf[t + 1] === day ? t + 1 : -1)),
    isMorning: Uint8Array.from(problem.slots, (slot) => (slot.session === 'morning' ? 1 : 0)),
    first: Int32Array.from(problem.meetings, (meeting) => meeting.participants[0] - 1),
    second: Int32Array.from(problem.meetings, (meeting) => meeting.participants[1] - 1),
    demand: Uint8Array.from(problem.meetings, (meeting) => demands.indexOf(meeting.demand)),
    weight: Int32Array.from(problem.meetings, (meeting) => meeting.weight),
    allowed: allowedStarts(problem, mission),
    forbidden: mission.forbidden,
    maximum: Int32Array.from(problem.participants, (participant, p) =>
      Math.min(participant.maximumMeetings ?? slots * ofTeam(p), slots * ofTeam(p)),
    ),
    meetingsOf: meetingsOf.map((list) => Int32Array.from(list)),
    before: before.map((list) => Int32Array.from(list)),
    after: after.map((list) => Int32Array.from(list)),
    fairness: problem.fairness ?? -1,
    mission,
  });
}

/**
 * Whether the problem says nothing that the published benchmark with wishes, maxima and days could not say, so that tables are
 * alike and everybody is one person: the case with a search of its own. What is said and makes no difference counts as unsaid.
 */
export function isPlain({ mission, demand, meetings }: CompiledProblem): boolean {
  const { isClosed, length, isExcluded, countsFor, minimum, teams, seating, interpreting, previous } = mission;
  const isZero = (value: number) => value === 0;
  const areSharesMutual = Array.from({ length: meetings }, (_, m) => m).every(
    (m) => demand[m] === 0 || (countsFor[2 * m] === 1 && countsFor[2 * m + 1] === 1),
  );
  return (
    isClosed.every(isZero) &&
    length.every((slots) => slots === 1) &&
    isExcluded.every(isZero) &&
    minimum.every(isZero) &&
    areSharesMutual &&
    teams.isTeam.every(isZero) &&
    seating.areAlike &&
    interpreting.pairOf.every((pair) => pair < 0) &&
    previous === null
  );
}
