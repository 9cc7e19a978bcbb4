import type { CompiledProblem } from '../compile.ts';
import { RequirementQuestions } from '../conflict/requirement-questions.ts';
import type { Satisfiability, SetAnswer } from '../conflict/smallest-conflict.ts';
import type { Problem } from '../problem.ts';
import type { Requirement } from '../requirement.ts';
import { type Concession, concessionsAgainst, concessionsIn } from './concession.ts';
import type { SolvingTools } from './solve-again.ts';

/**
 * What can be met together of a problem, where a firm may give way in one of its slots and keep the others: when a firm is away is
 * taken apart into one literal a slot.
 */
export class WishQuestions implements Satisfiability {
  readonly requirements: readonly Requirement[];
  private readonly problem: Problem;
  private readonly tools: SolvingTools;
  private readonly questions: RequirementQuestions;
  /** By requirement: the literals of which all are assumed, and the slot each of them is about; 0: none in particular. */
  private readonly literals: readonly (readonly (readonly [literal: number, slot: number])[])[];

  /** @param opened the problem compiled as if nobody were ever away as a whole. */
  constructor(problem: Problem, opened: CompiledProblem, tools: SolvingTools) {
    this.problem = problem;
    this.tools = tools;
    this.questions = new RequirementQuestions(opened, tools);
    const { encoding, requirements } = this.questions;
    const away = new Map<number, [number, number][]>();
    problem.participants.forEach(({ forbiddenSlots }, p) => {
      const parts = [...new Set(forbiddenSlots)].flatMap((slot): [number, number][] => {
        const busy = encoding.busy[p * opened.slots + slot - 1]!;
        return busy === 0 ? [] : [[-busy, slot]];
      });
      if (parts.length > 0) away.set(p + 1, parts);
    });
    const list: Requirement[] = [];
    const literals: [number, number][][] = [];
    requirements.forEach((requirement, index) => {
      const literal = this.questions.literalOf(index);
      // Members of a team who are away by themselves.
      if (requirement.code === 'participant-unavailable') {
        const { participant } = requirement;
        away.set(participant, [...(away.get(participant) ?? []), [literal, 0]]);
        return;
      }
      list.push(requirement);
      literals.push([[literal, 0]]);
    });
    for (const [participant, parts] of away) {
      list.push({ code: 'participant-unavailable', participant });
      literals.push(parts);
    }
    this.requirements = list;
    this.literals = literals;
  }

  ask(set: readonly number[]): SetAnswer {
    const answer = this.askAll(set.flatMap((index) => this.literals[index]!.map(([literal]) => literal)));
    if (answer === 'unknown') return { kind: 'unknown' };
    if (answer === null) return { kind: 'possible', holding: new Set(set) };
    return {
      kind: 'conflict',
      rests: set.filter((index) => this.literals[index]!.some(([literal]) => answer.has(literal))),
    };
  }

  /**
   * Whether the set can be met where these are conceded: a firm's slot by itself, anything else wholly, so that "possible" has to be
   * looked at again. Otherwise what else would have to be conceded, one of them at least.
   */
  askConceding(
    set: readonly number[],
    conceded: readonly Concession[],
  ): 'possible' | 'unknown' | { readonly oneOf: readonly Concession[] } {
    const isConceded = keysOf(conceded);
    const parts = set.flatMap((index) => {
      const requirement = this.requirements[index]!;
      const ways = concessionsIn(this.problem, requirement);
      return this.literals[index]!.flatMap(([literal, slot]) => {
        const own = ways.filter((way) => way.code !== 'slot-freed' || way.slot === slot);
        return own.some((way) => isConceded(way)) ? [] : [{ literal, own, requirement }];
      });
    });
    const answer = this.askAll(parts.map(({ literal }) => literal));
    if (answer === null) return 'possible';
    if (answer === 'unknown') return 'unknown';
    const failed = parts.filter(({ literal }) => answer.has(literal));
    const isWayOut = keysOf(
      concessionsAgainst(
        this.problem,
        failed.map(({ requirement }) => requirement),
      ),
    );
    return { oneOf: failed.flatMap(({ own }) => own).filter(isWayOut) };
  }

  dispose(): void {
    this.questions.dispose();
  }

  /** null: they can all hold; otherwise those that can't. */
  private askAll(literals: readonly number[]): ReadonlySet<number> | 'unknown' | null {
    const answer = this.questions.solver.ask(literals, this.tools.conflicts);
    if (answer === 'satisfiable') return null;
    return answer === 'unknown' ? 'unknown' : new Set(this.questions.solver.failed());
  }
}

export function keysOf(concessions: readonly Concession[]): (concession: Concession) => boolean {
  const keys = new Set(concessions.map((concession) => JSON.stringify(concession)));
  return (concession) => keys.has(JSON.stringify(concession));
}
