import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { ParticipantsAnswer } from '#modules/missions/participant-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { useMissionOrder } from './mission-queries.ts';
import { OrderNotice } from './order-notice.tsx';
import { participantsTexts } from './participants-texts.ts';
import type { Addition } from './participants-to-add.ts';
import { PickFirms } from './pick-firms.tsx';
import { PickImport } from './pick-import.tsx';

/** Choosing who else takes part: firms of the registry one by one or all of a side, or everybody of an imported list. */
export function AddParticipants({
  mission,
  side,
  taken,
  onClose,
}: {
  readonly mission: MissionAnswer;
  readonly side: 'left' | 'right';
  /** Companies of this side that take part already. */
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
}) {
  const { t, language } = useReader(participantsTexts);
  const announce = useAnnounce();
  const [from, setFrom] = useState<'registry' | 'import'>('registry');
  const add = useMissionOrder<Addition, ParticipantsAnswer>(mission.id, { method: 'POST', path: '/participants' });
  const sideName = nameFor(language, mission.sides[side]).text;

  async function send(addition: Addition) {
    const now = await add.send(addition);
    if (!now) return;
    const count = now.participants.filter((firm) => firm.side === side).length - taken.size;
    announce(count > 0 ? t('pick.added', { count }) : t('pick.added-none'));
    onClose();
  }

  return (
    <Dialog title={t('firms.add-to', { side: sideName })} width="wide" onClose={onClose}>
      <SegmentedControl
        aria-label={t('firms.add')}
        value={from}
        onChange={setFrom}
        data={[
          { value: 'registry' as const, label: t('pick.from-registry') },
          { value: 'import' as const, label: t('pick.from-import') },
        ]}
      />
      <OrderNotice order={add} />
      {from === 'registry' ? (
        <PickFirms side={side} sideName={sideName} taken={taken} isBusy={add.isSending} onPick={send} />
      ) : (
        <PickImport side={side} isBusy={add.isSending} onPick={send} />
      )}
      <div>
        <Button variant="default" onClick={onClose}>
          {t('pick.close')}
        </Button>
      </div>
    </Dialog>
  );
}
