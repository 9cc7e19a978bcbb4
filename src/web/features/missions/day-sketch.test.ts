import { describe, expect, it } from 'vitest';
import { readClock, type SessionPlan, sketchDay, writeClock } from './day-sketch.ts';

const lengths = { meetingMinutes: 20, changeMinutes: 5 };
const morning: SessionPlan = { session: 'morning', start: 9 * 60, slots: 3, pauses: [] };
const afternoon: SessionPlan = { session: 'afternoon', start: 13 * 60 + 30, slots: 1, pauses: [] };
const written = (sessions: readonly SessionPlan[], slotsBefore = 0) =>
  sketchDay(sessions, lengths, slotsBefore).entries.map(
    ({ kind, number, start, end }) => `${kind} ${number ?? ''} ${writeClock(start)}–${writeClock(end)}`,
  );

describe('the sketch of a day', () => {
  it('lays slot after slot with the time to change tables between them', () => {
    expect(written([morning, afternoon])).toEqual([
      'slot 1 09:00–09:20',
      'slot 2 09:25–09:45',
      'slot 3 09:50–10:10',
      'between  10:10–13:30',
      'slot 4 13:30–13:50',
    ]);
  });

  it('takes a pause out of the session where it was asked for, and never after the last slot', () => {
    const pauses = [
      { afterSlot: 1, minutes: 15, title: 'Tea' },
      { afterSlot: 3, minutes: 15, title: 'Tea' },
    ];
    expect(written([{ ...morning, pauses }])).toEqual([
      'slot 1 09:00–09:20',
      'pause  09:20–09:35',
      'slot 2 09:35–09:55',
      'slot 3 10:00–10:20',
    ]);
  });

  it('counts on from the day before', () => {
    expect(written([morning], 8)[0]).toBe('slot 9 09:00–09:20');
  });

  it('names a morning that runs into the afternoon and a day that ends after midnight', () => {
    expect(sketchDay([{ ...morning, slots: 12 }, afternoon], lengths, 0).fault).toEqual({
      code: 'runs-into-afternoon',
      ends: 13 * 60 + 55,
      starts: 13 * 60 + 30,
    });
    expect(sketchDay([{ ...afternoon, slots: 30 }], lengths, 0).fault).toEqual({ code: 'after-midnight' });
    expect(sketchDay([], lengths, 0)).toEqual({ entries: [], slots: 0, fault: null });
  });

  it('reads times as people type them', () => {
    expect([readClock('9:05'), readClock('23:59'), readClock('24:00'), readClock('9.05'), readClock('')]).toEqual([
      545,
      1439,
      null,
      null,
      null,
    ]);
  });
});
