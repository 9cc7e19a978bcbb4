import { Button, Checkbox } from '@mantine/core';
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
  const setComes = (numbers: readonly number[], comes: boolean) =>
    draft.set(
      'unavailableSlots',
      comes
        ? unavailableSlots.filter((slot) => !numbers.includes(slot))
        : [...new Set([...unavailableSlots, ...numbers])].sort((one, other) => one - other),
    );
  const days = [...new Set(slots.map(({ day }) => day))];
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
        {days.map((day) => {
          const ofDay = slots.filter((slot) => slot.day === day);
          const numbers = ofDay.map(({ number }) => number);
          const away = numbers.filter((number) => unavailableSlots.includes(number)).length;
          return (
            <fieldset key={day} className={styles.times}>
              <legend>{ofDay[0] && times.longDay(ofDay[0].start)}</legend>
              <Checkbox
                className={styles.whole ?? ''}
                label={t('firms.all-of-day')}
                checked={away === 0}
                indeterminate={away > 0 && away < numbers.length}
                onChange={(event) => setComes(numbers, event.currentTarget.checked)}
              />
              {ofDay.map(({ number, start, session }, index) => (
                <Checkbox
                  key={number}
                  data-starts={(index > 0 && ofDay[index - 1]?.session !== session) || undefined}
                  label={times.clock(start)}
                  checked={!unavailableSlots.includes(number)}
                  onChange={(event) => setComes([number], event.currentTarget.checked)}
                />
              ))}
            </fieldset>
          );
        })}
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
