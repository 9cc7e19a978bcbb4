import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { PairRule } from '#kernel/matching/market.ts';
import { type Proposal, type ProposalSet, propose } from '#kernel/matching/propose.ts';
import { scoreVersion } from '#kernel/matching/score.ts';
import { type CompanyProfile, profileOf } from '#modules/companies/index.ts';
import { accept, type Refusal, type Result } from '#platform/result.ts';
import { type CompanyRules, companyRules } from './company-rules.ts';
import { matchingKnowledge } from './matching-knowledge.ts';
import { wordsOfMust, wordsOfReason } from './word-reason.ts';

export type ProposeMeetings = {
  readonly left: readonly CompanyProfile[];
  readonly right: readonly CompanyProfile[];
  /** Most meetings of each firm, in the order of the list. */
  readonly leftCapacities: readonly number[];
  readonly rightCapacities: readonly number[];
  /** Pairs, by index in the lists, that are never there together: proposed only where a list insists. */
  readonly apart: readonly PairOfFirms[];
  /** Who met at an earlier mission: proposed again only where a list insists. */
  readonly metBefore?: readonly PairOfFirms[];
  /** Meetings that are decided for already: they take their part of capacities and places and are not proposed again. */
  readonly kept?: readonly PairOfFirms[];
  /** Meetings that are decided against. */
  readonly dropped?: readonly PairOfFirms[];
  /**
   * A must that names nobody of the other list is a slip of the pen where the lists are all there is (default), and worth a
   * warning where the firm may be known and does not take part.
   */
  readonly unknownMusts?: 'refuse' | 'warn';
  readonly minimumEach: number;
  readonly listLength: number;
  /** Places there are, and the number up to which they are filled with more than the minimum. */
  readonly maximumTotal: number;
  readonly comfortableTotal: number;
  readonly seed: number;
};

/** Firms by index in their lists. */
export type PairOfFirms = { readonly left: number; readonly right: number };

/** A reason as documents show it: the fields it stands on and its words in three languages. */
export type WordedReason = {
  readonly code: string;
  readonly leftField: string;
  readonly rightField: string;
  /** 0 to 1; the contributions of a meeting's fit add up to the mean of both directions' scores. */
  readonly contribution: number;
  readonly text: Required<LocalisedText>;
};

export type ProposedMeeting = Omit<Proposal, 'reasons'> & { readonly reasons: readonly WordedReason[] };

export type ProposedMeetings = Omit<ProposalSet, 'proposals'> & {
  readonly proposals: readonly ProposedMeeting[];
  readonly warnings: readonly (CompanyRules['warnings'] | CompanyRules['unknown'])[number][];
  /** Versions of score and data, for the record. */
  readonly versions: { readonly score: string; readonly lanes: string };
};

/**
 * Who should meet whom, and why: two lists become proposals under each firm's capacity.
 * Refused where a must names no firm, or more than one, of the other list; the first such wish is named, with how many more there are.
 */
export function proposeMeetings(
  input: ProposeMeetings,
): Result<ProposedMeetings, CompanyRules['unknown'][number]['code']> {
  const { left, right } = input;
  const { rules, unknown, warnings } = companyRules(left, right);
  const { kept = [] } = input;
  const [first] = unknown;
  if (first && input.unknownMusts !== 'warn') return { ok: false, refusal: withMore(first, unknown.length - 1) };

  const firms = (companies: readonly CompanyProfile[], capacities: readonly number[]) =>
    companies.map((company, index) => ({ profile: profileOf(company), capacity: capacities[index] ?? 0 }));
  const proposed = propose(
    {
      left: firms(left, input.leftCapacities),
      right: firms(right, input.rightCapacities),
      rules: [
        ...rules,
        ...ruled('apart', input.apart),
        ...ruled('met-before', input.metBefore ?? []),
        ...ruled('kept', kept),
        ...ruled('dropped', input.dropped ?? []),
      ],
      minimumEach: input.minimumEach,
      listLength: input.listLength,
      maximumTotal: input.maximumTotal,
      comfortableTotal: input.comfortableTotal,
      seed: input.seed,
    },
    matchingKnowledge,
  );
  const isKept = new Set(kept.map((pair) => `${pair.left} ${pair.right}`));
  const news = proposed.proposals.filter((pair) => !isKept.has(`${pair.left} ${pair.right}`));
  const worded = news.map((proposal): ProposedMeeting => {
    const names = { left: left[proposal.left]?.name ?? {}, right: right[proposal.right]?.name ?? {} };
    const musts = rules
      .filter(({ rule, left, right }) => rule === 'must' && left === proposal.left && right === proposal.right)
      .map(({ by }) => mustReason(by === 'right' ? 'right' : 'left', names));
    const fit = proposal.reasons.map((reason) => ({
      code: reason.feature,
      leftField: reason.leftField,
      rightField: reason.rightField,
      contribution: reason.contribution,
      text: wordsOfReason(reason, names),
    }));
    return { ...proposal, reasons: [...musts, ...fit] };
  });
  const versions = { score: scoreVersion, lanes: matchingKnowledge.lanes.version };
  return accept({ ...proposed, proposals: worded, warnings: [...unknown, ...warnings], versions });
}

function ruled<Rule extends PairRule['rule']>(rule: Rule, pairs: readonly PairOfFirms[]) {
  return pairs.map(({ left, right }) => ({ left, right, rule }));
}

function mustReason(asker: 'left' | 'right', names: Readonly<Record<'left' | 'right', LocalisedText>>): WordedReason {
  return {
    code: 'must-meet',
    leftField: asker === 'left' ? 'mustMeet' : 'reference',
    rightField: asker === 'right' ? 'mustMeet' : 'reference',
    contribution: 0,
    text: wordsOfMust(names[asker]),
  };
}

function withMore<Code extends string>(refusal: Refusal<Code>, more: number): Refusal<Code> {
  return { code: refusal.code, values: { ...refusal.values, more } };
}
