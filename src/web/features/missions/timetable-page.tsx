import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { BoardSection } from './board-section.tsx';
import { MissionFrame } from './mission-frame.tsx';
import { useBoard } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver, isUnderWay, nextStepOf } from './next-step.ts';
import { NextStepNotice } from './next-step-notice.tsx';
import { RepairLink } from './repair-link.tsx';
import { RunOrderForm } from './run-order-form.tsx';
import { RunProgress } from './run-progress.tsx';

/** The timetable: have it computed, see it as a board, move and lock meetings by hand. */
export function TimetablePage() {
  return (
    <MissionFrame actions={(mission) => <RepairLink mission={mission} />}>
      {(mission) => <Timetable mission={mission} />}
    </MissionFrame>
  );
}

function Timetable({ mission }: { readonly mission: MissionAnswer }) {
  const board = useBoard(mission.id);
  return (
    <>
      <Computing mission={mission} />
      <Answered of={board} lines={10}>
        {(answer) => <BoardSection mission={mission} answer={answer} />}
      </Answered>
    </>
  );
}

function Computing({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(missionTexts);
  const { page } = nextStepOf(mission);
  if (isOver(mission.state)) return <Notice>{t('order.over')}</Notice>;
  if (isUnderWay(mission.lastRun)) return <RunProgress mission={mission} run={mission.lastRun} />;
  // Without slots or without firms there is nothing to compute: say what is missing instead.
  if (page === 'settings' || page === 'participants') return <NextStepNotice mission={mission} />;
  return <RunOrderForm mission={mission} />;
}
