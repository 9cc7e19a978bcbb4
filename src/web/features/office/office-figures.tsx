import { Link } from '@tanstack/react-router';
import { Figures } from '#web/design/figures.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { Answered } from '#web/shell/answered.tsx';
import styles from './office.module.css';
import { useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';

/** How the office stands, in figures; each opens what it counts. undefined: not known yet. */
export function OfficeFigures({
  companies,
  missions,
  lists,
}: {
  readonly companies: { readonly left: number; readonly right: number } | undefined;
  readonly missions: number | undefined;
  readonly lists: number | undefined;
}) {
  const { t, language, locale } = useReader(officeTexts);
  const office = useOffice();
  const inDigits = (count: number | undefined) => (count === undefined ? '–' : count.toLocaleString(locale));
  return (
    <div className={styles.figures}>
      <Answered of={office} lines={2}>
        {({ sides }) => (
          <Figures
            figures={[
              ...(['left', 'right'] as const).map((side) => ({
                label: t('today.companies-of', { side: nameFor(language, sides[side]).text }),
                value: (
                  <Link to="/companies" search={{ side }} className={styles.figure}>
                    {inDigits(companies?.[side])}
                  </Link>
                ),
              })),
              {
                label: t('today.ahead'),
                value: (
                  <Link to="/missions" className={styles.figure}>
                    {inDigits(missions)}
                  </Link>
                ),
              },
              {
                label: t('today.waiting'),
                value: (
                  <Link to="/imports" className={styles.figure}>
                    {inDigits(lists)}
                  </Link>
                ),
                ...(lists && { tone: 'alert' as const }),
              },
            ]}
          />
        )}
      </Answered>
    </div>
  );
}
