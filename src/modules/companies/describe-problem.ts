import type { Language } from '#platform/i18n/language.ts';
import { translator } from '#platform/i18n/texts.ts';
import type { ListProblem, ListRefusal } from './list-problems.ts';
import { foundTexts, placeTexts, problemTexts, refusalTexts } from './texts.ts';

/** The value and what was expected, for where the place stands beside it. */
export function describeFinding({ code, values }: ListProblem, language: Language): string {
  return capitalised(translator(problemTexts, language)(code, shortenedValues(values)));
}

/** English goes on after the place; by itself it begins a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One line for a reader: file, sheet, row, column and header, then the value and what was expected. */
export function describeProblem(problem: ListProblem, language: Language): string {
  const place = translator(placeTexts, language);
  const { file, sheet, row, column } = problem;
  const parts = [
    file,
    sheet ? place('sheet', { sheet }) : '',
    row === null ? '' : place('row', { row }),
    column ? place('column', { letter: column.letter }) : '',
    column?.header ? place('header', { header: shortened(column.header) }) : '',
    place('colon'),
  ];
  return parts.join('') + translator(problemTexts, language)(problem.code, shortenedValues(problem.values));
}

/** One line for a reader on a file that is no list. */
export function describeListRefusal(refusal: ListRefusal, language: Language): string {
  const values = shortenedValues(refusal.values);
  const { found: quoted = '' } = values;
  const found = String(quoted);
  const named = found in foundTexts ? translator(foundTexts, language)(found as keyof typeof foundTexts) : found;
  return translator(refusalTexts, language)(refusal.code, { ...values, found: named });
}

function shortenedValues(values: ListProblem['values']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? shortened(value) : value]),
  );
}

/** A cell may hold a novel; a finding quotes its beginning, on one line. */
function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return [...line].length > 80 ? `${[...line].slice(0, 79).join('')}…` : line;
}
