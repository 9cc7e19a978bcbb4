import { Clauses } from '../exact/clauses.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { GrowingSolver } from './growing-solver.ts';
import { LeastCost } from './least-cost.ts';

type Tools = { readonly makeSatSolver: MakeSatSolver; readonly shouldStop: () => boolean };

const conflictsEach = 20_000;

/** The cheapest set that holds a member of every set it was told of. */
export class HittingSets<Member> {
  private readonly solver: GrowingSolver;
  private readonly search: LeastCost;
  private readonly shouldStop: () => boolean;
  private readonly costOf: (member: Member) => number;
  private readonly keyOf: (member: Member) => unknown;
  private readonly variableOf = new Map<unknown, { readonly member: Member; readonly variable: number }>();

  /** @param keyOf tells members apart. */
  constructor(
    costOf: (member: Member) => number,
    keyOf: (member: Member) => unknown,
    { makeSatSolver, shouldStop }: Tools,
  ) {
    this.costOf = costOf;
    this.keyOf = keyOf;
    this.solver = new GrowingSolver(new Clauses(), makeSatSolver({ purpose: 'refute', seed: 1, shouldStop }));
    this.search = new LeastCost(this.solver);
    this.shouldStop = shouldStop;
  }

  add(set: readonly Member[]): void {
    this.solver.clauses.addAll(set.map((member) => this.variable(member)));
  }

  /** null: no set meets the empty one, or it was stopped. What it costs is in `lower`. */
  cheapest(): readonly Member[] | null {
    let found: readonly Member[] | null = null;
    const outcome = this.search.minimise({
      fixed: [],
      conflicts: conflictsEach,
      shouldStop: this.shouldStop,
      onModel: () => {
        const isIn = ({ variable }: { readonly variable: number }) => this.solver.isTrue(variable);
        found = [...this.variableOf.values()].filter(isIn).map(({ member }) => member);
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

  private variable(member: Member): number {
    const known = this.variableOf.get(this.keyOf(member));
    if (known !== undefined) return known.variable;
    const variable = this.solver.clauses.newVariable();
    this.variableOf.set(this.keyOf(member), { member, variable });
    this.search.add(-variable, this.costOf(member));
    return variable;
  }
}
