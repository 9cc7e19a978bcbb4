import { useMemo } from 'react';
import { useReader } from '#web/reader/language-of-page.ts';

/** Dates and times by the clock of the mission's place, as the reader writes them; never by the clock of the reader's device. */
export type MissionTimes = {
  /** 09:25 */
  readonly clock: (instant: string) => string;
  /** Mon 23 Nov */
  readonly day: (instant: string) => string;
  /** Monday, 23 November 2026 */
  readonly longDay: (instant: string) => string;
  /** 2026-11-23, to compare days with. */
  readonly dateOf: (instant: string | Date) => string;
};

export function missionTimes(locale: string, timeZone: string): MissionTimes {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
  const longDay = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  // Sweden writes dates as ISO 8601 does.
  const date = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
  return {
    clock: (instant) => clock.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    longDay: (instant) => longDay.format(new Date(instant)),
    dateOf: (instant) => date.format(new Date(instant)),
  };
}

export function useMissionTimes(timeZone: string): MissionTimes {
  const { locale } = useReader();
  return useMemo(() => missionTimes(locale, timeZone), [locale, timeZone]);
}

/** A calendar date such as 2026-11-23 in the reader's words; the same day wherever the device is. */
export function writeDate(locale: string, date: string, style: 'short' | 'long' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
