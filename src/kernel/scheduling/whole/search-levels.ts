import { type BoundedComponent, boundedComponents } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import { LeastCost } from '../conflict/least-cost.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { encodeWhole, type WholeEncoding, wishesOf } from './encode-whole.ts';
import { readChoice } from './read-choice.ts';
import type { WholeChoice } from './whole-choice.ts';
import { compareWorth, type SlotWorth, worthOfSlots } from './whole-objective.ts';

/** The components that are proven one after another, each before the next is opened. */
export const levels = boundedComponents;
export type Level = BoundedComponent;

export type LevelSearch = {
  readonly makeSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** How many conflicts one question may take before the search gives up; it begins with less. */
  readonly conflicts: number;
  /** A choice better than all before; the caller keeps it. */
  readonly onBetter: (choice: WholeChoice, worth: SlotWorth) => void;
  /** No timetable that is as good in all levels before has more, or of breaks and moved fewer. */
  readonly onBound: (level: Level, value: number) => void;
};

export type LevelOutcome = {
  readonly isInfeasible: boolean;
  /** How many of `levels` are proven. */
  readonly proven: number;
};

const firstTurn = 5_000;

/**
 * The best timetable of the whole model, level by level: at each the solver is asked for what is better, or shows that nothing
 * is; what is shown becomes a clause, and the next level is opened. Conflicts are counted, not seconds, so the outcome depends on
 * the seed alone.
 */
export function searchLevels(problem: CompiledProblem, known: WholeChoice | null, search: LevelSearch): LevelOutcome {
  const asker = new LevelAsker(problem, known, search);
  try {
    return asker.run();
  } finally {
    asker.dispose();
  }
}

class LevelAsker {
  private readonly problem: CompiledProblem;
  private readonly search: LevelSearch;
  private readonly encoding: WholeEncoding;
  private readonly solver: GrowingSolver;
  private best: SlotWorth | null = null;

  constructor(problem: CompiledProblem, known: WholeChoice | null, search: LevelSearch) {
    this.problem = problem;
    this.search = search;
    this.encoding = encodeWhole(problem, false);
    const { makeSolver, seed, shouldStop } = search;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSolver({ purpose: 'refute', seed, shouldStop }));
    if (known) {
      this.best = worthOfSlots(problem, known.slotOf);
      this.prefer(known);
    }
  }

  run(): LevelOutcome {
    if (!this.best) {
      const answer = this.ask([]);
      if (answer === 'unsatisfiable') return { isInfeasible: true, proven: 0 };
      if (answer === 'unknown') return { isInfeasible: false, proven: 0 };
      this.read();
    }
    for (const [index, level] of levels.entries()) {
      if (!this.prove(level)) return { isInfeasible: false, proven: index };
      this.search.onBound(level, this.best![level] ?? 0);
    }
    return { isInfeasible: false, proven: levels.length };
  }

  dispose(): void {
    this.solver.dispose();
  }

  private prove(level: Level): boolean {
    const { placed, holes, moved } = this.encoding;
    const { demand, weight, meetings } = this.problem;
    const all = Array.from({ length: meetings }, (_, m) => m).filter((m) => placed[m] !== 0);
    switch (level) {
      case 'mustsPlaced':
        return this.raise(
          level,
          all.filter((m) => demand[m] === 1).map((m) => [placed[m]!, 1]),
        );
      case 'worstShare':
        return this.raiseWorstShare();
      case 'likesWeight':
        return this.raise(
          level,
          all.filter((m) => demand[m] === 2).map((m) => [placed[m]!, weight[m]!]),
        );
      case 'breaks':
        return this.lower(level, holes.flat());
      case 'moved':
        return this.lower(level, moved);
    }
  }

  private raise(level: Level, gains: readonly (readonly [literal: number, gain: number])[]): boolean {
    const most = gains.reduce((sum, [, gain]) => sum + gain, 0);
    return this.settle(
      gains,
      () => most - (this.best![level] ?? 0),
      (cost) => this.search.onBound(level, most - cost),
    );
  }

  private lower(level: Level, literals: readonly number[]): boolean {
    const gains = literals.map((literal) => [-literal, 1] as const);
    return this.settle(
      gains,
      () => this.best![level] ?? 0,
      (cost) => this.search.onBound(level, cost),
    );
  }

  /** Whether what it costs that not all these literals hold is proven to be least. */
  private settle(
    gains: readonly (readonly [literal: number, gain: number])[],
    costOfBest: () => number,
    onLower: (cost: number) => void,
  ): boolean {
    const least = new LeastCost(this.solver);
    for (const [literal, gain] of gains) least.add(literal, gain);
    let told = 0;
    const isDone = () => {
      if (least.lower > told) {
        told = least.lower;
        onLower(told);
      }
      return least.lower >= costOfBest();
    };
    for (let turn = firstTurn; !isDone(); turn *= 2) {
      if (this.search.shouldStop() || turn > this.search.conflicts) return false;
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

  /** Asks for the next higher share as long as there is one. */
  private raiseWorstShare(): boolean {
    const { participants } = this.problem;
    const { moreGranted } = this.encoding;
    const counts = Array.from({ length: participants }, (_, p) => wishesOf(this.problem, p).length);
    const floors = (granted: number, of: number): number[] | null => {
      const literals: number[] = [];
      for (const [p, count] of counts.entries()) {
        const needed = Math.ceil((granted * count) / of - 1e-9);
        if (needed === 0) continue;
        const literal = moreGranted[p]![needed - 1];
        if (literal === undefined) return null;
        literals.push(literal);
      }
      return literals;
    };
    for (;;) {
      const next = nextShare(counts, this.best!.worstShare);
      const literals = next && floors(next.granted, next.of);
      if (!literals) break;
      const answer = this.ask(literals);
      if (answer === 'unknown') return false;
      if (answer === 'unsatisfiable') break;
      this.read();
    }
    const reached = shareAsFraction(counts, this.best!.worstShare);
    for (const literal of (reached && floors(reached.granted, reached.of)) ?? []) this.encoding.clauses.add(literal);
    return true;
  }

  private ask(assumptions: readonly number[]): 'satisfiable' | 'unsatisfiable' | 'unknown' {
    for (let turn = firstTurn; turn <= this.search.conflicts && !this.search.shouldStop(); turn *= 2) {
      const answer = this.solver.ask(assumptions, turn);
      if (answer !== 'unknown') return answer;
    }
    return 'unknown';
  }

  private read(): void {
    const choice = readChoice(this.problem, this.encoding, (literal) => this.solver.isTrue(literal));
    const worth = worthOfSlots(this.problem, choice.slotOf);
    if (this.best && compareWorth(worth, this.best) <= 0) return;
    this.best = worth;
    this.search.onBetter(choice, worth);
  }

  private prefer({ slotOf }: WholeChoice): void {
    const { slots } = this.problem;
    this.encoding.start.forEach((literal, cell) => {
      if (literal !== 0) this.solver.prefer(slotOf[Math.floor(cell / slots)] === cell % slots ? literal : -literal);
    });
  }
}

type Fraction = { readonly granted: number; readonly of: number };

/** The smallest share above this one that some participant can have. */
function nextShare(counts: readonly number[], share: number): Fraction | null {
  let next: Fraction | null = null;
  for (const of of new Set(counts)) {
    if (of === 0) continue;
    const granted = Math.floor(share * of + 1e-9) + 1;
    if (granted > of) continue;
    if (next === null || granted * next.of < next.granted * of) next = { granted, of };
  }
  return next;
}

function shareAsFraction(counts: readonly number[], share: number): Fraction | null {
  for (const of of new Set(counts)) {
    const granted = Math.round(share * of);
    if (of > 0 && granted / of === share) return { granted, of };
  }
  return null;
}
