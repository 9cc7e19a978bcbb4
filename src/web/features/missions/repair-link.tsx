import { linkOptions } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { isOver } from './next-step.ts';
import { repairTexts } from './repair-texts.ts';

/** The way to say that something happened, for a mission that is arranged. */
export function RepairLink({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(repairTexts);
  if (isOver(mission.state) || mission.counts.meetings.placed === 0) return null;
  return (
    <LinkButton target={linkOptions({ to: '/missions/$id/repair', params: { id: mission.id } })} variant="default">
      {t('repair.go')}
    </LinkButton>
  );
}
