import type { BoundOrigin, BoundReason } from '#kernel/scheduling/certificate.ts';
import type { Objective, SolveResult } from '#kernel/scheduling/problem.ts';
import type { Programme } from '#kernel/scheduling/programme.ts';

/** What can be said of a timetable to somebody who was not there when it was computed. */
export type HowGood = {
  /**
   * Of the wishes: all are placed; not all, and it is proven that they can't be granted better; or that is open.
   */
  readonly wishes: 'all-placed' | 'as-good-as-can-be' | 'open';
  /** Breaks above what is proven to be the fewest; null: nothing is proven. */
  readonly gap: number | null;
  readonly breaks: number;
  /** The fewest breaks there can be, as far as proven; null: nothing is. */
  readonly fewest: number | null;
  /** Where the bound on breaks comes from; null: there is none. */
  readonly boundBy: BoundOrigin | null;
  /** How many meetings had to take place: the claim is about timetables in which they do. */
  readonly obligations: number;
};

type Claim = Pick<SolveResult, 'status' | 'bound'> & { readonly reason?: BoundReason };

/** The levels that come before breaks. */
const levels = ['obligationsPlaced', 'mustsPlaced', 'worstShare', 'likesWeight'] as const;

export function howGood(
  { status, bound, reason }: Claim,
  objective: Objective,
  counts: { readonly meetings: number; readonly placed: number; readonly obligations: number },
): HowGood {
  const { meetings, placed, obligations } = counts;
  const { breaks } = objective;
  const isMet = levels.every((level) => bound[level] !== undefined && objective[level] >= bound[level]);
  const wishes = placed >= meetings ? 'all-placed' : isMet || status === 'optimal' ? 'as-good-as-can-be' : 'open';
  // Bounds hold in the order of the objective: one on breaks says something while those before it are met.
  const fewest = wishes === 'open' ? reason?.breaksWithSameMeetings : bound.breaks;
  const gap = fewest === undefined ? null : Math.max(0, breaks - fewest);
  const boundBy = gap === null ? null : (reason?.boundBy ?? 'counting');
  return { wishes, gap, breaks, fewest: fewest ?? null, boundBy, obligations };
}

/** Of a board with its certificate. */
export function howGoodIs(
  certificate: Claim & { readonly obligations?: readonly string[] },
  objective: Objective,
  { meetings, timetable }: Programme,
): HowGood {
  return howGood(certificate, objective, {
    meetings: meetings.length,
    placed: timetable?.assignments.length ?? 0,
    obligations: certificate.obligations?.length ?? 0,
  });
}
