import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MissionMeeting } from '#modules/missions/meeting-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import styles from './meeting-reasons.module.css';
import { meetingsTexts } from './meetings-texts.ts';

/** Why two firms should meet: what a firm asked for by name first, then the strongest reasons, each resting on named fields of both profiles. */
export function MeetingReasons({
  meeting,
  atFirst = Number.POSITIVE_INFINITY,
}: {
  readonly meeting: MissionMeeting;
  /** So many until the reader asks for the others. */
  readonly atFirst?: number;
}) {
  const { t } = useReader(meetingsTexts);
  const [showsAll, setShowsAll] = useState(false);
  const { reasons } = meeting;
  if (reasons.length === 0) {
    const words = { added: 'meetings.added-by-hand', imported: 'meetings.imported', proposed: 'meetings.no-reason' };
    return <p className={styles.none}>{t(words[meeting.origin] as 'meetings.no-reason')}</p>;
  }
  const shown = showsAll ? reasons : reasons.slice(0, atFirst);
  return (
    <>
      <ul className={styles.reasons}>
        {shown.map(({ code, text, leftField, rightField }) => (
          <li key={`${code} ${leftField} ${rightField} ${text.en}`}>
            <NameOf name={text} />
          </li>
        ))}
      </ul>
      {reasons.length > shown.length && (
        <Button variant="subtle" size="compact-xs" className={styles.more ?? ''} onClick={() => setShowsAll(true)}>
          {t('meetings.more-reasons', { more: reasons.length - shown.length })}
        </Button>
      )}
    </>
  );
}
