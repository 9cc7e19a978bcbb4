import { memo, useMemo } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './board.module.css';
import { type Board, type BoardSlot, type FirmCell, type FirmRow, rowsByFirm, startsSession } from './board.ts';
import { BoardFrame } from './board-frame.tsx';
import { type BoardHandling, isFree, placeIn } from './board-handling.ts';
import { MeetingButton } from './meeting-button.tsx';
import type { MissionTimes } from './mission-times.ts';
import { SlotHeads } from './slot-heads.tsx';
import { TargetButton } from './target-button.tsx';
import { timetableTexts } from './timetable-texts.ts';

/** Who meets whom when: a row a firm, a column a slot. */
export function FirmBoard({
  mission,
  board,
  slots,
  times,
  handling,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly slots: readonly BoardSlot[];
  readonly times: MissionTimes;
  readonly handling: BoardHandling;
}) {
  const { t } = useReader(timetableTexts);
  const rows = useMemo(
    () => ({ left: rowsByFirm(board, 'left', slots), right: rowsByFirm(board, 'right', slots) }),
    [board, slots],
  );
  const first = slots[0];
  return (
    <BoardFrame
      label={t('board.caption-participants', { day: first ? times.longDay(first.start) : '' })}
      slots={slots.length}
      rows="long"
    >
      <SlotHeads slots={slots} rowsAre={t('board.participant')} times={times} handling={handling} />
      {(['left', 'right'] as const).map((side) => (
        <tbody key={side} data-side={side}>
          <tr className={styles.side}>
            <th scope="rowgroup">
              <NameOf name={mission.sides[side]} />
            </th>
            <td aria-hidden />
          </tr>
          {rows[side].map((row) => {
            const isOfChosen = [handling.chosen?.left, handling.chosen?.right].includes(row.firm.company);
            return (
              <FirmRowOfBoard
                key={row.firm.company}
                row={row}
                board={board}
                slots={slots}
                times={times}
                handling={isOfChosen ? handling : null}
                choose={handling.choose}
              />
            );
          })}
        </tbody>
      ))}
    </BoardFrame>
  );
}

/** A row is drawn anew only when its own firm's day changed or its own meeting is chosen: a board has thousands of cells. */
const FirmRowOfBoard = memo(
  function FirmRowOfBoard({
    row,
    board,
    slots,
    times,
    handling,
    choose,
  }: {
    readonly row: FirmRow;
    readonly board: Board;
    readonly slots: readonly BoardSlot[];
    readonly times: MissionTimes;
    /** Of the firms of the chosen meeting; null for all others. */
    readonly handling: BoardHandling | null;
    readonly choose: BoardHandling['choose'];
  }) {
    const { t } = useReader(timetableTexts);
    return (
      <tr data-chosen={handling ? true : undefined}>
        <th scope="row">
          <span className={styles.firm}>
            <NameOf name={row.firm.name} instead={row.firm.reference} />
          </span>
          <span className={styles.count}>{t('board.meetings', { meetings: row.meetings })}</span>
        </th>
        {row.cells.map((cell, index) => {
          const slot = slots[index];
          if (!slot) return null;
          const isChosen = cell.kind === 'meeting' && cell.meeting.id === handling?.chosen?.id;
          const place = handling && !isChosen ? placeIn(handling.places, slot.number) : undefined;
          return (
            <td
              key={slot.number}
              data-kind={cell.kind}
              data-starts={startsSession(slots, index) || undefined}
              data-chosen={isChosen || undefined}
              data-target={place && (isFree(place) ? 'free' : 'closed')}
            >
              {cell.kind === 'meeting' ? (
                <MeetingButton
                  board={board}
                  meeting={cell.meeting}
                  other={cell.other}
                  time={times.clock(slot.start)}
                  isChosen={isChosen}
                  onChoose={choose}
                />
              ) : (
                <IdleCell cell={cell} />
              )}
              {place && handling && cell.kind !== 'meeting' && (
                <TargetButton place={place} time={times.clock(slot.start)} table={null} handling={handling} />
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
    before.handling === null &&
    after.handling === null,
);

function IdleCell({ cell }: { readonly cell: Exclude<FirmCell, { kind: 'meeting' }> }) {
  const { t } = useReader(timetableTexts);
  if (cell.kind === 'free') return null;
  return <span className={styles.quiet}>{t(`board.${cell.kind}`)}</span>;
}
