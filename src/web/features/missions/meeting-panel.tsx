import { Button } from '@mantine/core';
import type { MissionMeeting, PlacesAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Waiting } from '#web/design/waiting.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import { MeetingInterpreting } from './meeting-interpreting.tsx';
import { MeetingPair } from './meeting-pair.tsx';
import styles from './meeting-panel.module.css';
import { MeetingReasons } from './meeting-reasons.tsx';
import { useMeetingOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import type { MissionTimes } from './mission-times.ts';
import { MoveNotice } from './move-notice.tsx';
import { OrderNotice } from './order-notice.tsx';
import { usePlaceInWords } from './place-in-words.ts';
import { PlacesOfMeeting } from './places-of-meeting.tsx';
import { timetableTexts } from './timetable-texts.ts';
import type { useMove } from './use-move.ts';
import { AskWhatItTakes, TakesOf, useWhatItTakes } from './what-it-takes.tsx';

const texts = { ...missionTexts, ...timetableTexts };

/** Why a meeting has no place, and on request what it would take. */
function WhyWaiting({ mission, meeting }: { readonly mission: MissionAnswer; readonly meeting: MissionMeeting }) {
  const { t } = useReader(texts);
  const takes = useWhatItTakes(mission);
  return (
    <section>
      <h4 className={styles.heading}>{t('panel.why-waiting')}</h4>
      {meeting.whyNotPlaced.map(({ code, text }) => (
        <p key={`${code} ${text}`}>{text}</p>
      ))}
      <TakesOf mission={mission.id} takes={takes} meeting={meeting.id} />
      <AskWhatItTakes mission={mission} takes={takes} meetings={[meeting.id]} />
    </section>
  );
}

/** One meeting: who, why, where it stands, whether it is locked, and everywhere it can go or why not. */
export function MeetingPanel({
  mission,
  board,
  meeting,
  places,
  times,
  move,
  asked,
  canChange,
  onShowDay,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly meeting: MissionMeeting;
  readonly places: PlacesAnswer | undefined;
  readonly times: MissionTimes;
  readonly move: ReturnType<typeof useMove>;
  /** The slot the reader asked about on the board. */
  readonly asked: number | null;
  readonly canChange: boolean;
  readonly onShowDay: (day: number) => void;
}) {
  const { t } = useReader(texts);
  const here = usePlaceInWords(board, times)(meeting);
  const lock = useMeetingOrder<{ locked: boolean }>(mission.id, {
    method: 'PATCH',
    path: `/meetings/${meeting.id}`,
  });
  const day = meeting.slot === null ? undefined : board.slots.get(meeting.slot)?.day;
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <MeetingPair board={board} meeting={meeting} />
      </div>
      <p className={styles.facts}>
        <span className={styles.demand} data-demand={meeting.demand}>
          {t(`demand.${meeting.demand}`)}
        </span>
        <span>{t(`decision.${meeting.decision}`)}</span>
      </p>
      <p className={styles.here}>
        {here ?? t('panel.no-place')}
        {day !== undefined && board.answer.slots.some((slot) => slot.day !== day) && (
          <Button variant="subtle" size="compact-xs" onClick={() => onShowDay(day)}>
            {t('panel.show-day')}
          </Button>
        )}
      </p>
      {canChange && (
        <div className={styles.buttons}>
          {meeting.slot !== null && (
            <Button
              size="compact-sm"
              variant={meeting.locked ? 'filled' : 'default'}
              aria-pressed={meeting.locked}
              onClick={() => void lock.send({ locked: !meeting.locked }, { version: meeting.version })}
            >
              {t(meeting.locked ? 'panel.unlock' : 'panel.lock')}
            </Button>
          )}
          {meeting.slot !== null && !meeting.locked && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void move.move(meeting, { slot: null, table: null })}
            >
              {t('panel.take-off')}
            </Button>
          )}
        </div>
      )}
      <OrderNotice order={lock} />
      <MoveNotice move={move} places={places} asked={asked} board={board} times={times} />
      {meeting.locked && <p className={styles.quiet}>{t('panel.locked-what')}</p>}
      <MeetingInterpreting mission={mission} board={board} meeting={meeting} canChange={canChange} />
      {canChange && !meeting.locked && (
        <section>
          <h4 className={styles.heading}>{t('panel.places')}</h4>
          {places ? (
            <PlacesOfMeeting board={board} meeting={meeting} places={places} times={times} move={move} asked={asked} />
          ) : (
            <Waiting lines={4} label={t('page.loading')} />
          )}
        </section>
      )}
      {meeting.slot === null && meeting.decision !== 'dropped' && <WhyWaiting mission={mission} meeting={meeting} />}
      <section>
        <h4 className={styles.heading}>{t('panel.reasons')}</h4>
        <MeetingReasons meeting={meeting} />
      </section>
    </div>
  );
}
