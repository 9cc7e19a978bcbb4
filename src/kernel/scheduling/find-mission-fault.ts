import { isEverPlaced, type Meeting, type Problem } from './problem.ts';
import { mostVenues, outside, type ProblemFault } from './problem-fault.ts';

/** The first fault in what only real missions state; the rest of the problem is known to be sound. */
export function findMissionFault(problem: Problem): ProblemFault | null {
  for (const fault of faults(problem)) return fault;
  return null;
}

function* faults(problem: Problem): Generator<ProblemFault> {
  yield* placeFaults(problem);
  yield* participantFaults(problem);
  for (const [i, { languagePairs, forbiddenSlots }] of (problem.interpreters ?? []).entries()) {
    const path = `interpreters[${i}]`;
    for (const pair of languagePairs) yield* blank(`${path}.languagePairs`, pair);
    for (const slot of forbiddenSlots) yield* outside(`${path}.forbiddenSlots`, slot, 1, problem.slots.length);
  }
  for (const [m, meeting] of problem.meetings.entries()) {
    const path = `meetings[${m}]`;
    yield* numbersOfMeeting(problem, meeting, path);
    // What never takes place may contradict itself.
    if (isEverPlaced(meeting)) {
      yield* tableOfMeeting(problem, meeting, path);
      yield* slotsOfMeeting(problem, meeting, path);
    }
  }
  yield* previousFaults(problem);
}

function* placeFaults({ tables, slots, tableDetails, travelSlots }: Problem): Generator<ProblemFault> {
  if (tableDetails && tableDetails.length !== tables)
    yield { path: 'tableDetails', value: `${tableDetails.length} entries`, expected: `${tables}, one for each table` };
  const venues = travelSlots ? travelSlots.length : mostVenues;
  for (const [i, { venue, forbiddenSlots }] of (tableDetails ?? []).entries()) {
    const path = `tables[${i}]`;
    if (venue !== undefined) yield* outside(`${path}.venue`, venue, 1, venues);
    for (const slot of forbiddenSlots ?? []) yield* outside(`${path}.forbiddenSlots`, slot, 1, slots.length);
  }
  if (travelSlots?.length === 0) yield { path: 'travelSlots', value: 'no rows', expected: 'a row for each venue' };
  for (const [from, row] of (travelSlots ?? []).entries()) {
    const path = `travelSlots[${from}]`;
    if (row.length !== venues)
      yield { path, value: `${row.length} entries`, expected: `${venues}, one for each venue` };
    for (const [to, time] of row.entries())
      yield* outside(`${path}[${to}]`, time, 0, from === to ? 0 : Number.MAX_SAFE_INTEGER);
  }
}

function* participantFaults({ participants, tables, slots }: Problem): Generator<ProblemFault> {
  const hosts = new Map<number, number>();
  for (const [p, { minimumMeetings, maximumMeetings, representatives, hostTable }] of participants.entries()) {
    const path = `participants[${p}]`;
    if (minimumMeetings !== undefined)
      yield* outside(`${path}.minimumMeetings`, minimumMeetings, 0, maximumMeetings ?? Number.MAX_SAFE_INTEGER);
    if (representatives?.length === 0)
      yield { path: `${path}.representatives`, value: 'nobody', expected: 'at least one person, or no such key' };
    for (const [k, { forbiddenSlots }] of (representatives ?? []).entries()) {
      for (const slot of forbiddenSlots)
        yield* outside(`${path}.representatives[${k}].forbiddenSlots`, slot, 1, slots.length);
    }
    if (hostTable === undefined) continue;
    yield* outside(`${path}.hostTable`, hostTable, 1, tables);
    const other = hosts.get(hostTable);
    if (other !== undefined)
      yield {
        path: `${path}.hostTable`,
        value: String(hostTable),
        expected: `a table of its own; participant ${other} is the host there`,
      };
    hosts.set(hostTable, p + 1);
  }
}

function* numbersOfMeeting(problem: Problem, meeting: Meeting, path: string): Generator<ProblemFault> {
  const { demand, wishes, length, representatives, fixedTable, venue, languagePair } = meeting;
  // Whose `no` it is stays unsaid.
  if (demand === 'obligation' && wishes?.includes('no'))
    yield { path: `${path}.wishes`, value: 'no', expected: 'no "no" to a meeting that is an obligation' };
  if (length !== undefined) yield* outside(`${path}.length`, length, 1, Number.MAX_SAFE_INTEGER);
  for (const [side, member] of (representatives ?? []).entries()) {
    if (member === null) continue;
    const team = problem.participants[meeting.participants[side]! - 1]!.representatives?.length ?? 1;
    yield* outside(`${path}.representatives[${side}]`, member, 1, team);
  }
  if (fixedTable !== undefined) yield* outside(`${path}.fixedTable`, fixedTable, 1, problem.tables);
  if (languagePair !== undefined) yield* blank(`${path}.languagePair`, languagePair);
  if (venue !== undefined && !tablesIn(problem, venue).length)
    yield { path: `${path}.venue`, value: String(venue), expected: `a venue with tables: ${venuesOf(problem)}` };
}

function* tableOfMeeting(problem: Problem, meeting: Meeting, path: string): Generator<ProblemFault> {
  const hosts = meeting.participants.filter((p) => problem.participants[p - 1]!.hostTable !== undefined);
  if (hosts.length === 2)
    yield {
      path: `${path}.participants`,
      value: hosts.join(', '),
      expected: 'at most one host: neither leaves its own table',
    };
  const { fixedTable, venue } = meeting;
  const hostTable = hosts.length === 1 ? problem.participants[hosts[0]! - 1]!.hostTable : undefined;
  if (fixedTable !== undefined) {
    const value = String(fixedTable);
    const owner = problem.participants.findIndex((participant) => participant.hostTable === fixedTable) + 1;
    if (hostTable !== undefined && fixedTable !== hostTable)
      yield { path: `${path}.fixedTable`, value, expected: `${hostTable}, the table of its host` };
    if (hostTable === undefined && owner > 0)
      yield {
        path: `${path}.fixedTable`,
        value,
        expected: `a table that is nobody's own; participant ${owner} is the host there`,
      };
    if (venue !== undefined && !tablesIn(problem, venue).includes(fixedTable))
      yield {
        path: `${path}.fixedTable`,
        value,
        expected: `a table of venue ${venue}: ${tablesIn(problem, venue).join(', ')}`,
      };
  }
  if (hostTable !== undefined && venue !== undefined && !tablesIn(problem, venue).includes(hostTable))
    yield {
      path: `${path}.venue`,
      value: String(venue),
      expected: `${problem.tableDetails?.[hostTable - 1]?.venue ?? 1}, where its host has table ${hostTable}`,
    };
}

function* slotsOfMeeting(problem: Problem, meeting: Meeting, path: string): Generator<ProblemFault> {
  const { session, fixedSlot } = meeting;
  const length = meeting.length ?? 1;
  if (fixedSlot !== null && openFrom(problem, fixedSlot) === 0)
    yield { path: `${path}.fixedSlot`, value: String(fixedSlot), expected: 'a slot that is not closed' };
  // One slot fits wherever there is an open one; that there is none is an answer, not a fault.
  if (length === 1) return;
  if (fixedSlot !== null && openFrom(problem, fixedSlot) < length)
    yield {
      path: `${path}.fixedSlot`,
      value: String(fixedSlot),
      expected: `a slot from which ${length} open slots of one session follow`,
    };
  const runs = problem.slots.map((slot, t) =>
    session === null || session === slot.session ? openFrom(problem, t + 1) : 0,
  );
  const longest = Math.max(0, ...runs);
  if (length > longest)
    yield {
      path: `${path}.length`,
      value: String(length),
      expected: `at most ${longest}, the open slots in a row of ${session === null ? 'a session' : `a ${session}`}`,
    };
}

function* previousFaults(problem: Problem): Generator<ProblemFault> {
  if (!problem.previous) return;
  const { assignments, frozenSlots } = problem.previous;
  for (const slot of frozenSlots) yield* outside('previous.frozenSlots', slot, 1, problem.slots.length);
  const seen = new Set<number>();
  for (const [i, { meeting: number, slot, table, representatives, interpreter }] of assignments.entries()) {
    const path = `previous.assignments[${i}]`;
    yield* outside(`${path}.meeting`, number, 1, problem.meetings.length);
    yield* outside(`${path}.slot`, slot, 1, problem.slots.length);
    yield* outside(`${path}.table`, table, 1, problem.tables);
    if (seen.has(number))
      yield { path: `${path}.meeting`, value: String(number), expected: 'a meeting that has no other place' };
    seen.add(number);
    const meeting = problem.meetings[number - 1]!;
    for (const [side, member] of (representatives ?? []).entries()) {
      const team = problem.participants[meeting.participants[side]! - 1]!.representatives?.length ?? 1;
      yield* outside(`${path}.representatives[${side}]`, member, 1, team);
    }
    if (interpreter !== undefined)
      yield* outside(`${path}.interpreter`, interpreter, 1, problem.interpreters?.length ?? 0);
    const last = slot + (meeting.length ?? 1) - 1;
    if (!isEverPlaced(meeting) && frozenSlots.some((frozen) => slot <= frozen && frozen <= last))
      yield {
        path: `${path}.meeting`,
        value: String(number),
        expected: 'a meeting that may take place: what stands in a frozen slot stays',
      };
  }
}

function* blank(path: string, text: string): Generator<ProblemFault> {
  if (text.trim() === '') yield { path, value: JSON.stringify(text), expected: 'a text that is not blank' };
}

function tablesIn(problem: Problem, venue: number): number[] {
  const numbers = Array.from({ length: problem.tables }, (_, i) => i + 1);
  return numbers.filter((table) => (problem.tableDetails?.[table - 1]?.venue ?? 1) === venue);
}

function venuesOf(problem: Problem): string {
  const numbers = Array.from({ length: problem.tables }, (_, i) => problem.tableDetails?.[i]?.venue ?? 1);
  return [...new Set(numbers)].sort((a, b) => a - b).join(', ') || 'there is none';
}

/** How many slots from this one on are open and of the same day and session. */
function openFrom({ slots }: Problem, number: number): number {
  const start = slots[number - 1]!;
  let end = number - 1;
  while (slots[end] && !slots[end]!.isClosed && slots[end]!.day === start.day && slots[end]!.session === start.session)
    end++;
  return end - number + 1;
}
