import type { ProgrammeReason } from '#kernel/scheduling/programme.ts';
import type { Interpreting } from './interpreter.ts';
import type { Decision, meetingOrigins } from './meeting-contract.ts';
import type { MeetingObstacle } from './meeting-obstacles.ts';

export type MeetingOrigin = (typeof meetingOrigins)[number];

/** Two firms of a mission who may meet: how much they wish it, what the officer decided, and where it stands on the board. */
export type Meeting = {
  readonly id: string;
  /** Counts changes of this meeting. */
  readonly version: number;
  /** Ids of the companies. */
  readonly left: string;
  readonly right: string;
  readonly demand: 'must' | 'like';
  /** Two-sided weight, an integer from 0 to 10000. */
  readonly weight: number;
  readonly origin: MeetingOrigin;
  readonly decision: Decision;
  readonly reasons: readonly ProgrammeReason[];
  /** Slot and table number; both or neither. */
  readonly slot: number | null;
  readonly table: number | null;
  readonly interpreting: Interpreting;
  /** Number of the interpreter who is there; only a meeting with a place has one. */
  readonly interpreter: number | null;
  /** Neither a computation nor a hand moves it; only a meeting with a place is locked. */
  readonly locked: boolean;
  /** Why the last computation found no place for it. */
  readonly whyNot: readonly MeetingObstacle[];
};

export type MeetingPlace = {
  readonly slot: number;
  readonly table: number;
  /** Number of the interpreter who comes. Absent: nobody. */
  readonly interpreter?: number | null;
};

export type PlacedMeeting = Meeting & { readonly slot: number; readonly table: number };

export const isPlaced = (meeting: Meeting): meeting is PlacedMeeting => meeting.slot !== null && meeting.table !== null;

/** What of a meeting nobody has arranged yet. */
export const notArranged = {
  ...{ slot: null, table: null, interpreter: null, locked: false, whyNot: [] },
  interpreting: { decidedBy: 'languages' },
} as const satisfies Partial<Meeting>;

/** The meeting somewhere else, or off the board; a computation's reasons against it are answered by that. */
export function movedTo<M extends Meeting>(meeting: M, place: MeetingPlace | null): M {
  const { slot = null, table = null, interpreter = null } = place ?? {};
  return { ...meeting, slot, table, interpreter, whyNot: [] };
}

/** Locked ones, then musts, then by weight. */
export function mostWantedFirst(one: Meeting, other: Meeting): number {
  const worth = ({ locked, demand, weight }: Meeting) => [Number(locked), Number(demand === 'must'), weight] as const;
  const [a, b] = [worth(one), worth(other)];
  return b[0] - a[0] || b[1] - a[1] || b[2] - a[2];
}
