import type { PlacesAnswer } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './board.module.css';
import { type BoardHandling, isFree } from './board-handling.ts';
import { timetableTexts } from './timetable-texts.ts';

/** An empty cell while a meeting is being moved: it goes there, or why it cannot. */
export function TargetButton({
  place,
  time,
  table,
  handling,
}: {
  readonly place: PlacesAnswer['places'][number];
  readonly time: string;
  /** Null: the best free one. */
  readonly table: { readonly number: number; readonly name: string } | null;
  readonly handling: BoardHandling;
}) {
  const { t } = useReader(timetableTexts);
  const isOpen = isFree(place) && (table === null || place.freeTables.includes(table.number));
  const label = isOpen
    ? table
      ? t('board.move-to', { time, table: table.name })
      : t('board.move-to-time', { time })
    : t('board.why-not-at', { time });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isOpen ? styles.free : styles.closed}
      aria-label={label}
      title={label}
      onClick={() => (isOpen ? handling.moveTo(place.slot, table?.number ?? null) : handling.askWhyNot(place.slot))}
    >
      {isOpen ? t('board.move-here') : t('board.why-not')}
    </button>
  );
}
