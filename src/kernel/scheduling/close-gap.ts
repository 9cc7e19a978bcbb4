import type { Bound } from './bound.ts';
import type { BoundReason } from './certificate.ts';
import type { CompiledProblem } from './compile.ts';
import type { MakeSatSolver } from './exact/sat-solver.ts';
import { isWithinReach, searchExactly } from './exact/search-exactly.ts';
import { boundByPrices } from './flow-bound.ts';
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

const roundsOfPrices = 300;

/**
 * What local search leaves open: first prices, then the exact search, over the meetings that are placed. Where every wish is
 * placed that is the whole problem; otherwise other meetings might have fewer breaks, and only these are spoken of.
 */
export function closeGap(
  problem: CompiledProblem,
  stated: CompiledProblem,
  found: Placement | null,
  counted: Bound,
  tools: Tools,
): ClosedGap {
  const chosen = (m: number) => (found ? found.slotOf[m]! >= 0 : problem.demand[m] === 0);
  const among = Array.from({ length: problem.meetings }, (_, m) => m).every(chosen) ? 'all' : 'same-meetings';
  // Without a timetable of the obligations there is none with wishes either, unless wishes make it fair.
  const isWholeQuestion = found !== null || among === 'all' || problem.fairness < 0;
  const untouched: ClosedGap = {
    best: found,
    bound: counted,
    isInfeasible: false,
    reason: { boundBy: 'counting', among: 'all' },
  };
  if (!isWholeQuestion || (found && found.breaks <= counted.objective.breaks)) return untouched;
  const { part, indices } = onlyMeetings(problem, chosen);
  const fewest = among === 'all' ? counted.objective.breaks : 0;
  // Of the problem as it is stated: the checker strikes nothing out.
  const priced = boundByPrices(
    onlyMeetings(stated, chosen).part,
    found?.breaks ?? Number.MAX_SAFE_INTEGER,
    roundsOfPrices,
    tools.shouldStop,
  );
  let lowest = Math.max(fewest, priced.breaks);
  let reason: BoundReason = { boundBy: 'counting', among };
  if (priced.breaks > fewest) {
    // A checker compares the prices with the bound of the result, which speaks of all meetings.
    const isShown = priced.breaks >= counted.objective.breaks;
    reason = { boundBy: 'prices', ...(isShown ? { slotPrices: priced.certificate } : {}), among };
  }
  let best = found;
  const bounded = (): Bound => withBreaks(counted, among === 'all' ? lowest : counted.objective.breaks);
  if (best) tools.report(best, bounded());

  if (isWithinReach(part) && !(best && best.breaks <= lowest)) {
    const known = best && { breaks: best.breaks, slotOf: Int32Array.from(indices, (m) => best!.slotOf[m]!) };
    const outcome = searchExactly(part, known, lowest, {
      makeSolver: tools.makeSatSolver,
      seed: tools.seed,
      shouldStop: tools.shouldStop,
      onBetter(slotOf) {
        best = placedAs(problem, indices, slotOf);
        tools.report(best, bounded());
      },
      onBound(breaks) {
        lowest = breaks;
        reason = { boundBy: 'one-better-impossible', among };
        if (best) tools.report(best, bounded());
      },
    });
    if (outcome.isDone && outcome.breaks === null) return { best: null, bound: counted, isInfeasible: true };
  }
  const isSaid = among === 'same-meetings' && found !== null;
  return {
    best,
    bound: bounded(),
    isInfeasible: false,
    reason: isSaid ? { ...reason, breaksWithSameMeetings: lowest } : reason,
  };
}

function withBreaks(bound: Bound, breaks: number): Bound {
  return { ...bound, objective: { ...bound.objective, breaks } };
}

function placedAs(problem: CompiledProblem, indices: readonly number[], slotOf: Int32Array): Placement {
  const placement = new Placement(problem);
  indices.forEach((m, index) => {
    placement.place(m, slotOf[index]!);
  });
  return placement;
}

/** The problem of placing exactly these meetings. */
export function onlyMeetings(
  problem: CompiledProblem,
  isChosen: (meeting: number) => boolean,
): { readonly part: CompiledProblem; readonly indices: readonly number[] } {
  const { slots } = problem;
  const indices = Array.from({ length: problem.meetings }, (_, m) => m).filter(isChosen);
  const indexOf = new Map(indices.map((m, index) => [m, index]));
  const kept = (list: Int32Array) =>
    Int32Array.from([...list].flatMap((m) => (indexOf.has(m) ? [indexOf.get(m)!] : [])));
  const allowed = new Uint8Array(indices.length * slots);
  indices.forEach((m, index) => {
    allowed.set(problem.allowed.subarray(m * slots, (m + 1) * slots), index * slots);
  });
  const part: CompiledProblem = {
    ...problem,
    meetings: indices.length,
    first: Int32Array.from(indices, (m) => problem.first[m]!),
    second: Int32Array.from(indices, (m) => problem.second[m]!),
    demand: new Uint8Array(indices.length),
    weight: new Int32Array(indices.length),
    allowed,
    meetingsOf: problem.meetingsOf.map(kept),
    before: indices.map((m) => kept(problem.before[m]!)),
    after: indices.map((m) => kept(problem.after[m]!)),
  };
  return { part, indices };
}
