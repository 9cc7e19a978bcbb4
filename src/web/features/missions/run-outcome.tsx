import type { TimetableRun } from '#modules/missions/mission-contract.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { ConflictInWords } from './conflict-in-words.tsx';
import { missionTexts } from './mission-texts.ts';
import styles from './run.module.css';
import { timetableTexts } from './timetable-texts.ts';

const texts = { ...missionTexts, ...timetableTexts };

/** What a computation that has ended came to, said plainly; and what an officer should look at. */
export function RunOutcome({ mission, run }: { readonly mission: string; readonly run: TimetableRun }) {
  const { t } = useReader(texts);
  return (
    <div className={styles.outcome}>
      <Sentence run={run} />
      {run.state === 'failed' && run.failure?.conflict && (
        <ConflictInWords mission={mission} conflict={{ ...run.failure.conflict, text: '' }} />
      )}
      {run.warnings.length > 0 && (
        <div>
          <p className={styles.worth}>{t('run.warnings')}</p>
          <ul className={styles.warnings}>
            {run.warnings.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Sentence({ run }: { readonly run: TimetableRun }) {
  const { t } = useReader(texts);
  switch (run.state) {
    case 'done':
      return <Notice>{t('run.done', { placed: run.summary?.placed, meetings: run.summary?.meetings })}</Notice>;
    case 'failed':
      return <Notice tone="alert">{t('run.failed', { reason: run.failure?.text ?? '' })}</Notice>;
    case 'overtaken':
    case 'cancelled':
      return <Notice>{t(`run.${run.state}`)}</Notice>;
    case 'queued':
    case 'running':
      return <Notice>{t('next.watch')}</Notice>;
  }
}
