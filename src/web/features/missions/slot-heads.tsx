import { useReader } from '#web/reader/language-of-page.ts';
import styles from './board.module.css';
import { type BoardSlot, startsSession } from './board.ts';
import { type BoardHandling, isFree, placeIn } from './board-handling.ts';
import type { MissionTimes } from './mission-times.ts';
import { timetableTexts } from './timetable-texts.ts';

/** The head of a board: what the rows are, then each slot by the clock of the mission's place; of a meeting to be moved, whether it may go there. */
export function SlotHeads({
  slots,
  rowsAre,
  times,
  handling,
}: {
  readonly slots: readonly BoardSlot[];
  readonly rowsAre: string;
  readonly times: MissionTimes;
  readonly handling: BoardHandling;
}) {
  const { t } = useReader(timetableTexts);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {rowsAre}
        </th>
        {slots.map((slot, index) => {
          const place = placeIn(handling.places, slot.number);
          const isHere = handling.chosen?.slot === slot.number;
          const state = isHere ? 'here' : isFree(place) ? 'free' : 'closed';
          return (
            <th
              key={slot.number}
              scope="col"
              data-starts={startsSession(slots, index) || undefined}
              data-target={place ? state : undefined}
            >
              <span className={styles.clock}>{times.clock(slot.start)}</span>
              {place && (
                <span className={styles.mark}>
                  {state === 'here' ? t('panel.place-here') : t(state === 'free' ? 'panel.free' : 'panel.not-free')}
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
