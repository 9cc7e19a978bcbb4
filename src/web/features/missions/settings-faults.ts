import { languages } from '#web/reader/languages.ts';
import { type DaySketch, readClock, writeClock } from './day-sketch.ts';
import { isTimeZone } from './mission-times.ts';
import { type SessionForm, type SettingsForm, sessionNames, sketchDays } from './settings-form.ts';
import type { settingsTexts } from './settings-texts.ts';

type FaultText = Extract<keyof typeof settingsTexts, `wrong.${string}`>;

/** What keeps the settings from being saved. `place` is the path in what is sent: `title.en`, `days.0.sessions.1.start`. */
export type Fault = {
  readonly place: string;
  readonly text: FaultText;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** The limits of the contract, so that they are told before anything is sent. */
export const limits = {
  title: 120,
  place: 200,
  days: 10,
  slots: { least: 0, most: 60 },
  pauseMinutes: { least: 5, most: 240 },
  pauseTitle: 80,
  meetingMinutes: { least: 5, most: 240 },
  changeMinutes: { least: 0, most: 60 },
  tables: { least: 1, most: 500 },
  meetingsPerCompany: { least: 1, most: 200 },
  minimumEach: { least: 0, most: 50 },
} as const;

const numbers = ['meetingMinutes', 'changeMinutes', 'tables', 'minimumEach'] as const;

/** Everything that keeps the form from being settings of a mission; empty: it can be sent. */
export function findFaults(form: SettingsForm): readonly Fault[] {
  const sketches = sketchDays(form, () => '');
  return [
    ...languages.flatMap((language) => [
      ...(form.title[language].trim() === '' ? [{ place: `title.${language}`, text: 'wrong.needed' } as const] : []),
      ...tooLong(`title.${language}`, form.title[language], limits.title),
      ...tooLong(`place.${language}`, form.place[language], limits.place),
    ]),
    ...(isTimeZone(form.timeZone) ? [] : [{ place: 'timeZone', text: 'wrong.time-zone' } as const]),
    ...form.days.flatMap((_, index) => faultsOfDay(form, index, sketches[index])),
    ...numbers.flatMap((field) => outOfRange(field, form[field], limits[field])),
    ...(form.meetingsPerCompany === null
      ? []
      : outOfRange('meetingsPerCompany', form.meetingsPerCompany, limits.meetingsPerCompany)),
  ];
}

function faultsOfDay(form: SettingsForm, index: number, sketch: DaySketch | undefined): readonly Fault[] {
  const day = form.days[index];
  if (!day) return [];
  const place = `days.${index}`;
  const before = form.days[index - 1]?.date;
  const isTwice = form.days.some((other, at) => at < index && other.date === day.date);
  const faults: Fault[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day.date)) faults.push({ place: `${place}.date`, text: 'wrong.date' });
  else if (isTwice) faults.push({ place: `${place}.date`, text: 'wrong.date-twice' });
  else if (before && before > day.date) faults.push({ place: `${place}.date`, text: 'wrong.date-order' });
  sessionNames.forEach((name, order) => {
    faults.push(...faultsOfSession(`${place}.sessions.${order}`, day[name]));
  });
  if (faults.length > 0) return faults;
  const { fault } = sketch ?? {};
  if (fault?.code === 'after-midnight') return [{ place: `${place}.sessions.1.slots`, text: 'wrong.after-midnight' }];
  if (fault?.code === 'runs-into-afternoon') {
    const values = { ends: writeClock(fault.ends), starts: writeClock(fault.starts) };
    return [{ place: `${place}.sessions.1.start`, text: 'wrong.runs-into-afternoon', values }];
  }
  return [];
}

function faultsOfSession(place: string, { start, slots, pauses }: SessionForm): readonly Fault[] {
  return [
    ...(readClock(start) === null ? [{ place: `${place}.start`, text: 'wrong.time' } as const] : []),
    ...outOfRange(`${place}.slots`, slots, limits.slots),
    ...pauses.flatMap((pause, index): readonly Fault[] => {
      const at = `${place}.breaks.${index}`;
      const most = (slots ?? 0) - 1;
      const isTwice = pauses.some((other, before) => before < index && other.afterSlot === pause.afterSlot);
      const isBetween = pause.afterSlot !== null && pause.afterSlot >= 1 && pause.afterSlot <= most;
      return [
        ...(most < 1 ? [{ place: `${at}.afterSlot`, text: 'wrong.needs-two-slots' } as const] : []),
        ...(most >= 1 && !isBetween
          ? [{ place: `${at}.afterSlot`, text: 'wrong.after-last-slot', values: { most } } as const]
          : []),
        ...(isBetween && isTwice ? [{ place: `${at}.afterSlot`, text: 'wrong.pause-twice' } as const] : []),
        ...outOfRange(`${at}.minutes`, pause.minutes, limits.pauseMinutes),
        ...languages.flatMap((language) => tooLong(`${at}.title`, pause.own[language], limits.pauseTitle)),
      ];
    }),
  ];
}

function tooLong(place: string, text: string, most: number): readonly Fault[] {
  return text.trim().length > most ? [{ place, text: 'wrong.too-long', values: { most } }] : [];
}

function outOfRange(
  place: string,
  value: number | null,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Fault[] {
  const isWithin = value !== null && Number.isInteger(value) && value >= least && value <= most;
  return isWithin ? [] : [{ place, text: 'wrong.number', values: { least, most } }];
}
