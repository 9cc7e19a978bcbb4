import { Button } from '@mantine/core';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import { KeyValue } from '#web/design/key-value.tsx';
import { Section } from '#web/design/section.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { NameInLanguages } from '#web/reader/name-in-languages.tsx';
import { EditSettings } from './edit-settings.tsx';
import { LostTables } from './lost-tables.tsx';
import { missionTexts } from './mission-texts.ts';
import { isOver } from './next-step.ts';
import { overviewTexts } from './overview-texts.ts';
import { useDaysInWords } from './settings-in-words.ts';
import { settingsTexts } from './settings-texts.ts';

const texts = { ...missionTexts, ...overviewTexts, ...settingsTexts };

/** The settings to read, and the form to change them behind one button. */
export function MissionSettings({ mission }: { readonly mission: MissionAnswer }) {
  const { t } = useReader(texts);
  const [asked, ask] = useAddressValue('settings');
  const isEditing = asked === 'edit' && !isOver(mission.state);
  return (
    <Section
      id="settings"
      title={t('settings.title')}
      aside={
        !isEditing &&
        !isOver(mission.state) && (
          <Button variant="default" size="xs" onClick={() => ask('edit')}>
            {t('settings.edit')}
          </Button>
        )
      }
    >
      {isEditing ? (
        <EditSettings mission={mission} onDone={() => ask('')} />
      ) : (
        <>
          <SettingsToRead settings={mission.settings} />
          <LostTables mission={mission} />
        </>
      )}
    </Section>
  );
}

function SettingsToRead({ settings }: { readonly settings: MissionAnswer['settings'] }) {
  const { t } = useReader(texts);
  const days = useDaysInWords()(settings);
  const { meetingMinutes, changeMinutes, minimumEach, meetingsPerCompany } = settings;
  return (
    <KeyValue
      rows={[
        { label: t('settings.name'), value: <NameInLanguages name={settings.title} /> },
        {
          label: t('overview.place'),
          value: Object.keys(settings.place).length > 0 ? <NameInLanguages name={settings.place} /> : '–',
        },
        {
          label: t('overview.days'),
          value: days.length === 0 ? t('overview.no-days') : days.map((line) => <div key={line}>{line}</div>),
        },
        { label: t('overview.time-zone'), value: settings.timeZone },
        { label: t('overview.tables'), value: settings.tables },
        {
          label: t('overview.length'),
          value: t('overview.length-value', { meeting: meetingMinutes, change: changeMinutes }),
        },
        {
          label: t('overview.proposals'),
          value:
            meetingsPerCompany === null
              ? t('overview.proposals-half', { least: minimumEach })
              : t('overview.proposals-value', { least: minimumEach, most: meetingsPerCompany }),
        },
      ]}
    />
  );
}
