import { Figures } from '#web/design/figures.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import styles from './board-section.module.css';
import { HowGood } from './how-good.tsx';
import { overviewTexts } from './overview-texts.ts';
import { timetableTexts } from './timetable-texts.ts';

const texts = { ...timetableTexts, ...overviewTexts };

/** What the board as it stands is worth, recomputed by the independent check after every change. */
export function BoardFigures({ board }: { readonly board: Board }) {
  const { t, locale } = useReader(texts);
  const { figures } = board.answer;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (board.placed.length === 0) return null;
  return (
    <>
      {figures.says.length > 0 ? (
        <HowGood says={figures.says} />
      ) : (
        <p className={styles.status}>{t(figures.status ? `status.${figures.status}` : 'board.by-hand')}</p>
      )}
      <Figures
        figures={[
          { label: t('board.figures-placed'), value: figures.placed },
          {
            label: t('board.figures-waiting'),
            value: board.waiting.length,
            ...(board.waiting.length > 0 && { tone: 'alert' }),
          },
          {
            label: t('board.figures-breaks'),
            value: figures.breaks,
            ...(figures.boundBreaks !== null && { note: t('board.figures-fewest', { bound: figures.boundBreaks }) }),
          },
          {
            label: t('board.figures-worst'),
            value: percent.format(figures.worstShare),
            note: t('board.figures-worst-note'),
          },
          { label: t('board.figures-changes'), value: figures.tableChanges },
        ]}
      />
    </>
  );
}
