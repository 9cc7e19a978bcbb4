import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionVersion } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { useMissionTimes } from './mission-times.ts';
import styles from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

type Change = MissionVersion['changes'][number];
const tones = { added: 'good', moved: 'busy', removed: 'alert' } as const;
const atFirst = 12;

/** What differs from the version before: each meeting with where it stood and where it stands. */
export function VersionChanges({
  mission,
  changes,
}: {
  readonly mission: MissionAnswer;
  readonly changes: readonly Change[];
}) {
  const { t, language } = useReader(versionsTexts);
  const times = useMissionTimes(mission.settings.timeZone);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, atFirst);
  const place = (at: Change['from']) =>
    at
      ? t('change.at', {
          day: times.day(at.start),
          time: times.clock(at.start),
          table: nameFor(language, at.table).text,
        })
      : '–';
  if (changes.length === 0) return null;
  return (
    <>
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
          {shown.map((change) => (
            <tr key={`${change.left} ${change.right}`} data-kind={change.kind}>
              <td>
                <Pill tone={tones[change.kind]}>{t(`change.${change.kind}`)}</Pill>
              </td>
              <th scope="row">
                <NameOf name={change.leftName} /> – <NameOf name={change.rightName} />
              </th>
              <td data-label={t('change.before')}>{place(change.from)}</td>
              <td data-label={t('change.after')}>{place(change.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('publish.show-all', { count: changes.length })}
        </Button>
      )}
    </>
  );
}
