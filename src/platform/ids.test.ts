import { expect, it } from 'vitest';
import { standingClock } from './clock.ts';
import { uuidVersion7 } from './ids.ts';

it('lays out the example of RFC 9562, appendix A.6', () => {
  const clock = standingClock(new Date('2022-02-22T19:22:22.000Z'));
  const random = () => Uint8Array.from(Buffer.from('0000000000000cc318c4dc0c0c07398f', 'hex'));
  expect(uuidVersion7(clock, random)()).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

it('sorts by the time it was made and never repeats', () => {
  const clock = standingClock(new Date('2026-11-22T00:00:00Z'));
  const newId = uuidVersion7(clock);
  const ids = Array.from({ length: 2_000 }, () => {
    clock.moveBy(1);
    return newId();
  });
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 10_000 }, () => newId())).size).toBe(10_000);
});
