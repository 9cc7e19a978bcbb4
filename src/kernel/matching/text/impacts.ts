/**
 * The impact of a term on a profile, as 16 bits keep it, and the level it stands on: postings are ordered by levels, so that a query
 * reads the strong ones and leaves the weak.
 */
export const fullImpact = 65_535;
export const levels = 20;
/** Impacts from here down stand on the last level together. */
export const faintImpact = 0.005;
/** On every level but the last, impacts are within so many times of each other. */
export const levelWidth = faintImpact ** (-1 / (levels - 1));

const levelOfImpact = Uint8Array.from({ length: fullImpact + 1 }, (_, impact) =>
  Math.min(levels - 1, Math.floor(-Math.log(impact / fullImpact) / Math.log(levelWidth))),
);

/** 0 for the strongest. */
export function levelOf(impact: number): number {
  return levelOfImpact[impact]!;
}

/** The middle of a level, of a full impact of 1. */
export const impactOfLevel = Float64Array.from({ length: levels }, (_, level) => levelWidth ** -(level + 0.5));
