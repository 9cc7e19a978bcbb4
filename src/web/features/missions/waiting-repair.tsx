import { linkOptions } from '@tanstack/react-router';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { useRepairs } from './mission-queries.ts';
import { isOver } from './next-step.ts';
import { repairTexts } from './repair-texts.ts';

/** Says that a repair was computed and nobody has taken or discarded it yet. */
export function WaitingRepair({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(repairTexts);
  const { data } = useRepairs(mission.id);
  if (isOver(mission.state) || !data?.repair?.outcome) return null;
  const { isCurrent } = data.repair;
  return (
    <Notice
      action={
        <LinkButton
          target={linkOptions({ to: '/missions/$id/repair', params: { id: mission.id } })}
          size="compact-sm"
          variant="default"
        >
          {t('repair.look')}
        </LinkButton>
      }
    >
      {t(isCurrent ? 'repair.open' : 'repair.open-stale')}
    </Notice>
  );
}
