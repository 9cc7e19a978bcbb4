import { linkOptions } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import { MissionCard } from './mission-card.tsx';
import { useMissions } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import styles from './missions.module.css';
import { isOver } from './next-step.ts';

/** All missions, the next one first: how far each is and what it needs. */
export function MissionsPage() {
  const { t } = useReader(missionTexts);
  const missions = useMissions();
  const all = missions.data?.missions ?? [];
  return (
    <Page
      title={t('missions.title')}
      actions={
        <>
          <LinkButton target={linkOptions({ to: '/missions/import' })} variant="default">
            {t('missions.import')}
          </LinkButton>
          <LinkButton target={linkOptions({ to: '/missions/new' })}>{t('missions.new')}</LinkButton>
        </>
      }
    >
      {missions.isPending && <Waiting lines={6} label={t('page.loading')} />}
      {missions.error && !missions.data && <Failed query={missions} />}
      {missions.data && all.length === 0 && (
        <Empty
          title={t('missions.none')}
          action={<LinkButton target={linkOptions({ to: '/missions/new' })}>{t('missions.new')}</LinkButton>}
        >
          {t('missions.none-what')}
        </Empty>
      )}
      <Group id="ahead" title={t('missions.ahead')} missions={all.filter(({ state }) => !isOver(state))} />
      <Group id="over" title={t('missions.over')} missions={all.filter(({ state }) => isOver(state))} />
    </Page>
  );
}

function Group({
  id,
  title,
  missions,
}: {
  readonly id: string;
  readonly title: string;
  readonly missions: readonly MissionAnswer[];
}) {
  if (missions.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className={styles.list}>
        {missions.map((mission) => (
          <li key={mission.id}>
            <MissionCard mission={mission} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
