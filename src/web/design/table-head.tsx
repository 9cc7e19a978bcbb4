import styles from './data-table.module.css';
import { useDesignWords } from './design-words.tsx';
import type { TableColumn, TableOrder } from './table-column.ts';
import { TickBox } from './tick-box.tsx';

/** The headings; one that can be ordered by is a button and says how it is ordered. */
export function TableHead<Row>({
  columns,
  order,
  onOrder,
  chooseAll,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly order: TableOrder | null;
  readonly onOrder: (id: string) => void;
  readonly chooseAll:
    | { readonly isAll: boolean; readonly isSome: boolean; readonly onChange: (value: boolean) => void }
    | undefined;
}) {
  const words = useDesignWords();
  return (
    <thead>
      <tr>
        {chooseAll && (
          <th scope="col" className={styles.tick}>
            <TickBox
              label={words.chooseAll}
              isChecked={chooseAll.isAll}
              isSome={chooseAll.isSome}
              onClick={() => chooseAll.onChange(!chooseAll.isAll)}
            />
          </th>
        )}
        {columns.map(({ id, header, align, width, orderedBy, isOrderedByServer }) => (
          <th
            key={id}
            scope="col"
            data-align={align}
            data-width={width}
            aria-sort={order?.by === id ? (order.direction === 'asc' ? 'ascending' : 'descending') : undefined}
          >
            {orderedBy || isOrderedByServer ? (
              <button type="button" className={styles.order} onClick={() => onOrder(id)}>
                {header}
                <span aria-hidden className={styles.arrow}>
                  {order?.by === id ? (order.direction === 'asc' ? '↑' : '↓') : '↕'}
                </span>
              </button>
            ) : (
              header
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
