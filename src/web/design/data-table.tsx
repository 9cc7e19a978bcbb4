import { Link } from '@tanstack/react-router';
import {
  columnVisibilityFeature,
  createPaginatedRowModel,
  createSortedRowModel,
  type RowData,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import styles from './data-table.module.css';
import { useDesignWords } from './design-words.tsx';
import { followRow } from './follow-row.ts';
import type { LinkTarget } from './link-target.ts';
import { Pager } from './pager.tsx';
import { useRememberedColumns } from './remembered-columns.ts';
import { TableBar } from './table-bar.tsx';
import type { TableColumn, TableOrder, TablePaging, TableSelection } from './table-column.ts';
import { TableHead } from './table-head.tsx';
import { TickBox } from './tick-box.tsx';

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  rowPaginationFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});

const rowsAtOnce = 50;
const noRows: readonly never[] = [];

/**
 * Rows one looks through, orders, chooses and opens. Either all rows are given and the table orders and pages them itself,
 * or the server does: then `order` with `onOrder` and `paging` are given. On a phone each row is a block; on paper there
 * are no controls. Keep `columns` the same between renders (useMemo).
 */
export function DataTable<Row extends RowData>({
  label,
  rows,
  keyOf,
  columns,
  memory,
  linkTo,
  filter,
  actions,
  order,
  onOrder,
  paging,
  selection,
  empty,
  toneOf,
}: {
  /** What the table is, for who hears it. */
  readonly label: string;
  readonly rows: readonly Row[] | undefined;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  /** The name under which the reader's choice of columns is remembered; without it all columns stay. */
  readonly memory?: string;
  /** The page of a row: the name leads there, and so does a click anywhere in the row. */
  readonly linkTo?: (row: Row) => LinkTarget;
  /** Fields that narrow the rows down; they stand above the table. */
  readonly filter?: ReactNode;
  /** What can be done with the table as a whole, such as an export. */
  readonly actions?: ReactNode;
  /** The order there is, or with `onOrder` absent: the order at first. */
  readonly order?: TableOrder | null;
  readonly onOrder?: (order: TableOrder) => void;
  readonly paging?: TablePaging;
  readonly selection?: TableSelection<Row>;
  /** Stands where no row is. */
  readonly empty?: ReactNode;
  readonly toneOf?: (row: Row) => 'quiet' | 'alert' | undefined;
}) {
  const words = useDesignWords();
  const [visibility, setVisibility] = useRememberedColumns(
    memory ?? label,
    columns.filter(({ isExtra }) => isExtra).map(({ id }) => id),
  );
  const [ownOrder, setOwnOrder] = useState(order ?? null);
  const [ownPage, setOwnPage] = useState(0);
  const isOrderedByServer = onOrder !== undefined;
  const shownOrder = isOrderedByServer ? (order ?? null) : ownOrder;
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const sorting = useMemo(
    () => (shownOrder ? [{ id: shownOrder.by, desc: shownOrder.direction === 'desc' }] : []),
    [shownOrder],
  );
  const chosen = selection?.chosen;
  const rowSelection = useMemo(
    () => Object.fromEntries([...(chosen ?? [])].map((key) => [key, true as const])),
    [chosen],
  );
  const pagination = paging
    ? { pageIndex: Math.floor(paging.offset / paging.limit), pageSize: paging.limit }
    : { pageIndex: ownPage, pageSize: rowsAtOnce };

  const table = useTable({
    features,
    data: (rows ?? noRows) as Row[],
    columns: definitions,
    getRowId: keyOf,
    manualSorting: isOrderedByServer,
    manualPagination: paging !== undefined,
    ...(paging && { rowCount: paging.total }),
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { columnVisibility: visibility, sorting, pagination, rowSelection },
    onColumnVisibilityChange: (change) => setVisibility(typeof change === 'function' ? change(visibility) : change),
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change;
      if (!first) return;
      const next: TableOrder = { by: first.id, direction: first.desc ? 'desc' : 'asc' };
      if (onOrder) onOrder(next);
      else {
        setOwnOrder(next);
        setOwnPage(0);
      }
    },
    onPaginationChange: (change) => {
      const { pageIndex } = typeof change === 'function' ? change(pagination) : change;
      if (paging) paging.onMove(pageIndex * paging.limit);
      else setOwnPage(pageIndex);
    },
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      selection?.onChoose(new Set(Object.keys(next)));
    },
  });

  const shown = table.getRowModel().rows;
  const total = paging?.total ?? rows?.length ?? 0;
  // A filter may have left fewer pages than the one that was open.
  const lastPage = Math.max(0, Math.ceil(total / rowsAtOnce) - 1);
  if (!paging && ownPage > lastPage) setOwnPage(lastPage);
  const nameId = columns.find(({ isName }) => isName)?.id;

  return (
    <div className={styles.whole}>
      <TableBar
        columns={columns}
        visibility={visibility}
        onVisibility={memory === undefined ? undefined : setVisibility}
        order={shownOrder}
        onOrder={(next) => table.setSorting([{ id: next.by, desc: next.direction === 'desc' }])}
        filter={filter}
        actions={actions}
        selection={selection}
      />
      {shown.length === 0 ? (
        rows && (empty ?? <p className={styles.none}>{words.noRows}</p>)
      ) : (
        <section className={styles.frame} aria-label={label}>
          <table className={styles.table}>
            <TableHead
              columns={table.getVisibleLeafColumns().flatMap(({ id }) => byId.get(id) ?? [])}
              order={shownOrder}
              onOrder={(id) => table.getColumn(id)?.toggleSorting()}
              chooseAll={
                selection && {
                  isAll: table.getIsAllPageRowsSelected(),
                  isSome: table.getIsSomePageRowsSelected(),
                  onChange: (value) => table.toggleAllPageRowsSelected(value),
                }
              }
            />
            <tbody>
              {shown.map((row) => (
                <tr
                  key={row.id}
                  data-tone={toneOf?.(row.original)}
                  data-chosen={row.getIsSelected() || undefined}
                  data-leads={linkTo ? true : undefined}
                  onClick={linkTo && followRow}
                >
                  {selection && (
                    <td className={styles.tick}>
                      <TickBox
                        label={words.chooseRow(selection.nameOf(row.original))}
                        isChecked={row.getIsSelected()}
                        onClick={row.getToggleSelectedHandler()}
                      />
                    </td>
                  )}
                  {row.getVisibleCells().map(({ column: { id } }) => {
                    const column = byId.get(id);
                    if (!column) return null;
                    const content = column.cell(row.original);
                    return id === nameId ? (
                      <th key={id} scope="row" data-width={column.width}>
                        {linkTo ? (
                          <Link {...linkTo(row.original)} data-row-link>
                            {content}
                          </Link>
                        ) : (
                          content
                        )}
                      </th>
                    ) : (
                      <td key={id} data-label={column.header} data-align={column.align} data-width={column.width}>
                        {content}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        offset={pagination.pageIndex * pagination.pageSize}
        limit={pagination.pageSize}
        total={total}
        onMove={(offset) => table.setPageIndex(Math.floor(offset / pagination.pageSize))}
      />
    </div>
  );
}

function definitionOf<Row extends RowData>(column: TableColumn<Row>) {
  const { id, orderedBy } = column;
  return {
    id,
    accessorFn: (row: Row) => orderedBy?.(row) ?? null,
    enableSorting: orderedBy !== undefined || column.isOrderedByServer === true,
    enableHiding: !column.isName,
    sortDescFirst: false,
    sortFn: (left: { original: Row }, right: { original: Row }) =>
      compare(orderedBy?.(left.original) ?? null, orderedBy?.(right.original) ?? null),
  };
}

/** Texts as the reader's language orders them: strokes in 繁體, sound in 简体; figures in texts as figures; nothing last. */
function compare(left: string | number | null, right: string | number | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), document.documentElement.lang, { numeric: true });
}
