import type { BoundedComponent, BoundOrigin } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import { LeastCost } from '../conflict/least-cost.ts';
import type { MakeSatSolver, SatAnswer } from '../exact/sat-solver.ts';
import { encodeWhole, type WholeEncoding } from './encode-whole.ts';
import { readChoice } from './read-choice.ts';
import { compareShares } from './shares.ts';
import type { WholeChoice } from './whole-choice.ts';
import { compareWorth, type SlotWorth, worthOfSlots } from './whole-objective.ts';

export type Level = BoundedComponent;

export type LevelSearch = {
  readonly makeSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** How many conflicts one question may take before the search gives up; it begins with less. */
  readonly conflicts: number;
  /** Asked when the first timetable is found here: a better one, found in any way; null: none was. */
  readonly improve: (choice: WholeChoice) => WholeChoice | null;
  /** Asked when breaks are next: a choice of the same meetings with fewer, found in any way; null: none was. */
  readonly closeBreaks: (choice: WholeChoice) => WholeChoice | null;
  /** A choice better than all before; the caller keeps it. */
  readonly onBetter: (choice: WholeChoice, worth: SlotWorth) => void;
  /** No timetable that is as good in all levels before has more, or of breaks and moved fewer. */
  readonly onBound: (level: Level, value: number, by: BoundOrigin) => void;
};

const firstTurn = 5_000;
const turnForEverything = 20_000;

/** The clauses of a problem, the best timetable known, and questions for better ones. */
export class LevelAsker {
  readonly problem: CompiledProblem;
  readonly search: LevelSearch;
  readonly encoding: WholeEncoding;
  /** Whether of timetables as good the fairer is the better. */
  isLevelling = false;
  private readonly solver: GrowingSolver;
  private known: { readonly choice: WholeChoice; readonly worth: SlotWorth } | null = null;

  constructor(problem: CompiledProblem, known: WholeChoice | null, search: LevelSearch) {
    this.problem = problem;
    this.search = search;
    this.encoding = encodeWhole(problem, false);
    const { makeSolver, seed, shouldStop } = search;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSolver({ purpose: 'refute', seed, shouldStop }));
    if (known) {
      this.known = { choice: known, worth: worthOfSlots(problem, known.slotOf) };
      this.prefer(known);
    }
  }

  get hasTimetable(): boolean {
    return this.known !== null;
  }

  /** Only once there is a timetable. */
  get best(): SlotWorth {
    return this.known!.worth;
  }

  get bestChoice(): WholeChoice {
    return this.known!.choice;
  }

  /** Often every wish can be granted, and one question settles three levels. */
  askForEverything(): void {
    const all = this.encoding.placed.filter((literal) => literal !== 0);
    if (this.bestChoice.slotOf.filter((slot) => slot >= 0).length === all.length) return;
    if (this.solver.ask([...all], turnForEverything) === 'satisfiable') this.read();
  }

  /** Whether what it costs that not all these literals hold is proven to be least. */
  settle(
    gains: readonly (readonly [literal: number, gain: number])[],
    costOfBest: () => number,
    onLower: (cost: number) => void,
    conflicts = this.search.conflicts,
  ): boolean {
    const least = new LeastCost(this.solver);
    for (const [literal, gain] of gains) least.add(literal, gain);
    // Everything at once is worth a question: where prices say the truth it is answered with the best timetable.
    if (
      costOfBest() > 0 &&
      this.solver.ask(
        gains.map(([literal]) => literal),
        firstTurn,
      ) === 'satisfiable'
    )
      this.read();
    let told = 0;
    const isDone = () => {
      if (least.lower > told) {
        told = least.lower;
        onLower(told);
      }
      return least.lower >= costOfBest();
    };
    for (let turn = firstTurn; !isDone(); turn *= 2) {
      if (this.search.shouldStop() || turn > conflicts) return false;
      const outcome = least.minimise({
        fixed: [],
        conflicts: turn,
        shouldStop: () => this.search.shouldStop() || isDone(),
        onModel: () => this.read(),
      });
      if (outcome === 'reached') break;
      if (outcome === 'impossible') throw new Error('the clauses exclude the timetable they were told of');
    }
    least.harden();
    return true;
  }

  /** With more and more conflicts, as many as a question may take. */
  ask(assumptions: readonly number[]): SatAnswer {
    for (let turn = firstTurn; turn <= this.search.conflicts && !this.search.shouldStop(); turn *= 2) {
      const answer = this.solver.ask(assumptions, turn);
      if (answer !== 'unknown') return answer;
    }
    return 'unknown';
  }

  read(): void {
    this.offer(readChoice(this.problem, this.encoding, (literal) => this.solver.isTrue(literal)));
  }

  offer(choice: WholeChoice | null): void {
    if (!choice) return;
    const worth = worthOfSlots(this.problem, choice.slotOf);
    if (this.known) {
      const difference = compareWorth(worth, this.known.worth);
      const isFairer = this.isLevelling && compareShares(this.problem, choice.slotOf, this.known.choice.slotOf) > 0;
      if (difference < 0 || (difference === 0 && !isFairer)) return;
    }
    this.known = { choice, worth };
    this.search.onBetter(choice, worth);
  }

  prefer({ slotOf }: WholeChoice): void {
    const { slots } = this.problem;
    this.encoding.start.forEach((literal, cell) => {
      if (literal !== 0) this.solver.prefer(slotOf[Math.floor(cell / slots)] === cell % slots ? literal : -literal);
    });
  }

  dispose(): void {
    this.solver.dispose();
  }
}
