import { scoreVersion } from '#kernel/matching/score.ts';
import type { AssignedProfiles, AssignProfiles } from './assign-profiles.ts';
import { matchingKnowledge } from './matching-knowledge.ts';
import { wordsOfRaise, wordsOfWithoutPair } from './word-explanation.ts';
import { wordsOfReason } from './word-reason.ts';

/**
 * What `match assign` writes: the pairs best first, what the choice is worth and to whom, and for every firm without a pair the reason.
 * Versions and settings stand beside it, so that a list can be explained years later.
 */
export function describeAssignment(
  input: AssignProfiles,
  assigned: AssignedProfiles,
  /** How many reasons, and how many ways to raise it, are written for each pair; the weightiest first. */
  each: { readonly reasons: number; readonly raises: number },
) {
  const { left, right, method, listLength, cap, seed, minimumExposure } = input;
  const { pairs, measures, without } = assigned;
  return {
    format: 'yugang-lists',
    version: 1,
    note: 'Not yet validated on partnership outcomes.',
    settings: { method, listLength, cap, minimumExposure, seed },
    versions: {
      score: scoreVersion,
      lanes: matchingKnowledge.lanes.version,
      products: matchingKnowledge.products.version,
      outside: input.outside.map(({ feature, share }) => ({ feature, share })),
    },
    firms: { left: left.length, right: right.length },
    utility: rounded(measures.utility),
    shareOfUncapped: rounded(measures.shareOfUncapped),
    gini: rounded(measures.exposureGini),
    coverage: { left: rounded(measures.coverage.left), right: rounded(measures.coverage.right) },
    maximumExposure: measures.maximumExposure,
    worstBestScore: measures.worstBestScore,
    blockingPairs: measures.blockingPairs,
    candidates: assigned.candidates,
    cutShort: assigned.cutShort,
    isAsIfAll: assigned.isAsIfAll,
    pairs: Array.from(pairs.left, (leftFirm, at) => {
      const rightFirm = pairs.right[at]!;
      const match = assigned.match(leftFirm, rightFirm);
      const names = { left: left[leftFirm]!.name, right: right[rightFirm]!.name };
      const open = match.gate === null ? match : null;
      return {
        left: left[leftFirm]!.id,
        right: right[rightFirm]!.id,
        score: pairs.score[at]! / 1e6,
        leftScore: open?.leftScore ?? null,
        rightScore: open?.rightScore ?? null,
        lane: open?.lane ?? null,
        ...(each.reasons > 0
          ? {
              reasons: (open?.reasons ?? []).slice(0, each.reasons).map((reason) => ({
                feature: reason.feature,
                leftField: reason.leftField,
                rightField: reason.rightField,
                contribution: reason.contribution,
                text: wordsOfReason(reason, names),
              })),
            }
          : {}),
        ...(each.raises > 0
          ? {
              raises: assigned
                .raises(leftFirm, rightFirm)
                .slice(0, each.raises)
                .map((raise) => ({ ...raise, text: wordsOfRaise(raise, names) })),
            }
          : {}),
      };
    }),
    without: without.map(({ side, firm, because }) => {
      const gates = because === 'no-eligible-partner' ? assigned.gatesOf(side, firm) : new Map<string, number>();
      return {
        side,
        id: (side === 'left' ? left : right)[firm]!.id,
        because,
        gates: Object.fromEntries([...gates].filter(([gate]) => gate !== 'open')),
        text: wordsOfWithoutPair(because, gates),
      };
    }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
