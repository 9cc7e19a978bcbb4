import type { TimetableRun } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './certificate.module.css';
import { overviewTexts } from './overview-texts.ts';

type Summary = NonNullable<TimetableRun['summary']>;

/** In the order in which timetables are compared; of the last two, less is better. */
const measures = ['mustsPlaced', 'worstShare', 'likesWeight', 'breaks', 'tableChanges'] as const;

/** How good a timetable is: each measure, the proven bound, and what is between them. */
export function Certificate({
  objective,
  bound,
}: {
  readonly objective: NonNullable<Summary['objective']>;
  readonly bound: Summary['bound'];
}) {
  const { t, locale } = useReader(overviewTexts);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const format = (measure: (typeof measures)[number], value: number) =>
    measure === 'worstShare' ? percent.format(value) : number.format(value);
  return (
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
  );
}
