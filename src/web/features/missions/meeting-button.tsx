import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './board.module.css';
import type { Board, BoardFirm, PlacedMeeting } from './board.ts';
import type { BoardHandling } from './board-handling.ts';
import { usePairNames } from './meeting-pair.tsx';
import { missionTexts } from './mission-texts.ts';
import { useTableName } from './place-in-words.ts';
import { timetableTexts } from './timetable-texts.ts';

const texts = { ...missionTexts, ...timetableTexts };

/** A meeting on the board: whom the firm of the row meets (`other`) and where; without `other`, both firms. */
export function MeetingButton({
  board,
  meeting,
  other,
  time,
  isChosen,
  isReachable = false,
  onChoose,
}: {
  readonly board: Board;
  readonly meeting: PlacedMeeting;
  readonly other?: BoardFirm;
  readonly time: string;
  readonly isChosen: boolean;
  /** Tab stops here; on a board the arrow keys do. */
  readonly isReachable?: boolean;
  readonly onChoose: BoardHandling['choose'];
}) {
  const { t } = useReader(texts);
  const tableName = useTableName(board);
  const { left, right } = usePairNames(board)(meeting);
  const facts = [
    time,
    tableName(meeting.table),
    ...(meeting.demand === 'must' ? [t('demand.must')] : []),
    ...(meeting.locked ? [t('board.locked')] : []),
  ];
  return (
    <button
      type="button"
      tabIndex={isReachable ? 0 : -1}
      className={styles.meeting}
      aria-pressed={isChosen}
      aria-label={`${left} – ${right}, ${facts.join(', ')}`}
      data-meeting={meeting.id}
      onClick={() => onChoose(isChosen ? null : meeting)}
    >
      {other ? (
        <>
          <span className={styles.other}>
            <NameOf name={other.name} instead={other.reference} />
          </span>
          <span className={styles.place}>
            {tableName(meeting.table)}
            {meeting.demand === 'must' && <span className={styles.must}>{t('demand.must')}</span>}
            {meeting.locked && <LockMark />}
          </span>
        </>
      ) : (
        <>
          {[meeting.left, meeting.right].map((company) => {
            const firm = board.firms.get(company);
            return (
              firm && (
                <span key={company} className={styles[firm.side]}>
                  <NameOf name={firm.name} instead={firm.reference} />
                </span>
              )
            );
          })}
          {(meeting.locked || meeting.demand === 'must') && (
            <span className={styles.place}>
              {meeting.demand === 'must' && <span className={styles.must}>{t('demand.must')}</span>}
              {meeting.locked && <LockMark />}
            </span>
          )}
        </>
      )}
    </button>
  );
}

function LockMark() {
  const { t } = useReader(timetableTexts);
  return (
    <svg className={styles.lock} viewBox="0 0 16 16" role="img" aria-label={t('board.locked')}>
      <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2h1v7h-9V7zm1.5 0h4V5a2 2 0 0 0-4 0z" />
    </svg>
  );
}
