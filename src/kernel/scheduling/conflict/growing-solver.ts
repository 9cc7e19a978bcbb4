import type { Clauses } from '../exact/clauses.ts';
import type { SatAnswer, SatSolver } from '../exact/sat-solver.ts';

/** A solver that is asked again and again while clauses are still being added; what is new is handed over before each question. */
export class GrowingSolver {
  readonly clauses: Clauses;
  private readonly solver: SatSolver;
  private told = 0;

  constructor(clauses: Clauses, solver: SatSolver) {
    this.clauses = clauses;
    this.solver = solver;
  }

  ask(assumptions: readonly number[], conflicts: number): SatAnswer {
    const all = this.clauses.all();
    if (all.length > this.told) this.solver.addClauses(all.subarray(this.told));
    this.told = all.length;
    return this.solver.solve({ assumptions, conflicts });
  }

  /** After `satisfiable`, until the next question or clause. */
  isTrue(literal: number): boolean {
    return this.solver.isTrue(literal);
  }

  /** After `unsatisfiable`. */
  failed(): readonly number[] {
    return this.solver.failedAssumptions();
  }

  prefer(literal: number): void {
    this.solver.preferPhase(literal);
  }

  dispose(): void {
    this.solver.dispose();
  }
}
