import ICAL from 'ical.js';

/** Each entry of a calendar by its UID. */
export function eventsOf(calendar: Buffer): Map<string, { sequence: number; start: string; location: string }> {
  const events = new ICAL.Component(ICAL.parse(calendar.toString())).getAllSubcomponents('vevent');
  return new Map(
    events.map((event) => [
      String(event.getFirstPropertyValue('uid')),
      {
        sequence: Number(event.getFirstPropertyValue('sequence')),
        start: String(event.getFirstPropertyValue('dtstart')),
        location: String(event.getFirstPropertyValue('location')),
      },
    ]),
  );
}
