import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver, isUnderWay } from './next-step.ts';

const tones = { draft: 'plain', scheduled: 'plain', published: 'good', closed: 'plain', cancelled: 'alert' } as const;

/** How far a mission is, and what stands in the way of taking that for the last word. */
export function MissionState({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(missionTexts);
  const { state, lastRun, published, hasUnpublishedChanges } = mission;
  return (
    <>
      <Pill tone={tones[state]}>{t(`state.${state}`)}</Pill>
      {isUnderWay(lastRun) && <Pill tone="busy">{t('state.computing')}</Pill>}
      {published && hasUnpublishedChanges && !isOver(state) && <Pill tone="alert">{t('state.changed')}</Pill>}
    </>
  );
}
