import type { ItineraryAnswer } from '#modules/missions/meeting-contract.ts';

type Entry = ItineraryAnswer['entries'][number];
export type MeetingEntry = Extract<Entry, { kind: 'meeting' }>;

export type Moment =
  /** A meeting is on, or comes next today. */
  | { readonly kind: 'now'; readonly meeting: MeetingEntry }
  | { readonly kind: 'next'; readonly meeting: MeetingEntry; readonly minutes: number }
  /** Today's meetings and all others have passed. */
  | { readonly kind: 'over' }
  /** No meeting today: the reader looks at the whole. */
  | { readonly kind: 'another-day' };

/** Where somebody who looks at the phone at `now` stands. A day is a day of the mission's place (`dateOf`). */
export function momentOf(entries: readonly Entry[], now: Date, dateOf: (instant: string | Date) => string): Moment {
  const meetings = entries.filter((entry): entry is MeetingEntry => entry.kind === 'meeting');
  const last = meetings.at(-1);
  if (!last) return { kind: 'another-day' };
  if (new Date(last.end) <= now) return { kind: 'over' };
  const next = meetings.find(({ end }) => new Date(end) > now);
  if (!next || dateOf(next.start) !== dateOf(now)) return { kind: 'another-day' };
  const minutes = Math.ceil((new Date(next.start).getTime() - now.getTime()) / 60_000);
  return minutes <= 0 ? { kind: 'now', meeting: next } : { kind: 'next', meeting: next, minutes };
}
