import type { CompanyProfile } from '#modules/companies/index.ts';
import type { Refusal } from '#platform/result.ts';
import type { Board } from './board.ts';
import type { KeptConflict } from './conflict.ts';
import type { MissionToDraw } from './draw-up-mission.ts';
import type { Meeting } from './meeting.ts';
import type { MetBefore } from './met-before-store.ts';
import type { MissionSettings } from './mission.ts';
import type { WhyWithoutMeeting } from './mission-participant.ts';
import type { Certificate } from './programme-of-board.ts';
import type { RunOptions, RunSummary } from './timetable-run.ts';

/** Everything a computation reads: plain data, since it crosses into a thread. */
export type Computation = {
  readonly mission: MissionToDraw;
  readonly settings: Pick<MissionSettings, 'tables' | 'meetingsPerCompany' | 'minimumEach'>;
  readonly board: Board;
  /** Of every participant, by company. */
  readonly profiles: Readonly<Record<string, CompanyProfile>>;
  /** Proposed again only where a list insists or an officer decided so. */
  readonly metBefore: readonly MetBefore[];
  readonly options: RunOptions;
  readonly seed: number;
  /** How long to go on without getting better, as a multiple of what `solve` does by itself. */
  readonly patience: number;
};

export type ComputationProgress = {
  readonly stage: 'proposing' | 'scheduling' | 'checking';
  readonly meetings: number | null;
  readonly placed: number | null;
  readonly breaks: number | null;
  readonly boundBreaks: number | null;
};

/** No timetable does all that was asked, and why. */
export type Impossible = { readonly impossible: KeptConflict };

/** A timetable that passed the independent check, and the board with it. */
export type Computed = {
  /** Every meeting the mission has afterwards. One that is new has no id yet: `''`. */
  readonly meetings: readonly Meeting[];
  /** By company, of those without a meeting; one that is not named keeps the reason it had. */
  readonly without: Readonly<Record<string, WhyWithoutMeeting>>;
  readonly certificate: Certificate;
  readonly summary: RunSummary;
  readonly warnings: readonly Refusal[];
};
