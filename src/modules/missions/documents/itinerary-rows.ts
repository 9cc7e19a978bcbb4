import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Programme, ProgrammeSlot } from '#kernel/scheduling/programme.ts';
import { localSlot, type PlacedMeeting } from './programme-for-readers.ts';

/**
 * A line of a participant's day, in order of time.
 * - `day`: a new calendar date begins (only in programmes of several days).
 * - `meeting`: a placed meeting.
 * - `free`, `unavailable`: one or more slots in a row without a meeting; `unavailable` as the participant asked.
 * - `lunch`: the gap between the morning and the afternoon session; `break`: any other gap of at least `shortestBreakMinutes`.
 *   `title`: what the officer calls it.
 * `start` and `end` are wall clocks, `from` and `until` the same moments as instants.
 */
export type ItineraryRow =
  | { readonly kind: 'day'; readonly date: string }
  | (Stretch & { readonly kind: 'meeting'; readonly placed: PlacedMeeting })
  | (Stretch & { readonly kind: 'free' })
  | (Stretch & { readonly kind: 'unavailable' })
  | (Stretch & { readonly kind: 'lunch' | 'break'; readonly title: LocalisedText | null });

type Stretch = { readonly start: string; readonly end: string; readonly from: string; readonly until: string };

/** What the pause after a slot is called, by the number of that slot. */
export type PauseTitles = ReadonlyMap<number, LocalisedText>;

/** A gap shorter than this is the walk to the next table. */
export const shortestBreakMinutes = 10;

export function itineraryRows(
  programme: Programme,
  participant: { readonly forbiddenSlots: readonly number[] },
  placed: readonly PlacedMeeting[],
  pauses: PauseTitles = new Map(),
): readonly ItineraryRow[] {
  const zone = programme.mission.timeZone;
  const bySlot = new Map(placed.map((one) => [one.slot.number, one]));
  const forbidden = new Set(participant.forbiddenSlots);
  const days = new Set(programme.slots.map((slot) => localSlot(slot, zone).date));
  const rows: ItineraryRow[] = [];
  let previous: ProgrammeSlot | null = null;
  for (const slot of programme.slots) {
    const { date, start, end } = localSlot(slot, zone);
    const before = previous && localSlot(previous, zone);
    if (days.size > 1 && before?.date !== date) rows.push({ kind: 'day', date });
    const gap = previous && before?.date === date ? gapBetween(previous, slot) : null;
    if (gap && before && previous) {
      const title = pauses.get(previous.number) ?? null;
      rows.push({ kind: gap, title, start: before.end, end: start, from: previous.end, until: slot.start });
    }
    const meeting = bySlot.get(slot.number);
    const kind = forbidden.has(slot.number) ? 'unavailable' : 'free';
    const last = rows.at(-1);
    const stretch = { start, end, from: slot.start, until: slot.end };
    if (meeting) rows.push({ kind: 'meeting', placed: meeting, ...stretch });
    else if (last?.kind === kind) rows[rows.length - 1] = { ...last, end, until: slot.end };
    else rows.push({ kind, ...stretch });
    previous = slot;
  }
  return rows;
}

function gapBetween(earlier: ProgrammeSlot, later: ProgrammeSlot): 'lunch' | 'break' | null {
  const minutes = (Date.parse(later.start) - Date.parse(earlier.end)) / 60_000;
  if (minutes < shortestBreakMinutes) return null;
  return earlier.session !== later.session && minutes >= 30 ? 'lunch' : 'break';
}
