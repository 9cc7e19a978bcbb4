/** The kernel's only randomness: sfc32 (Chris Doty-Humphrey, PractRand), the same stream for the same seed everywhere. */
export type SeededRandom = {
  /** An integer from 0 to 2^32 - 1. */
  readonly next: () => number;
  /** An integer from 0 to limit - 1; limit from 1 to 2^31. */
  readonly below: (limit: number) => number;
  /** A number from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** Shuffles in place (Fisher-Yates) and returns the same array. */
  readonly shuffle: <Items extends { length: number; [index: number]: unknown }>(items: Items) => Items;
};

export function seededRandom(seed: number): SeededRandom {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let d = Math.floor(seed / 4294967296) | 1;

  function next(): number {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  for (let warmUp = 0; warmUp < 16; warmUp++) next();

  function fraction(): number {
    return next() / 4294967296;
  }
  function below(limit: number): number {
    return Math.floor((next() / 4294967296) * limit);
  }
  function shuffle<Items extends { length: number; [index: number]: unknown }>(items: Items): Items {
    for (let last = items.length - 1; last > 0; last--) {
      const other = below(last + 1);
      const held = items[last];
      items[last] = items[other];
      items[other] = held;
    }
    return items;
  }
  return { next, below, fraction, shuffle };
}
