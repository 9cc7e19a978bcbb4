import type { ReactNode } from 'react';
import type { MissionVersion } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { type InLanguages, nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { useMissionTimes } from './mission-times.ts';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

type Place = {
  readonly start: string;
  readonly table: InLanguages;
  readonly interpreter?: InLanguages | null | undefined;
};

/** One meeting that stands elsewhere than before. */
export type TableChange = Pick<MissionVersion['changes'][number], 'left' | 'right' | 'leftName' | 'rightName'> & {
  readonly kind: string;
  readonly from: Place | null;
  readonly to: Place | null;
};

/** Meetings with where they stood and where they stand: of a repair, and of a version. */
export function ChangesTable<Change extends TableChange>({
  mission,
  changes,
  kindOf,
  aboutOf,
}: {
  readonly mission: MissionAnswer;
  readonly changes: readonly Change[];
  readonly kindOf: (change: Change) => {
    readonly words: string;
    readonly tone: 'plain' | 'good' | 'busy' | 'alert';
    /** What the row looks like, where it is not the kind itself. */
    readonly look?: string;
  };
  /** What else is to be said of it, under the names. */
  readonly aboutOf?: (change: Change) => ReactNode;
}) {
  const { t, language } = useReader(versionsTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const place = (at: Place | null) => {
    if (!at) return '–';
    const where = { day: times.day(at.start), time: times.clock(at.start), table: nameFor(language, at.table).text };
    const interpreter = at.interpreter && nameFor(language, at.interpreter).text;
    return interpreter ? t('change.at-interpreted', { ...where, interpreter }) : t('change.at', where);
  };
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('change.kind')}</th>
          <th scope="col">{t('change.meeting')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { words, tone, look = change.kind } = kindOf(change);
          return (
            <tr key={`${change.left} ${change.right}`} data-kind={look}>
              <td>
                <Pill tone={tone}>{words}</Pill>
              </td>
              <th scope="row">
                <NameOf name={change.leftName} /> – <NameOf name={change.rightName} />
                {aboutOf?.(change)}
              </th>
              <td data-label={t('change.before')}>{place(change.from)}</td>
              <td data-label={t('change.after')}>{place(change.to)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
