import { Button } from '@mantine/core';
import type { MissionAnswer, MissionParticipant, ParticipantsAnswer } from '#modules/missions/mission-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Dialog } from '#web/design/dialog.tsx';
import { NumberField } from '#web/design/fields.tsx';
import { Form, FormActions } from '#web/design/form.tsx';
import { useDraft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { useMissionOrder } from './mission-queries.ts';
import { useMissionTimes } from './mission-times.ts';
import { OrderNotice } from './order-notice.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';
import { settingsTexts } from './settings-texts.ts';
import { SlotTicks } from './slot-ticks.tsx';

const texts = { ...participantsTexts, ...settingsTexts };
const mostMeetings = 200;

/** When a firm can come, slot by slot, and how many meetings it takes. */
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
  const draft = useDraft({ unavailableSlots: firm.unavailableSlots, maximumMeetings: firm.maximumMeetings });
  const { unavailableSlots, maximumMeetings } = draft.value;
  const save = useMissionOrder<typeof draft.value, { released: number }>(mission.id, {
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
          const saved = await save.send(draft.value);
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
        <FormActions submit={t('firms.save')} isSending={save.isSending} isSentAgain={save.isSentAgain}>
          <Button variant="default" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
