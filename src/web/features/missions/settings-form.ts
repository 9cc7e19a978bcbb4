import type { MissionAnswer, MissionDay, MissionSettingsOrder } from '#modules/missions/mission-contract.ts';
import { type Language, languages } from '#web/reader/languages.ts';
import type { InLanguages } from '#web/reader/localised-name.ts';
import { type DaySketch, readClock, type SessionPlan, sketchDay } from './day-sketch.ts';
import { pauseTitles } from './settings-texts.ts';

export type Typed = Readonly<Record<Language, string>>;
export type PauseTitle = keyof typeof pauseTitles | 'own';
export type PauseForm = {
  readonly afterSlot: number | null;
  readonly minutes: number | null;
  readonly called: PauseTitle;
  /** What was typed in each language; counts where `called` is `own`. */
  readonly own: Typed;
};
export type SessionForm = {
  readonly start: string;
  readonly slots: number | null;
  readonly pauses: readonly PauseForm[];
};
export type DayForm = { readonly date: string; readonly morning: SessionForm; readonly afternoon: SessionForm };

/** The settings of a mission as they stand in the fields of the form. */
export type SettingsForm = {
  readonly title: Typed;
  readonly place: Typed;
  readonly timeZone: string;
  readonly days: readonly DayForm[];
  readonly meetingMinutes: number | null;
  readonly changeMinutes: number | null;
  readonly tables: number | null;
  readonly meetingsPerCompany: number | null;
  readonly minimumEach: number | null;
};

export const nothingTyped: Typed = { en: '', 'zh-Hant': '', 'zh-Hans': '' };
export const sessionNames = ['morning', 'afternoon'] as const;

/** A day as most missions have it. */
export const usualDay: DayForm = {
  date: '',
  morning: { start: '09:30', slots: 6, pauses: [] },
  afternoon: { start: '14:00', slots: 6, pauses: [] },
};

export const usualPause: PauseForm = { afterSlot: 3, minutes: 15, called: 'tea', own: nothingTyped };

export function newSettings(title: Typed, timeZone: string): SettingsForm {
  return {
    title,
    place: nothingTyped,
    timeZone,
    days: [usualDay],
    meetingMinutes: 20,
    changeMinutes: 5,
    tables: 12,
    meetingsPerCompany: null,
    minimumEach: 3,
  };
}

/** The day after the last of `days`, laid out like it. */
export function dayAfter(days: readonly DayForm[]): DayForm {
  const last = days.at(-1);
  if (!last) return usualDay;
  const date = last.date ? new Date(`${last.date}T00:00:00Z`) : null;
  date?.setUTCDate(date.getUTCDate() + 1);
  return { ...last, date: date?.toISOString().slice(0, 10) ?? '' };
}

export function formOfSettings(settings: MissionAnswer['settings']): SettingsForm {
  return {
    ...settings,
    title: typed(settings.title),
    place: typed(settings.place),
    days: settings.days.map((day) => ({
      date: day.date,
      morning: formOfSession(day, 'morning'),
      afternoon: formOfSession(day, 'afternoon'),
    })),
  };
}

function formOfSession(day: MissionDay, name: (typeof sessionNames)[number]): SessionForm {
  const session = day.sessions.find((each) => each.session === name);
  if (!session) return { ...usualDay[name], slots: 0 };
  const { start, slots, breaks } = session;
  return {
    start,
    slots,
    pauses: breaks.map(({ afterSlot, minutes, title }) => ({ afterSlot, minutes, ...namePause(title) })),
  };
}

function namePause(title: InLanguages): { called: PauseTitle; own: Typed } {
  const known = Object.keys(pauseTitles).find((name) =>
    languages.every((language) => pauseTitles[name as keyof typeof pauseTitles][language] === title[language]),
  );
  return { called: (known as PauseTitle | undefined) ?? 'own', own: typed(title) };
}

/** What is sent; only where `findFaults` found none. */
export function orderOfForm(form: SettingsForm): MissionSettingsOrder {
  return {
    title: trimmed(form.title) as MissionSettingsOrder['title'],
    place: trimmed(form.place),
    timeZone: form.timeZone,
    days: form.days.map((day) => ({
      date: day.date,
      sessions: sessionNames.map((session) => ({
        session,
        start: day[session].start,
        slots: day[session].slots ?? 0,
        breaks: day[session].pauses.map(({ afterSlot, minutes, called, own }) => ({
          afterSlot: afterSlot ?? 0,
          minutes: minutes ?? 0,
          title: called === 'own' ? trimmed(own) : pauseTitles[called],
        })),
      })),
    })),
    meetingMinutes: form.meetingMinutes ?? 0,
    changeMinutes: form.changeMinutes ?? 0,
    tables: form.tables ?? 0,
    meetingsPerCompany: form.meetingsPerCompany,
    minimumEach: form.minimumEach ?? 0,
  };
}

/** How each day will run as far as it is typed. */
export function sketchDays(form: SettingsForm, titleOf: (pause: PauseForm) => string): readonly DaySketch[] {
  const lengths = { meetingMinutes: form.meetingMinutes ?? 0, changeMinutes: form.changeMinutes ?? 0 };
  const sketches: DaySketch[] = [];
  let slotsBefore = 0;
  for (const day of form.days) {
    const sketch = sketchDay(
      sessionNames.map((name) => planOf(name, day[name], titleOf)),
      lengths,
      slotsBefore,
    );
    sketches.push(sketch);
    slotsBefore += sketch.slots;
  }
  return sketches;
}

/** A slot number too many is a typing error, not a day to draw. */
const mostSlots = 60;

function planOf(
  session: SessionPlan['session'],
  form: SessionForm,
  titleOf: (pause: PauseForm) => string,
): SessionPlan {
  const start = readClock(form.start);
  return {
    session,
    start: start ?? 0,
    slots: start === null ? 0 : Math.min(Math.max(form.slots ?? 0, 0), mostSlots),
    pauses: form.pauses.flatMap((pause) =>
      pause.afterSlot !== null && pause.minutes !== null
        ? [{ afterSlot: pause.afterSlot, minutes: pause.minutes, title: titleOf(pause) }]
        : [],
    ),
  };
}

/** A text as fields hold it: every language, empty where it was not given. */
export function typed(text: InLanguages): Typed {
  return { en: text.en ?? '', 'zh-Hant': text['zh-Hant'] ?? '', 'zh-Hans': text['zh-Hans'] ?? '' };
}

/** What was typed, only the languages there is something in. */
export function trimmed(text: Typed): { [language in Language]?: string } {
  const given = languages.filter((language) => text[language].trim() !== '');
  return Object.fromEntries(given.map((language) => [language, text[language].trim()]));
}
