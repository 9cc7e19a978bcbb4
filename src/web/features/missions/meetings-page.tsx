import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { BoardAnswer } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { AddMeeting } from './add-meeting.tsx';
import { readBoard } from './board.ts';
import { MeetingList } from './meeting-list.tsx';
import styles from './meetings.module.css';
import { meetingsTexts } from './meetings-texts.ts';
import { MissionFrame } from './mission-frame.tsx';
import { useBoard } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver, isUnderWay } from './next-step.ts';

const texts = { ...missionTexts, ...meetingsTexts };

/** Who should meet whom and why, to accept or to drop. */
export function MeetingsPage() {
  return <MissionFrame>{(mission) => <Meetings mission={mission} />}</MissionFrame>;
}

function Meetings({ mission }: { readonly mission: MissionAnswer }) {
  const board = useBoard(mission.id);
  return (
    <Answered of={board} lines={10}>
      {(loaded) => <Proposals mission={mission} answer={loaded} />}
    </Answered>
  );
}

function Proposals({ mission, answer }: { readonly mission: MissionAnswer; readonly answer: BoardAnswer }) {
  const { t } = useReader(texts);
  const board = useMemo(() => readBoard(answer), [answer]);
  const [isAdding, setAdding] = useState(false);
  const canChange = !isOver(mission.state);
  const { left, right } = mission.counts.participants;
  const add = canChange && left > 0 && right > 0 && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('meetings.add')}
    </Button>
  );
  return (
    <div className={styles.page}>
      {isUnderWay(mission.lastRun) && <Notice>{t('order.computing')}</Notice>}
      {!canChange && <Notice>{t('order.over')}</Notice>}
      {answer.meetings.length === 0 ? (
        <Empty
          title={t('meetings.none')}
          action={
            <>
              <LinkButton target={linkOptions({ to: '/missions/$id/timetable', params: { id: mission.id } })}>
                {t('meetings.propose')}
              </LinkButton>
              {add}
            </>
          }
        >
          {t('meetings.none-what')}
        </Empty>
      ) : (
        <>
          <div className={styles.intro}>
            <p>{t('meetings.lead')}</p>
            {add}
          </div>
          <MeetingList mission={mission} board={board} canChange={canChange} />
        </>
      )}
      {isAdding && <AddMeeting mission={mission} board={board} onClose={() => setAdding(false)} />}
    </div>
  );
}
