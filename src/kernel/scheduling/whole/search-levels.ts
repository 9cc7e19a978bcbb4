import { type BoundedComponent, type BoundOrigin, boundedComponents } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import { LeastCost } from '../conflict/least-cost.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { encodeWhole, type WholeEncoding } from './encode-whole.ts';
import { lossesAsLiterals } from './losses-as-literals.ts';
import { priceWishes } from './price-wishes.ts';
import { readChoice } from './read-choice.ts';
import { compareShares, shareOf, wishesOf } from './shares.ts';
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
  /** Asked when the first timetable is found here: a better one, found in any way; null: none was. */
  readonly improve: (choice: WholeChoice) => WholeChoice | null;
  /** Asked when breaks are next: a choice of the same meetings with fewer, found in any way; null: none was. */
  readonly closeBreaks: (choice: WholeChoice) => WholeChoice | null;
  /** A choice better than all before; the caller keeps it. */
  readonly onBetter: (choice: WholeChoice, worth: SlotWorth) => void;
  /** No timetable that is as good in all levels before has more, or of breaks and moved fewer. */
  readonly onBound: (level: Level, value: number, by: BoundOrigin) => void;
};

export type LevelOutcome = {
  readonly isInfeasible: boolean;
  /** How many of `levels` are proven. */
  readonly proven: number;
  /** With all of them: whether no timetable as good leaves the worst off, then the next, and so on, with a higher share. */
  readonly areSharesLevelled: boolean;
};

const firstTurn = 5_000;
const nothing: LevelOutcome = { isInfeasible: false, proven: 0, areSharesLevelled: false };
/** Levelling shares comes last and is not worth more. */
const turnForShares = 20_000;
const turnForEverything = 20_000;
const provenBySolver = 'one-better-impossible';

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
  private bestChoice: WholeChoice | null = null;
  private isShareProven = false;
  private isLevelling = false;

  constructor(problem: CompiledProblem, known: WholeChoice | null, search: LevelSearch) {
    this.problem = problem;
    this.search = search;
    this.encoding = encodeWhole(problem, false);
    const { makeSolver, seed, shouldStop } = search;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSolver({ purpose: 'refute', seed, shouldStop }));
    if (known) {
      this.best = worthOfSlots(problem, known.slotOf);
      this.bestChoice = known;
      this.prefer(known);
    }
  }

  run(): LevelOutcome {
    if (!this.best) {
      const answer = this.ask([]);
      if (answer === 'unsatisfiable') return { ...nothing, isInfeasible: true };
      if (answer === 'unknown') return nothing;
      this.read();
      this.offer(this.search.improve(this.bestChoice!));
      this.prefer(this.bestChoice!);
    }
    this.askForEverything();
    for (const [index, level] of levels.entries()) {
      if (level === 'breaks') this.offer(this.search.closeBreaks(this.bestChoice!));
      if (!this.prove(level)) return { ...nothing, proven: index };
      this.search.onBound(level, this.best![level] ?? 0, provenBySolver);
      if (level === 'worstShare') this.isShareProven = true;
    }
    return { isInfeasible: false, proven: levels.length, areSharesLevelled: this.levelShares() };
  }

  dispose(): void {
    this.solver.dispose();
  }

  /** Often every wish can be granted, and one question settles three levels. */
  private askForEverything(): void {
    const all = this.encoding.placed.filter((literal) => literal !== 0);
    if (this.bestChoice!.slotOf.filter((slot) => slot >= 0).length === all.length) return;
    if (this.solver.ask([...all], turnForEverything) === 'satisfiable') this.read();
  }

  private prove(level: Level): boolean {
    const { placed, holes, moved } = this.encoding;
    const { demand, weight, meetings } = this.problem;
    const all = Array.from({ length: meetings }, (_, m) => m).filter((m) => placed[m] !== 0);
    switch (level) {
      case 'mustsPlaced':
        return this.raise(
          level,
          (m) => (demand[m] === 1 ? 1 : 0),
          () => false,
        );
      case 'worstShare':
        return this.raiseWorstShare();
      case 'likesWeight': {
        const areAllMustsIn = this.best!.mustsPlaced === all.filter((m) => demand[m] === 1).length;
        return this.raise(
          level,
          (m) => (demand[m] === 2 ? weight[m]! : 0),
          (m) => areAllMustsIn && demand[m] === 1,
        );
      }
      case 'breaks':
        return this.lower(level, holes.flat());
      case 'moved':
        return this.lower(level, moved);
    }
  }

  /** The most that can be placed, beginning from what prices say. */
  private raise(level: Level, worthOf: (m: number) => number, isIn: (m: number) => boolean): boolean {
    const { clauses, placed } = this.encoding;
    const { meetings } = this.problem;
    const worth = Int32Array.from({ length: meetings }, (_, m) => (placed[m] === 0 ? 0 : worthOf(m)));
    const all = worth.reduce((sum, each) => sum + each, 0);
    const value = () => this.best![level] ?? 0;
    if (value() === all) {
      worth.forEach((each, m) => {
        if (each > 0) clauses.add(placed[m]!);
      });
      return true;
    }
    const isForced = Uint8Array.from({ length: meetings }, (_, m) => (placed[m] !== 0 && this.isIn(m, isIn) ? 1 : 0));
    const prices = priceWishes(this.problem, { worth, isForced, atLeast: this.fewest(isForced) });
    const forced = worth.reduce((sum, each, m) => sum + (isForced[m] === 1 ? each : 0), 0);
    if (!prices) {
      const gains = [...worth].flatMap((each, m) => (each > 0 ? [[placed[m]!, each] as const] : []));
      return this.settle(
        gains,
        () => all - value(),
        (cost) => this.search.onBound(level, all - cost, provenBySolver),
      );
    }
    const most = prices.most + 2 * forced;
    const tell = (cost: number) =>
      this.search.onBound(level, Math.floor((most - cost) / 2), cost === 0 ? 'counting' : provenBySolver);
    tell(0);
    return this.settle(lossesAsLiterals(this.encoding, this.problem, prices, isForced), () => most - 2 * value(), tell);
  }

  private isIn(m: number, isIn: (m: number) => boolean): boolean {
    const { demand, mission } = this.problem;
    return demand[m] === 0 || mission.previous?.isFrozen[m] === 1 || isIn(m);
  }

  /** How many meetings beside the forced ones each participant has in a timetable as good as the best so far. */
  private fewest(isForced: Uint8Array): Int32Array {
    const { participants, meetingsOf, mission } = this.problem;
    return Int32Array.from({ length: participants }, (_, p) => {
      const wishes = wishesOf(this.problem, p);
      const granted = this.isShareProven ? Math.ceil(this.best!.worstShare * wishes.length - 1e-9) : 0;
      const count = (list: Iterable<number>) => [...list].filter((m) => isForced[m] === 1).length;
      return Math.max(0, granted - count(wishes), mission.minimum[p]! - count(meetingsOf[p]!));
    });
  }

  private lower(level: Level, literals: readonly number[]): boolean {
    const gains = literals.map((literal) => [-literal, 1] as const);
    return this.settle(
      gains,
      () => this.best![level] ?? 0,
      (cost) => this.search.onBound(level, cost, provenBySolver),
    );
  }

  /** Whether what it costs that not all these literals hold is proven to be least. */
  private settle(
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

  /** From the worst off upward: as few as can be have less than each share there is. */
  private levelShares(): boolean {
    this.isLevelling = true;
    const { moreGranted } = this.encoding;
    const counts = moreGranted.map((_, p) => wishesOf(this.problem, p).length);
    const shares = [...new Set(counts.flatMap((of) => Array.from({ length: of }, (_, k) => (k + 1) / of)))];
    for (const share of shares.sort((a, b) => a - b)) {
      const reached = counts.flatMap((of, p) => {
        const literal = of === 0 ? undefined : moreGranted[p]![Math.ceil(share * of - 1e-9) - 1];
        return literal === undefined ? [] : [{ p, literal }];
      });
      const gains = reached.map(({ literal }) => [literal, 1] as const);
      const below = () =>
        reached.filter(({ p }) => shareOf(this.problem, this.bestChoice!.slotOf, p) < share - 1e-9).length;
      if (!this.settle(gains, below, () => {}, turnForShares)) return false;
    }
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
    this.offer(readChoice(this.problem, this.encoding, (literal) => this.solver.isTrue(literal)));
  }

  private offer(choice: WholeChoice | null): void {
    if (!choice) return;
    const worth = worthOfSlots(this.problem, choice.slotOf);
    if (this.best) {
      const difference = compareWorth(worth, this.best);
      const isFairer = this.isLevelling && compareShares(this.problem, choice.slotOf, this.bestChoice!.slotOf) > 0;
      if (difference < 0 || (difference === 0 && !isFairer)) return;
    }
    this.best = worth;
    this.bestChoice = choice;
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
