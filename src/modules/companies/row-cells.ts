import type { Row } from '#platform/documents/workbook.ts';
import { isPlaceholder, visibleText } from './fold-text.ts';
import type { ListField } from './list-fields.ts';
import type { ListColumn } from './list-headers.ts';
import type { ListProblemCode } from './list-problems.ts';

export type ReportProblem = (
  code: ListProblemCode,
  column: ListColumn | null,
  values?: Readonly<Record<string, string | number>>,
) => void;

/** The cells of one row by field: what is in them, and the column to name when something is wrong with it. */
export class RowCells {
  readonly #byField = new Map<ListField, { readonly text: string; readonly column: ListColumn }[]>();

  /** The sheet holds one value a line; see `saysOnePerLine`. */
  readonly isExact: boolean;

  constructor(row: Row, columns: readonly ListColumn[], isExact: boolean) {
    this.isExact = isExact;
    for (const column of columns) {
      const text = visibleText(row.cells[column.index] ?? '');
      if (column.field === null || text === '') continue;
      // A firm may be called Nil, and be known as “-”, where a sheet of ours says so.
      const isNameless = !isExact || !/^(name|reference)/.test(column.field);
      if (isNameless && isPlaceholder(text)) continue;
      const cells = this.#byField.get(column.field);
      if (cells) cells.push({ text, column });
      else this.#byField.set(column.field, [{ text, column }]);
    }
  }

  /** Every column of the field that holds something. */
  all(field: ListField): readonly { readonly text: string; readonly column: ListColumn }[] {
    return this.#byField.get(field) ?? [];
  }

  /** The values of all cells of the field: each line of an exact sheet, else what `split` finds. */
  values(field: ListField, split: (text: string) => readonly string[]): readonly string[] {
    return this.all(field).flatMap(({ text }) => (this.isExact ? text.split('\n') : split(text)));
  }

  first(field: ListField): { readonly text: string; readonly column: ListColumn } | null {
    return this.all(field)[0] ?? null;
  }
}
