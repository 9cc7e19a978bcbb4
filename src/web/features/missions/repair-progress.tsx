import { Button } from '@mantine/core';
import type { MissionAnswer, TimetableRun } from '#modules/missions/mission-contract.ts';
import type { RepairAnswer } from '#modules/missions/repair-contract.ts';
import { ProgressBar } from '#web/design/progress-bar.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { HappeningInWords } from './happening-in-words.tsx';
import { useMissionOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './repair.module.css';
import { repairTexts } from './repair-texts.ts';
import { timetableTexts } from './timetable-texts.ts';

const texts = { ...repairTexts, ...timetableTexts };

/** A repair being computed, mostly for less than a second; it can be ended early both ways. */
export function RepairProgress({
  mission,
  board,
  repair,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly repair: RepairAnswer;
}) {
  const { t } = useReader(texts);
  const { run } = repair;
  const { progress } = run;
  const stop = useMissionOrder<{ keepBest: boolean }, TimetableRun>(mission.id, {
    method: 'POST',
    path: `/runs/${run.id}/stop`,
  });
  const isTold = run.keepsBest !== null || stop.isSending;
  const isWaiting = progress === null || progress.stage === 'waiting';
  return (
    <Section id="repair" title={t('repair.title')}>
      <div className={styles.live}>
        <HappeningInWords mission={mission} board={board} repair={repair} />
        <ProgressBar
          share={isWaiting || progress.limitSeconds === 0 ? null : progress.seconds / progress.limitSeconds}
          label={isTold ? t('run.stopping') : isWaiting ? t('run.stage-waiting') : t('repair.searching')}
        />
        <div className={styles.decide}>
          <Button disabled={isTold || isWaiting} onClick={() => void stop.send({ keepBest: true })}>
            {t('repair.keep-best')}
          </Button>
          <Button variant="default" disabled={isTold} onClick={() => void stop.send({ keepBest: false })}>
            {t('repair.cancel')}
          </Button>
        </div>
        <OrderNotice order={stop} />
      </div>
    </Section>
  );
}
