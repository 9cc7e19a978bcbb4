import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { Notice } from '#web/design/notice.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { readBoard } from './board.ts';
import { HappeningForm } from './happening-form.tsx';
import { MissionFrame } from './mission-frame.tsx';
import { useBoard, useRepairs } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver, isUnderWay } from './next-step.ts';
import { RepairPreview } from './repair-preview.tsx';
import { RepairProgress } from './repair-progress.tsx';
import { repairTexts } from './repair-texts.ts';

const texts = { ...missionTexts, ...repairTexts };

/** Something happened after the mission was arranged: say what, see the fewest moves that mend it, take them or not. */
export function RepairPage() {
  return <MissionFrame>{(mission) => <Repair mission={mission} />}</MissionFrame>;
}

function Repair({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const board = useBoard(mission.id);
  const repairs = useRepairs(mission.id);
  if (isOver(mission.state)) return <Notice>{t('order.over')}</Notice>;
  if (mission.counts.meetings.placed === 0) {
    return (
      <Section id="repair" title={t('repair.title')}>
        <p>{t('repair.nothing-placed')}</p>
      </Section>
    );
  }
  return (
    <Answered of={board} lines={8}>
      {(answer) => (
        <Answered of={repairs} lines={8}>
          {({ repair, movesFrom }) => {
            const read = readBoard(answer);
            if (!repair) return <HappeningForm mission={mission} board={read} movesFrom={movesFrom} />;
            if (isUnderWay(repair.run)) return <RepairProgress mission={mission} board={read} repair={repair} />;
            return <RepairPreview mission={mission} board={read} repair={repair} />;
          }}
        </Answered>
      )}
    </Answered>
  );
}
