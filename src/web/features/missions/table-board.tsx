import { memo, useMemo } from 'react';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './board.module.css';
import { type Board, type BoardSlot, rowsByTable, startsSession, type TableRow } from './board.ts';
import { BoardFrame } from './board-frame.tsx';
import { type BoardHandling, isFree, placeIn } from './board-handling.ts';
import { MeetingButton } from './meeting-button.tsx';
import type { MissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import { SlotHeads } from './slot-heads.tsx';
import { TargetButton } from './target-button.tsx';
import { timetableTexts } from './timetable-texts.ts';

/** Who sits where when: a row a table, a column a slot. */
export function TableBoard({
  board,
  slots,
  times,
  handling,
}: {
  readonly board: Board;
  readonly slots: readonly BoardSlot[];
  readonly times: MissionTimes;
  readonly handling: BoardHandling;
}) {
  const { t } = useReader(timetableTexts);
  const rows = useMemo(() => rowsByTable(board, slots), [board, slots]);
  const first = slots[0];
  return (
    <BoardFrame
      label={t('board.caption-tables', { day: first ? times.longDay(first.start) : '' })}
      slots={slots.length}
      rows="short"
    >
      <SlotHeads slots={slots} rowsAre={t('board.table')} times={times} handling={handling} />
      <tbody>
        {rows.map((row) => (
          <TableRowOfBoard
            key={row.table.number}
            row={row}
            board={board}
            slots={slots}
            times={times}
            handling={handling}
          />
        ))}
      </tbody>
    </BoardFrame>
  );
}

const TableRowOfBoard = memo(
  function TableRowOfBoard({
    row,
    board,
    slots,
    times,
    handling,
  }: {
    readonly row: TableRow;
    readonly board: Board;
    readonly slots: readonly BoardSlot[];
    readonly times: MissionTimes;
    readonly handling: BoardHandling;
  }) {
    const { t } = useReader(timetableTexts);
    const name = useTableName(board)(row.table.number);
    const host = board.answer.participants.find(({ hostTable }) => hostTable === row.table.number);
    return (
      <tr>
        <th scope="row">
          {name}
          {host && (
            <span className={styles.host}>
              <NameOf name={host.name} instead={host.reference} />
            </span>
          )}
        </th>
        {row.cells.map((cell, index) => {
          const slot = slots[index];
          const meeting = cell === 'closed' ? null : cell;
          if (!slot) return null;
          const place = placeIn(handling.places, slot.number);
          const isChosen = meeting !== null && meeting.id === handling.chosen?.id;
          const canGo = isFree(place) && place.freeTables.includes(row.table.number);
          return (
            <td
              key={slot.number}
              data-kind={meeting ? 'meeting' : cell === 'closed' ? 'unavailable' : 'free'}
              data-starts={startsSession(slots, index) || undefined}
              data-chosen={isChosen || undefined}
              data-target={!meeting && canGo ? 'free' : undefined}
            >
              {cell === 'closed' && <span className={styles.quiet}>{t('board.closed')}</span>}
              {meeting && (
                <MeetingButton
                  board={board}
                  meeting={meeting}
                  time={times.clock(slot.start)}
                  isChosen={isChosen}
                  onChoose={handling.choose}
                />
              )}
              {!meeting && place && canGo && (
                <TargetButton
                  place={place}
                  time={times.clock(slot.start)}
                  table={{ number: row.table.number, name }}
                  handling={handling}
                />
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.slots === after.slots &&
    before.times === after.times &&
    before.handling.chosen === null &&
    after.handling.chosen === null,
);
