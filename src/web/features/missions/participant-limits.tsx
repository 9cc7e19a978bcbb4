import { Button } from '@mantine/core';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type {
  MissionParticipant,
  ParticipantChange,
  ParticipantsAnswer,
} from '#modules/missions/participant-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { NumberField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { HostFields } from './host-fields.tsx';
import { useMissionOrder } from './mission-queries.ts';
import { useMissionTimes } from './mission-times.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';
import { trimmed, typed } from './settings-form.ts';
import { settingsTexts } from './settings-texts.ts';
import { SlotTicks } from './slot-ticks.tsx';

const texts = { ...participantsTexts, ...settingsTexts };
const mostMeetings = 200;

/** When a firm can come, slot by slot, how many meetings it takes, and whether it has a table of its own. */
export function ParticipantLimits({
  mission,
  firm,
  name,
  slots,
  onClose,
}: {
  readonly mission: MissionAnswer;
  readonly firm: MissionParticipant;
  readonly name: string;
  readonly slots: ParticipantsAnswer['slots'];
  readonly onClose: () => void;
}) {
  const { t } = useReader(texts);
  const times = useMissionTimes(mission.settings.timeZone);
  const announce = useAnnounce();
  const { version, host: asHost } = firm;
  const draft = useDraft({
    unavailableSlots: firm.unavailableSlots,
    maximumMeetings: firm.maximumMeetings,
    host: {
      isHost: asHost !== null,
      table: asHost?.table ?? mission.settings.tables,
      name: typed(asHost?.name ?? {}),
    },
  });
  const { unavailableSlots, maximumMeetings, host } = draft.value;
  const save = useMissionOrder<ParticipantChange, { released: number }>(mission.id, {
    method: 'PUT',
    path: `/participants/${firm.company}`,
  });
  const numbers = slots.map(({ number }) => number);
  const isWrong = maximumMeetings !== null && !(maximumMeetings >= 0 && maximumMeetings <= mostMeetings);
  return (
    <Dialog title={t('firms.limits-of', { firm: name })} width="wide" onClose={onClose}>
      <Form
        label={t('firms.limits-of', { firm: name })}
        onSubmit={async () => {
          if (isWrong) return;
          const own = host.isHost ? { table: host.table, name: trimmed(host.name) } : null;
          const saved = await save.send({ unavailableSlots, maximumMeetings, host: own }, { version });
          if (!saved) return;
          announce(saved.released > 0 ? t('firms.released', { released: saved.released }) : t('firms.saved'));
          onClose();
        }}
      >
        <OrderNotice order={save} />
        {slots.length > 0 && <p>{t('firms.slots-help')}</p>}
        <SlotTicks
          slots={slots}
          times={times}
          ticked={numbers.filter((number) => !unavailableSlots.includes(number))}
          onTick={(comes) =>
            draft.set(
              'unavailableSlots',
              numbers.filter((number) => !comes.includes(number)),
            )
          }
        />
        <div className={styles.most}>
          <NumberField
            label={t('firms.most-label')}
            help={t('firms.most-help')}
            place="maximumMeetings"
            value={maximumMeetings}
            least={0}
            most={mostMeetings}
            isOptional
            error={isWrong && t('wrong.number', { least: 0, most: mostMeetings })}
            onChange={(value) => draft.set('maximumMeetings', value)}
          />
        </div>
        <HostFields value={host} tables={mission.settings.tables} onChange={(value) => draft.set('host', value)} />
        <FormActions submit={t('firms.save')} isSending={save.isSending} isSentAgain={save.isSentAgain}>
          <Button variant="default" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
