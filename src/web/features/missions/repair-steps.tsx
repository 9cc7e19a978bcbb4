import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { RepairStepAnswer } from '#modules/missions/repair-contract.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { ChangesTable } from './changes-table.tsx';
import styles from './repair.module.css';
import { repairTexts } from './repair-texts.ts';

const tones = {
  moved: 'busy',
  'table-changed': 'plain',
  'interpreter-changed': 'plain',
  'called-off': 'alert',
  placed: 'good',
  lost: 'alert',
} as const;

/** Every meeting that changes: where it stands, where it would stand, and why it cannot be kept. */
export function RepairSteps({
  mission,
  steps,
}: {
  readonly mission: MissionAnswer;
  readonly steps: readonly RepairStepAnswer[];
}) {
  const { t } = useReader(repairTexts);
  return (
    <ChangesTable
      mission={mission}
      changes={steps}
      kindOf={({ kind }) => ({
        words: t(`step.${kind}`),
        tone: tones[kind],
        ...(kind === 'called-off' && { look: 'removed' }),
      })}
      aboutOf={({ whyNot }) =>
        whyNot.map((reason) => (
          <p key={reason} className={styles.why}>
            {reason}
          </p>
        ))
      }
    />
  );
}
