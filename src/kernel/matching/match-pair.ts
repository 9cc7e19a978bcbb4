import type { Knowledge, LaneBetween } from './lanes.ts';
import type { Profile } from './profile.ts';
import { type ProfileField, profileReader, type Reading } from './read-profile.ts';
import { type Evidence, type Feature, lanesOf, type Term, termsInLane } from './score.ts';

/**
 * Why two firms are not put forward, whatever their score.
 * - `no-kind`: it is not known what one of them is.
 * - `no-lane`: their kinds do not do business with each other; two brands are competitors.
 * - `sectors-apart`: both sectors are known, neither answers the other, and nobody asks for the other's goods.
 * - `nothing-in-common`: their kinds meet, but no sector, channel, wish or product joins them.
 */
export const gates = ['no-kind', 'no-lane', 'sectors-apart', 'nothing-in-common'] as const;
export type Gate = (typeof gates)[number];

/** One reason: both fields it stands on, what is written there, and what it adds to the mean of the two directions. */
export type Reason = {
  readonly feature: Feature;
  /** Whose need is answered. */
  readonly seeker: 'left' | 'right' | 'both';
  readonly leftField: ProfileField;
  readonly rightField: ProfileField;
  readonly contribution: number;
  readonly leftEvidence: readonly Evidence[];
  readonly rightEvidence: readonly Evidence[];
};

export type Match =
  | { readonly gate: Gate }
  | {
      readonly gate: null;
      readonly lane: string;
      /** How well right answers left, and left answers right; 0 to 1. */
      readonly leftScore: number;
      readonly rightScore: number;
      /** Harmonic mean of both: a meeting needs two who want it. */
      readonly score: number;
      /** Largest first; the contributions add up to the mean of the two directional scores. */
      readonly reasons: readonly Reason[];
    };

/** A matcher of pairs; compile it once for a market. Names and identifiers have no influence. */
export function matcherOf(knowledge: Knowledge): {
  read(profile: Profile): Reading;
  match(left: Reading, right: Reading): Match;
} {
  return {
    read: profileReader(knowledge),
    match: (left, right) => matchPair(left, right, knowledge),
  };
}

function matchPair(left: Reading, right: Reading, knowledge: Knowledge): Match {
  if (left.kinds.codes.size === 0 || right.kinds.codes.size === 0) return { gate: 'no-kind' };
  const lanes = lanesOf(left, right, knowledge);
  if (lanes.length === 0) return { gate: 'no-lane' };

  const matches = lanes.map((lane) => matchInLane(left, right, lane, knowledge));
  const open = matches.filter((match) => match.gate === null);
  if (open.length === 0) return matches[0] as Match;
  return open.reduce((best, match) => (match.score > best.score ? match : best));
}

function matchInLane(left: Reading, right: Reading, between: LaneBetween, knowledge: Knowledge): Match {
  const { lane, forward, kind, partnerKind } = between;
  const back = { lane, forward: !forward, kind: partnerKind, partnerKind: kind };
  const leftTerms = termsInLane(left, right, between, knowledge);
  const rightTerms = termsInLane(right, left, back, knowledge);
  const gate = gateOf(left, right, [...leftTerms, ...rightTerms]);
  if (gate) return { gate };

  const leftScore = sumOf(leftTerms);
  const rightScore = sumOf(rightTerms);
  return {
    gate: null,
    lane: lane.code,
    leftScore,
    rightScore,
    score: rounded((2 * leftScore * rightScore) / (leftScore + rightScore)),
    reasons: reasonsOf(leftTerms, rightTerms),
  };
}

function gateOf(left: Reading, right: Reading, terms: readonly Term[]): Gate | null {
  const has = (...features: Feature[]) => terms.some((term) => features.includes(term.feature));
  const bothSectorsKnown = left.sectors.codes.size > 0 && right.sectors.codes.size > 0;
  if (bothSectorsKnown && !has('sector', 'seek-sector', 'seek-offer')) return 'sectors-apart';
  if (!has('sector', 'channel', 'seek-offer', 'seek-sector', 'product')) return 'nothing-in-common';
  return null;
}

function reasonsOf(leftTerms: readonly Term[], rightTerms: readonly Term[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  const add = (reason: Reason) => {
    const key = JSON.stringify([
      reason.feature,
      reason.leftField,
      reason.rightField,
      reason.leftEvidence,
      reason.rightEvidence,
    ]);
    const known = reasons.get(key);
    reasons.set(
      key,
      known
        ? { ...known, seeker: 'both', contribution: rounded(known.contribution + reason.contribution) }
        : { ...reason, contribution: rounded(reason.contribution) },
    );
  };
  for (const term of leftTerms) {
    add({
      feature: term.feature,
      seeker: 'left',
      leftField: term.seekerField,
      rightField: term.giverField,
      contribution: term.contribution / 2,
      leftEvidence: term.seekerEvidence,
      rightEvidence: term.giverEvidence,
    });
  }
  for (const term of rightTerms) {
    add({
      feature: term.feature,
      seeker: 'right',
      leftField: term.giverField,
      rightField: term.seekerField,
      contribution: term.contribution / 2,
      leftEvidence: term.giverEvidence,
      rightEvidence: term.seekerEvidence,
    });
  }
  return [...reasons.values()].sort((a, b) => b.contribution - a.contribution);
}

function sumOf(terms: readonly Term[]): number {
  return rounded(terms.reduce((sum, { contribution }) => sum + contribution, 0));
}

/** Six digits, so that the order of additions never decides between two firms. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
