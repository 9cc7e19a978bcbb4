import type { MissionVersion, VersionsAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { Section } from '#web/design/section.tsx';
import { useOfficeTime } from '#web/features/companies/office-time.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { FileRow } from './mission-documents.tsx';
import { VersionChanges } from './version-changes.tsx';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

/** Every version that was published, newest first; none of them changes any more. */
export function VersionHistory({
  mission,
  versions,
}: {
  readonly mission: MissionAnswer;
  readonly versions: VersionsAnswer;
}) {
  const { t } = useReader(versionsTexts);
  return (
    <Section id="history" title={t('history.title')}>
      {versions.versions.length === 0 && <p>{t('history.none')}</p>}
      <ol className={styles.versions}>
        {versions.versions.map((version, index) => (
          <Version key={version.number} mission={mission} version={version} isNewest={index === 0} />
        ))}
      </ol>
    </Section>
  );
}

function Version({
  mission,
  version,
  isNewest,
}: {
  readonly mission: MissionAnswer;
  readonly version: MissionVersion;
  readonly isNewest: boolean;
}) {
  const { t } = useReader(versionsTexts);
  const when = useOfficeTime()(version.publishedAt);
  const { number, publishedBy, meetings, changes, toTell } = version;
  return (
    <li className={styles.version}>
      <div className={styles.heading}>
        <h3>{t('history.version', { version: number })}</h3>
        <Pill tone={isNewest ? 'good' : 'plain'}>{t(isNewest ? 'history.in-force' : 'history.replaced')}</Pill>
      </div>
      <p>
        {publishedBy === null
          ? t('history.published', { when })
          : t('history.published-by', { when, who: publishedBy })}
        {' · '}
        {t('history.meetings', { meetings })}
        {' · '}
        {changes.length > 0
          ? t('history.changes', { changes: changes.length, firms: toTell.length })
          : t('history.first')}
      </p>
      {changes.length > 0 && (
        <details className={styles.details}>
          <summary>{t('publish.changes')}</summary>
          <VersionChanges mission={mission} changes={changes} />
        </details>
      )}
      {!isNewest && (
        <details className={styles.details}>
          <summary>{t('history.files')}</summary>
          <FileRow id={mission.id} query={`?version=${number}`} />
        </details>
      )}
    </li>
  );
}
