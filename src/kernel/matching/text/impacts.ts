/**
 * The impact of a term on a profile, as 16 bits keep it, and the level it stands on: postings are ordered by levels, so that a query
 * reads the strong ones and leaves the weak.
 */
export const fullImpact = 65_535;
export const levels = 16;
/** A term with a smaller impact than this part of 1 says next to nothing, and is left out. */
const leastImpact = 0.02;
/** Each level's impacts are within so many times of each other; the last ends at the least. */
export const levelWidth = leastImpact ** (-1 / levels);

const levelOfImpact = new Uint8Array(fullImpact + 1).fill(levels);
for (let impact = Math.ceil(leastImpact * fullImpact); impact <= fullImpact; impact++) {
  const level = Math.floor(-Math.log(impact / fullImpact) / Math.log(levelWidth));
  levelOfImpact[impact] = Math.min(levels - 1, level);
}

/** 0 for the strongest; `levels` for what is left out. */
export function levelOf(impact: number): number {
  return levelOfImpact[impact]!;
}

/** The middle of a level, of a full impact of 1. */
export const impactOfLevel = Float64Array.from({ length: levels }, (_, level) => levelWidth ** -(level + 0.5));
