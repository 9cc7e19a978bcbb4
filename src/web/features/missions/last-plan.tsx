import type { PlanAnswer } from '#modules/missions/contract.ts';
import { Section } from '#web/design/section.tsx';
import { Stamp } from '#web/design/stamp.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import { Certificate } from './certificate.tsx';
import { FinishedPlan } from './finished-plan.tsx';
import styles from './last-plan.module.css';
import { missionTexts } from './mission-texts.ts';
import { PlanAgain } from './plan-again.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { usePlans } from './plan-queries.ts';

/** The newest plan that is done, and the order for the next one. */
export function LastPlan() {
  const { t } = useReader(missionTexts);
  const plans = usePlans();
  const newest = plans.data?.[0];
  const done = plans.data?.find(({ state }) => state === 'done');
  return (
    <Section id="plan" title={t('plan.title')} aside={done?.isSample && <Stamp>{t('page.sample')}</Stamp>}>
      {plans.isPending && <Waiting lines={5} label={t('page.loading')} />}
      {plans.isError && !plans.data && <Failed query={plans} />}
      {plans.data && !done && <p className={styles.headline}>{t('plan.none')}</p>}
      {done?.summary && <p className={styles.headline}>{t(`plan.${done.summary.status}`)}</p>}
      {done?.summary && <PlanFigures summary={done.summary} />}
      {plans.data && (
        <div className={styles.columns}>
          <PlanAgain newest={newest} last={done} />
          {done?.summary && <Certificate plan={done} summary={done.summary} />}
        </div>
      )}
      {done && hasTimetable(done) && <FinishedPlan id={done.id} />}
    </Section>
  );
}

function hasTimetable(plan: PlanAnswer): boolean {
  return plan.summary?.status === 'optimal' || plan.summary?.status === 'feasible';
}
