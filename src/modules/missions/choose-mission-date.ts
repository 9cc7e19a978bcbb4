import { Temporal } from 'temporal-polyfill';

/**
 * The date of a mission that names none: the first Tuesday at least four weeks from today in the mission's time zone, which
 * leaves time to invite and keeps clear of the travel days around a weekend. `now` is an instant in ISO 8601.
 */
export function chooseMissionDate(now: string, timeZone: string): string {
  const earliest = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 28 });
  const tuesday = 2;
  return earliest.add({ days: (tuesday - earliest.dayOfWeek + 7) % 7 }).toString();
}
