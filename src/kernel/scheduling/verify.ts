import type { SlotPrices } from './flow-bound.ts';
import type { Assignment, Objective, Problem, Status } from './problem.ts';
import { addUpPrices } from './proof/add-up-prices.ts';
import { type BrokenConstraint, broken } from './verify/broken-constraint.ts';
import { checkClashes } from './verify/check-clashes.ts';
import { checkDemands } from './verify/check-demands.ts';
import { checkNumbers } from './verify/check-numbers.ts';
import { checkPlaces } from './verify/check-places.ts';
import { checkPrevious } from './verify/check-previous.ts';
import { checkFairness, evaluate } from './verify/evaluate.ts';
import { mayTakePlace, placedMeetings } from './verify/placed-meeting.ts';

export type { BrokenConstraint };

/**
 * The independent check of a timetable. It reads `Problem` and the claim only, and shares no code with compile or search:
 * slow, plain, and meant to be read. It names the first broken constraint with the numbers of the file.
 */
export type Verdict =
  | { readonly ok: true; readonly objective: Objective }
  | { readonly ok: false; readonly broken: BrokenConstraint };

/** A claim to check: assignments, and where they come with it, the status, objective and bound claimed for them. */
export type Claim = {
  readonly assignments: readonly Assignment[];
  readonly status?: Status;
  readonly objective?: Partial<Objective> | null;
  readonly bound?: Partial<Objective>;
  /** Prices that are said to show the bound on breaks; null or absent: nobody says so. */
  readonly slotPrices?: SlotPrices | null;
  /** SHA-256 of the problem it is said to be about; the kernel computes none, its callers compare. Absent: nothing is said. */
  readonly problemHash?: string;
};

/** Checks every constraint of `problem`, recomputes the objective and compares it with the claimed one. */
export function verify(problem: Problem, claim: Claim): Verdict {
  const { assignments } = claim;
  const misnamed = checkNumbers(problem, assignments);
  if (misnamed) return { ok: false, broken: misnamed };
  const placed = placedMeetings(problem, assignments);
  const found =
    checkPlaces(problem, placed) ??
    checkClashes(problem, placed) ??
    checkDemands(problem, placed) ??
    checkPrevious(problem, assignments, placed) ??
    checkFairness(problem, placed);
  if (found) return { ok: false, broken: found };
  const objective = evaluate(problem, placed);
  const wrong = checkClaim(problem, claim, objective);
  return wrong ? { ok: false, broken: wrong } : { ok: true, objective };
}

const higherIsBetter = {
  obligationsPlaced: true,
  mustsPlaced: true,
  worstShare: true,
  likesWeight: true,
  breaks: false,
  tableChanges: false,
  moved: false,
} as const satisfies Record<keyof Objective, boolean>;

/** The components a bound must meet before `optimal` may be claimed. */
const provable = ['obligationsPlaced', 'mustsPlaced', 'worstShare', 'likesWeight', 'breaks'] as const;

/** What no timetable can beat whatever the bound says; lets a claim leave such bounds out. */
function limitsOf(problem: Problem): Required<Objective> {
  const count = (demand: string) =>
    problem.meetings.filter((meeting) => meeting.demand === demand && mayTakePlace(meeting));
  return {
    obligationsPlaced: count('obligation').length,
    mustsPlaced: count('must').length,
    worstShare: 1,
    likesWeight: count('like').reduce((sum, { weight }) => sum + weight, 0),
    breaks: 0,
    tableChanges: 0,
    moved: 0,
  };
}

function checkClaim(problem: Problem, claim: Claim, objective: Objective): BrokenConstraint | null {
  const components = Object.keys(higherIsBetter) as (keyof Objective)[];
  if (claim.objective) {
    for (const component of components) {
      const claimed = claim.objective[component];
      const recomputed = objective[component];
      if (claimed !== undefined && claimed !== recomputed)
        return broken('objective-wrong', { component, claimed, recomputed: recomputed ?? 'none' });
    }
  }
  // Bounds hold in the order of the objective: a later one counts while the earlier ones are met.
  const limits = limitsOf(problem);
  for (const component of components) {
    const bound = claim.bound?.[component] ?? limits[component];
    const value = objective[component];
    if (value === undefined) continue;
    const isBetter = higherIsBetter[component] ? value > bound : value < bound;
    if (isBetter) return broken('bound-contradicted', { component, value, bound });
    if (value !== bound) break;
  }
  if (claim.slotPrices) {
    const placed = new Set(claim.assignments.map(({ meeting }) => meeting));
    const shown = pricesMayMislead(problem) ? null : addUpPrices(problem, placed, claim.slotPrices);
    const claimed = claim.bound?.breaks ?? 0;
    if (shown === null || shown < claimed) return broken('bound-not-shown', { claimed, shown: shown ?? 0 });
  }
  if (claim.status === 'infeasible' || claim.status === 'unknown')
    return broken('status-wrong', { status: claim.status, expected: 'feasible or optimal for a timetable that holds' });
  if (claim.status === 'optimal') {
    for (const component of provable) {
      const bound = claim.bound?.[component] ?? limits[component];
      if (bound === objective[component]) continue;
      const expected = `a bound of ${objective[component]} on ${component}, not ${bound}`;
      return broken('status-wrong', { status: claim.status, expected });
    }
  }
  return null;
}

/**
 * Whether the sum of prices says nothing: it counts one busy slot for a meeting, one meeting at a time, and no slot between two
 * that is not idle. What else a mission states only leaves fewer timetables.
 */
function pricesMayMislead({ slots, participants, meetings }: Problem): boolean {
  return (
    slots.some(({ isClosed }) => isClosed) ||
    participants.some(({ representatives }) => (representatives?.length ?? 1) > 1) ||
    meetings.some(({ length }) => (length ?? 1) > 1)
  );
}
