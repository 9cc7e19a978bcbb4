import type { Refusal } from '#platform/result.ts';
import type { TimetableRun as RunAnswer, RunState } from './mission-contract.ts';

export type RunOptions = {
  /** Propose meetings anew before scheduling; what the officer decided, added or locked stays. */
  readonly propose: boolean;
  readonly onlyAccepted: boolean;
  readonly limitSeconds: number;
};

export type RunProgress = Readonly<NonNullable<RunAnswer['progress']>>;
export type RunSummary = Readonly<NonNullable<RunAnswer['summary']>>;

/** One computation of a mission's timetable: waiting, at work, or what became of it. */
export type TimetableRun = {
  readonly id: string;
  readonly mission: string;
  readonly options: RunOptions;
  readonly seed: number;
  /** The mission's plan revision when the run last read it. */
  readonly planRevision: number;
  readonly state: RunState;
  /** It was told to stop: true keeps the best so far, false nothing; null: not told. */
  readonly keepsBest: boolean | null;
  readonly progress: RunProgress | null;
  readonly summary: RunSummary | null;
  readonly failure: Refusal | null;
  readonly warnings: readonly Refusal[];
  /** Id of the user; null: the office itself. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
};

/** How a run ends; whatever it is, it is written once. */
export type RunEnd =
  | { readonly state: 'done'; readonly summary: RunSummary; readonly warnings: readonly Refusal[] }
  | { readonly state: 'failed'; readonly failure: Refusal }
  | { readonly state: 'cancelled' | 'overtaken' };
