import { linkOptions, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Page } from '#web/design/page.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { Tabs } from '#web/design/tabs.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { Failed } from '#web/shell/failed.tsx';
import { useMission } from './mission-queries.ts';
import { MissionState } from './mission-state.tsx';
import { missionTexts } from './mission-texts.ts';

type Content = (mission: MissionAnswer) => ReactNode;

/** What the pages of one mission share: its name and state, the way back, and the way to its other parts. */
export function MissionFrame({
  actions,
  children,
}: {
  /** What one can do with the mission on this page. */
  readonly actions?: Content;
  readonly children: Content;
}) {
  const { id } = useParams({ strict: false });
  // Another mission is another page: nothing of the one before may stand on it.
  return id ? <Framed key={id} id={id} content={children} {...(actions && { actions })} /> : null;
}

function Framed({
  id,
  actions,
  content,
}: {
  readonly id: string;
  readonly actions?: Content;
  readonly content: Content;
}) {
  const { t, language } = useReader(missionTexts);
  const mission = useMission(id);
  const toMissions = { ...linkOptions({ to: '/missions' }), label: t('missions.title') };
  if (!mission.data) {
    return (
      <Page title={t('missions.title')} breadcrumbs={[toMissions]}>
        {mission.error ? <Failed query={mission} /> : <Waiting lines={8} label={t('page.loading')} />}
      </Page>
    );
  }
  const { settings, isSample, counts } = mission.data;
  return (
    <Page
      title={<NameOf name={settings.title} instead={t('mission.untitled')} />}
      documentTitle={nameFor(language, settings.title, t('mission.untitled')).text}
      breadcrumbs={[toMissions]}
      aside={
        <>
          <MissionState mission={mission.data} />
          {isSample && <Stamp>{t('page.sample')}</Stamp>}
        </>
      }
      actions={actions?.(mission.data)}
      tabs={
        <Tabs
          label={t('tab.label')}
          tabs={[
            { ...linkOptions({ to: '/missions/$id', params: { id } }), label: t('tab.overview') },
            {
              ...linkOptions({ to: '/missions/$id/participants', params: { id } }),
              label: t('tab.participants'),
              count: counts.participants.left + counts.participants.right,
            },
            {
              ...linkOptions({ to: '/missions/$id/meetings', params: { id } }),
              label: t('tab.meetings'),
              count: counts.meetings.proposed + counts.meetings.accepted,
            },
            {
              ...linkOptions({ to: '/missions/$id/timetable', params: { id } }),
              label: t('tab.timetable'),
              count: counts.meetings.placed,
            },
            { ...linkOptions({ to: '/missions/$id/versions', params: { id } }), label: t('tab.versions') },
          ]}
        />
      }
    >
      {content(mission.data)}
    </Page>
  );
}
