import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { SolveResult } from '#kernel/scheduling/problem.ts';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { type SolveOutcome, type SolveProgress, solve } from '#kernel/scheduling/solve.ts';
import { type Claim, verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import type { Board } from './board.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import { keepTables } from './keep-tables.ts';

export type SearchHooks = {
  readonly onProgress: (progress: SolveProgress) => void;
  readonly shouldStop: () => boolean;
  readonly seconds: () => number;
  /** With it the gap to the bound is closed exactly, as far as time allows. */
  readonly makeSatSolver?: MakeSatSolver;
};

/** What was found for a board, and the mission as it was drawn for it: what is claimed is claimed of that one. */
export type SearchedBoard = {
  readonly drawn: DrawnMission;
  readonly found: Omit<SolveOutcome, 'seconds'> & { readonly seconds: number };
  /** Ids of the meetings that had to take place. */
  readonly obligations: readonly string[];
};

type Asked = {
  readonly mission: MissionToDraw;
  readonly board: Board;
  readonly seed: number;
  readonly patience: number;
  readonly limitSeconds: number;
  /** Whether accepted meetings have to take place, all of them. */
  readonly requireAccepted: boolean;
};

/** So much of the limit is for the search of the whole; should it lose a locked meeting, the rest and at least a second remain. */
const shareOfWhole = 0.9;
const graceSeconds = 1;

/**
 * Searches a timetable for a board. Bound to its slot a locked meeting is nearly always placed, and what is proven holds of the
 * whole mission. Where the search would rather leave one out, or accepted meetings have to take place, those are obligations,
 * and what is proven holds of timetables in which they take place.
 */
export function searchBoard(asked: Asked, hooks: SearchHooks): Result<SearchedBoard> {
  const { board, requireAccepted, limitSeconds } = asked;
  const isOwed = ({ locked, decision }: Board['meetings'][number]) =>
    decision !== 'dropped' && (locked || (requireAccepted && decision === 'accepted'));
  const owed = board.meetings.filter(isOwed).map(({ id }) => id);
  const until = (seconds: number) => () => hooks.shouldStop() || hooks.seconds() >= seconds;
  if (requireAccepted || owed.length === 0) return search(asked, owed, hooks, until(limitSeconds));
  const free = search(asked, [], hooks, until(limitSeconds * shareOfWhole));
  if (!free.ok || free.value.found.objective === null) return free;
  const placed = new Set(free.value.found.assignments.map(({ meeting }) => meeting));
  if (free.value.drawn.meetings.every(({ locked }, index) => !locked || placed.has(index + 1))) return free;
  const grace = hooks.seconds() + graceSeconds;
  const isOver = until(limitSeconds);
  return search(asked, owed, hooks, () => isOver() && hooks.seconds() >= grace);
}

function search(
  { mission, board, seed, patience }: Asked,
  obligations: readonly string[],
  { onProgress, seconds, makeSatSolver }: SearchHooks,
  shouldStop: () => boolean,
): Result<SearchedBoard> {
  const drawn = drawUpMission(mission, board, obligations);
  const solved = solve(problemOf(drawn.programme), {
    seed,
    patience,
    shouldStop,
    onProgress,
    ...(makeSatSolver && { makeSatSolver }),
  });
  if (!solved.ok) return solved;
  const found = { ...solved.value, seconds: Math.round(seconds() * 1000) / 1000 };
  return accept({
    drawn,
    found: found.objective === null ? found : checked(drawn, keepTables(found, drawn)),
    obligations,
  });
}

/** The timetable with the figures the independent check counts; one that breaks a rule, or claims too much, is a bug. */
function checked<Found extends SolveResult & Pick<SolveOutcome, 'reason'>>(
  { programme }: DrawnMission,
  found: Found,
): Found {
  const problem = problemOf(programme);
  const counted = verify(problem, { assignments: found.assignments });
  if (!counted.ok) throw new Error(`The timetable breaks a constraint: ${JSON.stringify(counted.broken)}`);
  const timetable = { ...found, objective: counted.objective };
  const claim: Claim = { ...timetable, slotPrices: found.reason?.slotPrices ?? null };
  const claimed = verify(problem, claim);
  if (!claimed.ok) throw new Error(`The timetable claims too much: ${JSON.stringify(claimed.broken)}`);
  return timetable;
}
