import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { MissionMeeting } from '#modules/missions/meeting-contract.ts';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { RadioField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import type { Board } from './board.ts';
import { meetingsTexts } from './meetings-texts.ts';
import { useMissionOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { OrderNotice } from './order-notice.tsx';
import { settingsTexts } from './settings-texts.ts';

const texts = { ...missionTexts, ...meetingsTexts, ...settingsTexts };

type Sent = { readonly left: string; readonly right: string; readonly demand: MissionMeeting['demand'] };

/** A meeting an officer knows of: one firm of each side, and how much it is wanted. */
export function AddMeeting({
  mission,
  board,
  onClose,
}: {
  readonly mission: MissionAnswer;
  readonly board: Board;
  readonly onClose: () => void;
}) {
  const { t, language } = useReader(texts);
  const announce = useAnnounce();
  const [{ left, right, demand }, set] = useState<{
    left: string | null;
    right: string | null;
    demand: Sent['demand'];
  }>({ left: null, right: null, demand: 'must' });
  const [wasTried, setWasTried] = useState(false);
  const add = useMissionOrder<Sent, MissionMeeting>(mission.id, { method: 'POST', path: '/meetings' });
  const chosen = { left, right };
  return (
    <Dialog title={t('meetings.add')} onClose={onClose}>
      <Form
        label={t('meetings.add')}
        onSubmit={async () => {
          setWasTried(true);
          if (!left || !right) return;
          if (!(await add.send({ left, right, demand }))) return;
          announce(t('add.done'));
          onClose();
        }}
      >
        <OrderNotice order={add} />
        {(['left', 'right'] as const).map((side) => (
          <Select
            key={side}
            label={t('add.who', { side: nameFor(language, mission.sides[side]).text })}
            placeholder={t('add.choose')}
            searchable
            value={chosen[side]}
            error={wasTried && !chosen[side] && t('add.both')}
            data={board.answer.participants
              .filter((firm) => firm.side === side)
              .map((firm) => ({ value: firm.company, label: nameFor(language, firm.name, firm.reference).text }))}
            onChange={(company) => set({ left, right, demand, [side]: company })}
          />
        ))}
        <RadioField<Sent['demand']>
          label={t('add.demand')}
          help={t('add.must-help')}
          value={demand}
          choices={(['must', 'like'] as const).map((value) => ({ value, label: t(`demand.${value}`) }))}
          onChange={(value) => set({ left, right, demand: value })}
        />
        <FormActions submit={t('add.do')} isSending={add.isSending} isSentAgain={add.isSentAgain}>
          <Button variant="default" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
