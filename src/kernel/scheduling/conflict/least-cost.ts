import { countLiterals } from '../exact/count-literals.ts';
import type { GrowingSolver } from './growing-solver.ts';

export type LeastCostOptions = {
  /** Literals that hold whatever it costs. */
  readonly fixed: readonly number[];
  /** Most conflicts of each question. */
  readonly conflicts: number;
  readonly shouldStop: () => boolean;
  /** The solver has a model: read it at once. The last one before `reached` is best. */
  readonly onModel: () => void;
  /** Whether to leave out the question without counting, which soon leaves a model. */
  readonly isStraight?: boolean;
  /** How large a set is tried without each of its members, and with how many conflicts each. */
  readonly shrinking?: { readonly largest: number; readonly conflicts: number };
};

type Sum = { readonly moreThan: readonly number[]; readonly index: number };

const usualShrinking = { largest: 40, conflicts: 300 };

/**
 * The least cost of literals that do not hold, from below and guided by what the solver refutes (OLL: Andres, Kaufmann, Matheis
 * and Schaub, ICLP 2012; stratified by cost). Assume every literal; where a set of them can't hold together, at least one is given
 * up, and from then on only giving up a second one of that set counts. Clauses may be added between two calls: what was shown stays shown.
 */
export class LeastCost {
  /** No solution costs less. */
  lower = 0;
  private readonly solver: GrowingSolver;
  private readonly costOf = new Map<number, number>();
  private readonly sums = new Map<number, Sum>();

  constructor(solver: GrowingSolver) {
    this.solver = solver;
  }

  /** From now on it costs as much more where the literal does not hold. */
  add(literal: number, cost: number): void {
    if (cost > 0) this.costOf.set(literal, (this.costOf.get(literal) ?? 0) + cost);
  }

  /** `reached`: the solver's last model costs `lower`. `impossible`: what is fixed can't hold. `unknown`: stopped. */
  minimise(options: LeastCostOptions): 'reached' | 'impossible' | 'unknown' {
    let stratum = this.nextStratum(Number.POSITIVE_INFINITY);
    // First without counting what is given up of the sets found so far: that soon leaves a model, though perhaps not the best.
    let withSums = options.isStraight ?? false;
    for (;;) {
      if (options.shouldStop()) return 'unknown';
      const isAssumed = (literal: number, cost: number) => cost >= stratum && (withSums || !this.sums.has(literal));
      const assumed = [...this.costOf]
        .filter(([literal, cost]) => isAssumed(literal, cost))
        .map(([literal]) => literal);
      const answer = this.solver.ask([...options.fixed, ...assumed], options.conflicts);
      if (answer === 'unknown') return 'unknown';
      if (answer === 'satisfiable') {
        options.onModel();
        if (assumed.length === this.costOf.size) return 'reached';
        if (withSums) stratum = this.nextStratum(stratum);
        withSums = !withSums || options.isStraight === true;
        continue;
      }
      const core = this.shrink(
        this.solver.failed().filter((literal) => this.costOf.has(literal)),
        options,
      );
      if (core.length === 0) return 'impossible';
      this.relax(core);
    }
  }

  /** After `reached`: from now on nothing may cost more. */
  harden(): void {
    for (const literal of this.costOf.keys()) this.solver.clauses.add(literal);
    this.costOf.clear();
  }

  /** What costs at least half as much as the dearest that is cheaper than this comes next: one by one would be many questions. */
  private nextStratum(below: number): number {
    let highest = 0;
    for (const each of this.costOf.values()) if (each < below && each > highest) highest = each;
    return highest / 2;
  }

  /** Leaves out what the refutation does not need, as far as that is soon seen. */
  private shrink(core: readonly number[], options: LeastCostOptions): readonly number[] {
    const { fixed, shouldStop, shrinking: { largest, conflicts } = usualShrinking } = options;
    let kept = core;
    if (kept.length > largest) {
      if (this.solver.ask([...fixed, ...kept], conflicts) === 'unsatisfiable') kept = this.within(kept);
      if (kept.length > largest) return kept;
    }
    for (const literal of kept) {
      if (kept.length <= 1 || shouldStop()) break;
      if (!kept.includes(literal)) continue;
      const others = kept.filter((other) => other !== literal);
      if (this.solver.ask([...fixed, ...others], conflicts) === 'unsatisfiable') kept = this.within(others);
    }
    return kept;
  }

  private within(literals: readonly number[]): readonly number[] {
    const failed = new Set(this.solver.failed());
    return literals.filter((literal) => failed.has(literal));
  }

  private relax(core: readonly number[]): void {
    const cost = Math.min(...core.map((literal) => this.costOf.get(literal)!));
    this.lower += cost;
    for (const literal of core) {
      const left = this.costOf.get(literal)! - cost;
      if (left > 0) this.costOf.set(literal, left);
      else this.costOf.delete(literal);
      const sum = this.sums.get(literal);
      if (sum) this.addSum({ moreThan: sum.moreThan, index: sum.index + 1 }, cost);
    }
    this.solver.clauses.addAll(core.map((literal) => -literal));
    if (core.length === 1) return;
    const moreThan = countLiterals(
      this.solver.clauses,
      core.map((literal) => -literal),
      core.length,
    );
    this.addSum({ moreThan, index: 1 }, cost);
  }

  private addSum(sum: Sum, cost: number): void {
    const literal = sum.moreThan[sum.index];
    if (literal === undefined) return;
    this.sums.set(-literal, sum);
    this.add(-literal, cost);
  }
}
