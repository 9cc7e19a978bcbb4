import type { CompiledProblem } from '../compile.ts';
import { askedAs, type Encoding, encode } from './encode.ts';
import type { MakeSatSolver, SatAnswer, SatPurpose, SatSolver } from './sat-solver.ts';

export type ExactSearch = {
  readonly makeSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** Slots (from 0) of a timetable with fewer breaks than all before; the caller keeps it. */
  readonly onBetter: (slotOf: Int32Array) => void;
  /** No timetable has fewer breaks than this. */
  readonly onBound: (breaks: number) => void;
};

export type ExactOutcome = {
  /** Breaks of the best timetable known; null: none is, and with `isDone` none exists. */
  readonly breaks: number | null;
  /** Proven: no timetable has fewer. */
  readonly bound: number;
  readonly isDone: boolean;
};

/** More clauses than this take minutes to load and longer to solve; local search has to do. */
const mostClauses = 3_000_000;
/** In conflicts. Finding the timetable is the slower half, and hurt by being interrupted. */
const refuterTurn = 10_000;
const finderTurn = 60_000;
/** Most bounds are refuted within so many conflicts, or the timetable that meets them is found on the way. */
const refutedAlone = 30_000;

/** Roughly how many clauses `encode` would write, without writing them. */
export function estimateClauses({ meetings, participants, slots, meetingsOf, tables }: CompiledProblem): number {
  const pairs = meetingsOf.reduce((sum, own) => sum + (own.length * own.length) / 2, 0);
  const counting = participants * Math.log2(participants + 1) * Math.min(participants, 2 * tables);
  return meetings * slots * (slots / 2 + 4) + slots * (pairs + counting);
}

export function isWithinReach(problem: CompiledProblem): boolean {
  return problem.meetings > 0 && estimateClauses(problem) <= mostClauses;
}

/**
 * Closes the gap between a bound and the best timetable known, for a problem of obligations: "at most k breaks" as a question to
 * a solver of clauses. Two solvers take turns, each for a number of conflicts that grows: one refutes from the bound
 * upward, one looks for a timetable. Turns are counted in conflicts, not in seconds, so the outcome depends on the seed alone.
 *
 * @param known the best timetable so far: breaks, and slots from 0 by meeting.
 */
export function searchExactly(
  problem: CompiledProblem,
  known: { readonly breaks: number; readonly slotOf: Int32Array } | null,
  lowest: number,
  search: ExactSearch,
): ExactOutcome {
  if (!known) return searchWithout(problem, lowest, search);
  let best = known.breaks;
  let bound = lowest;
  const refuter = new Asker(encode(problem, best), 'refute', search);
  let finder: Asker | null = null;
  let spent = 0;
  const take = (answer: SatAnswer, asker: Asker): void => {
    if (answer === 'satisfiable') {
      best = asker.breaksFound();
      search.onBetter(asker.slotsFound(problem));
    } else if (answer === 'unsatisfiable') {
      bound++;
      search.onBound(bound);
      finder?.dispose();
      finder = null;
      spent = 0;
    }
  };
  try {
    while (bound < best && !search.shouldStop()) {
      const answer = refuter.askAtMost(bound, refuterTurn);
      take(answer, refuter);
      if (answer !== 'unknown') continue;
      spent += refuterTurn;
      if (spent < refutedAlone || search.shouldStop()) continue;
      // The question as a clause, not as an assumption: what is learned may then be simplified by it.
      finder ??= new Asker(askedAs(problem, bound), 'find', search);
      take(finder.askAtMost(null, finderTurn), finder);
    }
  } finally {
    refuter.dispose();
    (finder as Asker | null)?.dispose();
  }
  return { breaks: best, bound, isDone: bound >= best };
}

/** Nothing is known yet: first any timetable at all, whatever its breaks. */
function searchWithout(problem: CompiledProblem, lowest: number, search: ExactSearch): ExactOutcome {
  const encoding = encode(problem, 0);
  const askers = [new Asker(encoding, 'refute', search), new Asker(encoding, 'find', search)];
  try {
    for (let turn = refuterTurn; !search.shouldStop(); turn *= 1.5) {
      for (const asker of askers) {
        const answer = asker.askAtMost(null, turn);
        if (answer === 'unsatisfiable') return { breaks: null, bound: lowest, isDone: true };
        if (answer === 'unknown') continue;
        const known = { breaks: asker.breaksFound(), slotOf: asker.slotsFound(problem) };
        search.onBetter(known.slotOf);
        return searchExactly(problem, known, lowest, search);
      }
    }
  } finally {
    for (const asker of askers) asker.dispose();
  }
  return { breaks: null, bound: lowest, isDone: false };
}

/** One solver, loaded when it is first asked. */
class Asker {
  private readonly encoding: Encoding;
  private readonly purpose: SatPurpose;
  private readonly search: ExactSearch;
  private solver: SatSolver | null = null;

  constructor(encoding: Encoding, purpose: SatPurpose, search: ExactSearch) {
    this.encoding = encoding;
    this.purpose = purpose;
    this.search = search;
  }

  /** @param breaks null: any number of them. */
  askAtMost(breaks: number | null, conflicts: number): SatAnswer {
    if (!this.solver) {
      const { makeSolver, seed, shouldStop } = this.search;
      this.solver = makeSolver({ purpose: this.purpose, seed, shouldStop });
      this.solver.addClauses(this.encoding.clauses.all());
    }
    const more = breaks === null ? undefined : this.encoding.moreBreaksThan[breaks];
    return this.solver.solve({ assumptions: more === undefined ? [] : [-more], conflicts: Math.round(conflicts) });
  }

  slotsFound({ meetings, slots }: CompiledProblem): Int32Array {
    const slotOf = new Int32Array(meetings).fill(-1);
    for (let m = 0; m < meetings; m++) {
      for (let t = 0; t < slots; t++) {
        const variable = this.encoding.placed[m * slots + t]!;
        if (variable !== 0 && this.solver!.isTrue(variable)) slotOf[m] = t;
      }
    }
    return slotOf;
  }

  breaksFound(): number {
    return this.encoding.hole.reduce((sum, hole) => sum + (hole !== 0 && this.solver!.isTrue(hole) ? 1 : 0), 0);
  }

  dispose(): void {
    this.solver?.dispose();
    this.solver = null;
  }
}
