import { Button } from '@mantine/core';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Board } from './board.ts';
import type { BoardHandling } from './board-handling.ts';
import { MeetingPair, usePairNames } from './meeting-pair.tsx';
import { missionTexts } from './mission-texts.ts';
import { timetableTexts } from './timetable-texts.ts';
import styles from './waiting-meetings.module.css';
import { AskWhatItTakes, TakesOf, useWhatItTakes } from './what-it-takes.tsx';

const texts = { ...missionTexts, ...timetableTexts };

/** Every meeting that is wanted and has no place, all that stood in its way, and the way to find it one. */
export function WaitingMeetings({
  mission,
  board,
  handling,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly handling: BoardHandling;
}) {
  const { t } = useReader(texts);
  const namesOf = usePairNames(board);
  const takes = useWhatItTakes(mission);
  if (board.waiting.length === 0) return <p>{t('waiting.none')}</p>;
  const mustsFirst = [...board.waiting].sort(
    (one, other) => Number(other.demand === 'must') - Number(one.demand === 'must') || other.weight - one.weight,
  );
  return (
    <>
      <div className={styles.ask}>
        <AskWhatItTakes mission={mission} takes={takes} meetings={[]} />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('waiting.meeting')}</th>
            <th scope="col">{t('waiting.demand')}</th>
            <th scope="col">{t('waiting.why')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {mustsFirst.map((meeting) => (
            <tr key={meeting.id} data-demand={meeting.demand}>
              <th scope="row">
                <MeetingPair board={board} meeting={meeting} />
              </th>
              <td className={styles.demand}>{t(`demand.${meeting.demand}`)}</td>
              <td>
                {meeting.whyNotPlaced.length === 0 && t('waiting.not-tried')}
                {meeting.whyNotPlaced.map(({ code, text }) => (
                  <p key={`${code} ${text}`}>{text}</p>
                ))}
                <TakesOf mission={mission.id} takes={takes} meeting={meeting.id} />
              </td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  data-meeting={meeting.id}
                  aria-pressed={handling.chosen?.id === meeting.id}
                  aria-label={t('waiting.find-for', namesOf(meeting))}
                  onClick={() => handling.choose(meeting)}
                >
                  {t('waiting.find')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
