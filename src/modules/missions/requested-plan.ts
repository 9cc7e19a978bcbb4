import type { Programme } from '#kernel/scheduling/programme.ts';
import type { Refusal } from '#platform/result.ts';
import type { PlanProgress, PlanSummary, planStates } from './contract.ts';
import type { UnplacedMeeting } from './explain-unplaced-meetings.ts';
import type { PlanSettings as DaySettings } from './plan-settings.ts';

export type PlanState = (typeof planStates)[number];

/** What a plan is asked for with; kept with it, so that it means the same whatever the office is called later. */
export type PlanSettings = DaySettings & {
  /** One of the lists is invented. */
  readonly isSample: boolean;
};

/** A plan as somebody asked for it: waiting, being made, made, or not to be had. */
export type RequestedPlan = {
  readonly id: string;
  readonly leftList: string;
  readonly rightList: string;
  readonly settings: PlanSettings;
  readonly seed: number;
  readonly state: PlanState;
  readonly progress: PlanProgress | null;
  readonly outcome: PlanOutcome | null;
  readonly failure: Refusal | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
};

/** What is told of a made plan besides its programme. */
export type PlanOutcome = { readonly summary: PlanSummary; readonly unplaced: readonly UnplacedMeeting[] };

/** The figures of a solved programme that passed its independent check. */
export function summaryOfProgramme({ participants, meetings, timetable }: Programme): PlanSummary {
  if (timetable === null) throw new Error('a programme without a timetable has no summary');
  return {
    participants: participants.length,
    meetings: meetings.length,
    placed: timetable.assignments.length,
    status: timetable.status,
    objective: timetable.objective,
    bound: timetable.bound,
    seconds: timetable.seconds,
    verified: true,
  };
}
