import type { CompiledProblem } from '../compile.ts';
import { countCrowd } from '../conflict/crowded-slots.ts';
import { GrowingSolver } from '../conflict/growing-solver.ts';
import { keepMore } from '../conflict/keep-more.ts';
import { LeastCost } from '../conflict/least-cost.ts';
import { countLiterals } from '../exact/count-literals.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { encodeWhole, type WholeEncoding } from '../whole/encode-whole.ts';
import { readChoice } from '../whole/read-choice.ts';
import type { WholeChoice } from '../whole/whole-choice.ts';
import { reseatedLiterals } from './lost-tables.ts';
import {
  compareRepairs,
  type RepairGoal,
  type RepairLevel,
  type RepairWorth,
  repairLevels,
  worthOfRepair,
} from './repair-worth.ts';
import { samePeopleLiterals } from './same-people.ts';

export type RepairSearch = {
  readonly makeSatSolver: MakeSatSolver;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  /** Most conflicts of each question. */
  readonly conflicts: number;
  /** What would settle everything; with it the search ends as soon as it is out of reach here. */
  readonly target?: RepairWorth;
  /** A solution of the clauses, no worse than the last one in what is settled so far. */
  readonly onChoice: (choice: WholeChoice) => void;
};

export type RepairFound = {
  readonly isImpossible: boolean;
  /** What each level can't be better than, given the levels before; absent where it was not settled. */
  readonly bound: Partial<Record<RepairLevel, number>>;
};

/** What is left of the usual objective once the repair is settled is worth less patience. */
const conflictsToPolish = 2_000;

/**
 * The best repair among the timetables of a problem in which every meeting is a wish: level by level, each from below and guided by
 * what can't hold together. Staying where one was is what is assumed first, so nearly everything is decided before the solver begins.
 */
export function searchRepair(problem: CompiledProblem, goal: RepairGoal, search: RepairSearch): RepairFound {
  const run = new RepairRun(problem, goal, search);
  try {
    return run.settleLevels();
  } finally {
    run.dispose();
  }
}

type Repaired = {
  readonly choice: WholeChoice;
  readonly worth: RepairWorth;
  /** Literals that hold because a meeting stays in its slot, or has no place. */
  readonly stays: readonly number[];
};

class RepairRun {
  private readonly problem: CompiledProblem;
  private readonly goal: RepairGoal;
  private readonly search: RepairSearch;
  private readonly encoding: WholeEncoding;
  private readonly solver: GrowingSolver;
  /** That who attended and who interpreted does so again. */
  private readonly samePeople: readonly number[];
  private best: Repaired | null = null;

  constructor(problem: CompiledProblem, goal: RepairGoal, search: RepairSearch) {
    this.problem = problem;
    this.goal = goal;
    this.search = search;
    this.encoding = encodeWhole(problem, false);
    this.leaveCrowdsOut();
    const { makeSatSolver, seed, shouldStop } = search;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSatSolver({ purpose: 'refute', seed, shouldStop }));
    const { slots, mission } = problem;
    this.samePeople = samePeopleLiterals(problem, this.encoding, goal.told);
    for (const literal of this.samePeople) this.solver.prefer(literal);
    this.encoding.start.forEach((literal, cell) => {
      const before = mission.previous?.slotOf[Math.floor(cell / slots)] ?? -1;
      if (literal !== 0 && before >= 0) this.solver.prefer(before === cell % slots ? literal : -literal);
    });
  }

  settleLevels(): RepairFound {
    const bound: Partial<Record<RepairLevel, number>> = {};
    let isProven = true;
    for (const level of repairLevels) {
      const literals = this.literalsOf(level);
      const least = new LeastCost(this.solver);
      for (const literal of literals) least.add(literal, 1);
      if (level === 'moved' && this.best) {
        const { shouldStop, onChoice } = this.search;
        const { choice } = this.best;
        keepMore(this.solver, literals, this.best.stays, { shouldStop, onModel: () => this.remember() });
        if (this.best.choice !== choice) onChoice(this.best.choice);
      }
      const isOut = () => this.isOutOfReach(level, least.lower, literals.length);
      const outcome = this.minimise(least, this.search.conflicts, isOut);
      if (outcome === 'impossible') return { isImpossible: true, bound };
      if (isProven) bound[level] = isMost(level) ? literals.length - least.lower : least.lower;
      if (outcome === 'reached') least.harden();
      else if (this.best) this.keepAsItIs(level === 'moved' || level === 'reseated');
      isProven &&= outcome === 'reached';
      if (!this.best || this.isOutOfReach(level, least.lower, literals.length)) return { isImpossible: false, bound };
    }
    this.polish();
    return { isImpossible: false, bound };
  }

  dispose(): void {
    this.solver.dispose();
  }

  /** Literals that had better hold. */
  private literalsOf(level: RepairLevel): readonly number[] {
    const { placed, moved } = this.encoding;
    const placedOf = (meetings: readonly number[]) =>
      meetings.map((m) => placed[m]!).filter((literal) => literal !== 0);
    switch (level) {
      case 'obligationsPlaced':
        return placedOf(this.goal.obligations);
      case 'mustsPlaced':
        return placedOf(this.goal.musts);
      case 'kept':
        return placedOf(this.goal.told);
      case 'moved':
        return moved.map((literal) => -literal);
      case 'reseated':
        return reseatedLiterals(this.problem, this.encoding, this.goal.told).map((literal) => -literal);
    }
  }

  private minimise(least: LeastCost, conflicts: number, isOut = () => false): 'reached' | 'impossible' | 'unknown' {
    const shouldStop = () => this.search.shouldStop() || isOut();
    return least.minimise({ fixed: [], conflicts, shouldStop, onModel: () => this.read() });
  }

  private isOutOfReach(level: RepairLevel, cost: number, wanted: number): boolean {
    const { target } = this.search;
    if (!target) return false;
    return isMost(level) ? wanted - cost < target[level] : cost > target[level];
  }

  private read(): void {
    this.search.onChoice(this.remember());
  }

  private remember(): WholeChoice {
    const choice = readChoice(this.problem, this.encoding, (literal) => this.solver.isTrue(literal));
    const { previous } = this.problem.mission;
    // Tables are dealt out later; here nobody changes theirs.
    const worth = worthOfRepair(this.problem, this.goal, choice.slotOf, previous?.tableOf ?? choice.slotOf);
    if (!this.best || compareRepairs(worth, this.best.worth) >= 0) {
      const stays = this.encoding.moved.map((literal) => -literal).filter((literal) => this.solver.isTrue(literal));
      this.best = { choice, worth, stays };
    }
    return choice;
  }

  /** From now on what the best one has placed stays placed and, if asked for, what has stayed in its slot stays there. */
  private keepAsItIs(alsoSlots: boolean): void {
    const { clauses, placed, start } = this.encoding;
    const { slots, mission } = this.problem;
    const { slotOf } = this.best!.choice;
    const { obligations, musts, told } = this.goal;
    for (const m of new Set([...obligations, ...musts, ...told])) if (slotOf[m]! >= 0) clauses.add(placed[m]!);
    if (!alsoSlots) return;
    for (const m of told) {
      const before = mission.previous!.slotOf[m]!;
      if (slotOf[m] === before) clauses.add(start[m * slots + before]!);
    }
  }

  /**
   * Without touching what is settled: likes that were left out, the same people wherever that matters, then breaks of those whose
   * meetings change. Nothing is claimed of these.
   */
  private polish(): void {
    const { placed, holes } = this.encoding;
    const { demand, weight, meetings, first, second, mission } = this.problem;
    const all = Array.from({ length: meetings }, (_, m) => m).filter((m) => placed[m] !== 0);
    const isTold = new Set(this.goal.told);
    const likes = new LeastCost(this.solver);
    for (const m of all) if (demand[m] === 2 && !isTold.has(m)) likes.add(placed[m]!, weight[m]!);
    if (this.minimise(likes, conflictsToPolish) === 'reached') likes.harden();
    this.keepAsItIs(true);
    const people = new LeastCost(this.solver);
    for (const literal of this.samePeople) people.add(literal, 1);
    if (this.minimise(people, conflictsToPolish) === 'reached') people.harden();
    const { slotOf } = this.best!.choice;
    const changed = all.filter((m) => slotOf[m] !== (mission.previous?.slotOf[m] ?? -1));
    for (const m of changed) if (slotOf[m]! >= 0) this.encoding.clauses.add(placed[m]!);
    const breaks = new LeastCost(this.solver);
    for (const p of new Set(changed.flatMap((m) => [first[m]!, second[m]!])))
      for (const hole of holes[p]!) breaks.add(-hole, 1);
    this.minimise(breaks, conflictsToPolish);
  }

  /**
   * Where there are more meetings than places, as many are left out. The solver would find that out by trying, which takes for ever.
   */
  private leaveCrowdsOut(): void {
    const { obligations, musts, told } = this.goal;
    const { clauses, placed } = this.encoding;
    const { meetings, tooMany } = countCrowd(this.problem, [...new Set([...obligations, ...musts, ...told])]);
    if (tooMany === 0) return;
    const leftOut = countLiterals(
      clauses,
      meetings.map((m) => -placed[m]!),
      tooMany,
    );
    clauses.add(leftOut[tooMany - 1]!);
  }
}

function isMost(level: RepairLevel): boolean {
  return level === 'obligationsPlaced' || level === 'mustsPlaced' || level === 'kept';
}
