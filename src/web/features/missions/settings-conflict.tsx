import { Conflict, type ConflictRow } from '#web/design/conflict.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { languages } from '#web/reader/languages.ts';
import { writeClock } from './day-sketch.ts';
import { missionTexts } from './mission-texts.ts';
import { writeDate } from './mission-times.ts';
import { type SettingsForm, sketchDays, type Typed } from './settings-form.ts';
import { settingsTexts } from './settings-texts.ts';

const texts = { ...missionTexts, ...settingsTexts };
const fields = [
  ['title', 'settings.name'],
  ['place', 'settings.place'],
  ['timeZone', 'settings.time-zone'],
  ['days', 'settings.when'],
  ['tables', 'settings.tables'],
  ['meetingMinutes', 'settings.meeting-minutes'],
  ['changeMinutes', 'settings.change-minutes'],
  ['meetingsPerCompany', 'settings.per-company'],
  ['minimumEach', 'settings.minimum'],
] as const satisfies readonly (readonly [keyof SettingsForm, keyof typeof settingsTexts])[];

/** Two officers changed the settings at once: what each typed, field by field, to choose from. */
export function SettingsConflict({
  base,
  mine,
  theirs,
  isSaving,
  onSettle,
}: {
  readonly base: SettingsForm;
  readonly mine: SettingsForm;
  readonly theirs: SettingsForm;
  readonly isSaving: boolean;
  readonly onSettle: (settled: SettingsForm) => void;
}) {
  const { t, locale } = useReader(texts);
  const words = (form: SettingsForm, field: keyof SettingsForm) => {
    if (field === 'title' || field === 'place') return inLanguages(form[field]);
    if (field !== 'days') return String(form[field] ?? '–');
    return sketchDays(form, () => '')
      .map(({ entries, slots }, index) => {
        const date = form.days[index]?.date;
        const hours = entries.length > 0 ? `${writeClock(entries[0]!.start)}–${writeClock(entries.at(-1)!.end)}` : '';
        return `${date ? writeDate(locale, date, 'short') : '–'} · ${t('settings.slots')}: ${slots} · ${hours}`;
      })
      .join('\n');
  };
  const rows = fields.flatMap(([field, label]): ConflictRow[] => {
    const [was, is, other] = [base, mine, theirs].map((form) => JSON.stringify(form[field]));
    if (is === other) return [];
    const changedBy = is === was ? 'them' : other === was ? 'me' : 'both';
    return [{ id: field, label: t(label), mine: words(mine, field), theirs: words(theirs, field), changedBy }];
  });
  return (
    <Conflict
      rows={rows}
      isSaving={isSaving}
      onSettle={(isMine) =>
        onSettle(
          Object.fromEntries(
            fields.map(([field]) => [field, isMine(field) ? mine[field] : theirs[field]]),
          ) as unknown as SettingsForm,
        )
      }
    />
  );
}

function inLanguages(text: Typed): string {
  return languages.flatMap((language) => text[language].trim() || []).join('\n');
}
