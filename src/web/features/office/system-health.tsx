import { Section } from '#web/design/section.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { isConnectionLost, useHealth, useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';
import styles from './system-health.module.css';

/** Whether the desk can do its work, part by part. */
export function SystemHealth() {
  const { t } = useReader(officeTexts);
  const health = useHealth();
  const office = useOffice();
  const isSilent = isConnectionLost(health.error);
  if (health.isPending) {
    return (
      <Section id="system" title={t('health.title')}>
        <Waiting lines={2} label={t('page.loading')} />
      </Section>
    );
  }
  const parts = isSilent ? {} : (health.data?.parts ?? {});
  const desk = isSilent ? t('health.no-answer') : health.data?.isReady ? t('health.ready') : t('health.not-ready');
  const stateOf = (isWell: boolean | undefined) =>
    isWell === undefined ? t('health.unknown') : isWell ? t('health.working') : t('health.not-ready');
  return (
    <Section id="system" title={t('health.title')}>
      <dl className={styles.parts}>
        <Part name={t('health.desk')} state={desk} isWell={!isSilent && health.data?.isReady} />
        <Part name={t('health.database')} state={stateOf(parts.database)} isWell={parts.database} />
        <Part name={t('health.worker')} state={stateOf(parts.worker)} isWell={parts.worker} />
        <Part name={t('health.version')} state={office.data?.programVersion ?? t('health.unknown')} />
      </dl>
    </Section>
  );
}

function Part({
  name,
  state,
  isWell,
}: {
  readonly name: string;
  readonly state: string;
  readonly isWell?: boolean | undefined;
}) {
  return (
    <div className={styles.part} data-well={isWell}>
      <dt>{name}</dt>
      <dd>{state}</dd>
    </div>
  );
}
