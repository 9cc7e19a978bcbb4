import { useReader } from '#web/reader/language-of-page.ts';
import styles from './date-leaf.module.css';
import { missionTexts } from './mission-texts.ts';

/** The first day of a mission as a leaf of a calendar. */
export function DateLeaf({ dates }: { readonly dates: readonly string[] }) {
  const { t, locale } = useReader(missionTexts);
  const [first] = dates;
  if (!first) return <div className={styles.leaf}>{t('missions.no-day')}</div>;
  const date = new Date(`${first}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  return (
    <time className={styles.leaf} dateTime={first}>
      <span className={styles.month}>{part({ month: 'short', year: 'numeric' })}</span>
      <span className={styles.day}>{date.getUTCDate()}</span>
      <span className={styles.weekday}>
        {part({ weekday: 'short' })}
        {dates.length > 1 && ` ${t('missions.more-days', { days: dates.length - 1 })}`}
      </span>
    </time>
  );
}
