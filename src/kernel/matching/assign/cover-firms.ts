import { type AssignmentProblem, degreesOf, edgesOf } from './edges.ts';

/** `gain`: what the path adds to the utility up to here, in millionths. */
type Step = { readonly edge: number; readonly adds: boolean; readonly gain: number; readonly before: Step | null };

/**
 * Gives as many firms as possible at least `level` pairs, by alternating paths: add a pair; where its partner is full, drop one of the
 * partner's pairs; where the firm that loses it falls below the level, add one for it, and so on. On return no such path is left,
 * which by exchange proves that no choice under the limits brings the firms closer to the level. No firm that had reached it falls
 * below. Pairs that are kept stay; once the places are used up, only paths that end by dropping a pair are taken. Of the shortest paths
 * from a firm the one that costs least is taken, so that cover takes little from the others.
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
        const path = pathFrom(firm, {
          score: edges.score,
          side,
          partners,
          chosen,
          kept: problem.kept,
          level,
          hasPlace: placesLeft > 0,
        });
        if (path === null) break;
        for (let step: Step | null = path; step; step = step.before) {
          const by = step.adds ? 1 : -1;
          chosen[step.edge] = step.adds ? 1 : 0;
          placesLeft -= by;
          for (const one of sides) one.change(step.edge, step.adds);
        }
      }
    }
  }
  return chosen;
}

function sideOf(ends: Int32Array, limits: Int32Array, chosen: Uint8Array) {
  const edges = edgesOf(ends, limits.length);
  const degrees = degreesOf(ends, chosen, limits.length);
  const held: number[][] = Array.from(limits, () => []);
  chosen.forEach((isChosen, edge) => {
    if (isChosen === 1) held[ends[edge]!]!.push(edge);
  });
  const choices = (firm: number) => edges.starts[firm + 1]! - edges.starts[firm]!;
  return {
    ends,
    limits,
    edges,
    degrees,
    /** The chosen edges of each firm, best first. */
    held,
    change: (edge: number, adds: boolean) => {
      const firm = ends[edge]!;
      degrees[firm]! += adds ? 1 : -1;
      held[firm] = adds ? [...held[firm]!, edge].sort((a, b) => a - b) : held[firm]!.filter((one) => one !== edge);
    },
    /** Firms that could have a pair more, those with the fewest possibilities first; of equals the one whose best pair comes first. */
    needy: (level: number) =>
      Array.from(limits.keys())
        .filter((firm) => degrees[firm]! < Math.min(level, limits[firm]!) && choices(firm) > 0)
        .sort((a, b) => choices(a) - choices(b) || edges.values[edges.starts[a]!]! - edges.values[edges.starts[b]!]!),
  };
}

type Search = {
  readonly score: Int32Array;
  readonly side: ReturnType<typeof sideOf>;
  readonly partners: ReturnType<typeof sideOf>;
  readonly chosen: Uint8Array;
  readonly kept: Uint8Array | undefined;
  readonly level: number;
  readonly hasPlace: boolean;
};

/** Breadth first, so that the fewest others are moved; of those paths the one that gains most. */
function pathFrom(firm: number, search: Search): Step | null {
  const { score, side, partners, chosen, kept, level, hasPlace } = search;
  const seenFirms = new Set([firm]);
  const seenPartners = new Set<number>();
  let frontier: readonly { readonly firm: number; readonly step: Step | null }[] = [{ firm, step: null }];
  while (frontier.length > 0) {
    const next: { firm: number; step: Step }[] = [];
    let best: Step | null = null;
    for (const { firm: loser, step } of frontier) {
      for (let at = side.edges.starts[loser]!; at < side.edges.starts[loser + 1]!; at += 1) {
        const edge = side.edges.values[at]!;
        const partner = partners.ends[edge]!;
        if (chosen[edge] === 1 || seenPartners.has(partner)) continue;
        seenPartners.add(partner);
        const added: Step = { edge, adds: true, gain: (step?.gain ?? 0) + score[edge]!, before: step };
        if (hasPlace && partners.degrees[partner]! < partners.limits[partner]!) {
          best = better(best, added);
          continue;
        }
        // The partner's worst pair first: it is missed least.
        for (const dropped of partners.held[partner]!.toReversed()) {
          const robbed = side.ends[dropped]!;
          if (kept?.[dropped] === 1 || seenFirms.has(robbed)) continue;
          const drop: Step = { edge: dropped, adds: false, gain: added.gain - score[dropped]!, before: added };
          if (side.degrees[robbed]! > level) {
            best = better(best, drop);
            break;
          }
          seenFirms.add(robbed);
          next.push({ firm: robbed, step: drop });
        }
      }
    }
    if (best) return best;
    frontier = next;
  }
  return null;
}

function better(one: Step | null, other: Step): Step {
  return one && one.gain >= other.gain ? one : other;
}
