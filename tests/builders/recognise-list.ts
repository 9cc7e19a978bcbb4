import type { Side } from '#modules/companies/company.ts';
import { type CompanyList, recogniseCompanyList } from '#modules/companies/recognise-company-list.ts';
import { taxonomy } from '#modules/companies/taxonomy.ts';
import type { Sheet, Workbook } from '#platform/documents/workbook.ts';

export type Grid = readonly (readonly string[])[];

export function sheetOf(grid: Grid, name = 'List', carried: Readonly<Record<number, readonly number[]>> = {}): Sheet {
  const rows = grid.map((cells, index) => ({ number: index + 1, cells, carriedDown: carried[index + 1] ?? [] }));
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

export function recognise(sheets: readonly Sheet[], side: Side = 'left') {
  const workbook: Workbook = {
    fileName: 'list.xlsx',
    sha256: '00',
    format: 'xlsx',
    encoding: null,
    encodingInDoubt: false,
    sheets,
  };
  return recogniseCompanyList(workbook, side, taxonomy);
}

export function listOf(grid: Grid, side: Side = 'left'): CompanyList {
  const result = recognise([sheetOf(grid)], side);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Each problem by code, row and column. */
export const problemsOf = (list: CompanyList) =>
  list.problems.map(({ code, row, column }) => [code, row, column?.letter ?? null]);
