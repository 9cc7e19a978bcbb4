import { Button } from '@mantine/core';
import type { MissionAnswer, TimetableRun } from '#modules/missions/mission-contract.ts';
import { Figures } from '#web/design/figures.tsx';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { useMissionOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './run.module.css';
import { timetableTexts } from './timetable-texts.ts';

/** A computation under way: what it does, how far it is, and two ways to end it early. */
export function RunProgress({ mission, run }: { readonly mission: MissionAnswer; readonly run: TimetableRun }) {
  const { t, locale } = useReader(timetableTexts);
  const { progress } = run;
  const stop = useMissionOrder<{ keepBest: boolean }, TimetableRun>(mission.id, {
    method: 'POST',
    path: `/runs/${run.id}/stop`,
  });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const stage = progress?.stage ?? 'waiting';
  const isTold = run.keepsBest !== null || stop.isSending;
  const isSearching = stage === 'scheduling' && progress !== null;
  return (
    <Section id="compute" title={t('run.title')}>
      <div className={`${styles.run} ${styles.live}`}>
        <ProgressBar
          share={isSearching && progress.limitSeconds > 0 ? progress.seconds / progress.limitSeconds : null}
          label={isTold ? t('run.stopping') : t(`run.stage-${stage}`)}
        />
        <Figures
          figures={[
            {
              label: t('run.so-far'),
              value: progress?.placed ?? '–',
              ...(typeof progress?.meetings === 'number' && {
                note: t('run.of-meetings', { meetings: progress.meetings }),
              }),
            },
            { label: t('run.breaks'), value: progress?.breaks ?? '–' },
            { label: t('run.bound'), value: progress?.boundBreaks ?? '–', note: t('run.bound-note') },
            {
              label: t('run.seconds-passed'),
              value: progress ? whole.format(progress.seconds) : '–',
              ...(progress && { note: t('run.seconds-of', { limit: whole.format(progress.limitSeconds) }) }),
            },
          ]}
        />
        {progress?.says && <p>{progress.says}</p>}
        <div className={styles.stops}>
          <Button
            disabled={isTold || progress?.placed === null || progress === null}
            onClick={() => void stop.send({ keepBest: true })}
          >
            {t('run.keep')}
          </Button>
          <Button variant="default" disabled={isTold} onClick={() => void stop.send({ keepBest: false })}>
            {t('run.cancel')}
          </Button>
        </div>
        <OrderNotice order={stop} />
        <p className={styles.quiet}>{t('run.reload')}</p>
      </div>
    </Section>
  );
}
