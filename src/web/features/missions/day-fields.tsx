import { Button, CloseButton } from '@mantine/core';
import { NumberField, SelectField, TextField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import styles from './day-fields.module.css';
import { missionTexts } from './mission-texts.ts';
import { limits } from './settings-faults.ts';
import {
  type DayForm,
  type PauseForm,
  type PauseTitle,
  type SessionForm,
  sessionNames,
  usualPause,
} from './settings-form.ts';
import { pauseTitles, settingsTexts } from './settings-texts.ts';

const texts = { ...missionTexts, ...settingsTexts };
type ErrorAt = (place: string) => string | undefined;

/** One day: its date, and when its morning and its afternoon start, how many slots each has and where it pauses. */
export function DayFields({
  day,
  index,
  errorAt,
  onChange,
  onRemove,
}: {
  readonly day: DayForm;
  readonly index: number;
  readonly errorAt: ErrorAt;
  readonly onChange: (day: DayForm) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useReader(texts);
  const place = `days.${index}`;
  return (
    <fieldset className={styles.day}>
      <legend className={styles.legend}>{t('day.number', { day: index + 1 })}</legend>
      <CloseButton
        className={styles.remove ?? ''}
        aria-label={t('settings.remove-day', { day: index + 1 })}
        title={t('settings.remove-day', { day: index + 1 })}
        onClick={onRemove}
      />
      <div className={styles.date}>
        <TextField
          type="date"
          label={t('settings.date')}
          place={`${place}.date`}
          value={day.date}
          error={errorAt(`${place}.date`)}
          onChange={(date) => onChange({ ...day, date })}
        />
      </div>
      {sessionNames.map((name, order) => (
        <SessionFields
          key={name}
          name={t(`settings.${name}`)}
          place={`${place}.sessions.${order}`}
          session={day[name]}
          errorAt={errorAt}
          onChange={(session) => onChange({ ...day, [name]: session })}
        />
      ))}
    </fieldset>
  );
}

function SessionFields({
  name,
  place,
  session,
  errorAt,
  onChange,
}: {
  readonly name: string;
  readonly place: string;
  readonly session: SessionForm;
  readonly errorAt: ErrorAt;
  readonly onChange: (session: SessionForm) => void;
}) {
  const { t } = useReader(texts);
  const { start, slots, pauses } = session;
  const change = (index: number, pause: PauseForm) =>
    onChange({ ...session, pauses: pauses.map((each, at) => (at === index ? pause : each)) });
  return (
    <fieldset className={styles.session}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.fields}>
        <TextField
          type="time"
          label={t('settings.starts')}
          place={`${place}.start`}
          value={start}
          error={errorAt(`${place}.start`)}
          onChange={(value) => onChange({ ...session, start: value })}
        />
        <NumberField
          label={t('settings.slots')}
          place={`${place}.slots`}
          value={slots}
          least={limits.slots.least}
          most={limits.slots.most}
          error={errorAt(`${place}.slots`)}
          onChange={(value) => onChange({ ...session, slots: value })}
        />
      </div>
      {pauses.map((pause, index) => (
        <PauseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a pause is nothing but its place among the others
          key={index}
          place={`${place}.breaks.${index}`}
          pause={pause}
          errorAt={errorAt}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange({ ...session, pauses: pauses.filter((_, at) => at !== index) })}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange({ ...session, pauses: [...pauses, usualPause] })}
        disabled={pauses.length >= 10}
      >
        + {t('settings.add-pause')}
      </Button>
    </fieldset>
  );
}

function PauseFields({
  place,
  pause,
  errorAt,
  onChange,
  onRemove,
}: {
  readonly place: string;
  readonly pause: PauseForm;
  readonly errorAt: ErrorAt;
  readonly onChange: (pause: PauseForm) => void;
  readonly onRemove: () => void;
}) {
  const { t, language } = useReader(texts);
  return (
    <div className={styles.pause}>
      <NumberField
        label={t('settings.after-slot')}
        place={`${place}.afterSlot`}
        value={pause.afterSlot}
        least={1}
        error={errorAt(`${place}.afterSlot`)}
        onChange={(afterSlot) => onChange({ ...pause, afterSlot })}
      />
      <NumberField
        label={t('settings.minutes')}
        place={`${place}.minutes`}
        value={pause.minutes}
        least={limits.pauseMinutes.least}
        most={limits.pauseMinutes.most}
        error={errorAt(`${place}.minutes`)}
        onChange={(minutes) => onChange({ ...pause, minutes })}
      />
      <SelectField<PauseTitle>
        label={t('settings.pause-title')}
        value={pause.called}
        choices={[
          ...Object.entries(pauseTitles).map(([value, title]) => ({
            value: value as PauseTitle,
            label: title[language],
          })),
          { value: 'own', label: t('settings.pause-own') },
        ]}
        onChange={(called) => onChange({ ...pause, called })}
      />
      {pause.called === 'own' && (
        <TextField
          label={t('settings.pause-own-title')}
          place={`${place}.title`}
          value={pause.own[language]}
          maximumLength={limits.pauseTitle}
          error={errorAt(`${place}.title`)}
          onChange={(title) => onChange({ ...pause, own: { ...pause.own, [language]: title } })}
        />
      )}
      <CloseButton aria-label={t('settings.remove-pause')} title={t('settings.remove-pause')} onClick={onRemove} />
    </div>
  );
}
