import type { BoundReason } from '#kernel/scheduling/certificate.ts';
import type { MakeSatSolver } from '#kernel/scheduling/exact/sat-solver.ts';
import type { SolveResult } from '#kernel/scheduling/problem.ts';
import { type Programme, problemOf } from '#kernel/scheduling/programme.ts';
import { accept, type Refusal, type Result, refuse } from '#platform/result.ts';
import { version } from '#platform/version.ts';
import type { Board } from './board.ts';
import type { Computation, ComputationProgress, Computed, Impossible } from './computation.ts';
import { explainInfeasible, keepConflict } from './conflict.ts';
import { type DrawnMission, drawUpMission } from './draw-up-mission.ts';
import { explainUnplacedMeetings } from './explain-unplaced-meetings.ts';
import { findExcludedMeetings } from './find-excluded-meetings.ts';
import { findTooManyMusts } from './find-too-many-musts.ts';
import { findWithoutMeeting } from './find-without-meeting.ts';
import { hashProblem } from './hash-problem.ts';
import { type Meeting, movedTo } from './meeting.ts';
import { keepObstacles } from './meeting-obstacles.ts';
import { type Certificate, placeOfAssignment } from './programme-of-board.ts';
import { proposeForBoard, type Shortfalls } from './propose-for-board.ts';
import { type SearchedBoard, searchBoard } from './search-board.ts';
import { nameOfFirm } from './word-conflict.ts';

type Hooks = {
  readonly report: (progress: ComputationProgress) => void;
  /** True ends the search with the best so far. */
  readonly shouldStop: () => boolean;
  /** Wall time since the computation began. */
  readonly seconds: () => number;
  /** With it the search is exact. */
  readonly makeSatSolver?: MakeSatSolver;
};

/**
 * Proposes (where asked) and schedules a mission's meetings. What an officer accepted, added, dropped or locked is respected;
 * a locked meeting keeps slot and table. The answer is null where it was stopped before it had found anything.
 */
export function computeTimetable(computation: Computation, hooks: Hooks): Result<Computed | Impossible | null> {
  const { board, options } = computation;
  if (options.propose) hooks.report({ ...nothingYet, stage: 'proposing' });
  const proposed = options.propose ? proposeForBoard(computation) : accept(withoutProposing(board));
  if (!proposed.ok) return proposed;
  const { meetings, shortfalls } = proposed.value;
  const excluded = findExcludedMeetings({ ...board, meetings }, computation.profiles);
  const asked = meetings
    .filter(({ decision, locked }) => !options.onlyAccepted || decision === 'accepted' || locked)
    .filter((meeting) => !excluded.includes(meeting));
  const scope = { ...board, meetings: asked };
  const whole = drawUpMission(computation.mission, scope);
  const { programme } = whole;
  if (programme.meetings.length === 0) return refuse('nothing-to-schedule');
  const tooMany = findTooManyMusts(programme);
  if (tooMany) return accept({ impossible: keepConflict(tooMany, whole) });

  const asks = { meetings: programme.meetings.length };
  hooks.report({ ...nothingYet, ...asks, stage: 'scheduling' });
  const { mission, seed, patience } = computation;
  const { limitSeconds, requireAccepted = false } = options;
  const searched = searchBoard(
    { mission, board: scope, seed, patience, limitSeconds, requireAccepted },
    {
      ...hooks,
      onProgress: ({ objective: { breaks }, bound, placed }) =>
        hooks.report({ ...asks, stage: 'scheduling', placed, breaks, boundBreaks: bound.breaks ?? null }),
    },
  );
  if (!searched.ok) return searched;
  const { drawn, found, obligations } = searched.value;
  if (found.objective === null) {
    if (found.status === 'infeasible') return accept({ impossible: explainInfeasible(drawn, hooks) });
    return hooks.shouldStop() ? accept(null) : refuse('no-timetable-found', { status: found.status });
  }
  const { objective, bound, assignments, status, seconds, reason } = found;
  const figures = { placed: assignments.length, breaks: objective.breaks, boundBreaks: bound.breaks ?? null };
  hooks.report({ ...asks, stage: 'checking', ...figures });
  const certified = { status, bound, seconds, seed, version, ...(reason && { reason }), obligations };
  return accept({
    ...placeMeetings(meetings, drawn, found),
    without: withoutByCompany({ ...programme, timetable: found }, drawn, shortfalls),
    certificate: isWhole(meetings, asked) ? certified : forPartOfMission(certified, found),
    summary: {
      ...{ status, objective, bound, seconds, version, ...asks },
      ...(reason && { reason: withoutPrices(reason) }),
      obligations: obligations.length,
      placed: assignments.length,
      problem: hashProblem(problemOf(drawn.programme)),
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

function warnOfExcluded({ left, right }: Meeting, board: Board): Refusal {
  return {
    code: 'meeting-excluded',
    values: {},
    words: { left: nameOfFirm(board, left), right: nameOfFirm(board, right) },
  };
}

/** Whether everything that is not dropped was searched for. */
function isWhole(meetings: readonly Meeting[], asked: readonly Meeting[]): boolean {
  return meetings.every((meeting) => meeting.decision === 'dropped' || asked.includes(meeting));
}

/** The board knows of meetings the search was not asked for: what was proven holds with the same meetings only. */
function forPartOfMission(certified: Certificate, { assignments, bound, reason }: SearchedBoard['found']): Certificate {
  const { reason: _whole, ...rest } = certified;
  const boundBy = reason?.boundBy ?? 'counting';
  const fewest = reason?.breaksWithSameMeetings ?? bound.breaks;
  const isOfThese = fewest !== undefined && (reason?.among === 'same-meetings' || assignments.length > 0);
  return {
    ...rest,
    status: 'feasible',
    bound: {},
    ...(isOfThese && { reason: { boundBy, among: 'same-meetings', breaksWithSameMeetings: fewest } }),
  };
}

/** Prices of every slot stand in the programme; a run only tells of them. */
function withoutPrices({ slotPrices: _prices, ...reason }: BoundReason): BoundReason {
  return reason;
}

function placeMeetings(
  meetings: readonly Meeting[],
  drawn: DrawnMission,
  timetable: SolveResult,
): Pick<Computed, 'meetings'> {
  const numberOf = new Map(drawn.meetings.map((meeting, index) => [meeting, index + 1]));
  const placeOf = new Map(
    timetable.assignments.map((assignment) => [assignment.meeting, placeOfAssignment(drawn, assignment)]),
  );
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
