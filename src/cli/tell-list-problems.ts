import { type CompanyList, describeListRefusal, describeProblem, type ListRefusal } from '#modules/companies/index.ts';
import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { Result } from '#platform/result.ts';
import { listTexts } from './list-texts.ts';

/** Names every problem of a list on standard error, one a line; answers how many of them are errors. */
export function tellListProblems(result: Result<CompanyList, ListRefusal['code']>, language: Language): number {
  const say = translator(listTexts, language);
  if (!result.ok) {
    process.stderr.write(`${say('error')}: ${describeListRefusal(result.refusal, language)}\n`);
    return 1;
  }
  for (const problem of result.value.problems)
    process.stderr.write(`${say(problem.severity)}: ${describeProblem(problem, language)}\n`);
  return result.value.problems.filter(({ severity }) => severity === 'error').length;
}
