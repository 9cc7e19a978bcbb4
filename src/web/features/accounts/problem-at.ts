import type { Problem } from '#web/api/problem.ts';
import type { FormProblem } from '#web/design/form-problem.ts';

/** The refusal with its sentence at the field it is about too, where its code belongs to one: `{ 'email-taken': 'email' }`. */
export function problemAt(problem: Problem | null, places: Readonly<Record<string, string>>): FormProblem | null {
  const place = problem ? places[problem.code] : undefined;
  if (!problem || place === undefined) return problem;
  return { detail: problem.detail, issues: [{ place: `body.${place}`, expected: problem.detail }] };
}
