import type { PlanSummary } from '#modules/missions/contract.ts';
import { Figures } from '#web/design/figures.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionTexts } from './mission-texts.ts';

/** What was asked and what came of it, in six figures. */
export function PlanFigures({ summary }: { readonly summary: PlanSummary }) {
  const { t, locale } = useReader(missionTexts);
  const { objective } = summary;
  const notPlaced = summary.meetings - summary.placed;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Figures
      figures={[
        { label: t('plan.asked'), value: summary.meetings },
        { label: t('plan.placed'), value: summary.placed },
        { label: t('plan.not-placed'), value: notPlaced, ...(notPlaced > 0 ? { tone: 'alert' } : {}) },
        { label: t('plan.breaks'), value: objective?.breaks ?? '–' },
        {
          label: t('plan.worst-off'),
          value: objective ? percent.format(objective.worstShare) : '–',
          note: t('plan.worst-off-note'),
        },
      ]}
    />
  );
}
