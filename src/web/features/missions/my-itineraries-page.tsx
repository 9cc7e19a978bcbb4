import { Link } from '@tanstack/react-router';
import { useMe } from '#web/api/use-session.ts';
import { Empty } from '#web/design/empty.tsx';
import { Page } from '#web/design/page.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Answered } from '#web/shell/answered.tsx';
import { DateLeaf } from './date-leaf.tsx';
import { itineraryTexts } from './itinerary-texts.ts';
import { useMyItineraries } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { missionTimes } from './mission-times.ts';
import styles from './missions.module.css';

const texts = { ...missionTexts, ...itineraryTexts };

/** A company user's itineraries: every published mission the own firm takes part in. */
export function MyItinerariesPage() {
  const { t, locale } = useReader(texts);
  const me = useMe();
  const mine = useMyItineraries();
  return (
    <Page title={t('mine.title')} width="text">
      <Answered of={mine}>
        {({ itineraries }) =>
          itineraries.length === 0 ? (
            <Empty title={t('mine.none')}>{t('mine.none-what')}</Empty>
          ) : (
            <ul className={`${styles.list} ${styles.mine}`}>
              {itineraries.map((one) => {
                const times = missionTimes(locale, one.timeZone);
                return (
                  <li key={one.mission}>
                    <article className={styles.card}>
                      <DateLeaf dates={one.firstStart ? [times.dateOf(one.firstStart)] : []} />
                      <div>
                        <h2 className={styles.title}>
                          <Link
                            to="/missions/$id/itineraries/$company"
                            params={{ id: one.mission, company: me?.company ?? '' }}
                          >
                            <NameOf name={one.title} />
                          </Link>
                        </h2>
                        <p className={styles.place}>
                          <NameOf name={one.place} />
                        </p>
                        <p>
                          {t('itinerary.count', { count: one.meetings })}
                          {one.firstStart &&
                            ` · ${t('mine.starts', { when: `${times.day(one.firstStart)} ${times.clock(one.firstStart)}` })}`}
                        </p>
                        {one.cancelled && <Pill tone="alert">{t('state.cancelled')}</Pill>}{' '}
                        {one.isSample && <Stamp>{t('page.sample')}</Stamp>}
                      </div>
                    </article>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}
