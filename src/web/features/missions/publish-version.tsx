import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import type { MissionVersion, VersionsAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { FirmsToTell } from './firms-to-tell.tsx';
import { useMissionOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isUnderWay } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { VersionChanges } from './version-changes.tsx';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

const texts = { ...missionTexts, ...versionsTexts };

/** What publishing now would do, and the button that does it once, from exactly the board the officer sees. */
export function PublishVersion({
  mission,
  versions,
}: {
  readonly mission: MissionAnswer;
  readonly versions: VersionsAnswer;
}) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  /** The version of the mission that was on the screen when the question came up. */
  const [asks, setAsks] = useState<number | null>(null);
  const publish = useMissionOrder<undefined, MissionVersion>(mission.id, { method: 'POST', path: '/versions' });
  const { changes, toTell } = versions.pending;
  const before = versions.versions[0]?.number ?? 0;
  const version = before + 1;
  const { placed, proposed, accepted } = mission.counts.meetings;
  const waiting = proposed + accepted - placed;
  const hasChanges = before === 0 ? placed > 0 : mission.hasUnpublishedChanges;
  const isStale = publish.problem?.code === 'version-stale';

  return (
    <Section id="publish" title={t('publish.title')}>
      {isStale && <Notice tone="alert">{t('publish.stale')}</Notice>}
      {!isStale && asks === null && <OrderNotice order={publish} />}
      {isUnderWay(mission.lastRun) && <Notice>{t('next.watch')}</Notice>}
      {placed === 0 && before === 0 ? (
        <div className={styles.nothing}>
          <p>{t('publish.nothing-placed')}</p>
          <LinkButton target={linkOptions({ to: '/missions/$id/timetable', params: { id: mission.id } })} size="sm">
            {t('go.compute')}
          </LinkButton>
        </div>
      ) : !hasChanges ? (
        <p>{t('publish.nothing', { version: before })}</p>
      ) : (
        <>
          <p className={styles.lead}>
            {before === 0
              ? t('publish.first')
              : t('publish.next', { version, before, changes: changes.length, firms: toTell.length })}
          </p>
          {waiting > 0 && <p className={styles.waiting}>{t('publish.waiting', { count: waiting })}</p>}
          {before > 0 && <VersionChanges mission={mission} changes={changes} />}
          {before > 0 && <FirmsToTell mission={mission} companies={toTell} />}
          <Button
            disabled={isUnderWay(mission.lastRun)}
            loading={publish.isSending}
            onClick={() => {
              publish.forget();
              setAsks(mission.version);
            }}
          >
            {t('publish.do', { version })}
          </Button>
        </>
      )}
      {asks !== null && (
        <Confirm
          title={t('publish.sure', { version })}
          action={t('publish.do', { version })}
          isBusy={publish.isSending}
          problem={publish.isSentAgain && <OrderNotice order={publish} />}
          onClose={() => setAsks(null)}
          onConfirm={async () => {
            const made = await publish.send(undefined, { version: asks });
            setAsks(null);
            if (made) announce(t('publish.done', { version: made.number }));
          }}
        >
          <p>{t('publish.sure-what')}</p>
        </Confirm>
      )}
    </Section>
  );
}
