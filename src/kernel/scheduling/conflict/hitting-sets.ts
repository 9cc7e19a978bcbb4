import { Clauses } from '../exact/clauses.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { GrowingSolver } from './growing-solver.ts';
import { LeastCost } from './least-cost.ts';

type Tools = { readonly makeSatSolver: MakeSatSolver; readonly shouldStop: () => boolean };

const conflictsEach = 20_000;

/** The cheapest set that holds a member of every set it was told of. */
export class HittingSets {
  private readonly solver: GrowingSolver;
  private readonly search: LeastCost;
  private readonly shouldStop: () => boolean;
  private readonly costOf: (member: number) => number;
  private readonly variableOf = new Map<number, number>();

  constructor(costOf: (member: number) => number, { makeSatSolver, shouldStop }: Tools) {
    this.costOf = costOf;
    this.solver = new GrowingSolver(new Clauses(), makeSatSolver({ purpose: 'refute', seed: 1, shouldStop }));
    this.search = new LeastCost(this.solver);
    this.shouldStop = shouldStop;
  }

  add(set: readonly number[]): void {
    this.solver.clauses.addAll(set.map((member) => this.variable(member)));
  }

  /** null: no set meets the empty one, or it was stopped. What it costs is in `lower`. */
  cheapest(): readonly number[] | null {
    let found: readonly number[] | null = null;
    const outcome = this.search.minimise({
      fixed: [],
      conflicts: conflictsEach,
      shouldStop: this.shouldStop,
      onModel: () => {
        found = [...this.variableOf].filter(([, variable]) => this.solver.isTrue(variable)).map(([member]) => member);
      },
    });
    return outcome === 'reached' ? found : null;
  }

  /** No set that meets all costs less. */
  get lower(): number {
    return this.search.lower;
  }

  dispose(): void {
    this.solver.dispose();
  }

  private variable(member: number): number {
    const known = this.variableOf.get(member);
    if (known !== undefined) return known;
    const variable = this.solver.clauses.newVariable();
    this.variableOf.set(member, variable);
    this.search.add(-variable, this.costOf(member));
    return variable;
  }
}
