import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { DownloadLink } from '#web/design/link-button.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './mission-documents.module.css';
import { missionPath } from './mission-queries.ts';
import { overviewTexts } from './overview-texts.ts';

const files = [
  { file: 'itineraries.pdf', text: 'files.itineraries' },
  { file: 'timetable.xlsx', text: 'files.timetable' },
  { file: 'calendars.zip', text: 'files.calendars' },
  { file: 'programme.json', text: 'files.programme' },
] as const;

/** Everything a mission is handed out as: of the version in force, and of the board as it stands, marked DRAFT. */
export function MissionDocuments({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(overviewTexts);
  const { id, published, counts, hasUnpublishedChanges } = mission;
  const hasDraft = counts.meetings.placed > 0 && (!published || hasUnpublishedChanges);
  return (
    <Section id="documents" title={t('files.title')}>
      {!published && !hasDraft && <p>{t('files.none')}</p>}
      {published && <FileRow id={id} query="" words={t('files.of-version', { version: published.number })} />}
      {hasDraft && <FileRow id={id} query="?draft=yes" words={t('files.of-draft')} />}
    </Section>
  );
}

export function FileRow({
  id,
  query,
  words,
}: {
  readonly id: string;
  readonly query: string;
  readonly words?: string;
}) {
  const { t } = useReader(overviewTexts);
  return (
    <div className={styles.row}>
      {words && <p className={styles.words}>{words}</p>}
      <ul className={styles.files}>
        {files.map(({ file, text }) => (
          <li key={file}>
            <DownloadLink href={`${missionPath(id)}/${file}${query}`} size="sm">
              {t(text)}
            </DownloadLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
