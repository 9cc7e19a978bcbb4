import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { RepairStepAnswer } from '#modules/missions/repair-contract.ts';
import { Pill } from '#web/design/pill.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import { useMissionTimes } from './mission-times.ts';
import styles from './repair.module.css';
import { repairTexts } from './repair-texts.ts';
import changes from './versions.module.css';
import { versionsTexts } from './versions-texts.ts';

const texts = { ...repairTexts, ...versionsTexts };
const tones = {
  moved: 'busy',
  'table-changed': 'plain',
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
  const { t, language } = useReader(texts);
  const times = useMissionTimes(mission.settings.timeZone);
  const place = (at: RepairStepAnswer['from']) =>
    at
      ? t('change.at', {
          day: times.day(at.start),
          time: times.clock(at.start),
          table: nameFor(language, at.table).text,
        })
      : '–';
  return (
    <table className={changes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('change.kind')}</th>
          <th scope="col">{t('change.meeting')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={`${step.left} ${step.right}`} data-kind={step.kind === 'called-off' ? 'removed' : step.kind}>
            <td>
              <Pill tone={tones[step.kind]}>{t(`step.${step.kind}`)}</Pill>
            </td>
            <th scope="row">
              <NameOf name={step.leftName} /> – <NameOf name={step.rightName} />
              {step.whyNot.map((reason) => (
                <p key={reason} className={styles.why}>
                  {reason}
                </p>
              ))}
            </th>
            <td data-label={t('change.before')}>{place(step.from)}</td>
            <td data-label={t('change.after')}>{place(step.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
