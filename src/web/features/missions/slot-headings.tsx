import type { Programme } from '#kernel/scheduling/programme.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './board.module.css';
import { missionTexts } from './mission-texts.ts';

/** The head of a board: what the rows are, then each slot by the clock of the mission's place, with its day where there are several. */
export function SlotHeadings({ programme, rowsAre }: { readonly programme: Programme; readonly rowsAre: string }) {
  const { t, locale } = useReader(missionTexts);
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: programme.mission.timeZone,
  });
  const severalDays = programme.slots.some(({ day }) => day !== 1);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {rowsAre}
        </th>
        {programme.slots.map((slot, index) => (
          <th key={slot.number} scope="col" data-starts={startsSession(programme, index) || undefined}>
            {severalDays && <span className={styles.day}>{t('board.day', { day: slot.day })}</span>}
            {clock.format(new Date(slot.start))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The first slot of an afternoon or of a further day: a heavier line stands before it. */
export function startsSession(programme: Programme, index: number): boolean {
  const slot = programme.slots[index];
  const before = programme.slots[index - 1];
  return !!slot && !!before && (slot.day !== before.day || slot.session !== before.session);
}
