/** What two names share. */
export type Shared = {
  /** The bits of the letters both have, in one order, less what each break costs. */
  readonly bits: number;
  /** The longest run both have: what a reader is told. */
  readonly run: string;
};

/** A run may begin anywhere: that much less does it tell. */
const breakCosts = { han: 1.5, latin: 3 } as const;

/** The best alignment of two names. The smaller surprise of a letter counts. */
export function sharedLetters(
  one: readonly string[],
  other: readonly string[],
  bits: Float64Array,
  theirBits: Float64Array,
  script: 'han' | 'latin',
): Shared {
  const width = other.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  const ending = new Float64Array((one.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const cost = breakCosts[script];
  const runs = new Uint16Array((one.length + 1) * width);
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
  return { bits: best[best.length - 1]!, run: one.slice(longestEnd - longest, longestEnd).join('') };
}
