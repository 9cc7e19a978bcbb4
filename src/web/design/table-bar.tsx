import { Button, Checkbox, NativeSelect, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import { useDesignWords } from './design-words.tsx';
import type { TableColumn, TableOrder, TableSelection } from './table-column.ts';

/** What stands above a table: filters, what can be done, which columns are shown; on a phone the order too. */
export function TableBar<Row>({
  columns,
  visibility,
  onVisibility,
  order,
  onOrder,
  filter,
  actions,
  selection,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly visibility: Readonly<Record<string, boolean>>;
  readonly onVisibility: ((visibility: Record<string, boolean>) => void) | undefined;
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder) => void;
  readonly filter: ReactNode;
  readonly actions: ReactNode;
  readonly selection: TableSelection<Row> | undefined;
}) {
  const words = useDesignWords();
  const orderable = columns.filter(({ orderedBy, isOrderedByServer }) => orderedBy || isOrderedByServer);
  const hideable = columns.filter(({ isName }) => !isName);
  const count = selection?.chosen.size ?? 0;
  return (
    <div className={styles.bar}>
      {filter && <div className={styles.filter}>{filter}</div>}
      {orderable.length > 0 && (
        <NativeSelect
          className={styles.orderOnPhone ?? ''}
          label={words.sortBy}
          value={order ? `${order.by} ${order.direction}` : ''}
          onChange={({ currentTarget: { value } }) => {
            const [by = '', direction] = value.split(' ');
            if (by) onOrder({ by, direction: direction === 'desc' ? 'desc' : 'asc' });
          }}
          data={[
            ...(order ? [] : [{ value: '', label: '–' }]),
            ...orderable.flatMap(({ id, header }) => [
              { value: `${id} asc`, label: `${header}, ${words.ascending}` },
              { value: `${id} desc`, label: `${header}, ${words.descending}` },
            ]),
          ]}
        />
      )}
      <div className={styles.tools}>
        {actions}
        {onVisibility && (
          <Popover position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <Button variant="default" className={styles.columnsButton ?? ''}>
                {words.columns}
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <div className={styles.columns}>
                {hideable.map(({ id, header }) => (
                  <Checkbox
                    key={id}
                    label={header}
                    checked={visibility[id] !== false}
                    onChange={({ currentTarget: { checked } }) => onVisibility({ ...visibility, [id]: checked })}
                  />
                ))}
              </div>
            </Popover.Dropdown>
          </Popover>
        )}
      </div>
      {count > 0 && (
        <div className={styles.chosen} role="status">
          <span>{words.chosen(count)}</span>
          {selection?.actions}
        </div>
      )}
    </div>
  );
}
