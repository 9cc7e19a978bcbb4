import { Link, linkOptions } from '@tanstack/react-router';
import type { MyItinerariesAnswer } from '#modules/missions/meeting-contract.ts';
import { useMe } from '#web/api/use-session.ts';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Pill } from '#web/design/pill.tsx';
import { Section } from '#web/design/section.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { useMyItineraries } from '#web/features/missions/mission-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Answered } from '#web/shell/answered.tsx';
import styles from './office.module.css';
import { officeTexts } from './office-texts.ts';
import { useToday } from './use-today.ts';

/** What a company's user comes for: the itinerary, and the profile that decides whom they meet. */
export function CompanyToday() {
  const { t, locale } = useReader(officeTexts);
  const today = useToday();
  const company = useMe()?.company ?? '';
  const itineraries = useMyItineraries();
  const when = (instant: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(instant));
  return (
    <Page title={t('today.title')} aside={<span className={styles.day}>{today}</span>}>
      <Section id="itineraries" title={t('today.mine')} aside={<Link to="/my-itineraries">{t('today.mine-all')}</Link>}>
        <Answered of={itineraries} lines={3}>
          {({ itineraries: all }) => {
            const mine = aheadOf(all);
            return mine.length === 0 ? (
              <Empty title={t('today.mine-none')}>{t('today.mine-none-what')}</Empty>
            ) : (
              <ul className={styles.list}>
                {mine.map(({ mission, title, place, timeZone, firstStart, meetings, cancelled, isSample }) => (
                  <li key={mission} className={styles.itinerary}>
                    <h3>
                      <NameOf name={title} /> {cancelled && <Pill tone="alert">{t('today.mine-cancelled')}</Pill>}{' '}
                      {isSample && <Stamp>{t('page.sample')}</Stamp>}
                    </h3>
                    <p>{firstStart && <strong>{when(firstStart, timeZone)}</strong>}</p>
                    <p className={styles.soft}>
                      <NameOf name={place} /> · {t('today.mine-meetings', { count: meetings })}
                    </p>
                    <LinkButton
                      target={linkOptions({
                        to: '/missions/$id/itineraries/$company',
                        params: { id: mission, company },
                      })}
                    >
                      {t('today.mine-open')}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            );
          }}
        </Answered>
      </Section>
      <Section id="profile" title={t('today.profile')}>
        <p className={styles.soft}>{t('today.profile-what')}</p>
        <p className={styles.way}>
          <LinkButton variant="default" target={linkOptions({ to: '/my-company' })}>
            {t('today.profile-go')}
          </LinkButton>
        </p>
      </Section>
    </Page>
  );
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Those whose meetings are still to come, or were within the last day, the next one first. */
function aheadOf(all: MyItinerariesAnswer['itineraries']): MyItinerariesAnswer['itineraries'] {
  const startOf = ({ firstStart }: (typeof all)[number]) => Date.parse(firstStart ?? '');
  return all.filter((one) => startOf(one) > Date.now() - dayMs).sort((one, other) => startOf(one) - startOf(other));
}
