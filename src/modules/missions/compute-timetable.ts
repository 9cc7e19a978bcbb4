import type { SolveResult } from '#kernel/scheduling/problem.ts';
import { type Programme, problemOf } from '#kernel/scheduling/programme.ts';
import { solve } from '#kernel/scheduling/solve.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import { findExcludedPairs } from '#modules/matches/index.ts';
import { accept, type Refusal, type Result, refuse } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { Computation, ComputationProgress, Computed } from './computation.ts';
import { type DrawnMission, drawUpMission } from './draw-up-mission.ts';
import { explainUnplacedMeetings } from './explain-unplaced-meetings.ts';
import { findWithoutMeeting } from './find-without-meeting.ts';
import { keepTables } from './keep-tables.ts';
import { type Meeting, movedTo } from './meeting.ts';
import { keepObstacles } from './meeting-obstacles.ts';
import { capacityOf, tooManyMusts } from './planning-limits.ts';
import { proposeForBoard, type Shortfalls } from './propose-for-board.ts';
import { nameOfFirm } from './word-conflict.ts';

type Hooks = {
  readonly report: (progress: ComputationProgress) => void;
  /** True ends the search with the best so far. */
  readonly shouldStop: () => boolean;
  /** Wall time since the computation began. */
  readonly seconds: () => number;
};

/**
 * Proposes (where asked) and schedules a mission's meetings. What an officer accepted, added, dropped or locked is respected;
 * a locked meeting keeps slot and table. The answer is null where it was stopped before it had found anything.
 */
export function computeTimetable(computation: Computation, hooks: Hooks): Result<Computed | null> {
  const { board, options } = computation;
  if (options.propose) hooks.report({ ...nothingYet, stage: 'proposing' });
  const proposed = options.propose ? proposeForBoard(computation) : accept(withoutProposing(board));
  if (!proposed.ok) return proposed;
  const { meetings, shortfalls } = proposed.value;
  const excluded = meetings.filter(isExcluded(computation));
  const asked = meetings
    .filter(({ decision, locked }) => !options.onlyAccepted || decision === 'accepted' || locked)
    .filter((meeting) => !excluded.includes(meeting));
  const drawn = drawUpMission(computation.mission, { ...board, meetings: asked });
  const { programme } = drawn;
  if (programme.meetings.length === 0) return refuse('nothing-to-schedule');
  const capacities = programme.participants.map((participant) => capacityOf(participant, programme.slots));
  const tooMany = tooManyMusts(programme, capacities);
  if (tooMany) return { ok: false, refusal: withName(tooMany.refusal, programme) };

  const solved = solveAround(drawn, computation, hooks);
  if (!solved.ok) return solved;
  const found = solved.value;
  if (found.objective !== null) {
    const { objective, bound, assignments } = found;
    const figures = { placed: assignments.length, breaks: objective.breaks, boundBreaks: bound.breaks ?? null };
    hooks.report({ stage: 'checking', meetings: programme.meetings.length, ...figures });
  } else {
    return hooks.shouldStop() ? accept(null) : refuse('no-timetable-found', { status: found.status });
  }
  const timetable = checked(drawn, keepTables(found, drawn));
  return accept({
    ...placeMeetings(meetings, drawn, timetable),
    without: withoutByCompany({ ...programme, timetable }, drawn, shortfalls),
    certificate: {
      status: timetable.status,
      bound: timetable.bound,
      seconds: timetable.seconds,
      seed: timetable.seed,
    },
    summary: {
      meetings: programme.meetings.length,
      placed: timetable.assignments.length,
      status: timetable.status,
      objective: timetable.objective,
      bound: timetable.bound,
      seconds: timetable.seconds,
      verified: true,
    },
    warnings: [
      ...excluded.map((meeting) => warnOfExcluded(meeting, board)),
      ...proposed.value.warnings.map((warning) => withName(warning, programme)),
    ],
  });
}

const nothingYet = { meetings: null, placed: null, breaks: null, boundBreaks: null } as const;

function withoutProposing({ meetings }: Board): {
  readonly meetings: readonly Meeting[];
  readonly warnings: readonly Refusal[];
  readonly shortfalls: null;
} {
  return { meetings, warnings: [], shortfalls: null };
}

/** Whether a firm's own wish never to meet the other stands against a meeting, even against one that was accepted before. */
function isExcluded({ board, profiles }: Computation): (meeting: Meeting) => boolean {
  const side = (wanted: 'left' | 'right') =>
    board.participants.filter((one) => one.side === wanted).flatMap(({ company }) => profiles[company] ?? []);
  const ids = new Map(Object.entries(profiles).map(([company, profile]) => [profile, company]));
  const [left, right] = [side('left'), side('right')];
  const pairs = new Set(
    findExcludedPairs(left, right).map((pair) => `${ids.get(left[pair.left]!)} ${ids.get(right[pair.right]!)}`),
  );
  return (meeting) => meeting.decision !== 'dropped' && pairs.has(`${meeting.left} ${meeting.right}`);
}

function warnOfExcluded({ left, right }: Meeting, board: Board): Refusal {
  return {
    code: 'meeting-excluded',
    values: {},
    words: { left: nameOfFirm(board, left), right: nameOfFirm(board, right) },
  };
}

/**
 * Bound to its slot a locked meeting is nearly always placed, and the proof then holds. Where the search would rather leave one
 * out, it is searched again with the locked ones as obligations, and nothing is claimed to be proven.
 */
function solveAround(drawn: DrawnMission, { options, seed, patience }: Computation, hooks: Hooks): Result<SolveResult> {
  const problem = problemOf(drawn.programme);
  const meetings = problem.meetings.length;
  const search = (given: typeof problem) => {
    const solved = solve(given, {
      seed,
      patience,
      shouldStop: () => hooks.shouldStop() || hooks.seconds() >= options.limitSeconds,
      onProgress: ({ objective: { breaks }, bound, placed }) =>
        hooks.report({ stage: 'scheduling', meetings, placed, breaks, boundBreaks: bound.breaks ?? null }),
    });
    return solved.ok ? accept({ ...solved.value, seconds: Math.round(hooks.seconds() * 1000) / 1000 }) : solved;
  };
  hooks.report({ ...nothingYet, stage: 'scheduling', meetings });
  const free = search(problem);
  if (!free.ok) return free;
  const isLocked = drawn.meetings.map(({ locked }) => locked);
  const placed = new Set(free.value.assignments.map(({ meeting }) => meeting));
  if (free.value.objective === null || isLocked.every((locked, index) => !locked || placed.has(index + 1))) return free;
  const bound = search({
    ...problem,
    meetings: problem.meetings.map((meeting, index) =>
      isLocked[index] ? { ...meeting, demand: 'obligation' as const } : meeting,
    ),
  });
  return bound.ok ? accept({ ...bound.value, status: provenNothing(bound.value), bound: {} }) : bound;
}

function provenNothing({ objective, status }: SolveResult): SolveResult['status'] {
  return objective === null ? status : 'feasible';
}

/** The timetable with the figures the independent check counts; one that breaks a rule is a bug. */
function checked({ programme }: DrawnMission, found: SolveResult): SolveResult {
  const problem = problemOf(programme);
  const counted = verify(problem, { assignments: found.assignments });
  if (!counted.ok) throw new Error(`The timetable breaks a constraint: ${JSON.stringify(counted.broken)}`);
  const timetable = { ...found, objective: counted.objective };
  const claimed = verify(problem, timetable);
  if (!claimed.ok) throw new Error(`The timetable claims too much: ${JSON.stringify(claimed.broken)}`);
  return timetable;
}

function placeMeetings(
  meetings: readonly Meeting[],
  drawn: DrawnMission,
  timetable: SolveResult,
): Pick<Computed, 'meetings'> {
  const numberOf = new Map(drawn.meetings.map((meeting, index) => [meeting, index + 1]));
  const placeOf = new Map(timetable.assignments.map((assignment) => [assignment.meeting, assignment]));
  const obstacles = new Map(
    explainUnplacedMeetings({ ...drawn.programme, timetable }).map(({ meeting, because }) => [meeting, because]),
  );
  return {
    meetings: meetings.map((meeting) => {
      const number = numberOf.get(meeting);
      // One that was not asked for stands nowhere, and what stands nowhere is not locked.
      if (number === undefined) return { ...movedTo(meeting, null), locked: false };
      const place = placeOf.get(number);
      const whyNot = place ? [] : keepObstacles(obstacles.get(number) ?? [], drawn.companies);
      return { ...movedTo(meeting, place ?? null), whyNot };
    }),
  };
}

/** Where nothing was proposed anew, a firm nobody was proposed to keeps the reason it had. */
function withoutByCompany(programme: Programme, { companies }: DrawnMission, shortfalls: Shortfalls | null) {
  const asked = new Set(programme.meetings.flatMap(({ participants }) => participants));
  return Object.fromEntries(
    findWithoutMeeting(programme, shortfalls ?? [])
      .filter(({ participant }) => shortfalls !== null || asked.has(participant))
      .map(({ participant, because, gates }) => [companies[participant - 1] ?? '', { because, gates }]),
  );
}

/** Participants of a programme are told by reference; a person reads the name. */
function withName(refusal: Refusal, { participants }: Programme): Refusal {
  const { company, side = null } = refusal.values;
  const participant = participants.find((one) => one.reference === company && (side === null || one.side === side));
  return participant ? { ...refusal, words: { company: participant.name } } : refusal;
}
