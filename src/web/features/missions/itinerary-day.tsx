import type { ItineraryAnswer } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages, NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './itinerary.module.css';
import type { MeetingEntry } from './itinerary-moment.ts';
import { itineraryTexts } from './itinerary-texts.ts';
import type { MissionTimes } from './mission-times.ts';

/** One day of an itinerary in order: meetings, pauses and free time. */
export function ItineraryDay({
  entries,
  times,
  isCancelled,
}: {
  readonly entries: ItineraryAnswer['entries'];
  readonly times: MissionTimes;
  readonly isCancelled: boolean;
}) {
  const { t } = useReader(itineraryTexts);
  const [first] = entries;
  return (
    <section className={styles.day} data-cancelled={isCancelled || undefined}>
      <h2>{first && times.longDay(first.start)}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.start}`} className={styles.entry} data-kind={entry.kind}>
            <span className={styles.time}>
              <time dateTime={entry.start}>{times.clock(entry.start)}</time>
              <span className={styles.until}>–{times.clock(entry.end)}</span>
            </span>
            {entry.kind === 'meeting' && <Meeting entry={entry} />}
            {entry.kind === 'break' && (
              <span>{Object.keys(entry.title).length > 0 ? <NameOf name={entry.title} /> : t('itinerary.break')}</span>
            )}
            {entry.kind === 'free' && <span>{t('itinerary.free')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Meeting({ entry }: { readonly entry: MeetingEntry }) {
  const { t } = useReader(itineraryTexts);
  const { partner, table, interpreter, reasons } = entry;
  return (
    <div className={styles.meeting}>
      <p className={styles.table}>
        <NameOf name={table} />
      </p>
      <div className={styles.partner}>
        <NameInLanguages name={partner.name} />
      </div>
      {interpreter && (
        <p>
          {t('itinerary.interpreter')} <NameOf name={interpreter} />
        </p>
      )}
      {partner.kinds.length > 0 && (
        <p className={styles.quiet}>
          {partner.kinds.map((kind, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: kinds keep their order
            <span key={index}>
              {index > 0 && ' · '}
              <NameOf name={kind} />
            </span>
          ))}
        </p>
      )}
      {Object.keys(partner.description).length > 0 && (
        <p className={styles.about}>
          <NameOf name={partner.description} />
        </p>
      )}
      {reasons.length > 0 && (
        <div className={styles.why}>
          <p className={styles.quiet}>{t('itinerary.why')}</p>
          <ul>
            {reasons.map((reason, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reasons keep their order
              <li key={index}>
                <NameOf name={reason} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
