/**
 * Fairness d as a window of width d: where every participant has from `lowest` to `highest` = lowest + d breaks, no two
 * differ by more than d. null stands for no limit.
 */
export type FairnessWindow = { readonly lowest: number; readonly highest: number };

/** By how many breaks a number lies outside. */
export function breaksOutside(breaks: number, window: FairnessWindow): number {
  if (breaks > window.highest) return breaks - window.highest;
  return breaks < window.lowest ? window.lowest - breaks : 0;
}

export function isInside(breaksOf: Int32Array, window: FairnessWindow | null): boolean {
  return !window || breaksOf.every((breaks) => breaksOutside(breaks, window) === 0);
}
