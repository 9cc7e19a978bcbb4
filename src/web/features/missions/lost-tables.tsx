import { Button } from '@mantine/core';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionPath, useMissionOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { repairTexts } from './repair-texts.ts';

const texts = { ...missionTexts, ...repairTexts };

/** Tables that were lost, each with the way to have it back. */
export function LostTables({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const announce = useAnnounce();
  const reopen = useMissionOrder<number, MissionAnswer>(mission.id, {
    method: 'POST',
    path: (table) => `/tables/${table}/reopen`,
    body: () => undefined,
    answersAs: () => missionPath(mission.id),
  });
  return (
    <>
      {mission.closedTables.map(({ table, slots }) => {
        const name = t('table.number', { table });
        return (
          <Notice
            key={table}
            action={
              !isOver(mission.state) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${name}: ${t('lost.back')}`}
                  onClick={async () => {
                    if (await reopen.send(table)) announce(t('lost.is-back', { table: name }));
                  }}
                >
                  {t('lost.back')}
                </Button>
              )
            }
          >
            {t('lost.table', { table: name, slots: slots.length })}
          </Notice>
        );
      })}
      <OrderNotice order={reopen} />
    </>
  );
}
