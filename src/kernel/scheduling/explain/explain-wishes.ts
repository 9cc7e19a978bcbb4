import { accepted, type Outcome } from '#kernel/lib/outcome.ts';
import { type CompiledProblem, compile, type IllFormed } from '../compile.ts';
import { findCrowdedSlots } from '../conflict/crowded-slots.ts';
import { HittingSets } from '../conflict/hitting-sets.ts';
import { RequirementQuestions } from '../conflict/requirement-questions.ts';
import { shrinkToIrreducible } from '../conflict/smallest-conflict.ts';
import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { type Assignment, isEverPlaced, type Problem } from '../problem.ts';
import type { ConflictingSet, Requirement } from '../requirement.ts';
import { type Concession, concede, concessionsAgainst, costOf, demandExactly } from './concession.ts';
import { type SolvedAgain, type SolvingTools, solveAgain, solveNearby } from './solve-again.ts';
import { keysOf, WishQuestions } from './wish-questions.ts';

export type ExplainTools = {
  readonly makeSatSolver: MakeSatSolver;
  /** Asked often; what is not explained by then is `unknown`. */
  readonly shouldStop: () => boolean;
  /** Most conflicts of each question to the solver. Default 20,000. */
  readonly conflicts?: number;
  /** Most sets of concessions tried for one wish. Default 60. */
  readonly tries?: number;
  readonly onExplained?: (explanation: Explanation) => void;
};

/** What would have to be given up, tried out: with it a timetable of all that is placed and the wish was found and verified. */
export type CheapestChange = {
  readonly concessions: readonly Concession[];
  readonly cost: number;
  readonly assignments: readonly Assignment[];
};

export type Explanation = { readonly meeting: number } & (
  | { readonly code: 'called-off' }
  /** Somebody does not want it. Who and why is nobody's business. */
  | { readonly code: 'not-to-be-arranged' }
  /** There is room without giving anything up: so, for instance. */
  | { readonly code: 'placeable'; readonly assignments: readonly Assignment[] }
  | {
      readonly code: 'blocked';
      /** With all that is placed now, be it elsewhere, these leave no place; leaving out any of them, the others would. */
      readonly blocking: ConflictingSet;
      /** No cheaper change exists; null: no change of these kinds helps, or none was found, see `isSettled`. */
      readonly change: CheapestChange | null;
      readonly isSettled: boolean;
    }
  | { readonly code: 'unknown' }
);

const defaultConflicts = 20_000;
const defaultTries = 60;

/**
 * Why wishes were not granted, and what it would take, each by itself: everything that is placed stays placed, though perhaps
 * elsewhere.
 *
 * @param asked numbers of the meetings; none: all wishes without a place.
 */
export function explainWishes(
  problem: Problem,
  assignments: readonly Assignment[],
  asked: readonly number[],
  tools: ExplainTools,
): Outcome<readonly Explanation[], IllFormed> {
  const compiled = compile(problem);
  if (!compiled.ok) return compiled;
  const placed = new Set(assignments.map(({ meeting }) => meeting));
  const all = problem.meetings.flatMap((meeting, m) => (isEverPlaced(meeting) && !placed.has(m + 1) ? [m + 1] : []));
  const explainer = new Explainer(problem, compiled.value, assignments, tools);
  try {
    return accepted(
      (asked.length > 0 ? asked : all).map((meeting) => {
        const explanation = explainer.explain(meeting);
        tools.onExplained?.(explanation);
        return explanation;
      }),
    );
  } finally {
    explainer.dispose();
  }
}

class Explainer {
  private readonly problem: Problem;
  private readonly compiled: CompiledProblem;
  private readonly assignments: readonly Assignment[];
  private readonly placed: ReadonlySet<number>;
  private readonly tools: ExplainTools;
  private readonly solving: SolvingTools;
  private questions: WishQuestions | null = null;

  constructor(problem: Problem, compiled: CompiledProblem, assignments: readonly Assignment[], tools: ExplainTools) {
    this.problem = problem;
    this.compiled = compiled;
    this.assignments = assignments;
    this.placed = new Set(assignments.map(({ meeting }) => meeting));
    this.tools = tools;
    this.solving = { ...tools, conflicts: tools.conflicts ?? defaultConflicts };
  }

  explain(meeting: number): Explanation {
    const stated = this.problem.meetings[meeting - 1]!;
    if (stated.isCalledOff) return { meeting, code: 'called-off' };
    if (!isEverPlaced(stated)) return { meeting, code: 'not-to-be-arranged' };
    if (this.placed.has(meeting)) return { meeting, code: 'placeable', assignments: this.assignments };
    if (this.tools.shouldStop()) return { meeting, code: 'unknown' };
    const wanted = new Set([...this.placed, meeting]);
    const demanded = demandExactly(this.problem, wanted);
    const near = solveNearby(demanded, this.assignments, new Set(stated.participants), this.solving);
    if (near.kind === 'possible') return { meeting, code: 'placeable', assignments: near.assignments };
    const blocking = this.findBlocking(meeting, wanted);
    if (blocking === 'unknown') return { meeting, code: 'unknown' };
    if (blocking === null) {
      const solved = solveAgain(demanded, this.assignments, new Set(stated.participants), this.solving);
      if (solved.kind !== 'possible') return { meeting, code: 'unknown' };
      return { meeting, code: 'placeable', assignments: solved.assignments };
    }
    return { meeting, code: 'blocked', blocking, ...this.findChange(meeting, wanted, blocking.requirements) };
  }

  dispose(): void {
    this.questions?.dispose();
  }

  /** null: nothing stands in the way. */
  private findBlocking(meeting: number, wanted: ReadonlySet<number>): ConflictingSet | 'unknown' | null {
    const questions = this.ready();
    const { requirements } = questions;
    const taking = [...wanted].map((number) => number - 1);
    const crowd = findCrowdedSlots(this.compiled, requirements, taking);
    if (crowd) return { requirements: crowd.map((index) => requirements[index]!), isSmallest: false };
    const answer = questions.ask(this.inForce(wanted));
    if (answer.kind === 'unknown') return 'unknown';
    if (answer.kind === 'possible') return null;
    // The wish itself last: what it needs is easier to say the fewer others there are.
    const isAsked = (index: number) => {
      const requirement = requirements[index]!;
      return requirement.code === 'meeting-takes-place' && requirement.meeting === meeting;
    };
    const order = [...answer.rests].sort((a, b) => Number(isAsked(a)) - Number(isAsked(b)));
    const { members } = shrinkToIrreducible(order, questions, this.tools.shouldStop);
    return { requirements: members.map((index) => requirements[index]!), isSmallest: false };
  }

  private findChange(
    meeting: number,
    wanted: ReadonlySet<number>,
    blocking: readonly Requirement[],
  ): { readonly change: CheapestChange | null; readonly isSettled: boolean } {
    const hitting = new HittingSets<Concession>((one) => costOf([one]), keyOf, this.tools);
    const set = this.inForce(wanted);
    try {
      let oneOf: readonly Concession[] = this.waysOut(blocking, meeting);
      for (let tried = 0; tried < (this.tools.tries ?? defaultTries); tried++) {
        if (oneOf.length === 0) return { change: null, isSettled: true };
        hitting.add(oneOf);
        const concessions = hitting.cheapest();
        if (!concessions || this.tools.shouldStop()) break;
        const next = this.tryOut(meeting, wanted, set, concessions);
        if (next === 'unknown') break;
        if ('assignments' in next) {
          const cost = costOf(concessions);
          return { change: { concessions, cost, assignments: next.assignments }, isSettled: true };
        }
        oneOf = next.oneOf;
      }
      return { change: null, isSettled: false };
    } finally {
      hitting.dispose();
    }
  }

  /** A verified timetable with these conceded; or what else has to be, one of them at least. */
  private tryOut(
    meeting: number,
    wanted: ReadonlySet<number>,
    set: readonly number[],
    concessions: readonly Concession[],
  ): { readonly assignments: readonly Assignment[] } | { readonly oneOf: readonly Concession[] } | 'unknown' {
    const isConceded = keysOf(concessions);
    const left = new Set([...wanted].filter((number) => !isConceded({ code: 'wish-given-up', meeting: number })));
    const changed = demandExactly(concede(this.problem, concessions), left);
    const concerned = new Set(concessions.flatMap((concession) => this.firmsOf(concession)));
    for (const p of this.problem.meetings[meeting - 1]!.participants) concerned.add(p);
    const near = solveNearby(changed, this.assignments, concerned, this.solving);
    if (near.kind === 'possible') return near;
    const loose = this.ready().askConceding(set, concessions);
    if (loose === 'unknown') return 'unknown';
    const isOpen = (way: Concession) => !isConceded(way) && !isGivingUp(way, meeting);
    if (loose !== 'possible') return { oneOf: loose.oneOf.filter(isOpen) };
    const solved: SolvedAgain = solveAgain(changed, this.assignments, concerned, this.solving);
    if (solved.kind === 'possible') return solved;
    if (solved.kind === 'unknown') return 'unknown';
    const still = this.whatIsStillInTheWay(changed, left);
    return still === 'unknown' ? 'unknown' : { oneOf: this.waysOut(still, meeting).filter(isOpen) };
  }

  /** Of the problem after a change: requirements that can't be met together. */
  private whatIsStillInTheWay(changed: Problem, wanted: ReadonlySet<number>): readonly Requirement[] | 'unknown' {
    const compiled = compile(changed);
    if (!compiled.ok) return 'unknown';
    const questions = new RequirementQuestions(compiled.value, this.solving);
    try {
      const { requirements } = questions;
      const taking = [...wanted].map((number) => number - 1);
      const crowd = findCrowdedSlots(compiled.value, requirements, taking);
      if (crowd) return crowd.map((index) => requirements[index]!);
      const answer = questions.ask([...requirements.keys()]);
      if (answer.kind !== 'conflict') return 'unknown';
      return answer.rests.map((index) => requirements[index]!);
    } finally {
      questions.dispose();
    }
  }

  private waysOut(conflict: readonly Requirement[], meeting: number): readonly Concession[] {
    return concessionsAgainst(this.problem, conflict).filter((way) => !isGivingUp(way, meeting));
  }

  private firmsOf(concession: Concession): readonly number[] {
    if ('participant' in concession) return [concession.participant];
    if ('meeting' in concession) return this.problem.meetings[concession.meeting - 1]!.participants;
    if ('later' in concession) return this.problem.meetings[concession.later - 1]!.participants;
    return [];
  }

  /** All requirements, of meetings only that those wanted take place. */
  private inForce(wanted: ReadonlySet<number>): readonly number[] {
    return this.ready().requirements.flatMap((requirement, index) =>
      requirement.code !== 'meeting-takes-place' || wanted.has(requirement.meeting) ? [index] : [],
    );
  }

  private ready(): WishQuestions {
    if (this.questions) return this.questions;
    const opened = {
      ...this.problem,
      participants: this.problem.participants.map((participant) => ({ ...participant, forbiddenSlots: [] })),
    };
    const compiled = compile(opened);
    if (!compiled.ok) throw new Error('a problem is ill formed where nobody is away, but not otherwise');
    this.questions = new WishQuestions(this.problem, compiled.value, this.solving);
    return this.questions;
  }
}

function isGivingUp(way: Concession, meeting: number): boolean {
  return way.code === 'wish-given-up' && way.meeting === meeting;
}

function keyOf(concession: Concession): string {
  return JSON.stringify(concession);
}
