import { useEffect, useState } from 'react';
import type { ItineraryAnswer } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages, NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './itinerary.module.css';
import { momentOf } from './itinerary-moment.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import type { MissionTimes } from './mission-times.ts';

const lookAgainMs = 15_000;

/** On the day: the meeting that is on or comes next, large enough to read while walking. On other days nothing. */
export function NextMeeting({
  entries,
  times,
}: {
  readonly entries: ItineraryAnswer['entries'];
  readonly times: MissionTimes;
}) {
  const { t } = useReader(itineraryTexts);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), lookAgainMs);
    return () => clearInterval(clock);
  }, []);
  const moment = momentOf(entries, now, times.dateOf);
  if (moment.kind === 'another-day') return null;
  if (moment.kind === 'over') return <p className={styles.over}>{t('itinerary.over')}</p>;
  const { meeting } = moment;
  return (
    <section className={styles.next} aria-label={t('itinerary.next')}>
      <p className={styles.soon}>
        {moment.kind === 'now' ? t('itinerary.now') : t('itinerary.next')}
        {moment.kind === 'next' && ` · ${t('itinerary.in-minutes', { count: moment.minutes })}`}
      </p>
      <p className={styles.when}>
        {times.clock(meeting.start)}
        <span className={styles.at}>
          <NameOf name={meeting.table} />
        </span>
      </p>
      <div className={styles.partner}>
        <NameInLanguages name={meeting.partner.name} />
      </div>
    </section>
  );
}
