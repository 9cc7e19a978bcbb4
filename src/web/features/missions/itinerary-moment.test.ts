import { describe, expect, it } from 'vitest';
import type { ItineraryAnswer } from '#modules/missions/meeting-contract.ts';
import { momentOf } from './itinerary-moment.ts';
import { missionTimes } from './mission-times.ts';

type Entry = ItineraryAnswer['entries'][number];
const { dateOf } = missionTimes('en-HK', 'Asia/Shanghai');
const meeting = (start: string, end: string): Entry => ({
  kind: 'meeting',
  start,
  end,
  table: {},
  interpreter: null,
  partner: { id: '', name: {}, kinds: [], description: {} },
  reasons: [],
});
/** In Chongqing: 23 November 09:00 and 10:00, 24 November 07:30. */
const entries: Entry[] = [
  meeting('2026-11-23T01:00:00Z', '2026-11-23T01:20:00Z'),
  { kind: 'break', start: '2026-11-23T01:20:00Z', end: '2026-11-23T02:00:00Z', title: {} },
  meeting('2026-11-23T02:00:00Z', '2026-11-23T02:20:00Z'),
  meeting('2026-11-23T23:30:00Z', '2026-11-23T23:50:00Z'),
];
const at = (now: string) => momentOf(entries, new Date(now), dateOf);

describe('what the phone shows on top', () => {
  it('is the next meeting of the day, and how soon', () => {
    expect(at('2026-11-23T00:49:30Z')).toMatchObject({
      kind: 'next',
      minutes: 11,
      meeting: { start: entries[0]?.start },
    });
    expect(at('2026-11-23T01:20:00Z')).toMatchObject({ kind: 'next', minutes: 40 });
  });

  it('is the meeting that is on, from its first minute to its last', () => {
    expect(at('2026-11-23T01:00:00Z')).toMatchObject({ kind: 'now', meeting: { start: entries[0]?.start } });
    expect(at('2026-11-23T01:19:59Z').kind).toBe('now');
  });

  it('is nothing on a day of the place without a further meeting', () => {
    expect(at('2026-11-20T01:00:00Z').kind).toBe('another-day');
    // The same calendar day in London, but the next in Chongqing has begun only at 16:00 UTC.
    expect(at('2026-11-23T10:00:00Z').kind).toBe('another-day');
    expect(at('2026-11-23T17:00:00Z').kind).toBe('next');
    expect(momentOf([], new Date(), dateOf).kind).toBe('another-day');
  });

  it('says when all is over', () => {
    expect(at('2026-11-24T01:00:00Z').kind).toBe('over');
  });
});
