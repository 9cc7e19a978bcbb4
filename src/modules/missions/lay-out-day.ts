import { Temporal } from 'temporal-polyfill';
import type { ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { type DaysRefusal, layOutDays, parsed, timeOf } from './lay-out-days.ts';
import type { MissionDay } from './mission.ts';
import type { PlanSettings } from './plan-settings.ts';

type DayRefusal = DaysRefusal | 'slots-out-of-range' | 'minutes-out-of-range';

const lunch = { earliestEnd: '13:30', minutes: 60 };
/** A day has 1,440 minutes; more slots than this is a typing error that would only be refused later and less clearly. */
const mostSlots = 288;

/** The slots of a plan's one day: half of them lie in the morning, rounded up. */
export function layOutDay(settings: PlanSettings): Result<readonly ProgrammeSlot[], DayRefusal> {
  const { slots, meetingMinutes, changeMinutes, timeZone } = settings;
  if (!isWhole(slots, 1, mostSlots)) return refuse('slots-out-of-range', { slots, most: mostSlots });
  if (!isWhole(meetingMinutes, 1, 480))
    return refuse('minutes-out-of-range', { name: 'meetingMinutes', minutes: meetingMinutes });
  if (!isWhole(changeMinutes, 0, 120))
    return refuse('minutes-out-of-range', { name: 'changeMinutes', minutes: changeMinutes });
  const day = dayOf(settings);
  if (!day.ok) return day;
  const laidOut = layOutDays({ timeZone, days: [day.value], meetingMinutes, changeMinutes });
  return laidOut.ok ? accept(laidOut.value.slots) : laidOut;
}

function dayOf(settings: PlanSettings): Result<MissionDay, DayRefusal> {
  const { date, firstStart, afternoonStart, slots } = settings;
  const inMorning = Math.ceil(slots / 2);
  const starts = afternoonStart === null ? afterLunch(settings, inMorning) : accept(afternoonStart);
  if (!starts.ok) return starts;
  return accept({
    date,
    sessions: [
      { session: 'morning', start: firstStart, slots: inMorning, breaks: [] },
      { session: 'afternoon', start: starts.value, slots: slots - inMorning, breaks: [] },
    ],
  });
}

/** 13:30, or an hour after a morning that ends later than 12:30. */
function afterLunch(settings: PlanSettings, inMorning: number): Result<string, DayRefusal> {
  const { date, firstStart, meetingMinutes, changeMinutes, slots } = settings;
  const day = parsed(() => Temporal.PlainDate.from(date, { overflow: 'reject' }));
  if (!day || day.toString() !== date) return refuse('date-unknown', { date });
  const first = timeOf(firstStart);
  if (!first) return refuse('time-of-day-unknown', { time: firstStart });
  const minutes = inMorning * meetingMinutes + (inMorning - 1) * changeMinutes + lunch.minutes;
  const later = day.toPlainDateTime(first).add({ minutes });
  if (!later.toPlainDate().equals(day)) {
    return refuse('day-ends-after-midnight', { date, slots, ends: later.toString({ smallestUnit: 'minute' }) });
  }
  const clock = later.toPlainTime().toString({ smallestUnit: 'minute' });
  return accept(clock > lunch.earliestEnd ? clock : lunch.earliestEnd);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
