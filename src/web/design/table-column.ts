import type { ReactNode } from 'react';

/** A column of a DataTable. */
export type TableColumn<Row> = {
  /** Stable: the reader's choice of columns and the order in the address name it. */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the row is called: its cell is the row's heading, and carries the link. One column of a table. */
  readonly isName?: true;
  /** What rows are ordered by here; texts by the reader's own alphabet. Without it the column cannot be ordered by. */
  readonly orderedBy?: (row: Row) => string | number | null;
  /** The server orders; no `orderedBy` needed. */
  readonly isOrderedByServer?: true;
  readonly align?: 'end';
  /** `narrow`: as wide as its content. `wide`: takes what is left. */
  readonly width?: 'narrow' | 'wide';
  /** Shown only when the reader asks for it. */
  readonly isExtra?: true;
};

export type TableOrder = { readonly by: string; readonly direction: 'asc' | 'desc' };

/** Which rows are shown of how many: `offset` counts from 0. */
export type TablePaging = {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
};

export type TableSelection<Row> = {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** The row's name for who cannot see which row the box belongs to. */
  readonly nameOf: (row: Row) => string;
  /** What can be done with the rows that are chosen. */
  readonly actions?: ReactNode;
};
