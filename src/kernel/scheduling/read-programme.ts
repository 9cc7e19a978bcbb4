import { findJsonFault, inShapeOrder, type JsonFault, jsonSchemaOf } from '../lib/json-shape.ts';
import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import type { Programme } from './programme.ts';
import { programmeShape } from './programme-shape.ts';

/**
 * - `programme-malformed`: the document leaves `programme.schema.json`.
 * - `programme-inconsistent`: it fits the schema, but its numbers don't name what they should.
 * Values of both: path, value, expected.
 */
export type ProgrammeFault = 'programme-malformed' | 'programme-inconsistent';

/** Reads a parsed JSON document as a programme; the inverse of `writeProgramme`. */
export function readProgramme(json: unknown): Outcome<Programme, ProgrammeFault> {
  const malformed = findJsonFault(programmeShape, json);
  if (malformed) return refused('programme-malformed', malformed);
  const programme = json as Programme;
  for (const inconsistent of inconsistencies(programme)) return refused('programme-inconsistent', inconsistent);
  return accepted(programme);
}

/** The programme as JSON text, keys in the order of the schema, so that two of them can be compared line by line. */
export function writeProgramme(programme: Programme): string {
  return `${JSON.stringify(inShapeOrder(programmeShape, programme), null, 1)}\n`;
}

/** `programme.schema.json`: JSON Schema 2020-12 of the open format, made from the shape the reader checks. */
export function programmeSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Yugang meeting programme, version 1',
    description:
      'Who meets whom, when and at which table, with what the timetable was made from. Numbers count from 1 and are those of the lists in order.',
    ...jsonSchemaOf(programmeShape),
  };
}

function* inconsistencies(programme: Programme): Generator<JsonFault> {
  const { slots, tables, participants, meetings } = programme;
  for (const [name, list] of Object.entries({ slots, tables, participants, meetings })) {
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
  for (const [index, { reference, forbiddenSlots }] of participants.entries()) {
    const path = `participants[${index}]`;
    if (references.has(reference))
      yield { path: `${path}.reference`, value: reference, expected: 'a reference of its own' };
    references.add(reference);
    yield* outOfRange(`${path}.forbiddenSlots`, forbiddenSlots, slots.length, 'slot');
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
  }
}

function* outOfRange(path: string, values: readonly number[], most: number, what: string): Generator<JsonFault> {
  for (const value of values) {
    if (value > most) yield { path, value: String(value), expected: `a ${what} number from 1 to ${most}` };
  }
}
