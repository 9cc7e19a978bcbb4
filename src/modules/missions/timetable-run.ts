import type { BoundReason } from '#kernel/scheduling/certificate.ts';
import type { SolveResult } from '#kernel/scheduling/problem.ts';
import type { Refusal } from '#platform/result.ts';
import type { KeptConflict } from './conflict.ts';
import type { ExplanationOptions, ExplanationOutcome } from './explanation.ts';
import type { TimetableRun as RunAnswer, RunState } from './mission-contract.ts';
import type { RepairOptions, RepairOutcome } from './repair.ts';

export type RunOptions = {
  /** Propose meetings anew before scheduling; what the officer decided, added or locked stays. */
  readonly propose: boolean;
  readonly onlyAccepted: boolean;
  /** Accepted meetings have to take place, all of them, or no timetable is made. Absent: no. */
  readonly requireAccepted?: boolean;
  readonly limitSeconds: number;
};

export type RunProgress = Omit<Readonly<NonNullable<RunAnswer['progress']>>, 'says'>;
/** What a timetable is worth, as it is kept; its words come when it is read. */
export type RunSummary = Pick<SolveResult, 'status' | 'objective' | 'bound' | 'seconds'> & {
  readonly meetings: number;
  readonly placed: number;
  readonly verified: boolean;
  readonly reason?: BoundReason;
  /** SHA-256 of the problem that was solved, and the program's version. Absent in what was computed before. */
  readonly problem?: string;
  readonly version?: string;
  /** How many meetings had to take place. */
  readonly obligations?: number;
};

/** Why there is no result; with requirements that clash, which. */
export type RunFailure = Refusal & { readonly conflict?: KeptConflict };

/** What every computation of a mission has, whatever it is for: waiting, at work, or what became of it. */
type AnyOptions = { readonly limitSeconds: number };
type RunOf<Purpose extends string, Options extends AnyOptions> = {
  readonly purpose: Purpose;
  readonly options: Options;
  readonly id: string;
  readonly mission: string;
  readonly seed: number;
  /** The mission's plan revision when the run last read it. */
  readonly planRevision: number;
  readonly state: RunState;
  /** It was told to stop: true keeps the best so far, false nothing; null: not told. */
  readonly keepsBest: boolean | null;
  readonly progress: RunProgress | null;
  readonly failure: RunFailure | null;
  /** Id of the user; null: the office itself. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
};

/** One computation of a mission's timetable. */
export type TimetableRun = RunOf<'timetable', RunOptions> & {
  readonly summary: RunSummary | null;
  readonly warnings: readonly Refusal[];
};

/** One computation of what to do after something happened; it waits for an officer's decision. */
export type RepairRun = RunOf<'repair', RepairOptions> & {
  readonly outcome: RepairOutcome | null;
  readonly settledAs: 'accepted' | 'discarded' | null;
};

/** One computation of what it would take to place meetings that have no place. */
export type ExplanationRun = RunOf<'explanation', ExplanationOptions> & { readonly outcome: ExplanationOutcome | null };

export type MissionRun = TimetableRun | RepairRun | ExplanationRun;

/** How a run ends; whatever it is, it is written once. */
export type RunEnd =
  | { readonly state: 'done'; readonly summary: RunSummary; readonly warnings: readonly Refusal[] }
  | { readonly state: 'done'; readonly outcome: RepairOutcome | ExplanationOutcome }
  | { readonly state: 'failed'; readonly failure: RunFailure }
  | { readonly state: 'cancelled' | 'overtaken' };
