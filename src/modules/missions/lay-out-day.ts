import { Temporal } from 'temporal-polyfill';
import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { MissionSettings } from './mission-settings.ts';

type DayRefusal =
  | 'time-zone-unknown'
  | 'date-unknown'
  | 'time-of-day-unknown'
  | 'slots-out-of-range'
  | 'minutes-out-of-range'
  | 'morning-runs-into-afternoon'
  | 'day-ends-after-midnight';

const lunch = { earliestEnd: '13:30', minutes: 60 };
/** A day has 1,440 minutes; more slots than this is a typing error that would only be refused later and less clearly. */
const mostSlots = 288;

/**
 * The slots of one day as UTC instants. Half of them lie in the morning, rounded up.
 * Within a session slots follow each other in elapsed time, so a change of the clocks shifts the wall clock, not the lengths.
 */
export function layOutDay(settings: MissionSettings): Result<readonly ProgrammeSlot[], DayRefusal> {
  const { slots, meetingMinutes, changeMinutes, timeZone } = settings;
  if (!Number.isInteger(slots) || slots < 1 || slots > mostSlots) {
    return refuse('slots-out-of-range', { slots, most: mostSlots });
  }
  if (!isWhole(meetingMinutes, 1, 480))
    return refuse('minutes-out-of-range', { name: 'meetingMinutes', minutes: meetingMinutes });
  if (!isWhole(changeMinutes, 0, 120))
    return refuse('minutes-out-of-range', { name: 'changeMinutes', minutes: changeMinutes });

  const date = parsed(() => Temporal.PlainDate.from(settings.date, { overflow: 'reject' }));
  if (!date || date.toString() !== settings.date) return refuse('date-unknown', { date: settings.date });
  if (!parsed(() => date.toZonedDateTime(timeZone))) return refuse('time-zone-unknown', { timeZone });
  const at = (time: string) =>
    /^\d\d:\d\d$/.test(time)
      ? parsed(() =>
          date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time, { overflow: 'reject' }) }),
        )
      : null;

  const morning = at(settings.firstStart);
  if (!morning) return refuse('time-of-day-unknown', { time: settings.firstStart });
  const inMorning = Math.ceil(slots / 2);
  const morningEnd = endOf(morning, inMorning, settings);

  const afternoon = settings.afternoonStart === null ? afterLunch(morningEnd, at) : at(settings.afternoonStart);
  if (!afternoon) return refuse('time-of-day-unknown', { time: settings.afternoonStart ?? lunch.earliestEnd });
  if (slots > inMorning && Temporal.ZonedDateTime.compare(afternoon, morningEnd) < 0) {
    return refuse('morning-runs-into-afternoon', { ends: clock(morningEnd), starts: clock(afternoon) });
  }

  const numbers = Array.from({ length: slots }, (_, index) => index + 1);
  const laidOut = numbers.map((number) => {
    const session = number <= inMorning ? ('morning' as const) : ('afternoon' as const);
    const [first, before] = session === 'morning' ? [morning, number - 1] : [afternoon, number - 1 - inMorning];
    const start = first.add({ minutes: before * (meetingMinutes + changeMinutes) });
    return { number, session, start, end: start.add({ minutes: meetingMinutes }) };
  });
  const end = laidOut.at(-1)?.end;
  if (end && !end.toPlainDate().equals(date)) {
    return refuse('day-ends-after-midnight', {
      date: settings.date,
      slots,
      ends: end.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    });
  }
  return accept(
    laidOut.map(({ number, session, start, end }) => ({ number, session, day: 1, start: utc(start), end: utc(end) })),
  );
}

function endOf(start: Temporal.ZonedDateTime, slots: number, { meetingMinutes, changeMinutes }: MissionSettings) {
  return start.add({ minutes: slots * meetingMinutes + (slots - 1) * changeMinutes });
}

function afterLunch(morningEnd: Temporal.ZonedDateTime, at: (time: string) => Temporal.ZonedDateTime | null) {
  const usual = at(lunch.earliestEnd);
  const later = morningEnd.add({ minutes: lunch.minutes });
  return usual && Temporal.ZonedDateTime.compare(usual, later) >= 0 ? usual : later;
}

function utc(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString();
}

function clock(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Temporal says "no such date" by throwing. */
function parsed<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
