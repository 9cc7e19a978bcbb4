import type { Problem } from '#kernel/scheduling/problem.ts';
import { type Programme, problemOf } from '#kernel/scheduling/programme.ts';
import { readDzn } from '#kernel/scheduling/read-dzn.ts';
import { readProgramme } from '#kernel/scheduling/read-programme.ts';
import { accept, type Result } from '#platform/result.ts';
import { parseJson } from './verify-timetable.ts';

export type ProblemRefusal = 'dzn-malformed' | 'json-malformed' | 'programme-malformed' | 'programme-inconsistent';

export type ReadProblem = {
  readonly problem: Problem;
  /** null where the file is a benchmark instance. */
  readonly programme: Programme | null;
};

/**
 * Reads the text of a problem file: the open programme format where it begins like JSON, else a benchmark instance (.dzn).
 *
 * @param fairness overrides the programme's own rule; null leaves it.
 */
export function readTimetableProblem(text: string, fairness: number | null): Result<ReadProblem, ProblemRefusal> {
  if (!/^\ufeff?\s*[{[]/.test(text)) {
    const problem = readDzn(text, fairness);
    return problem.ok ? accept({ problem: problem.value, programme: null }) : problem;
  }
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (!json.ok) return json;
  const programme = readProgramme(json.value);
  if (!programme.ok) return programme;
  const problem = problemOf(programme.value);
  return accept({ problem: { ...problem, fairness: fairness ?? problem.fairness }, programme: programme.value });
}
