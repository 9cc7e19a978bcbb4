import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { Assignment, Problem } from '#kernel/scheduling/problem.ts';
import { problemOf } from '#kernel/scheduling/programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { accept, type Result } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { ComputationProgress } from './computation.ts';
import { type DrawnMission, drawUpMission, type MissionToDraw } from './draw-up-mission.ts';
import { explainUnplacedMeetings } from './explain-unplaced-meetings.ts';
import { isPlaced, type Meeting } from './meeting.ts';
import { keepObstacles } from './meeting-obstacles.ts';
import { programmeOfBoard } from './programme-of-board.ts';
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
  tools.report({ stage: 'scheduling', meetings: scope.length, placed: null, breaks: null, boundBreaks: null });
  const repaired = standIn(problem, seed, tools);
  if (repaired === null) return accept(null);
  const verdict = verify(problem, { assignments: repaired.assignments });
  if (!verdict.ok) throw new Error(`The repair breaks a constraint: ${JSON.stringify(verdict.broken)}`);
  const steps = stepsOf(board, after, drawn, repaired.assignments);
  return accept({
    steps,
    fewestMoves: repaired.fewestMoves,
    keepsMost: repaired.keepsMost,
    breaks: {
      before: programmeOfBoard(mission, board, null).objective?.breaks ?? 0,
      after: verdict.objective.breaks,
    },
    conflict: null,
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
  before: ReadonlyMap<string, { readonly slot: number; readonly table: number }>,
  { movesFrom }: RepairOptions,
): Problem {
  const problem = problemOf(drawn.programme);
  const assignments = drawn.meetings.flatMap(({ id }, index): Assignment[] => {
    const place = before.get(id);
    return place ? [{ meeting: index + 1, slot: place.slot, table: place.table }] : [];
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
  const placeOf = new Map(assignments.map(({ meeting, slot, table }) => [meeting, { slot, table }]));
  const timetable = { assignments } as NonNullable<DrawnMission['programme']['timetable']>;
  const obstacles = new Map(
    explainUnplacedMeetings({ ...drawn.programme, timetable }).map(({ meeting, because }) => [meeting, because]),
  );
  const was = new Map(board.meetings.map((meeting) => [meeting.id, meeting]));
  return after.meetings.flatMap((meeting): RepairStep[] => {
    const old = was.get(meeting.id);
    const from = old && isPlaced(old) ? { slot: old.slot, table: old.table } : null;
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
  return from.table === to.table ? null : 'table-changed';
}

/** Until the kernel repairs: what cannot stay goes to the first free slot. */
function standIn(problem: Problem, _seed: number, _tools: BoardTools) {
  const { previous, slots } = problem;
  const taken = new Map<string, true>();
  const assignments: Assignment[] = [];
  const open = (m: number, slot: number) => {
    const { participants, fixedSlot } = problem.meetings[m - 1]!;
    if (fixedSlot !== null && fixedSlot !== slot) return false;
    return participants.every(
      (p) => !taken.has(`p${p} ${slot}`) && !problem.participants[p - 1]!.forbiddenSlots.includes(slot),
    );
  };
  const tableIn = (slot: number, wish?: number) =>
    [...(wish ? [wish] : []), ...Array.from({ length: problem.tables }, (_, index) => index + 1)].find(
      (table) => !taken.has(`t${table} ${slot}`) && !problem.tableDetails?.[table - 1]?.forbiddenSlots?.includes(slot),
    );
  const place = (meeting: number, slot: number, table: number) => {
    for (const p of problem.meetings[meeting - 1]!.participants) taken.set(`p${p} ${slot}`, true);
    taken.set(`t${table} ${slot}`, true);
    assignments.push({ meeting, slot, table });
  };
  const waiting: number[] = [];
  const stood = new Map(previous?.assignments.map((assignment) => [assignment.meeting, assignment]));
  for (let m = 1; m <= problem.meetings.length; m++) {
    const old = stood.get(m);
    const isFrozen = old && previous?.frozenSlots.includes(old.slot);
    const isClosed = old && problem.tableDetails?.[old.table - 1]?.forbiddenSlots?.includes(old.slot);
    if (old && (isFrozen || (open(m, old.slot) && !isClosed))) place(m, old.slot, old.table);
    else waiting.push(m);
  }
  for (const m of waiting) {
    const old = stood.get(m);
    const order = [...(old ? [old.slot] : []), ...slots.map((_, index) => index + 1)];
    const slot = order.find(
      (each) => !previous?.frozenSlots.includes(each) && open(m, each) && tableIn(each, old?.table) !== undefined,
    );
    if (slot !== undefined) place(m, slot, tableIn(slot, old?.table)!);
  }
  return { assignments, fewestMoves: null, keepsMost: false };
}
