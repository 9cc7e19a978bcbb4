import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type CalendarEvent = {
  /** The same event has the same uid in every version of a calendar. */
  readonly uid: string;
  /** Grows with every change; a calendar program keeps the higher one. */
  readonly sequence: number;
  /** Instants in ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string;
  /** Lines parted by `\n`. */
  readonly description: string;
  readonly cancelled: boolean;
};

export type CalendarToWrite = {
  readonly name: string;
  /** DTSTAMP of every event, ISO 8601. */
  readonly created: string;
  /** At least one: a calendar without a component is not valid. */
  readonly events: readonly CalendarEvent[];
};

/** iCalendar text (RFC 5545), METHOD:PUBLISH, CRLF. Times are written in UTC only, so no zone table can shift them. */
export function writeCalendar(calendar: CalendarToWrite): string {
  const written = ical({
    name: calendar.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Yugang', product: 'Mission programme', language: 'EN' },
  });
  const stamp = new Date(calendar.created);
  for (const event of calendar.events) {
    written.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start: new Date(event.start),
      end: new Date(event.end),
      stamp,
      summary: event.summary,
      location: event.location,
      description: event.description,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return written.toString();
}
