import { findJsonFault, inShapeOrder, jsonSchemaOf } from '../lib/json-shape.ts';
import { accepted, type Outcome, refused } from '../lib/outcome.ts';
import type { Programme } from './programme.ts';
import { inconsistencies } from './programme-inconsistencies.ts';
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
