import type { ProgrammeReason } from '#kernel/scheduling/programme.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { proposeMeetings } from '#modules/matches/index.ts';

export type PairJudgement = {
  /** A firm asked never to meet the other, or both are one company: nobody may seat them together. */
  readonly excludedBy: 'never' | 'same-company' | null;
  /** Why the two fit, as a proposal would say it; empty where nothing joins them but the wish of whoever asks. */
  readonly reasons: readonly ProgrammeReason[];
};

/** What matching says of one pair by itself. */
export function judgePair(left: CompanyProfile, right: CompanyProfile): PairJudgement {
  const proposed = proposeMeetings({
    left: [left],
    right: [right],
    leftCapacities: [1],
    rightCapacities: [1],
    apart: [],
    // Whom else the two must meet is not the question here.
    unknownMusts: 'warn',
    minimumEach: 1,
    listLength: 1,
    maximumTotal: 1,
    comfortableTotal: 1,
    seed: 1,
  });
  if (!proposed.ok) throw new Error(`a pair by itself was refused: ${proposed.refusal.code}`);
  const closed = proposed.value.gates.map(({ gate }) => gate);
  const excludedBy = (['never', 'same-company'] as const).find((gate) => closed.includes(gate)) ?? null;
  return { excludedBy, reasons: proposed.value.proposals[0]?.reasons ?? [] };
}
