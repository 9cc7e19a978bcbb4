import { Temporal } from 'temporal-polyfill';
import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { MissionDay, MissionSettings } from './mission.ts';

export type DaysRefusal =
  | 'time-zone-unknown'
  | 'date-unknown'
  | 'time-of-day-unknown'
  | 'days-out-of-order'
  | 'sessions-out-of-order'
  | 'break-outside-session'
  | 'break-twice'
  | 'morning-runs-into-afternoon'
  | 'day-ends-after-midnight'
  | 'too-many-slots';

/** A pause within a session, as UTC instants. */
export type Pause = { readonly start: string; readonly end: string; readonly title: LocalisedText };

export type LaidOutDays = { readonly slots: readonly ProgrammeSlot[]; readonly pauses: readonly Pause[] };

export type DaysToLayOut = Pick<MissionSettings, 'timeZone' | 'days' | 'meetingMinutes' | 'changeMinutes'>;

/** As many as a participant can name as slots it cannot take. */
const mostSlots = 600;

/**
 * The slots of a mission's days as UTC instants, numbered through; no days, no slots.
 * Within a session slots follow each other in elapsed time, so a change of the clocks shifts the wall clock, not the lengths.
 * A break takes the place of the time to change tables, where it is longer.
 */
export function layOutDays(settings: DaysToLayOut): Result<LaidOutDays, DaysRefusal> {
  const { days, timeZone } = settings;
  if (!parsed(() => Temporal.Now.zonedDateTimeISO(timeZone))) return refuse('time-zone-unknown', { timeZone });
  const slots: ProgrammeSlot[] = [];
  const pauses: Pause[] = [];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1]?.date;
    if (before !== undefined && before >= day.date) return refuse('days-out-of-order', { date: day.date, before });
    const laidOut = layOutOneDay(settings, day);
    if (!laidOut.ok) return laidOut;
    for (const slot of laidOut.value.slots) slots.push({ number: slots.length + 1, day: index + 1, ...slot });
    pauses.push(...laidOut.value.pauses);
  }
  if (slots.length > mostSlots) return refuse('too-many-slots', { slots: slots.length, most: mostSlots });
  return accept({ slots, pauses });
}

/** The same of a mission that is to be kept: its zone has a name, since an offset knows nothing of the days on which clocks change. */
export function layOutMission(settings: DaysToLayOut): Result<LaidOutDays, DaysRefusal> {
  const { timeZone } = settings;
  return /^[a-z]/i.test(timeZone) ? layOutDays(settings) : refuse('time-zone-unknown', { timeZone });
}

type SlotOfDay = Omit<ProgrammeSlot, 'number' | 'day'>;

function layOutOneDay(
  { timeZone, meetingMinutes, changeMinutes }: DaysToLayOut,
  { date, sessions }: MissionDay,
): Result<{ readonly slots: readonly SlotOfDay[]; readonly pauses: readonly Pause[] }, DaysRefusal> {
  const [first, second] = sessions;
  if (second && !(first?.session === 'morning' && second.session === 'afternoon'))
    return refuse('sessions-out-of-order', { date });
  const plainDate = parsed(() => Temporal.PlainDate.from(date, { overflow: 'reject' }));
  if (!plainDate || plainDate.toString() !== date) return refuse('date-unknown', { date });
  const slots: SlotOfDay[] = [];
  const pauses: Pause[] = [];
  let ends: Temporal.ZonedDateTime | null = null;
  for (const { session, start, slots: count, breaks } of sessions) {
    const plainTime = timeOf(start);
    if (!plainTime) return refuse('time-of-day-unknown', { time: start });
    const wrong = wrongBreak(date, count, breaks);
    if (wrong) return wrong;
    let next: Temporal.ZonedDateTime = plainDate.toZonedDateTime({ timeZone, plainTime });
    if (count > 0 && ends && Temporal.ZonedDateTime.compare(next, ends) < 0)
      return refuse('morning-runs-into-afternoon', { date, ends: clock(ends), starts: clock(next) });
    for (let number = 1; number <= count; number += 1) {
      const end: Temporal.ZonedDateTime = next.add({ minutes: meetingMinutes });
      slots.push({ session, start: utc(next), end: utc(end) });
      const pause = breaks.find(({ afterSlot }) => afterSlot === number);
      if (pause) {
        pauses.push({ start: utc(end), end: utc(end.add({ minutes: pause.minutes })), title: pause.title });
      }
      next = end.add({ minutes: Math.max(changeMinutes, pause?.minutes ?? 0) });
      ends = end;
    }
  }
  if (ends && !ends.toPlainDate().equals(plainDate)) {
    const end = ends.toPlainDateTime().toString({ smallestUnit: 'minute' });
    return refuse('day-ends-after-midnight', { date, slots: slots.length, ends: end });
  }
  return accept({ slots, pauses });
}

/** A break stands between two slots of its session, and only one in each gap. */
function wrongBreak(date: string, slots: number, breaks: MissionDay['sessions'][number]['breaks']) {
  const taken = new Set<number>();
  for (const { afterSlot } of breaks) {
    if (afterSlot >= slots) return refuse('break-outside-session', { date, afterSlot, slots });
    if (taken.has(afterSlot)) return refuse('break-twice', { date, afterSlot });
    taken.add(afterSlot);
  }
  return null;
}

/** `HH:MM`; null where it is none. */
export function timeOf(text: string): Temporal.PlainTime | null {
  if (!/^\d\d:\d\d$/.test(text)) return null;
  return parsed(() => Temporal.PlainTime.from(text, { overflow: 'reject' }));
}

function utc(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString();
}

function clock(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Temporal says "no such date" by throwing. */
export function parsed<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
