import { compileLanes, type LaneBetween, type LaneFinder } from './compile-lanes.ts';
import type { Knowledge } from './lanes.ts';
import type { Profile } from './profile.ts';
import { type ProfileField, type ProfileReader, profileReader, type Reading } from './read-profile.ts';
import { type Evidence, type Feature, gateOfTerms, type Term, termsInLane } from './score.ts';

/**
 * Why two firms are not put forward, whatever their score.
 * - `no-kind`: it is not known what one of them is, and neither asks for what the other brings.
 * - `no-lane`: their kinds do not do business with each other; two brands are competitors.
 * - `certification`: one lacks a certificate the other requires. `territory`: one does no business where the other is.
 * - `exclusivity`: one is bound to somebody else everywhere the other works.
 * - `sectors-apart`: both sectors are known, neither answers the other, and nobody asks for the other's goods.
 * - `nothing-in-common`: their kinds meet, but no sector, channel, wish or product joins them.
 */
export const gates = [
  'no-kind',
  'no-lane',
  'certification',
  'territory',
  'exclusivity',
  'sectors-apart',
  'nothing-in-common',
] as const;
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
      /** null: what one of the two is is not known. */
      readonly lane: string | null;
      /** How well right answers left, and left answers right; 0 to 1. */
      readonly leftScore: number;
      readonly rightScore: number;
      /** Harmonic mean of both: a meeting needs two who want it. */
      readonly score: number;
      /** Largest first; the contributions add up to the mean of the two directional scores. */
      readonly reasons: readonly Reason[];
    };

/** What a feature that is computed elsewhere says of a pair; `share` is its part of the whole score. */
export type OutsideTerm = {
  readonly feature: Feature & ('text' | 'embedding');
  readonly share: number;
  /** How well right's text answers left's, and left's right's; 0 to 1. */
  readonly leftFit: number;
  readonly rightFit: number;
  readonly leftField: ProfileField;
  readonly rightField: ProfileField;
  readonly leftEvidence: readonly Evidence[];
  readonly rightEvidence: readonly Evidence[];
};

export type Matcher = {
  readonly reader: ProfileReader;
  readonly lanes: LaneFinder;
  read(profile: Profile): Reading;
  /** `outsideShare`: the part of the whole that outside features take, whether or not they say anything of this pair. */
  match(left: Reading, right: Reading, outside?: readonly OutsideTerm[], outsideShare?: number): Match;
};

/** A matcher of pairs; compile it once for a market. Names and identifiers have no influence. */
export function matcherOf(knowledge: Knowledge): Matcher {
  const reader = profileReader(knowledge);
  const lanes = compileLanes(knowledge);
  return {
    reader,
    lanes,
    read: reader.read,
    match: (left, right, outside = [], outsideShare = 0) => {
      const between = lanes.between(left.kinds.codes, right.kinds.codes);
      if (between.length === 0) return { gate: 'no-lane' };
      const forbidden = gateOfTerms(left.terms, right.terms);
      if (forbidden) return { gate: forbidden };
      const matches = between.map((lane) => matchInLane(left, right, lane, reader.bits, outside, outsideShare));
      const open = matches.filter((match) => match.gate === null);
      if (open.length === 0) return matches[0] as Match;
      return open.reduce((best, match) => (match.score > best.score ? match : best));
    },
  };
}

function matchInLane(
  left: Reading,
  right: Reading,
  between: LaneBetween,
  bits: ProfileReader['bits'],
  outside: readonly OutsideTerm[],
  outsideShare: number,
): Match {
  const { lane, forward } = between;
  const scaled = (terms: readonly Term[]) =>
    outsideShare === 0
      ? terms
      : terms.map((term) => ({ ...term, contribution: term.contribution * (1 - outsideShare) }));
  const leftTerms = [...scaled(termsInLane(left, right, between, bits)), ...outside.flatMap(ofLeft)];
  const rightTerms = [
    ...scaled(termsInLane(right, left, { lane, forward: !forward }, bits)),
    ...outside.flatMap(ofRight),
  ];
  const gate = gateOf(left, right, lane.lane !== null, [...leftTerms, ...rightTerms]);
  if (gate) return { gate };

  const leftScore = sumOf(leftTerms);
  const rightScore = sumOf(rightTerms);
  return {
    gate: null,
    lane: lane.lane?.code ?? null,
    leftScore,
    rightScore,
    score: harmonicMean(leftScore, rightScore),
    reasons: reasonsOf(leftTerms, rightTerms),
  };
}

/** Both directions in one number: a meeting needs two who want it. */
export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : rounded((2 * a * b) / (a + b));
}

function ofLeft({ feature, share, leftFit, leftField, rightField, ...evidence }: OutsideTerm): Term[] {
  if (leftFit <= 0) return [];
  return [
    {
      feature,
      seekerField: leftField,
      giverField: rightField,
      contribution: share * leftFit,
      seekerEvidence: evidence.leftEvidence,
      giverEvidence: evidence.rightEvidence,
    },
  ];
}

function ofRight({ feature, share, rightFit, leftField, rightField, ...evidence }: OutsideTerm): Term[] {
  if (rightFit <= 0) return [];
  return [
    {
      feature,
      seekerField: rightField,
      giverField: leftField,
      contribution: share * rightFit,
      seekerEvidence: evidence.rightEvidence,
      giverEvidence: evidence.leftEvidence,
    },
  ];
}

/** Features by which somebody asks for the other, however little is known of what the two are. */
export const askingFeatures: readonly Feature[] = [
  'channel',
  'seek-offer',
  'seek-kind',
  'seek-sector',
  'text',
  'embedding',
];

function gateOf(left: Reading, right: Reading, hasLane: boolean, terms: readonly Term[]): Gate | null {
  const has = (...features: readonly Feature[]) => terms.some((term) => features.includes(term.feature));
  if (!hasLane) return has(...askingFeatures) ? null : 'no-kind';
  const bothSectorsKnown = left.sectors.codes !== 0 && right.sectors.codes !== 0;
  if (bothSectorsKnown && !has('sector', 'seek-sector', 'seek-offer')) return 'sectors-apart';
  if (!has('sector', 'channel', 'seek-offer', 'seek-sector', 'product')) return 'nothing-in-common';
  return null;
}

function reasonsOf(leftTerms: readonly Term[], rightTerms: readonly Term[]): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (reason: Reason) => {
    const at = reasons.findIndex((known) => saysTheSame(known, reason));
    const known = reasons[at];
    if (!known) reasons.push(reason);
    else reasons[at] = { ...known, seeker: 'both', contribution: known.contribution + reason.contribution };
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
  return reasons
    .map((reason) => ({ ...reason, contribution: rounded(reason.contribution) }))
    .sort((a, b) => b.contribution - a.contribution);
}

function saysTheSame(a: Reason, b: Reason): boolean {
  return (
    a.feature === b.feature &&
    a.leftField === b.leftField &&
    a.rightField === b.rightField &&
    sameEvidence(a.leftEvidence, b.leftEvidence) &&
    sameEvidence(a.rightEvidence, b.rightEvidence)
  );
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  const text = (one: Evidence | undefined) => one && ('code' in one ? one.code : one.phrase);
  return a.length === b.length && a.every((one, at) => text(one) === text(b[at]));
}

function sumOf(terms: readonly Term[]): number {
  return rounded(terms.reduce((sum, { contribution }) => sum + contribution, 0));
}

/** Six digits, so that the order of additions never decides between two firms. */
export function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
