import { Progress } from '@mantine/core';
import type { PlanAnswer } from '#modules/missions/contract.ts';
import { Refused } from '#web/api/problem.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionTexts } from './mission-texts.ts';
import { isUnderWay, type useOrderPlan } from './plan-queries.ts';

/** What becomes of an order, from the click to the plan: always one sentence, read out when it changes. */
export function PlanProgress({
  newest,
  order,
}: {
  readonly newest: PlanAnswer | undefined;
  readonly order: Pick<ReturnType<typeof useOrderPlan>, 'data' | 'error' | 'isPending' | 'isSentAgain'>;
}) {
  const { t } = useReader(missionTexts);
  if (order.isSentAgain) return <Notice tone="alert">{t('order.not-sent')}</Notice>;
  if (order.isPending) return <UnderWay words={t('order.sending')} share={null} />;
  if (order.error) {
    const reason = order.error instanceof Refused ? order.error.problem.detail : order.error.message;
    return <Notice tone="alert">{reason}</Notice>;
  }
  if (isUnderWay(newest)) {
    return <UnderWay words={t(`order.${newest.state}`)} share={newest.progress?.share ?? null} />;
  }
  if (newest?.state === 'failed') {
    return (
      <Notice tone="alert">
        {newest.failure?.detail} {t('order.failed')}
      </Notice>
    );
  }
  if (newest?.state === 'done' && newest.id === order.data?.id) return <Notice>{t('order.done')}</Notice>;
  return null;
}

function UnderWay({ words, share }: { readonly words: string; readonly share: number | null }) {
  return (
    <div role="status">
      <p>{words}</p>
      <Progress value={share === null ? 100 : share * 100} animated={share === null} aria-label={words} size="sm" />
    </div>
  );
}
