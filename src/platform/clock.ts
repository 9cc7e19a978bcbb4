/** The time, passed in wherever it matters so that a test can choose it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export function standingClock(start: Date): Clock & { moveBy(ms: number): void } {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    moveBy(ms) {
      nowMs += ms;
    },
  };
}
