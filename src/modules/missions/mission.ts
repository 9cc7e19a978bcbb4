import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { MissionState } from './mission-contract.ts';
import type { Certificate } from './programme-of-board.ts';

/** A pause within a session, after so many of its slots. */
export type SessionBreak = { readonly afterSlot: number; readonly minutes: number; readonly title: LocalisedText };

export type MissionDay = {
  /** ISO 8601 calendar date in the mission's time zone. */
  readonly date: string;
  /** A morning, an afternoon, or both in this order. */
  readonly sessions: readonly {
    readonly session: 'morning' | 'afternoon';
    /** Wall clock, `HH:MM`. */
    readonly start: string;
    readonly slots: number;
    readonly breaks: readonly SessionBreak[];
  }[];
};

/** What an officer decides about a mission. */
export type MissionSettings = {
  readonly title: LocalisedText;
  readonly place: LocalisedText;
  /** IANA time zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly days: readonly MissionDay[];
  readonly meetingMinutes: number;
  /** Time to change tables, after every meeting. */
  readonly changeMinutes: number;
  readonly tables: number;
  /** Most meetings proposed per company beyond its musts; null: half of the slots. */
  readonly meetingsPerCompany: number | null;
  /** Every company gets at least so many proposals where anybody fits. */
  readonly minimumEach: number;
};

/** A table that is lost for some slots, by number. */
export type ClosedTable = { readonly table: number; readonly slots: readonly number[] };

/** Two delegations and their day or days of arranged meetings. */
export type Mission = {
  readonly id: string;
  /** Counts every change under the mission. */
  readonly version: number;
  /** Counts what a computation reads or would write over. */
  readonly planRevision: number;
  readonly settings: MissionSettings;
  /** What the office called the two communities when the mission was made. */
  readonly sides: { readonly left: LocalisedText; readonly right: LocalisedText };
  /** Which of the sample's missions it is; null: one of the office's own. */
  readonly sampleKey: string | null;
  /** What the last computation proved of the board; null once the board was changed by hand. */
  readonly certificate: Certificate | null;
  /** Of an imported programme: what its tables are called, table 1 first. */
  readonly tableNames: readonly LocalisedText[];
  /** Tables that are not there in some slots. */
  readonly closedTables: readonly ClosedTable[];
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Where a mission stands follows from what is there: a version, a meeting with a place, or the end an officer set. */
export function stateOf(
  { closedAt, cancelledAt }: Pick<Mission, 'closedAt' | 'cancelledAt'>,
  { placed, versions }: { readonly placed: number; readonly versions: number },
): MissionState {
  if (cancelledAt !== null) return 'cancelled';
  if (closedAt !== null) return 'closed';
  if (versions > 0) return 'published';
  return placed > 0 ? 'scheduled' : 'draft';
}

/** What an officer does with a mission as a whole. */
export type MissionStep = 'close' | 'reopen' | 'cancel' | 'delete';
export type StepRefusal = 'mission-not-published' | 'mission-was-published' | 'mission-open' | OverRefusal;

/** A mission that is over takes no change until it is reopened. */
export type OverRefusal = 'mission-closed' | 'mission-cancelled';

/**
 * - `close`: a published mission is over. - `cancel`: it does not take place. - `reopen`: it goes on where it stood.
 * - `delete`: as if it had never been; what was told to companies stays on record.
 */
export function checkStep(step: MissionStep, state: MissionState, versions: number): Result<void, StepRefusal> {
  const isOver = state === 'closed' || state === 'cancelled';
  if (step === 'reopen') return isOver ? accept(undefined) : refuse('mission-open');
  if (step === 'delete') return versions === 0 ? accept(undefined) : refuse('mission-was-published', { versions });
  if (isOver) return refuse(state === 'closed' ? 'mission-closed' : 'mission-cancelled');
  if (step === 'close' && state !== 'published') return refuse('mission-not-published');
  return accept(undefined);
}

export function checkOpen({ closedAt, cancelledAt }: Pick<Mission, 'closedAt' | 'cancelledAt'>): OverRefusal | null {
  if (cancelledAt !== null) return 'mission-cancelled';
  return closedAt === null ? null : 'mission-closed';
}

/** Calendar date of the first day; null while there is none. */
export function firstDateOf({ days }: Pick<MissionSettings, 'days'>): string | null {
  return days[0]?.date ?? null;
}
