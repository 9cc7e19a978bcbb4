import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Decision, MissionMeeting } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { MeetingPair, usePairNames } from './meeting-pair.tsx';
import { MeetingReasons } from './meeting-reasons.tsx';
import styles from './meetings.module.css';
import { meetingsTexts } from './meetings-texts.ts';
import { useMeetingOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { useMissionTimes } from './mission-times.ts';
import { OrderNotice } from './order-notice.tsx';
import { usePlaceInWords } from './place-in-words.ts';

const texts = { ...missionTexts, ...meetingsTexts };
const tones = { proposed: 'plain', accepted: 'good', dropped: 'alert' } as const;
/** A weight counts to 10,000. */
const wholeWeight = 10_000;

/** A meeting put forward: the two firms, why they should meet, how well they fit, and what the officer decides. */
export const MeetingEntry = memo(function MeetingEntry({
  mission,
  board,
  meeting,
  canChange,
  isChosen,
  onChoose,
  isBusy,
  onDecide,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly meeting: MissionMeeting;
  readonly canChange: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { t, locale } = useReader(texts);
  const names = usePairNames(board)(meeting);
  const times = useMissionTimes(mission.settings.timeZone);
  const place = usePlaceInWords(board, times)(meeting);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const change = useMeetingOrder<{ demand: MissionMeeting['demand'] }>(mission.id, {
    method: 'PATCH',
    path: `/meetings/${meeting.id}`,
  });
  const other = meeting.demand === 'must' ? 'like' : 'must';
  return (
    <li className={styles.meeting} data-decision={meeting.decision} data-demand={meeting.demand}>
      {canChange && (
        <Checkbox
          className={styles.tick ?? ''}
          aria-label={t('meetings.choose', names)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <div className={styles.pair}>
        <MeetingPair board={board} meeting={meeting} />
        <p className={styles.facts}>
          <span className={styles.demand}>{t(`demand.${meeting.demand}`)}</span>
          {meeting.origin === 'proposed' && (
            <span>{t('meetings.weight-of', { percent: percent.format(meeting.weight / wholeWeight) })}</span>
          )}
          {place ? (
            <Link
              to="/missions/$id/timetable"
              params={{ id: mission.id }}
              search={{ meeting: meeting.id }}
              className={styles.at}
            >
              {place}
            </Link>
          ) : (
            meeting.decision !== 'dropped' && <span>{t('meetings.not-placed')}</span>
          )}
        </p>
      </div>
      <div className={styles.reasons}>
        <MeetingReasons meeting={meeting} atFirst={3} />
      </div>
      <div className={styles.decide}>
        <Pill tone={tones[meeting.decision]}>{t(`decision.${meeting.decision}`)}</Pill>
        {canChange && (
          <span className={styles.buttons}>
            {meeting.decision !== 'accepted' && (
              <Button
                size="compact-sm"
                variant="outline"
                disabled={isBusy}
                aria-label={t('meetings.accept-it', names)}
                onClick={() => onDecide('accepted')}
              >
                {t('meetings.accept')}
              </Button>
            )}
            {meeting.decision !== 'dropped' && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                aria-label={t('meetings.drop-it', names)}
                onClick={() => onDecide('dropped')}
              >
                {t('meetings.drop')}
              </Button>
            )}
            {meeting.decision !== 'proposed' && (
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={isBusy}
                aria-label={t('meetings.open-it', names)}
                onClick={() => onDecide('proposed')}
              >
                {t('meetings.open-again')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void change.send({ demand: other }, { version: meeting.version })}
            >
              {t(`meetings.make-${other}`)}
            </Button>
          </span>
        )}
        <OrderNotice order={change} />
      </div>
    </li>
  );
});
