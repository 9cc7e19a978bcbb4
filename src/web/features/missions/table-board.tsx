import type { Programme } from '#kernel/scheduling/programme.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './board.module.css';
import { rowsByTable } from './board.ts';
import { Board } from './board-frame.tsx';
import { missionTexts } from './mission-texts.ts';
import { SlotHeadings, startsSession } from './slot-headings.tsx';

/** Who sits where when: a row a table, a column a slot. */
export function TableBoard({ programme }: { readonly programme: Programme }) {
  const { t } = useReader(missionTexts);
  return (
    <Board label={t('board.caption-tables')} slots={programme.slots.length} rows="short">
      <SlotHeadings programme={programme} rowsAre={t('board.table')} />
      <tbody>
        {rowsByTable(programme).map(({ table, cells }) => (
          <tr key={table.number}>
            <th scope="row">
              <NameOf name={table.name} instead={t('board.table-number', { table: table.number })} />
            </th>
            {cells.map((cell, index) => (
              <td
                key={programme.slots[index]?.number}
                data-kind={cell ? 'meeting' : 'free'}
                data-starts={startsSession(programme, index) || undefined}
              >
                {cell && (
                  <>
                    <span className={styles.left}>
                      <NameOf name={cell.left.name} instead={cell.left.reference} />
                    </span>
                    <span className={styles.right}>
                      <NameOf name={cell.right.name} instead={cell.right.reference} />
                    </span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Board>
  );
}
