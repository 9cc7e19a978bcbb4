import type { JsonFault } from '../lib/json-shape.ts';
import { isEverPlaced } from './problem.ts';
import type { Programme, ProgrammeMeeting } from './programme.ts';

/** Numbers in a programme that name nothing, lists that are out of order: what a schema can't say. */
export function* inconsistencies(programme: Programme): Generator<JsonFault> {
  const { slots, tables, participants, meetings, venues = [], interpreters = [] } = programme;
  for (const [name, list] of Object.entries({ slots, tables, venues, interpreters, participants, meetings })) {
    for (const [index, { number }] of list.entries()) {
      if (number === index + 1) continue;
      yield {
        path: `${name}[${index}].number`,
        value: String(number),
        expected: `${index + 1}: numbers follow the list`,
      };
    }
  }
  for (const [index, slot] of slots.entries()) {
    const before = slots[index - 1];
    const path = `slots[${index}]`;
    for (const key of ['start', 'end'] as const) {
      if (Number.isNaN(Date.parse(slot[key])))
        yield { path: `${path}.${key}`, value: slot[key], expected: 'an instant' };
    }
    if (Date.parse(slot.end) <= Date.parse(slot.start))
      yield { path: `${path}.end`, value: slot.end, expected: `an instant after ${slot.start}` };
    if (before && slot.day < before.day)
      yield { path: `${path}.day`, value: String(slot.day), expected: `at least ${before.day}: slots follow time` };
    if (before && Date.parse(slot.start) < Date.parse(before.end))
      yield { path: `${path}.start`, value: slot.start, expected: `${before.end} or later: slots follow time` };
  }
  const references = new Set<string>();
  for (const [index, { venue, forbiddenSlots = [] }] of tables.entries()) {
    yield* outOfRange(`tables[${index}].venue`, listed(venue), venues.length, 'venue');
    yield* outOfRange(`tables[${index}].forbiddenSlots`, forbiddenSlots, slots.length, 'slot');
  }
  yield* travelInconsistencies(programme);
  for (const [index, { forbiddenSlots }] of interpreters.entries())
    yield* outOfRange(`interpreters[${index}].forbiddenSlots`, forbiddenSlots, slots.length, 'slot');
  for (const [index, { reference, forbiddenSlots, hostTable, representatives = [] }] of participants.entries()) {
    const path = `participants[${index}]`;
    if (references.has(reference))
      yield { path: `${path}.reference`, value: reference, expected: 'a reference of its own' };
    references.add(reference);
    yield* outOfRange(`${path}.forbiddenSlots`, forbiddenSlots, slots.length, 'slot');
    yield* outOfRange(`${path}.hostTable`, listed(hostTable), tables.length, 'table');
    for (const [k, each] of representatives.entries())
      yield* outOfRange(`${path}.representatives[${k}].forbiddenSlots`, each.forbiddenSlots, slots.length, 'slot');
  }
  for (const [index, meeting] of meetings.entries()) {
    const path = `meetings[${index}]`;
    yield* outOfRange(`${path}.participants`, meeting.participants, participants.length, 'participant');
    if (meeting.participants[0] === meeting.participants[1])
      yield {
        path: `${path}.participants`,
        value: meeting.participants.join(', '),
        expected: 'two different participants',
      };
    if (meeting.fixedSlot !== null) yield* outOfRange(`${path}.fixedSlot`, [meeting.fixedSlot], slots.length, 'slot');
    yield* outOfRange(`${path}.after`, meeting.after, meetings.length, 'meeting');
    yield* outOfRange(`${path}.fixedTable`, listed(meeting.fixedTable), tables.length, 'table');
    yield* outOfRange(`${path}.venue`, listed(meeting.venue), venues.length, 'venue');
    yield* membersOutOfRange(`${path}.representatives`, meeting, meeting.representatives, programme);
  }
  yield* crowdedParticipants(programme);
  yield* previousInconsistencies(programme);
}

/** Nobody has more obligations than its team could hold in all slots together. */
function* crowdedParticipants({ slots, participants, meetings }: Programme): Generator<JsonFault> {
  const open = slots.filter(({ isClosed }) => !isClosed).length;
  for (const [index, { number, representatives }] of participants.entries()) {
    const own = meetings.filter(
      (meeting) => meeting.demand === 'obligation' && isEverPlaced(meeting) && meeting.participants.includes(number),
    );
    const needed = own.reduce((sum, { length }) => sum + (length ?? 1), 0);
    const most = open * (representatives?.length ?? 1);
    if (needed > most)
      yield { path: `participants[${index}]`, value: `obligations in ${needed} slots`, expected: `at most ${most}` };
  }
}

function* travelInconsistencies({ travelSlots, venues = [] }: Programme): Generator<JsonFault> {
  if (!travelSlots) return;
  const expected = `${venues.length}, one for each venue`;
  if (venues.length === 0)
    yield { path: 'travelSlots', value: `${travelSlots.length} rows`, expected: 'venues beside it' };
  if (travelSlots.length !== venues.length)
    yield { path: 'travelSlots', value: `${travelSlots.length} rows`, expected };
  for (const [from, row] of travelSlots.entries()) {
    if (row.length !== venues.length) yield { path: `travelSlots[${from}]`, value: `${row.length} numbers`, expected };
  }
}

function* previousInconsistencies(programme: Programme): Generator<JsonFault> {
  const { slots, tables, meetings, interpreters = [], previous } = programme;
  if (!previous) return;
  yield* outOfRange('previous.frozenSlots', previous.frozenSlots, slots.length, 'slot');
  for (const [index, { meeting, slot, table, representatives, interpreter }] of previous.assignments.entries()) {
    const path = `previous.assignments[${index}]`;
    yield* outOfRange(`${path}.meeting`, [meeting], meetings.length, 'meeting');
    yield* outOfRange(`${path}.slot`, [slot], slots.length, 'slot');
    yield* outOfRange(`${path}.table`, [table], tables.length, 'table');
    yield* outOfRange(`${path}.interpreter`, listed(interpreter), interpreters.length, 'interpreter');
    yield* membersOutOfRange(`${path}.representatives`, meetings[meeting - 1]!, representatives, programme);
  }
}

function* membersOutOfRange(
  path: string,
  { participants }: Pick<ProgrammeMeeting, 'participants'>,
  members: readonly (number | null)[] | undefined,
  programme: Programme,
): Generator<JsonFault> {
  for (const [side, member] of (members ?? []).entries()) {
    const team = programme.participants[participants[side]! - 1]?.representatives?.length ?? 1;
    yield* outOfRange(`${path}[${side}]`, listed(member ?? undefined), team, 'representative');
  }
}

function listed(value: number | undefined): readonly number[] {
  return value === undefined ? [] : [value];
}

function* outOfRange(path: string, values: readonly number[], most: number, what: string): Generator<JsonFault> {
  for (const value of values) {
    const expected = most === 0 ? `no ${what} number: the file lists none` : `a ${what} number from 1 to ${most}`;
    if (value > most) yield { path, value: String(value), expected };
  }
}
