/** What two names share. */
export type Shared = {
  /** The bits of the letters both have, in one order, less what each break costs. */
  readonly bits: number;
  /** The longest run both have: what a reader is told. */
  readonly run: string;
};

/** A run may begin anywhere: that much less does it tell. */
const breakCosts = { han: 1.5, latin: 3 } as const;

// Written anew by every call: an import aligns a hundred thousand pairs, and gives the collector nothing to do.
let best = new Float64Array(0);
let ending = new Float64Array(0);
let runs = new Uint16Array(0);

/** The best alignment of two names. The smaller surprise of a letter counts. */
export function sharedLetters(
  one: readonly string[],
  other: readonly string[],
  bits: Float64Array,
  theirBits: Float64Array,
  script: 'han' | 'latin',
): Shared {
  const width = other.length + 1;
  const cells = (one.length + 1) * width;
  if (best.length < cells) {
    best = new Float64Array(2 * cells);
    ending = new Float64Array(2 * cells);
    runs = new Uint16Array(2 * cells);
  }
  best.fill(0, 0, cells);
  ending.fill(Number.NEGATIVE_INFINITY, 0, cells);
  runs.fill(0, 0, cells);
  const cost = breakCosts[script];
  let longest = 0;
  let longestEnd = 0;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const at = i * width + j;
      const diagonal = at - width - 1;
      if (one[i - 1] === other[j - 1]) {
        const fresh = best[diagonal]! - (best[diagonal]! > 0 ? cost : 0);
        ending[at] = Math.min(bits[i - 1]!, theirBits[j - 1]!) + Math.max(ending[diagonal]!, fresh);
        runs[at] = runs[diagonal]! + 1;
        if (runs[at]! > longest) {
          longest = runs[at]!;
          longestEnd = i;
        }
      }
      best[at] = Math.max(best[at - 1]!, best[at - width]!, ending[at]!);
    }
  }
  return { bits: best[cells - 1]!, run: one.slice(longestEnd - longest, longestEnd).join('') };
}
