import { Link, linkOptions } from '@tanstack/react-router';
import type { ConflictAnswer } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './conflict-in-words.module.css';
import { timetableTexts } from './timetable-texts.ts';

type WayOut = NonNullable<ConflictAnswer['requirements'][number]['wayOut']>;

/** What cannot hold together, each part with a link to where somebody can give way in it. */
export function ConflictInWords({
  mission,
  conflict,
}: {
  readonly mission: string;
  readonly conflict: ConflictAnswer;
}) {
  const { t } = useReader(timetableTexts);
  return (
    <div className={styles.conflict}>
      {conflict.text && <p className={styles.text}>{conflict.text}</p>}
      <p>{t(conflict.isSmallest ? 'conflict.smallest' : 'conflict.some')}</p>
      <ul className={styles.requirements}>
        {conflict.requirements.map(({ code, text, wayOut }) => (
          <li key={`${code} ${text}`}>
            {text}
            {wayOut && (
              <Link
                {...addressOf(mission, wayOut)}
                className={styles.way}
                aria-label={`${t('conflict.change')}: ${text}`}
              >
                {t('conflict.change')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function addressOf(id: string, { place, company, meeting }: WayOut) {
  const params = { id };
  switch (place) {
    case 'participants':
      return linkOptions({ to: '/missions/$id/participants', params, search: company ? { limits: company } : {} });
    case 'settings':
      return linkOptions({ to: '/missions/$id', params, search: { settings: 'edit' } });
    case 'interpreters':
      return linkOptions({ to: '/missions/$id', params, hash: 'interpreters' });
    case 'meetings':
      return linkOptions({ to: '/missions/$id/meetings', params });
    case 'timetable':
      return linkOptions({ to: '/missions/$id/timetable', params, search: meeting ? { meeting } : {} });
  }
}
