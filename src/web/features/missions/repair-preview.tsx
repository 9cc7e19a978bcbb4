import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { RepairAnswer, RepairsAnswer } from '#modules/missions/repair-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { FirmsToTell } from './firms-to-tell.tsx';
import { HappeningInWords } from './happening-in-words.tsx';
import { HowGood } from './how-good.tsx';
import { useMissionOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './repair.module.css';
import { RepairSteps } from './repair-steps.tsx';
import { repairTexts } from './repair-texts.ts';

/** What a repair would change and whom it concerns, before anything is saved; to take or to discard. */
export function RepairPreview({
  mission,
  board,
  repair,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly repair: RepairAnswer;
}) {
  const { t } = useReader(repairTexts);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { run, outcome, isCurrent } = repair;
  const decide = useMissionOrder<'accept' | 'discard', RepairsAnswer>(mission.id, {
    method: 'POST',
    path: (sent) => `/repairs/${run.id}/${sent}`,
    body: () => undefined,
    answersAs: () => `/api/missions/${mission.id}/repairs`,
  });
  const canTake = outcome !== null && isCurrent;
  const discard = async () => {
    if (await decide.send('discard')) announce(t('repair.discarded'));
  };
  const accept = async () => {
    if (!(await decide.send('accept'))) return;
    announce(t('repair.accepted'));
    await navigate({ to: '/missions/$id/versions', params: { id: mission.id } });
  };
  return (
    <Section id="repair" title={t('repair.preview')}>
      <div className={styles.preview}>
        <HappeningInWords mission={mission} board={board} repair={repair} />
        {run.state === 'overtaken' && <Notice tone="alert">{t('repair.overtaken')}</Notice>}
        {run.state === 'failed' && (
          <Notice tone="alert">{t('repair.failed', { reason: run.failure?.text ?? '' })}</Notice>
        )}
        {outcome !== null && !isCurrent && <Notice tone="alert">{t('repair.stale')}</Notice>}
        {canTake && (
          <>
            <p>{t('repair.not-saved')}</p>
            <HowGood says={outcome.says} />
            <RepairSteps mission={mission} steps={outcome.steps} />
            <p className={styles.why}>{t('repair.breaks', outcome.breaks)}</p>
            <FirmsToTell mission={mission} companies={outcome.toTell} />
            <p>{t('repair.untouched', { count: outcome.untouched })}</p>
          </>
        )}
        <OrderNotice order={decide} />
        <div className={styles.decide}>
          {canTake && (
            <Button loading={decide.isSending} onClick={() => void accept()}>
              {t('repair.accept')}
            </Button>
          )}
          <Button variant="default" disabled={decide.isSending} onClick={() => void discard()}>
            {t(canTake ? 'repair.discard' : 'repair.again')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
