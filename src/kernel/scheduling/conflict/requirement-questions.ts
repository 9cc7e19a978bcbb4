import type { CompiledProblem } from '../compile.ts';
import { countLiterals } from '../exact/count-literals.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import type { Requirement } from '../requirement.ts';
import { encodeWhole, type WholeEncoding } from '../whole/encode-whole.ts';
import { GrowingSolver } from './growing-solver.ts';
import type { Satisfiability, SetAnswer } from './smallest-conflict.ts';

export type QuestionTools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly shouldStop: () => boolean;
  /** Most conflicts of each question; more leave it open. */
  readonly conflicts: number;
};

/** All requirements of a problem, by number, and a solver that says which of them can be met together. */
export class RequirementQuestions implements Satisfiability {
  readonly requirements: readonly Requirement[];
  readonly encoding: WholeEncoding;
  readonly solver: GrowingSolver;
  private readonly literals: readonly number[];
  private readonly conflicts: number;

  constructor(problem: CompiledProblem, { makeSatSolver, shouldStop, conflicts }: QuestionTools) {
    this.encoding = encodeWhole(problem, true);
    countMeetingsAgainstSlots(problem, this.encoding);
    this.requirements = this.encoding.requirements.map(({ requirement }) => requirement);
    this.literals = this.encoding.requirements.map(({ literal }) => literal);
    this.conflicts = conflicts;
    this.solver = new GrowingSolver(this.encoding.clauses, makeSatSolver({ purpose: 'refute', seed: 1, shouldStop }));
    for (const literal of this.literals) this.solver.prefer(literal);
  }

  ask(set: readonly number[], orOneOf?: readonly number[]): SetAnswer {
    const assumed = set.map((index) => this.literals[index]!);
    if (orOneOf) assumed.push(this.atLeastOne(orOneOf));
    const answer = this.solver.ask(assumed, this.conflicts);
    if (answer === 'unknown') return { kind: 'unknown' };
    if (answer === 'unsatisfiable') {
      const failed = new Set(this.solver.failed());
      return { kind: 'conflict', rests: set.filter((index) => failed.has(this.literals[index]!)) };
    }
    const holding = this.literals.flatMap((literal, index) => (this.solver.isTrue(literal) ? [index] : []));
    return { kind: 'possible', holding: new Set(holding) };
  }

  literalOf(index: number): number {
    return this.literals[index]!;
  }

  dispose(): void {
    this.solver.dispose();
  }

  private atLeastOne(set: readonly number[]): number {
    const question = this.encoding.clauses.newVariable();
    this.encoding.clauses.addAll([-question, ...set.map((index) => this.literals[index]!)]);
    return question;
  }
}

/**
 * Who is one person has no more meetings than busy slots. It follows from the rest, but a solver of clauses that is not told
 * tries every way of putting nine meetings into eight slots.
 */
function countMeetingsAgainstSlots(
  problem: CompiledProblem,
  { clauses, placed, busy, requirements }: WholeEncoding,
): void {
  const { participants, slots, meetingsOf, mission } = problem;
  const { memberFrom } = mission.teams;
  const alone = new Map(
    requirements.flatMap(({ requirement, literal }) =>
      requirement.code === 'participant-one-at-a-time' ? [[requirement.participant - 1, literal] as const] : [],
    ),
  );
  for (let p = 0; p < participants; p++) {
    const own = meetingsOf[p]!;
    const oneAtATime = alone.get(p);
    if (oneAtATime === undefined || memberFrom[p + 1]! - memberFrom[p]! > 1) continue;
    if (own.some((m) => mission.length[m] !== 1)) continue;
    const taking = countLiterals(clauses, Array.from(own, (m) => placed[m]!).filter(isLiteral), slots + 1);
    const meeting = countLiterals(clauses, [...busy.subarray(p * slots, (p + 1) * slots)].filter(isLiteral), slots);
    taking.forEach((more, i) => {
      clauses.addAll([-oneAtATime, -more, ...meeting.slice(i, i + 1)]);
    });
  }
}

function isLiteral(literal: number): boolean {
  return literal !== 0;
}
