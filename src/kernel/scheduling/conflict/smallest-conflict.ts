import type { MakeSatSolver } from '../exact/sat-solver.ts';
import { HittingSets } from './hitting-sets.ts';

/** What can be asked about sets of things numbered from 0. */
export type Satisfiability = {
  /** Whether all of the set can hold together, and with `orOneOf` at least one of those as well. */
  readonly ask: (set: readonly number[], orOneOf?: readonly number[]) => SetAnswer;
};

export type SetAnswer =
  /** With everything that holds then, be it asked for or not. */
  | { readonly kind: 'possible'; readonly holding: ReadonlySet<number> }
  /** With the part of the set the refutation rests on. */
  | { readonly kind: 'conflict'; readonly rests: readonly number[] }
  | { readonly kind: 'unknown' };

export type SmallestConflict = { readonly members: readonly number[]; readonly isSmallest: boolean };

export type SmallestTools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly shouldStop: () => boolean;
  /**
   * Most questions spent on showing that nothing is smaller. Where much is alike (any seven of a firm's twelve meetings are too many
   * for six slots) no number of them is enough.
   */
  readonly questions: number;
};

/**
 * The smallest set whose members can't hold together; null: all can, or it was not found out.
 *
 * Implicit hitting sets (Ignatiev, Previti, Liffiton and Marques-Silva, CP 2015): every conflict meets what has to be left out so
 * that the rest can hold. The smallest set that meets all such sets known either is a conflict, and then a smallest one, or can
 * hold, and then yields another of them.
 *
 * @param known a set that is known to be a conflict of which nothing can be left out.
 */
export function findSmallestConflict(
  all: readonly number[],
  question: Satisfiability,
  tools: SmallestTools,
  known: readonly number[] | null = null,
): SmallestConflict | null {
  const whole = question.ask(all);
  if (whole.kind !== 'conflict') return known && { members: known, isSmallest: false };
  const shrunk = shrinkToIrreducible(whole.rests, question, tools.shouldStop);
  const { without } = shrunk;
  const members = known && known.length < shrunk.members.length ? known : shrunk.members;
  if (members.length <= 1) return { members, isSmallest: true };
  let asked = 0;
  const isOver = () => tools.shouldStop() || asked >= tools.questions;
  const counted: Satisfiability = {
    ask(set, orOneOf) {
      asked++;
      return question.ask(set, orOneOf);
    },
  };
  const hitting = new HittingSets<number>(
    () => 1,
    (member) => member,
    tools,
  );
  try {
    for (const holding of without) hitting.add(whatIsLeftOut(all, holding, counted, isOver));
    while (!isOver()) {
      const smallest = hitting.cheapest();
      if (hitting.lower >= members.length) return { members, isSmallest: true };
      const answer = smallest ? counted.ask(smallest) : { kind: 'unknown' as const };
      if (answer.kind === 'unknown') break;
      if (answer.kind === 'conflict') return { members: answer.rests, isSmallest: true };
      hitting.add(whatIsLeftOut(all, answer.holding, counted, isOver));
    }
    return { members, isSmallest: false };
  } finally {
    hitting.dispose();
  }
}

/** Leaves out one member after another as long as a conflict stays; with it, what can hold without each that is needed. */
export function shrinkToIrreducible(
  conflict: readonly number[],
  question: Satisfiability,
  shouldStop: () => boolean,
): { readonly members: readonly number[]; readonly without: readonly ReadonlySet<number>[] } {
  let members = conflict;
  const without: ReadonlySet<number>[] = [];
  for (const member of conflict) {
    if (shouldStop()) break;
    if (!members.includes(member)) continue;
    const answer = question.ask(members.filter((other) => other !== member));
    if (answer.kind === 'conflict') members = members.filter((other) => answer.rests.includes(other));
    else if (answer.kind === 'possible') without.push(answer.holding);
  }
  return { members, without };
}

/** Adds what can hold beside these until nothing more can, and returns the others: to leave them out is enough. */
function whatIsLeftOut(
  all: readonly number[],
  holding: ReadonlySet<number>,
  question: Satisfiability,
  shouldStop: () => boolean,
): readonly number[] {
  let held = holding;
  for (;;) {
    const rest = all.filter((member) => !held.has(member));
    if (rest.length === 0 || shouldStop()) return rest;
    const answer = question.ask([...held], rest);
    if (answer.kind !== 'possible') return rest;
    held = answer.holding;
  }
}
