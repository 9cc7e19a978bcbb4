import { type AssignmentProblem, degreesOf, edgesOf } from './edges.ts';

type Step = { readonly edge: number; readonly adds: boolean; readonly before: Step | null };

/**
 * Gives as many firms as possible at least `level` pairs, by alternating paths: add a pair; where its partner is full, drop one of the
 * partner's pairs; where the firm that loses it falls below the level, add one for it, and so on. On return no such path is left,
 * which by exchange proves that no choice under the limits brings the firms closer to the level. No firm that had reached it falls
 * below. Pairs that are kept stay; once the places are used up, only paths that end by dropping a pair are taken.
 */
export function coverFirms(problem: AssignmentProblem, chosen: Uint8Array, level = 1): Uint8Array {
  const { edges, leftLimits, rightLimits, places = Number.POSITIVE_INFINITY } = problem;
  const sides = [sideOf(edges.left, leftLimits, chosen), sideOf(edges.right, rightLimits, chosen)] as const;
  let placesLeft = places - chosen.reduce((sum, isChosen) => sum + isChosen, 0);
  for (const at of [0, 1] as const) {
    const side = sides[at];
    const partners = sides[at === 0 ? 1 : 0];
    for (const firm of side.needy(level)) {
      while (side.degrees[firm]! < Math.min(level, side.limits[firm]!)) {
        const path = pathFrom(firm, { side, partners, chosen, kept: problem.kept, level, hasPlace: placesLeft > 0 });
        if (path === null) break;
        for (let step: Step | null = path; step; step = step.before) {
          const by = step.adds ? 1 : -1;
          chosen[step.edge] = step.adds ? 1 : 0;
          placesLeft -= by;
          for (const one of sides) one.degrees[one.ends[step.edge]!]! += by;
        }
      }
    }
  }
  return chosen;
}

function sideOf(ends: Int32Array, limits: Int32Array, chosen: Uint8Array) {
  const edges = edgesOf(ends, limits.length);
  const degrees = degreesOf(ends, chosen, limits.length);
  const choices = (firm: number) => edges.starts[firm + 1]! - edges.starts[firm]!;
  return {
    ends,
    limits,
    edges,
    degrees,
    /** Firms that could have a pair more, those with the fewest possibilities first; of equals the one whose best pair comes first. */
    needy: (level: number) =>
      Array.from(limits.keys())
        .filter((firm) => degrees[firm]! < Math.min(level, limits[firm]!) && choices(firm) > 0)
        .sort((a, b) => choices(a) - choices(b) || edges.values[edges.starts[a]!]! - edges.values[edges.starts[b]!]!),
  };
}

type Search = {
  readonly side: ReturnType<typeof sideOf>;
  readonly partners: ReturnType<typeof sideOf>;
  readonly chosen: Uint8Array;
  readonly kept: Uint8Array | undefined;
  readonly level: number;
  readonly hasPlace: boolean;
};

/** Breadth first, so that the fewest others are moved; a firm's pairs are tried best first. */
function pathFrom(firm: number, { side, partners, chosen, kept, level, hasPlace }: Search): Step | null {
  const seenFirms = new Set([firm]);
  const seenPartners = new Set<number>();
  let frontier: readonly { readonly firm: number; readonly step: Step | null }[] = [{ firm, step: null }];
  while (frontier.length > 0) {
    const next: { firm: number; step: Step }[] = [];
    for (const { firm: loser, step } of frontier) {
      for (let at = side.edges.starts[loser]!; at < side.edges.starts[loser + 1]!; at += 1) {
        const edge = side.edges.values[at]!;
        const partner = partners.ends[edge]!;
        if (chosen[edge] === 1 || seenPartners.has(partner)) continue;
        seenPartners.add(partner);
        const added: Step = { edge, adds: true, before: step };
        if (hasPlace && partners.degrees[partner]! < partners.limits[partner]!) return added;
        const { starts, values } = partners.edges;
        // The partner's worst pair first: it is missed least.
        for (let other = starts[partner + 1]! - 1; other >= starts[partner]!; other -= 1) {
          const dropped = values[other]!;
          if (chosen[dropped] === 0 || kept?.[dropped] === 1 || seenFirms.has(side.ends[dropped]!)) continue;
          const drop: Step = { edge: dropped, adds: false, before: added };
          const robbed = side.ends[dropped]!;
          if (side.degrees[robbed]! > level) return drop;
          seenFirms.add(robbed);
          next.push({ firm: robbed, step: drop });
        }
      }
    }
    frontier = next;
  }
  return null;
}
