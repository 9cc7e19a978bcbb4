import { useReader } from '#web/reader/language-of-page.ts';
import styles from './board.module.css';
import { type Board, type BoardSlot, meetingsBySlot } from './board.ts';
import type { BoardHandling } from './board-handling.ts';
import { MeetingButton } from './meeting-button.tsx';
import type { MissionTimes } from './mission-times.ts';
import { useTableName } from './place-in-words.ts';
import { timetableTexts } from './timetable-texts.ts';

/** The board for a narrow screen: slot after slot, who meets at which table. */
export function SlotList({
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
  const tableName = useTableName(board);
  return (
    <ol className={styles.slots}>
      {meetingsBySlot(board, slots).map(({ slot, meetings }) => (
        <li key={slot.number}>
          <h3 className={styles.slot}>
            {times.clock(slot.start)}–{times.clock(slot.end)}
          </h3>
          {meetings.length === 0 && <p className={styles.nobody}>{t('board.nobody')}</p>}
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.id} className={styles.line}>
                <span className={styles.at}>{tableName(meeting.table)}</span>
                <MeetingButton
                  board={board}
                  meeting={meeting}
                  time={times.clock(slot.start)}
                  isChosen={meeting.id === handling.chosen?.id}
                  onChoose={handling.choose}
                  isReachable
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
