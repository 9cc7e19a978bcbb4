import { describe, expect, it } from 'vitest';
import { isTimeZone, missionTimes, writeDate } from './mission-times.ts';

describe('the mission’s clock', () => {
  const lateInLondon = '2026-11-23T23:30:00Z';

  it('is that of the mission’s place, and so is the day', () => {
    const chongqing = missionTimes('en-HK', 'Asia/Shanghai');
    expect(chongqing.clock(lateInLondon)).toBe('07:30');
    expect(chongqing.dateOf(lateInLondon)).toBe('2026-11-24');
    expect(chongqing.longDay(lateInLondon)).toContain('24 November 2026');
    expect(missionTimes('en-HK', 'Europe/London').dateOf(lateInLondon)).toBe('2026-11-23');
  });

  it('never says 24:00 for midnight', () => {
    expect(missionTimes('zh-Hant-HK', 'Asia/Shanghai').clock('2026-11-23T16:00:00Z')).toBe('00:00');
  });

  it('writes days in the reader’s words', () => {
    expect(missionTimes('zh-Hans-CN', 'Asia/Shanghai').longDay(lateInLondon)).toBe('2026年11月24日星期二');
    expect(writeDate('zh-Hant-HK', '2026-11-24')).toContain('11月24日');
    expect(writeDate('en-HK', '2026-01-01')).toContain('1 January 2026');
  });

  it('knows a time zone from a typing error', () => {
    expect(isTimeZone('Asia/Hong_Kong')).toBe(true);
    expect(isTimeZone('Asia/Hongkng')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
