import type { CompiledProblem } from '../compile.ts';
import { addStays } from './add-stays.ts';
import { BreakCores, slotsOf } from './break-cores.ts';
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
/** In conflicts. Finding the timetable is the slower half, and hurt by being interrupted: it goes on while the refuter stops often. */
const refuterTurn = 5_000;
const finderTurn = 20_000;
/** Most bounds are refuted within so many conflicts, or the timetable that meets them is found on the way. */
const refutedAlone = 5_000;
/** Where nothing is known yet. */
const turnsAtFirst = { first: 4_000, growth: 1.5 };

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
 * a solver of clauses. One solver refutes from the bound upward; at a bound that withstands it, a second looks for the
 * timetable that meets it, side by side with the first. While the finder works the refuter may use as many conflicts; where both find a
 * timetable the finder's counts, and where the finder finds one there is nothing left to refute. So the outcome depends on the
 * seed alone, not on which thread was quicker.
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
  const refuter = new BreakCores(problem, search);
  let finder: Asker | null = null;
  let spent = 0;
  try {
    while (bound < best && !search.shouldStop()) {
      // The question as a clause, not as an assumption: what is learned may then be simplified by it.
      if (spent >= refutedAlone) finder ??= new Asker(problem, searchedAs(problem, bound), 'find', search);
      finder?.begin(finderTurn);
      let refuted: SatAnswer = 'unknown';
      for (let used = 0; refuted === 'unknown' && used < (finder ? finderTurn : refuterTurn); used += refuterTurn) {
        if (finder?.hasFound()) break;
        refuted = refuter.askAtMost(bound, refuterTurn);
        spent += refuterTurn;
      }
      const found = refuted === 'unsatisfiable' ? 'unknown' : finder?.answer();
      const lucky = found === 'satisfiable' ? finder : refuted === 'satisfiable' ? refuter : null;
      if (lucky) {
        best = lucky.breaksFound();
        search.onBetter(lucky.slotsFound());
      } else if (refuted === 'unsatisfiable' || found === 'unsatisfiable') {
        bound++;
        search.onBound(bound);
        finder?.dispose();
        finder = null;
        spent = 0;
      }
    }
  } finally {
    refuter.dispose();
    finder?.dispose();
  }
  return { breaks: best, bound, isDone: bound >= best };
}

function searchedAs(problem: CompiledProblem, atMostBreaks: number): Encoding {
  const encoding = askedAs(problem, atMostBreaks);
  addStays(problem, encoding);
  return encoding;
}

/** Nothing is known yet: first any timetable at all, whatever its breaks. */
function searchWithout(problem: CompiledProblem, lowest: number, search: ExactSearch): ExactOutcome {
  const encoding = encode(problem, 0);
  const refuter = new Asker(problem, encoding, 'refute', search);
  const finder = new Asker(problem, encoding, 'find', search);
  try {
    for (let turn = turnsAtFirst.first; !search.shouldStop(); turn *= turnsAtFirst.growth) {
      finder.begin(turn);
      const answers = [refuter.ask(turn), finder.answer()];
      if (answers.includes('unsatisfiable')) return { breaks: null, bound: lowest, isDone: true };
      const asker = answers[1] === 'satisfiable' ? finder : refuter;
      if (!answers.includes('satisfiable')) continue;
      const known = { breaks: asker.breaksFound(), slotOf: asker.slotsFound() };
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
  private readonly problem: CompiledProblem;
  private readonly encoding: Encoding;
  private readonly purpose: SatPurpose;
  private readonly search: ExactSearch;
  private solver: SatSolver | null = null;
  private said: SatAnswer | null = null;

  constructor(problem: CompiledProblem, encoding: Encoding, purpose: SatPurpose, search: ExactSearch) {
    this.problem = problem;
    this.encoding = encoding;
    this.purpose = purpose;
    this.search = search;
  }

  ask(conflicts: number): SatAnswer {
    return this.loaded().solve({ assumptions: [], conflicts: Math.round(conflicts) });
  }

  begin(conflicts: number): void {
    this.said = null;
    this.loaded().begin({ assumptions: [], conflicts: Math.round(conflicts) });
  }

  answer(): SatAnswer {
    this.said ??= this.loaded().answer();
    return this.said;
  }

  /** Whether a timetable is there already. False says nothing. */
  hasFound(): boolean {
    return this.loaded().hasAnswer() && this.answer() === 'satisfiable';
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

  slotsFound(): Int32Array {
    return slotsOf(this.problem, this.encoding, (literal) => this.solver!.isTrue(literal));
  }

  breaksFound(): number {
    return this.encoding.hole.reduce((sum, hole) => sum + (hole !== 0 && this.solver!.isTrue(hole) ? 1 : 0), 0);
  }

  dispose(): void {
    this.solver?.dispose();
    this.solver = null;
  }
}
