/** One session as it is typed, in numbers. */
export type SessionPlan = {
  readonly session: 'morning' | 'afternoon';
  /** Minutes after midnight. */
  readonly start: number;
  readonly slots: number;
  readonly pauses: readonly { readonly afterSlot: number; readonly minutes: number; readonly title: string }[];
};

export type SketchEntry = {
  readonly kind: 'slot' | 'pause' | 'between';
  /** Of a slot: counted through all days, as on the board. */
  readonly number: number | null;
  readonly title: string;
  /** Minutes after midnight, by the wall clock. */
  readonly start: number;
  readonly end: number;
};

export type DaySketch = {
  readonly entries: readonly SketchEntry[];
  readonly slots: number;
  readonly fault:
    | null
    | { readonly code: 'runs-into-afternoon'; readonly ends: number; readonly starts: number }
    | { readonly code: 'after-midnight' };
};

type Lengths = { readonly meetingMinutes: number; readonly changeMinutes: number };

const midnight = 24 * 60;

/**
 * How a day will run, by the wall clock, while it is still being typed. The desk lays the day out by the clock of its time
 * zone when it is saved; only in a night in which the clocks change may the two differ.
 */
export function sketchDay(sessions: readonly SessionPlan[], lengths: Lengths, slotsBefore: number): DaySketch {
  const entries: SketchEntry[] = [];
  let slots = 0;
  let fault: DaySketch['fault'] = null;
  for (const session of sessions.filter((each) => each.slots > 0)) {
    const before = entries.at(-1);
    if (before && session.start < before.end) {
      fault ??= { code: 'runs-into-afternoon', ends: before.end, starts: session.start };
    } else if (before && session.start > before.end) {
      entries.push({ kind: 'between', number: null, title: '', start: before.end, end: session.start });
    }
    entries.push(...sketchSession(session, lengths, slotsBefore + slots));
    slots += session.slots;
  }
  if ((entries.at(-1)?.end ?? 0) > midnight) fault ??= { code: 'after-midnight' };
  return { entries, slots, fault };
}

function sketchSession(session: SessionPlan, lengths: Lengths, slotsBefore: number): readonly SketchEntry[] {
  const entries: SketchEntry[] = [];
  let start = session.start;
  for (let slot = 1; slot <= session.slots; slot++) {
    const end = start + lengths.meetingMinutes;
    entries.push({ kind: 'slot', number: slotsBefore + slot, title: '', start, end });
    start = end + lengths.changeMinutes;
    const pause = slot < session.slots && session.pauses.find(({ afterSlot }) => afterSlot === slot);
    if (pause) {
      entries.push({ kind: 'pause', number: null, title: pause.title, start: end, end: end + pause.minutes });
      // A pause takes the place of the time to change tables.
      start = end + Math.max(lengths.changeMinutes, pause.minutes);
    }
  }
  return entries;
}

/** 09:00 in minutes; null where it is no time of day. */
export function readClock(text: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

export function writeClock(minutes: number): string {
  const ofDay = ((minutes % midnight) + midnight) % midnight;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
