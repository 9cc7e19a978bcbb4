import { type Programme, type ProgrammeSlot, problemOf } from '#kernel/scheduling/programme.ts';
import { verify } from '#kernel/scheduling/verify.ts';
import type { CompanyProfile } from '#modules/companies/index.ts';
import { type ProposedMeetings, proposeMeetings } from '#modules/matches/index.ts';
import { accept, type Refusal, type Result, refuse } from '#platform/result.ts';
import { drawUpProgramme, participantsOf } from './draw-up-programme.ts';
import { explainUnplacedMeetings, type UnplacedMeeting } from './explain-unplaced-meetings.ts';
import { findTooManyMusts } from './find-too-many-musts.ts';
import { findWithoutMeeting, type WithoutMeeting } from './find-without-meeting.ts';
import { layOutDay } from './lay-out-day.ts';
import type { PlanSettings } from './plan-settings.ts';
import { capacityOf, limitsOfProposals, pairsApart, refuseNoPair, usualPatience } from './planning-limits.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { solveTimetable, type TimetableProgress } from './solve-timetable.ts';

export type PlanMission = {
  readonly left: readonly CompanyProfile[];
  readonly right: readonly CompanyProfile[];
  readonly settings: PlanSettings;
  /** An integer from 0 to 2^53 - 1. Same lists, settings and seed: same plan but for `timetable.seconds`, unless the time limit cut the search. */
  readonly seed: number;
  readonly timeLimitSeconds: number;
  /** How long local search goes on without getting better; default: as the desk's computations. */
  readonly patience?: number;
  readonly onProgress?: (progress: PlanningProgress) => void;
  /** Aborting ends the search with the best timetable so far. */
  readonly signal?: AbortSignal;
};

export type PlanningProgress =
  | { readonly stage: 'proposing' }
  | { readonly stage: 'scheduling'; readonly meetings: number; readonly found: TimetableProgress | null };

export type PlanSummary = {
  readonly left: number;
  readonly right: number;
  /** Pairs of firms that fit, and that were closed by a gate. */
  readonly pairsOpen: number;
  readonly gates: ProposedMeetings['gates'];
  readonly mustsAsked: number;
  readonly mustsPlaced: number;
  readonly likesAsked: number;
  readonly likesPlaced: number;
};

/** What a plan is made of. `verified` is literal: a plan that fails the independent check is a bug and never returned. */
export type Plan = {
  readonly programme: Programme;
  readonly unplaced: readonly UnplacedMeeting[];
  readonly withoutMeeting: readonly WithoutMeeting[];
  readonly warnings: readonly Refusal[];
  readonly summary: PlanSummary;
  readonly versions: ProposedMeetings['versions'];
  readonly verified: true;
};

/**
 * The main job: two company lists become a mission that works out.
 *
 * Proposals under every firm's capacity, a timetable for them by the same search as the desk's computations, an independent check
 * of it, and for everything that found no place the reason. Refused, with nothing half done, where the lists or settings allow no plan; the codes are those of
 * `planTexts`.
 */
export async function planMission(input: PlanMission): Promise<Result<Plan>> {
  const { left, right, settings, seed } = input;
  for (const [side, firms] of [
    ['left', left],
    ['right', right],
  ] as const) {
    if (firms.length === 0) return refuse('list-empty', { side });
  }
  if (!Number.isInteger(settings.tables) || settings.tables < 1)
    return refuse('tables-out-of-range', { tables: settings.tables });
  const day = layOutDay(settings);
  if (!day.ok) return day;

  const participants = participantsOf(left, right, day.value);
  const capacities = participants.map((participant) => capacityOf(participant, day.value));
  input.onProgress?.({ stage: 'proposing' });
  const proposed = proposeMeetings({
    left,
    right,
    leftCapacities: capacities.slice(0, left.length),
    rightCapacities: capacities.slice(left.length),
    apart: pairsApart(participants, day.value),
    ...limitsOfProposals(settings, day.value.length),
    seed,
  });
  if (!proposed.ok) return proposed;
  if (proposed.value.proposals.length === 0) return refuseNoPair(proposed.value);

  const drawn = drawUpProgramme(settings, day.value, participants, proposed.value.proposals);
  const tooMany = findTooManyMusts(drawn);
  if (tooMany) return refuseConflict(tooMany, drawn);

  const meetings = drawn.meetings.length;
  input.onProgress?.({ stage: 'scheduling', meetings, found: null });
  const solved = await solveTimetable({
    problem: problemOf(drawn),
    seed,
    timeLimitSeconds: input.timeLimitSeconds,
    patience: input.patience ?? usualPatience,
    exact: true,
    onProgress: (found) => input.onProgress?.({ stage: 'scheduling', meetings, found }),
    ...(input.signal ? { signal: input.signal } : {}),
  });
  if (!solved.ok) return solved;
  if (solved.value.objective === null) return refuse('no-timetable-found', { status: solved.value.status });
  const programme: Programme = { ...drawn, timetable: solved.value };
  const verdict = verify(problemOf(programme), solved.value);
  if (!verdict.ok) throw new Error(`The timetable fails its independent check: ${JSON.stringify(verdict.broken)}`);

  return accept({
    programme,
    unplaced: explainUnplacedMeetings(programme),
    withoutMeeting: findWithoutMeeting(programme, proposed.value.shortfalls),
    warnings: [...proposed.value.warnings, ...availabilityWarnings(left, right, day.value)],
    summary: summaryOf(programme, proposed.value),
    versions: proposed.value.versions,
    verified: true,
  });
}

/** A list may name slots the day doesn't have: the officer planned another day than the firm was asked about. */
function availabilityWarnings(
  left: readonly CompanyProfile[],
  right: readonly CompanyProfile[],
  slots: readonly ProgrammeSlot[],
): readonly Refusal[] {
  return [...left, ...right].flatMap(({ reference, side, availability }) =>
    availability.unavailableSlots
      .filter((slot) => slot > slots.length)
      .map((slot) => ({
        code: 'unavailable-slot-unknown',
        values: { company: reference, side, slot, slots: slots.length },
      })),
  );
}

function summaryOf({ participants, meetings, timetable }: Programme, proposed: ProposedMeetings): PlanSummary {
  const placed = new Set(timetable?.assignments.map(({ meeting }) => meeting));
  const musts = meetings.filter(({ demand }) => demand === 'must');
  const likes = meetings.filter(({ demand }) => demand === 'like');
  const countPlaced = (some: typeof meetings) => some.filter(({ number }) => placed.has(number)).length;
  return {
    left: participants.filter(({ side }) => side === 'left').length,
    right: participants.filter(({ side }) => side === 'right').length,
    pairsOpen: proposed.openPairs,
    gates: proposed.gates,
    mustsAsked: musts.length,
    mustsPlaced: countPlaced(musts),
    likesAsked: likes.length,
    likesPlaced: countPlaced(likes),
  };
}
