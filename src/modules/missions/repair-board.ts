import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { repairTimetable } from '#kernel/scheduling/repair/repair-timetable.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { ComputationProgress } from './computation.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import { explainUnplacedMeetings } from './explain-unplaced-meetings.ts';
import { isPlaced, type Meeting, type PlacedMeeting } from './meeting.ts';
import { keepObstacles } from './meeting-obstacles.ts';
import { assignmentOf, placeOfAssignment, programmeOfBoard } from './programme-of-board.ts';
import { boardAfter, frozenSlots, type RepairOptions, type RepairOutcome, type RepairStep } from './repair.ts';

/** Everything a repair reads: plain data, since it crosses into a thread. */
export type RepairComputation = {
  readonly mission: MissionToDraw;
  readonly board: Board;
  readonly options: RepairOptions;
  readonly seed: number;
};

export type BoardTools = {
  readonly makeSatSolver: MakeSatSolver;
  readonly report: (progress: ComputationProgress) => void;
  readonly shouldStop: () => boolean;
  readonly seconds: () => number;
};

/** null: stopped before anything was found. */
export type RepairAnswer = Result<RepairOutcome | null>;

/** The board mended with the fewest moves, as a list of what changes. Nothing in a frozen slot is touched. */
export function repairBoard(computation: RepairComputation, tools: BoardTools): RepairAnswer {
  const { mission, board, options, seed } = computation;
  const after = boardAfter(board, options);
  const scope = meetingsInScope(board, after, options);
  const drawn = drawUpMission(mission, { ...after, meetings: scope });
  const before = new Map(board.meetings.filter(isPlaced).map((meeting) => [meeting.id, meeting]));
  const problem = withPrevious(drawn, board, before, options);
  const meetings = scope.length;
  tools.report({ stage: 'scheduling', meetings, placed: null, breaks: null, boundBreaks: null });
  const repaired = repairTimetable(problem, {
    seed,
    makeSatSolver: tools.makeSatSolver,
    shouldStop: () => tools.shouldStop() || tools.seconds() >= options.limitSeconds,
    onProgress: ({ kept }) =>
      tools.report({ stage: 'scheduling', meetings, placed: kept, breaks: null, boundBreaks: null }),
  });
  if (!repaired.ok) return repaired;
  const { worth, bound, objective, assignments, status, conflict } = repaired.value;
  if (worth === null || objective === null) {
    if (conflict) return refuse('requirements-conflict');
    return tools.shouldStop() ? accept(null) : refuse('no-timetable-found', { status });
  }
  const verdict = verify(problem, { assignments });
  if (!verdict.ok) throw new Error(`The repair breaks a constraint: ${JSON.stringify(verdict.broken)}`);
  const keepsMost = worth.mustsPlaced >= bound.mustsPlaced && worth.kept >= bound.kept;
  return accept({
    steps: stepsOf(board, after, drawn, assignments),
    // Fewer moves are spoken of among timetables that keep as many.
    fewestMoves: keepsMost ? bound.moved : null,
    keepsMost,
    breaks: { before: programmeOfBoard(mission, board, null).objective?.breaks ?? 0, after: verdict.objective.breaks },
    seconds: Math.round(tools.seconds() * 1000) / 1000,
  });
}

/** Who stands on the board, what happened to them, and who waits where free places are to be filled. */
function meetingsInScope(board: Board, after: Board, { fillsPlaces }: RepairOptions): readonly Meeting[] {
  const stood = new Set(board.meetings.filter(isPlaced).map(({ id }) => id));
  const was = new Map(board.meetings.map((meeting) => [meeting.id, meeting]));
  return after.meetings.filter(
    (meeting) =>
      meeting.decision !== 'dropped' &&
      (fillsPlaces || stood.has(meeting.id) || meeting.demand !== was.get(meeting.id)?.demand),
  );
}

function withPrevious(
  drawn: DrawnMission,
  board: Board,
  before: ReadonlyMap<string, PlacedMeeting>,
  { movesFrom }: RepairOptions,
): Problem {
  const problem = problemOf(drawn.programme);
  const assignments = drawn.meetings.flatMap(({ id }, index): Assignment[] => {
    const place = before.get(id);
    return place ? [assignmentOf(drawn, index + 1, place)] : [];
  });
  return {
    ...problem,
    // A locked meeting keeps its table too.
    meetings: problem.meetings.map((meeting, index) => {
      const { locked, table } = drawn.meetings[index]!;
      return locked && table !== null ? { ...meeting, fixedTable: table } : meeting;
    }),
    previous: { assignments, frozenSlots: frozenSlots(board, movesFrom) },
  };
}

function stepsOf(
  board: Board,
  after: Board,
  drawn: DrawnMission,
  assignments: readonly Assignment[],
): readonly RepairStep[] {
  const numberOf = new Map(drawn.meetings.map((meeting, index) => [meeting, index + 1]));
  const placeOf = new Map(assignments.map((assignment) => [assignment.meeting, placeOfAssignment(drawn, assignment)]));
  const timetable = { assignments } as NonNullable<DrawnMission['programme']['timetable']>;
  const obstacles = new Map(
    explainUnplacedMeetings({ ...drawn.programme, timetable }).map(({ meeting, because }) => [meeting, because]),
  );
  const was = new Map(board.meetings.map((meeting) => [meeting.id, meeting]));
  return after.meetings.flatMap((meeting): RepairStep[] => {
    const old = was.get(meeting.id);
    const from = old && isPlaced(old) ? { slot: old.slot, table: old.table, interpreter: old.interpreter } : null;
    const number = numberOf.get(meeting);
    const to = (number !== undefined && placeOf.get(number)) || null;
    const kind = kindOf(meeting, from, to);
    if (kind === null) return [];
    const isLost = kind === 'lost' && number !== undefined;
    const whyNot = isLost ? keepObstacles(obstacles.get(number) ?? [], drawn.companies) : [];
    return [{ kind, meeting: meeting.id, left: meeting.left, right: meeting.right, from, to, whyNot }];
  });
}

function kindOf(meeting: Meeting, from: RepairStep['from'], to: RepairStep['to']): RepairStep['kind'] | null {
  if (to === null) {
    if (from === null) return meeting.id === '' ? 'lost' : null;
    return meeting.decision === 'dropped' ? 'called-off' : 'lost';
  }
  if (from === null) return 'placed';
  if (from.slot !== to.slot) return 'moved';
  if (from.table !== to.table) return 'table-changed';
  return (from.interpreter ?? null) === (to.interpreter ?? null) ? null : 'interpreter-changed';
}
