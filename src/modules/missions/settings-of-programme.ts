import { Temporal } from 'temporal-polyfill';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { tableName } from './draw-up-mission.ts';
import { layOutDays, parsed } from './lay-out-days.ts';
import type { MissionDay, MissionSettings } from './mission.ts';
import { planDefaults } from './plan-settings.ts';

/** A place of the programme that a mission here cannot keep, with what it could. */
export type NotKept = Result<never, 'programme-not-kept'>;

export type SettingsOfProgramme = {
  readonly settings: MissionSettings;
  /** Empty where tables are called by their numbers. */
  readonly tableNames: readonly LocalisedText[];
};

const most = { days: 10, slots: 60, breaks: 10, tables: 500 };
const sessionOrder = { morning: 0, afternoon: 1 };

/**
 * The settings whose days, laid out, are the slots of the programme. A programme may know days that no settings lay out, such as
 * slots of different lengths: the first such place is refused.
 */
export function settingsOfProgramme(programme: Programme): Result<SettingsOfProgramme, 'programme-not-kept'> {
  const { mission, slots, tables } = programme;
  const { timeZone } = mission;
  if (!parsed(() => Temporal.Now.zonedDateTimeISO(timeZone)))
    return notKept('mission.timeZone', timeZone, 'an IANA time zone, for example Asia/Shanghai');
  if (tables.length < 1 || tables.length > most.tables)
    return notKept('tables', `${tables.length} tables`, `1 to ${most.tables} tables`);
  const meetingMinutes = minutesOf(slots[0]) ?? planDefaults.meetingMinutes;
  for (const [index, slot] of slots.entries()) {
    if (minutesOf(slot) === meetingMinutes && meetingMinutes >= 5 && meetingMinutes <= 240) continue;
    const expected = `slots of one length, 5 to 240 whole minutes, as the first one`;
    return notKept(`slots[${index}].end`, slot.end, expected);
  }
  const changeMinutes = Math.min(...gapsWithinSessions(slots));
  if (Number.isFinite(changeMinutes) && (!Number.isInteger(changeMinutes) || changeMinutes > 60))
    return notKept('slots', `${changeMinutes} minutes between slots`, '0 to 60 whole minutes to change tables');
  const change = Number.isFinite(changeMinutes) ? changeMinutes : planDefaults.changeMinutes;
  const days = daysOf(programme, change);
  if (!days.ok) return days;
  const settings: MissionSettings = {
    title: mission.title,
    place: {},
    timeZone,
    days: days.value,
    meetingMinutes,
    changeMinutes: change,
    tables: tables.length,
    meetingsPerCompany: null,
    minimumEach: planDefaults.minimumEach,
  };
  const wrong = checkLaidOut(settings, slots);
  return wrong ?? accept({ settings, tableNames: namesOf(tables) });
}

export function notKept(path: string, value: string, expected: string): NotKept {
  return refuse('programme-not-kept', { path, value: value.slice(0, 100), expected });
}

function daysOf({ mission, slots }: Programme, change: number): Result<readonly MissionDay[], 'programme-not-kept'> {
  const local = (slot: ProgrammeSlot) => Temporal.Instant.from(slot.start).toZonedDateTimeISO(mission.timeZone);
  const days: MissionDay[] = [];
  const numbers = [...new Set(slots.map(({ day }) => day))];
  if (numbers.length > most.days) return notKept('slots', `${numbers.length} days`, `at most ${most.days} days`);
  for (const day of numbers) {
    const own = slots.filter((slot) => slot.day === day);
    const first = own[0]!;
    const date = local(first).toPlainDate();
    const stray = own.find((slot) => !local(slot).toPlainDate().equals(date));
    if (stray) return notKept(`slots[${stray.number - 1}].start`, stray.start, `a time on ${date}, as its day`);
    const sessions: MissionDay['sessions'][number][] = [];
    for (const session of ['morning', 'afternoon'] as const) {
      const half = own.filter((slot) => slot.session === session);
      if (half.length === 0) continue;
      const breaks = half.flatMap((slot, index) => {
        const gap = gapBefore(half[index - 1], slot);
        return gap !== null && gap > change ? [{ afterSlot: index, minutes: gap, title: {} }] : [];
      });
      const place = `slots[${half[0]!.number - 1}]`;
      if (half.length > most.slots) return notKept(place, `${half.length} slots`, `at most ${most.slots} in a session`);
      if (breaks.length > most.breaks)
        return notKept(place, `${breaks.length} pauses`, `at most ${most.breaks} in a session`);
      const long = breaks.find(({ minutes }) => minutes < 5 || minutes > 240 || !Number.isInteger(minutes));
      if (long) return notKept(place, `a pause of ${long.minutes} minutes`, 'pauses of 5 to 240 whole minutes');
      sessions.push({
        session,
        start: local(half[0]!).toPlainTime().toString({ smallestUnit: 'minute' }),
        slots: half.length,
        breaks,
      });
    }
    const disorder = own.find(
      (slot, index) => index > 0 && sessionOrder[slot.session] < sessionOrder[own[index - 1]!.session],
    );
    if (disorder)
      return notKept(`slots[${disorder.number - 1}].session`, disorder.session, 'the afternoon after the morning');
    days.push({ date: date.toString(), sessions });
  }
  const [firstDay] = days;
  if (firstDay === undefined)
    return accept([
      { date: mission.date, sessions: [{ session: 'morning', start: planDefaults.firstStart, slots: 0, breaks: [] }] },
    ]);
  if (firstDay.date !== mission.date)
    return notKept('mission.date', mission.date, `${firstDay.date}, the day of the first slot`);
  return accept(days);
}

/** The last word: what the desk would lay out is what the file says, slot by slot. */
function checkLaidOut(settings: MissionSettings, slots: readonly ProgrammeSlot[]): NotKept | null {
  const laidOut = layOutDays(settings);
  if (!laidOut.ok) return notKept('slots', laidOut.refusal.code, 'days that can be laid out');
  for (const [index, slot] of slots.entries()) {
    const ours = laidOut.value.slots[index];
    if (slot.day !== ours?.day)
      return notKept(`slots[${index}].day`, String(slot.day), 'days numbered from 1 in order of their dates');
    if (Date.parse(slot.start) !== Date.parse(ours.start))
      return notKept(`slots[${index}].start`, slot.start, `${ours.start}, by the lengths of the other slots`);
  }
  return null;
}

/** Where nobody renamed a table, nothing is kept. */
function namesOf(tables: Programme['tables']): readonly LocalisedText[] {
  const isUsual = tables.every(({ number, name }) => {
    const usual = tableName(number);
    return name.en === usual.en && name['zh-Hant'] === usual['zh-Hant'] && name['zh-Hans'] === usual['zh-Hans'];
  });
  return isUsual ? [] : tables.map(({ name }) => name);
}

function minutesOf(slot: ProgrammeSlot | undefined): number | null {
  return slot ? (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000 : null;
}

function gapBefore(before: ProgrammeSlot | undefined, slot: ProgrammeSlot): number | null {
  return before ? (Date.parse(slot.start) - Date.parse(before.end)) / 60_000 : null;
}

function gapsWithinSessions(slots: readonly ProgrammeSlot[]): readonly number[] {
  return slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    const isTogether = before && before.day === slot.day && before.session === slot.session;
    return isTogether ? [gapBefore(before, slot)!] : [];
  });
}
