import type { Bound } from './bound.ts';
import type { BoundReason } from './certificate.ts';
import type { CompiledProblem } from './compile.ts';
import type { MakeSatSolver } from './exact/sat-solver.ts';
import { isWithinReach, searchExactly } from './exact/search-exactly.ts';
import { boundByPrices, type PricedBound } from './flow-bound.ts';
import { Placement } from './placement.ts';

export type ClosedGap = {
  readonly best: Placement | null;
  readonly bound: Bound;
  readonly isInfeasible: boolean;
  readonly reason?: BoundReason;
};

type Tools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  readonly report: (placement: Placement, bound: Bound) => void;
};

export const roundsOfPrices = 300;

/** What local search leaves open of a problem of obligations: first prices, then the exact search. */
export function closeGap(
  problem: CompiledProblem,
  stated: CompiledProblem,
  found: Placement | null,
  counted: Bound,
  pricedBefore: PricedBound | null,
  tools: Tools,
): ClosedGap {
  const fewest = counted.objective.breaks;
  let reason: BoundReason = { boundBy: 'counting', among: 'all' };
  if (found && found.breaks <= fewest) return { best: found, bound: counted, isInfeasible: false, reason };
  // Of the problem as it is stated: the checker strikes nothing out.
  const priced =
    pricedBefore ?? boundByPrices(stated, found?.breaks ?? Number.MAX_SAFE_INTEGER, roundsOfPrices, tools.shouldStop);
  let lowest = Math.max(fewest, priced.breaks);
  if (priced.breaks > fewest) reason = { boundBy: 'prices', slotPrices: priced.certificate, among: 'all' };
  let best = found;
  const bounded = () => withBreaks(counted, lowest);
  if (best) tools.report(best, bounded());

  if (isWithinReach(problem) && !(best && best.breaks <= lowest)) {
    const known = best && { breaks: best.breaks, slotOf: best.slotOf.slice() };
    const outcome = searchExactly(problem, known, lowest, {
      makeSolver: tools.makeSatSolver,
      seed: tools.seed,
      shouldStop: tools.shouldStop,
      onBetter(slotOf) {
        best = placedAs(problem, slotOf);
        tools.report(best, bounded());
      },
      onBound(breaks) {
        lowest = breaks;
        reason = { boundBy: 'one-better-impossible', among: 'all' };
        if (best) tools.report(best, bounded());
      },
    });
    if (outcome.isDone && outcome.breaks === null) return { best: null, bound: counted, isInfeasible: true };
  }
  return { best, bound: bounded(), isInfeasible: false, reason };
}

export function withBreaks(bound: Bound, breaks: number): Bound {
  return { ...bound, objective: { ...bound.objective, breaks } };
}

function placedAs(problem: CompiledProblem, slotOf: Int32Array): Placement {
  const placement = new Placement(problem);
  slotOf.forEach((slot, m) => {
    placement.place(m, slot);
  });
  return placement;
}
