import type { Row } from '#platform/documents/workbook.ts';
import { isPlaceholder, visibleText } from './fold-text.ts';
import type { ListColumn, ListField } from './list-headers.ts';
import type { ListProblemCode } from './list-problems.ts';

export type ReportProblem = (
  code: ListProblemCode,
  column: ListColumn | null,
  values?: Readonly<Record<string, string | number>>,
) => void;

/** The cells of one row by field: what is in them, and the column to name when something is wrong with it. */
export class RowCells {
  readonly #row: Row;
  readonly #columns: readonly ListColumn[];

  constructor(row: Row, columns: readonly ListColumn[]) {
    this.#row = row;
    this.#columns = columns;
  }

  /** Every column of the field that holds something. */
  all(field: ListField): { readonly text: string; readonly column: ListColumn }[] {
    return this.#columns
      .filter((column) => column.field === field)
      .map((column) => ({ column, text: visibleText(this.#row.cells[column.index] ?? '') }))
      .filter(({ text }) => !isPlaceholder(text));
  }

  first(field: ListField): { readonly text: string; readonly column: ListColumn } | null {
    return this.all(field)[0] ?? null;
  }
}
