import type { CompiledProblem } from '../compile.ts';
import { type Encoding, encode } from './encode.ts';
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
/** In conflicts, of each solver: the first turn, how it grows, and the longest, for whoever looks is hurt by being interrupted. */
const turns = { first: 4_000, growth: 1.5, longest: 30_000 };
/** What is refuted or found within so many conflicts needs no second solver. */
const refutedAlone = 4_000;

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
 * a solver of clauses. Two solvers go side by side: one refutes from the bound upward, one looks for a better timetable than
 * the best. They do equally many conflicts before each hears of the other, and where both find something at once the finder's
 * counts, so the outcome depends on the seed alone, not on which thread was quicker.
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
  const encoding = encode(problem, best);
  const refuter = new Asker(encoding, 'refute', search);
  const finder = new Asker(encoding, 'find', search);
  const keep = (asker: Asker): void => {
    best = asker.breaksFound();
    search.onBetter(asker.slotsFound(problem));
  };
  try {
    let turn = turns.first;
    for (let spent = 0; bound < best && !search.shouldStop(); spent += turn) {
      const isAccompanied = spent >= refutedAlone;
      if (isAccompanied) {
        // As a clause, not as an assumption: what is learned may then be simplified by it.
        finder.demandAtMost(best - 1);
        finder.begin(turn);
        turn = Math.min(turn * turns.growth, turns.longest);
      }
      const refuted = refuter.askAtMost(bound, turn);
      if (refuted === 'unsatisfiable') search.onBound(++bound);
      const found = isAccompanied ? finder.answer() : 'unknown';
      if (found === 'satisfiable') keep(finder);
      else if (refuted === 'satisfiable') keep(refuter);
      if (found === 'unsatisfiable' && bound < best) {
        bound = best;
        search.onBound(bound);
      }
    }
  } finally {
    refuter.dispose();
    finder.dispose();
  }
  return { breaks: best, bound, isDone: bound >= best };
}

/** Nothing is known yet: first any timetable at all, whatever its breaks. */
function searchWithout(problem: CompiledProblem, lowest: number, search: ExactSearch): ExactOutcome {
  const encoding = encode(problem, 0);
  const refuter = new Asker(encoding, 'refute', search);
  const finder = new Asker(encoding, 'find', search);
  try {
    for (let turn = turns.first; !search.shouldStop(); turn *= turns.growth) {
      finder.begin(turn);
      const answers = [refuter.askAtMost(null, turn), finder.answer()];
      if (answers.includes('unsatisfiable')) return { breaks: null, bound: lowest, isDone: true };
      const asker = answers[1] === 'satisfiable' ? finder : refuter;
      if (!answers.includes('satisfiable')) continue;
      const known = { breaks: asker.breaksFound(), slotOf: asker.slotsFound(problem) };
      search.onBetter(known.slotOf);
      return searchExactly(problem, known, lowest, search);
    }
  } finally {
    refuter.dispose();
    finder.dispose();
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
    const more = breaks === null ? undefined : this.encoding.moreBreaksThan[breaks];
    return this.loaded().solve({ assumptions: more === undefined ? [] : [-more], conflicts: Math.round(conflicts) });
  }

  /** From now on. */
  demandAtMost(breaks: number): void {
    const more = this.encoding.moreBreaksThan[breaks];
    if (more !== undefined) this.loaded().addClauses(Int32Array.of(-more, 0));
  }

  begin(conflicts: number): void {
    this.loaded().begin({ assumptions: [], conflicts: Math.round(conflicts) });
  }

  answer(): SatAnswer {
    return this.loaded().answer();
  }

  private loaded(): SatSolver {
    if (!this.solver) {
      const { makeSolver, seed, shouldStop } = this.search;
      const isBeside = this.purpose === 'find';
      this.solver = makeSolver({ purpose: this.purpose, seed, shouldStop, isBeside });
      this.solver.addClauses(this.encoding.clauses.all());
    }
    return this.solver;
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
