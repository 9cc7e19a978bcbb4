import { boundedComponents } from '../certificate.ts';
import type { CompiledProblem } from '../compile.ts';
import { type Level, LevelAsker, type LevelSearch } from './level-asker.ts';
import { levelShares, raiseWorstShare } from './prove-shares.ts';
import { lowerSum, provenBySolver, raisePlaced } from './prove-sums.ts';
import type { WholeChoice } from './whole-choice.ts';

/** The components that are proven one after another, each before the next is opened. */
const levels = boundedComponents;

export type LevelOutcome = {
  readonly isInfeasible: boolean;
  /** How many of `levels` are proven. */
  readonly proven: number;
  /** With all of them: whether no timetable as good leaves the worst off, then the next, and so on, with a higher share. */
  readonly areSharesLevelled: boolean;
};

const nothing: LevelOutcome = { isInfeasible: false, proven: 0, areSharesLevelled: false };

/**
 * The best timetable of the whole model, level by level: at each the solver is asked for what is better, or shows that nothing
 * is; what is shown becomes a clause, and the next level is opened. Conflicts are counted, not seconds, so the outcome depends on
 * the seed alone.
 */
export function searchLevels(problem: CompiledProblem, known: WholeChoice | null, search: LevelSearch): LevelOutcome {
  const asker = new LevelAsker(problem, known, search);
  try {
    return runThrough(asker);
  } finally {
    asker.dispose();
  }
}

function runThrough(asker: LevelAsker): LevelOutcome {
  const { search } = asker;
  if (!asker.hasTimetable) {
    const answer = asker.ask([]);
    if (answer === 'unsatisfiable') return { ...nothing, isInfeasible: true };
    if (answer === 'unknown') return nothing;
    asker.read();
    asker.offer(search.improve(asker.bestChoice));
    asker.prefer(asker.bestChoice);
  }
  asker.askForEverything();
  for (const [index, level] of levels.entries()) {
    if (level === 'breaks') asker.offer(search.closeBreaks(asker.bestChoice));
    if (!prove(asker, level)) return { ...nothing, proven: index };
    search.onBound(level, asker.best[level] ?? 0, provenBySolver);
  }
  return { isInfeasible: false, proven: levels.length, areSharesLevelled: levelShares(asker) };
}

function prove(asker: LevelAsker, level: Level): boolean {
  const { placed, holes, moved } = asker.encoding;
  const { demand, weight } = asker.problem;
  switch (level) {
    case 'mustsPlaced':
      return raisePlaced(asker, level, {
        worthOf: (m) => (demand[m] === 1 ? 1 : 0),
        isIn: () => false,
        worstShare: 0,
      });
    case 'worstShare':
      return raiseWorstShare(asker);
    case 'likesWeight': {
      const musts = placed.filter((literal, m) => literal !== 0 && demand[m] === 1).length;
      const areAllMustsIn = asker.best.mustsPlaced === musts;
      return raisePlaced(asker, level, {
        worthOf: (m) => (demand[m] === 2 ? weight[m]! : 0),
        isIn: (m) => areAllMustsIn && demand[m] === 1,
        worstShare: asker.best.worstShare,
      });
    }
    case 'breaks':
      return lowerSum(asker, level, holes.flat());
    case 'moved':
      return lowerSum(asker, level, moved);
  }
}
