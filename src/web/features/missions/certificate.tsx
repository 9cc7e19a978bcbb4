import type { PlanAnswer, PlanSummary } from '#modules/missions/contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './certificate.module.css';
import { missionTexts } from './mission-texts.ts';
import { programmePath } from './plan-queries.ts';

/** In the order in which timetables are compared; of the last two, less is better. */
const measures = ['mustsPlaced', 'worstShare', 'likesWeight', 'breaks', 'tableChanges'] as const;

/** How good the timetable is: each measure, the proven bound, and what is between them; then how it was made. */
export function Certificate({ plan, summary }: { readonly plan: PlanAnswer; readonly summary: PlanSummary }) {
  const { t, locale } = useReader(missionTexts);
  const { objective, bound } = summary;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const format = (measure: (typeof measures)[number], value: number) =>
    measure === 'worstShare' ? percent.format(value) : number.format(value);
  return (
    <div>
      <h3 className={styles.title}>{t('certificate.title')}</h3>
      {objective && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('certificate.measure')}</th>
              <th scope="col">{t('certificate.reached')}</th>
              <th scope="col">{t('certificate.bound')}</th>
              <th scope="col">{t('certificate.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => {
              const reached = objective[measure];
              const best = bound[measure];
              return (
                <tr key={measure}>
                  <th scope="row">{t(`certificate.${measure}`)}</th>
                  <td>{format(measure, reached)}</td>
                  <td>{best === undefined ? t('certificate.not-known') : format(measure, best)}</td>
                  <td>{best === undefined ? '–' : format(measure, Math.abs(best - reached))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className={styles.made}>
        {t('plan.made', {
          when: day.format(new Date(plan.finishedAt ?? plan.requestedAt)),
          slots: plan.slots,
          tables: plan.tables,
          seed: plan.seed,
          seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(summary.seconds),
        })}{' '}
        {summary.verified && t('plan.verified')}
      </p>
      <p className={styles.download}>
        <a href={programmePath(plan.id)} download="programme.json">
          {t('plan.download')}
        </a>{' '}
        <span>{t('plan.download-note')}</span>
      </p>
    </div>
  );
}
