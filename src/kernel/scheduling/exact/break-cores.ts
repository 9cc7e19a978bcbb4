import type { CompiledProblem } from '../compile.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import { LeastCost } from '../conflict/least-cost.ts';
import { addStays } from './add-stays.ts';
import { type Encoding, encode } from './encode.ts';
import type { MakeSatSolver, SatAnswer } from './sat-solver.ts';

type Tools = { readonly makeSolver: MakeSatSolver; readonly seed: number; readonly shouldStop: () => boolean };

/** Refuting without some participants is quick or not worth it. */
const shrinking = { largest: 40, conflicts: 20 };

/**
 * The fewest breaks from below: assume that nobody has a break. Participants who can't all do without one are found by the solver,
 * are few or nearly everybody, and soon found; then one of them may have a break, and so on (`LeastCost`). A question only ends
 * with a timetable when nobody else but those it allows has a break, so the last one is half of finding it.
 */
export class BreakCores {
  private readonly encoding: Encoding;
  private readonly problem: CompiledProblem;
  private readonly tools: Tools;
  private readonly solver: GrowingSolver;
  private readonly least: LeastCost;
  private isAtRest = false;
  private slotOf: Int32Array | null = null;

  constructor(problem: CompiledProblem, tools: Tools) {
    this.problem = problem;
    this.tools = tools;
    this.encoding = encode(problem, 0);
    addStays(problem, this.encoding);
    const { makeSolver, seed, shouldStop } = tools;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSolver({ purpose: 'find', seed, shouldStop }));
    this.least = new LeastCost(this.solver);
    for (const moreThan of this.encoding.breaksOf) for (const literal of moreThan) this.least.add(-literal, 1);
  }

  /** Whether there is a timetable with at most so many breaks; a bound that was shown before is never asked about again. */
  askAtMost(breaks: number, conflicts: number): SatAnswer {
    while (this.least.lower <= breaks && !this.isAtRest) {
      const outcome = this.least.minimise({
        fixed: [],
        conflicts,
        shouldStop: () => this.tools.shouldStop() || this.least.lower > breaks,
        onModel: () => this.read(),
        isStraight: true,
        shrinking,
      });
      if (outcome === 'impossible') return 'unsatisfiable';
      this.isAtRest = outcome === 'reached';
      if (outcome === 'unknown' && this.least.lower <= breaks) return 'unknown';
    }
    return this.least.lower > breaks ? 'unsatisfiable' : 'satisfiable';
  }

  /** After `satisfiable`: slots from 0 by meeting, with as many breaks as the bound. */
  slotsFound(): Int32Array {
    if (!this.slotOf) throw new Error('a timetable was asked for before there was one');
    return this.slotOf;
  }

  breaksFound(): number {
    return this.least.lower;
  }

  dispose(): void {
    this.solver.dispose();
  }

  private read(): void {
    this.slotOf = slotsOf(this.problem, this.encoding, (literal) => this.solver.isTrue(literal));
  }
}

export function slotsOf(
  { meetings, slots }: CompiledProblem,
  { placed }: Encoding,
  isTrue: (literal: number) => boolean,
): Int32Array {
  const slotOf = new Int32Array(meetings).fill(-1);
  for (let m = 0; m < meetings; m++) {
    for (let t = 0; t < slots; t++) {
      const variable = placed[m * slots + t]!;
      if (variable !== 0 && isTrue(variable)) slotOf[m] = t;
    }
  }
  return slotOf;
}
