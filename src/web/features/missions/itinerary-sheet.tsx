import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import type { ItineraryAnswer } from '#modules/missions/meeting-contract.ts';
import { isStaff, useMe } from '#web/api/use-session.ts';
import { DownloadLink, LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { type Crumb, Page } from '#web/design/page.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './itinerary.module.css';
import { ItineraryDay } from './itinerary-day.tsx';
import { itineraryTexts } from './itinerary-texts.ts';
import { itineraryPath } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { useMissionTimes } from './mission-times.ts';
import { NextMeeting } from './next-meeting.tsx';

const texts = { ...missionTexts, ...itineraryTexts };

/** A firm's itinerary: what is next on top, then every day in order, and on paper the same without buttons. */
export function ItinerarySheet({
  itinerary,
  breadcrumbs,
}: {
  readonly itinerary: ItineraryAnswer;
  readonly breadcrumbs: readonly Crumb[];
}) {
  const { t, language } = useReader(texts);
  const { mission, company, version, publishedAt, entries, cancelled } = itinerary;
  const times = useMissionTimes(mission.timeZone);
  const days = [...new Set(entries.map(({ start }) => times.dateOf(start)))];
  const meetings = entries.filter(({ kind }) => kind === 'meeting').length;
  const isDraft = version === null;
  const path = itineraryPath(mission.id, company.id);
  const name = nameFor(language, company.name).text;
  return (
    <Page
      title={<NameOf name={company.name} />}
      documentTitle={t('itinerary.of', { firm: name })}
      breadcrumbs={breadcrumbs}
      width="text"
      aside={
        <>
          {isDraft && <Stamp>{t('itinerary.draft')}</Stamp>}
          {mission.isSample && <Stamp>{t('page.sample')}</Stamp>}
        </>
      }
    >
      <header className={styles.mission}>
        <div className={styles.title}>
          <NameOf name={mission.title} />
        </div>
        {Object.keys(mission.place).length > 0 && (
          <p>
            <NameOf name={mission.place} />
          </p>
        )}
        <p className={styles.quiet}>
          {t('itinerary.count', { count: meetings })} · {t('itinerary.zone', { zone: mission.timeZone })}
        </p>
        <p className={styles.quiet}>
          {isDraft
            ? t('itinerary.draft-note')
            : t('itinerary.version', {
                version,
                when: publishedAt ? `${times.longDay(publishedAt)} ${times.clock(publishedAt)}` : '',
              })}
        </p>
      </header>
      {cancelled && <Notice tone="alert">{t('itinerary.cancelled')}</Notice>}
      {!cancelled && <NextMeeting entries={entries} times={times} />}
      <Buttons itinerary={itinerary} path={path} />
      {meetings === 0 && <p>{t('itinerary.none')}</p>}
      {days.map((day) => (
        <ItineraryDay
          key={day}
          entries={entries.filter(({ start }) => times.dateOf(start) === day)}
          times={times}
          isCancelled={cancelled}
        />
      ))}
    </Page>
  );
}

function Buttons({ itinerary, path }: { readonly itinerary: ItineraryAnswer; readonly path: string }) {
  const { t } = useReader(texts);
  const me = useMe();
  const isDraft = itinerary.version === null;
  const params = { id: itinerary.mission.id, company: itinerary.company.id };
  return (
    <div className={styles.buttons}>
      {!isDraft && <DownloadLink href={`${path}/calendar.ics`}>{t('itinerary.calendar')}</DownloadLink>}
      <DownloadLink href={`${path}/itinerary.pdf${isDraft ? '?draft=yes' : ''}`}>{t('itinerary.pdf')}</DownloadLink>
      <Button variant="default" onClick={() => window.print()}>
        {t('itinerary.print')}
      </Button>
      {isStaff(me) && (
        <LinkButton
          variant="subtle"
          target={linkOptions({
            to: '/missions/$id/itineraries/$company',
            params,
            search: isDraft ? {} : { draft: 'yes' },
          })}
        >
          {t(isDraft ? 'itinerary.to-published' : 'itinerary.to-draft')}
        </LinkButton>
      )}
    </div>
  );
}
