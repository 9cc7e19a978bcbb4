import type { Programme, ProgrammeTable } from '#kernel/scheduling/programme.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './board.module.css';
import { type ParticipantCell, rowsByParticipant } from './board.ts';
import { Board } from './board-frame.tsx';
import { missionTexts } from './mission-texts.ts';
import { SlotHeadings, startsSession } from './slot-headings.tsx';

/** Who meets whom when: a row a participant, a column a slot. */
export function ParticipantBoard({ programme }: { readonly programme: Programme }) {
  const { t } = useReader(missionTexts);
  const rows = rowsByParticipant(programme);
  return (
    <Board label={t('board.caption-participants')} slots={programme.slots.length} rows="long">
      <SlotHeadings programme={programme} rowsAre={t('board.participant')} />
      {(['left', 'right'] as const).map((side) => (
        <tbody key={side} data-side={side}>
          <tr className={styles.side}>
            <th scope="rowgroup">
              <NameOf name={programme.mission.sides[side]} />
            </th>
            <td aria-hidden />
          </tr>
          {rows
            .filter(({ participant }) => participant.side === side)
            .map(({ participant, meetings, cells }) => (
              <tr key={participant.number}>
                <th scope="row">
                  <span className={styles.firm}>
                    <NameOf name={participant.name} instead={participant.reference} />
                  </span>
                  <span className={styles.count}>{t('board.meetings', { meetings })}</span>
                </th>
                {cells.map((cell, index) => (
                  <td
                    key={programme.slots[index]?.number}
                    data-kind={cell.kind}
                    data-starts={startsSession(programme, index) || undefined}
                  >
                    <CellContent cell={cell} tables={programme.tables} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </Board>
  );
}

function CellContent({ cell, tables }: { readonly cell: ParticipantCell; readonly tables: readonly ProgrammeTable[] }) {
  const { t } = useReader(missionTexts);
  switch (cell.kind) {
    case 'meeting':
      return (
        <>
          <span className={styles.other}>
            <NameOf name={cell.other.name} instead={cell.other.reference} />
          </span>
          <span className={styles.place}>
            <NameOf
              name={tables[cell.table - 1]?.name ?? {}}
              instead={t('board.table-number', { table: cell.table })}
            />
            {cell.demand === 'must' && <span className={styles.must}>{t('board.must')}</span>}
          </span>
        </>
      );
    case 'break':
      return <span className={styles.quiet}>{t('board.break')}</span>;
    case 'unavailable':
      return <span className={styles.quiet}>{t('board.unavailable')}</span>;
    case 'free':
      return null;
  }
}
