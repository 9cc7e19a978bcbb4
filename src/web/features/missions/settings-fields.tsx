import { Button, Select } from '@mantine/core';
import { NumberField } from '#web/design/fields.tsx';
import { FieldGroup } from '#web/design/form.tsx';
import type { Draft } from '#web/design/use-draft.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { DayFields } from './day-fields.tsx';
import { limits } from './settings-faults.ts';
import styles from './settings-fields.module.css';
import { type DayForm, dayAfter, type SettingsForm } from './settings-form.ts';
import { settingsTexts } from './settings-texts.ts';
import { TypedFields } from './typed-fields.tsx';

/** So many of the four hundred are listed until something is typed. */
const zonesAtOnce = 40;

/** The fields of a mission's settings: what and where, its days, tables and meetings. */
export function SettingsFields({
  draft,
  errorAt,
}: {
  readonly draft: Pick<Draft<SettingsForm>, 'value' | 'set'>;
  readonly errorAt: (place: string) => string | undefined;
}) {
  const { t } = useReader(settingsTexts);
  const { value, set } = draft;
  const changeDay = (index: number, day: DayForm) =>
    set(
      'days',
      value.days.map((each, at) => (at === index ? day : each)),
    );
  const number = (field: 'meetingMinutes' | 'changeMinutes' | 'tables' | 'minimumEach' | 'meetingsPerCompany') => ({
    place: field,
    value: value[field],
    ...limits[field],
    error: errorAt(field),
    onChange: (typed: number | null) => set(field, typed),
  });
  return (
    <>
      <FieldGroup title={t('settings.what')} help={t('settings.name-help')}>
        <TypedFields
          label={t('settings.name')}
          place="title"
          value={value.title}
          maximumLength={limits.title}
          errorAt={errorAt}
          onChange={(title) => set('title', title)}
        />
      </FieldGroup>
      <FieldGroup help={t('settings.place-help')}>
        <TypedFields
          label={t('settings.place')}
          place="place"
          value={value.place}
          maximumLength={limits.place}
          isOptional
          errorAt={errorAt}
          onChange={(place) => set('place', place)}
        />
      </FieldGroup>
      <FieldGroup title={t('settings.when')}>
        <div className={styles.zone}>
          <Select
            label={t('settings.time-zone')}
            description={t('settings.time-zone-help')}
            value={value.timeZone}
            error={errorAt('timeZone')}
            data={[...new Set([value.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
            searchable
            limit={zonesAtOnce}
            allowDeselect={false}
            checkIconPosition="right"
            onChange={(timeZone) => timeZone && set('timeZone', timeZone)}
          />
        </div>
        {value.days.length === 0 && <p>{t('settings.no-days')}</p>}
        {value.days.map((day, index) => (
          <DayFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place among the days
            key={index}
            day={day}
            index={index}
            errorAt={errorAt}
            onChange={(changed) => changeDay(index, changed)}
            onRemove={() =>
              set(
                'days',
                value.days.filter((_, at) => at !== index),
              )
            }
          />
        ))}
        <div>
          <Button
            variant="default"
            disabled={value.days.length >= limits.days}
            onClick={() => set('days', [...value.days, dayAfter(value.days)])}
          >
            {t('settings.add-day')}
          </Button>
        </div>
      </FieldGroup>
      <FieldGroup title={t('settings.how')} help={t('settings.tables-help')} columns={3}>
        <NumberField label={t('settings.tables')} {...number('tables')} />
        <NumberField label={t('settings.meeting-minutes')} {...number('meetingMinutes')} />
        <NumberField label={t('settings.change-minutes')} {...number('changeMinutes')} />
      </FieldGroup>
      <FieldGroup columns={2}>
        <NumberField
          label={t('settings.per-company')}
          help={t('settings.per-company-help')}
          {...number('meetingsPerCompany')}
        />
        <NumberField label={t('settings.minimum')} help={t('settings.minimum-help')} {...number('minimumEach')} />
      </FieldGroup>
    </>
  );
}
