import type { ProgrammeReason } from '#kernel/scheduling/programme.ts';
import type { Board } from './board.ts';
import { isPlaced, type Meeting, type MeetingPlace, movedTo, notArranged } from './meeting.ts';
import type { MeetingObstacle } from './meeting-obstacles.ts';

/** What can happen to a mission that is arranged already. Firms and meetings by id. */
export type Happening =
  | { readonly kind: 'firm-cancelled'; readonly company: string }
  /** A late arrival or an early departure; of several firms at once, a delayed bus. */
  | { readonly kind: 'firms-unavailable'; readonly companies: readonly string[]; readonly slots: readonly number[] }
  | { readonly kind: 'table-lost'; readonly table: number; readonly slots: readonly number[] }
  /** Somebody who interprets falls ill or leaves early. */
  | { readonly kind: 'interpreter-away'; readonly interpreter: number; readonly slots: readonly number[] }
  | { readonly kind: 'meeting-called-off'; readonly meeting: string }
  | {
      readonly kind: 'meeting-added';
      readonly left: string;
      readonly right: string;
      readonly demand: 'must' | 'like';
      readonly weight: number;
      readonly reasons: readonly ProgrammeReason[];
    };

export type RepairOptions = {
  readonly happening: Happening;
  /** The first slot in which anything may still be moved; what stands before it stays. */
  readonly movesFrom: number;
  /** Whether places that become free go to meetings that wait for one. */
  readonly fillsPlaces: boolean;
  readonly limitSeconds: number;
};

/**
 * What a repair does to one meeting.
 * - `moved`: to another slot. - `table-changed`, `interpreter-changed`: the slot stays. - `called-off`: by what happened itself.
 * - `placed`: it had no place before. - `lost`: no timetable keeps it; `whyNot` says why.
 */
export type RepairStep = {
  readonly kind: 'moved' | 'table-changed' | 'interpreter-changed' | 'called-off' | 'placed' | 'lost';
  /** `''`: the meeting that is added. */
  readonly meeting: string;
  readonly left: string;
  readonly right: string;
  readonly from: MeetingPlace | null;
  readonly to: MeetingPlace | null;
  readonly whyNot: readonly MeetingObstacle[];
};

export type RepairOutcome = {
  readonly steps: readonly RepairStep[];
  /** Proven: with as many meetings kept, no timetable moves fewer to another slot; null: not known. */
  readonly fewestMoves: number | null;
  /** Proven: no timetable keeps more of the meetings. */
  readonly keepsMost: boolean;
  readonly breaks: { readonly before: number; readonly after: number };
  readonly seconds: number;
};

/** Slots that are over or close: nothing in them is altered any more. */
export function frozenSlots(board: Pick<Board, 'slots'>, movesFrom: number): readonly number[] {
  return board.slots.map(({ number }) => number).filter((number) => number < movesFrom);
}

/**
 * The board after what happened, before anything is repaired: meetings that cannot stay have lost their place. What stands in a
 * frozen slot is over or under way and stays.
 */
export function boardAfter(
  board: Board,
  { happening, movesFrom }: Pick<RepairOptions, 'happening' | 'movesFrom'>,
): Board {
  const open = (slots: readonly number[]) => slots.filter((slot) => slot >= movesFrom);
  const isDone = (meeting: Meeting) => meeting.slot !== null && meeting.slot < movesFrom;
  switch (happening.kind) {
    case 'firm-cancelled': {
      const { company } = happening;
      const slots = open(board.slots.map(({ number }) => number));
      return {
        ...withUnavailable(board, [company], slots),
        meetings: board.meetings.map((meeting) =>
          (meeting.left === company || meeting.right === company) && !isDone(meeting) ? dropped(meeting) : meeting,
        ),
      };
    }
    case 'firms-unavailable':
      return releaseImpossible(withUnavailable(board, happening.companies, open(happening.slots)), movesFrom);
    case 'table-lost': {
      const { table, slots } = happening;
      const tables = board.tables.map((one) =>
        one.number === table ? { ...one, forbiddenSlots: union(one.forbiddenSlots ?? [], open(slots)) } : one,
      );
      return releaseImpossible({ ...board, tables }, movesFrom);
    }
    case 'interpreter-away': {
      const { interpreter, slots } = happening;
      const interpreters = board.interpreters.map((one) =>
        one.number === interpreter ? { ...one, unavailableSlots: union(one.unavailableSlots, open(slots)) } : one,
      );
      return releaseImpossible({ ...board, interpreters }, movesFrom);
    }
    case 'meeting-called-off':
      return {
        ...board,
        meetings: board.meetings.map((one) => (one.id === happening.meeting && !isDone(one) ? dropped(one) : one)),
      };
    case 'meeting-added': {
      const { left, right, demand, weight, reasons } = happening;
      const known = board.meetings.find((one) => one.left === left && one.right === right);
      const wanted = { decision: 'accepted', demand, weight, whyNot: [] } as const;
      const meetings = known
        ? board.meetings.map((one) => (one === known ? { ...one, ...wanted } : one))
        : [...board.meetings, newMeeting({ left, right, reasons }, wanted)];
      return { ...board, meetings };
    }
  }
}

function newMeeting(
  pair: Pick<Meeting, 'left' | 'right' | 'reasons'>,
  wanted: Pick<Meeting, 'decision' | 'demand' | 'weight' | 'whyNot'>,
): Meeting {
  return { ...notArranged, ...pair, ...wanted, id: '', version: 1, origin: 'added' };
}

function dropped(meeting: Meeting): Meeting {
  return { ...movedTo(meeting, null), decision: 'dropped', locked: false };
}

function withUnavailable(board: Board, companies: readonly string[], slots: readonly number[]): Board {
  return {
    ...board,
    participants: board.participants.map((one) =>
      companies.includes(one.company) ? { ...one, unavailableSlots: union(one.unavailableSlots, slots) } : one,
    ),
  };
}

/** Nobody can sit where a firm, the table or the interpreter is not there; what is over stays. */
function releaseImpossible(board: Board, movesFrom: number): Board {
  const outOf = new Map(board.participants.map(({ company, unavailableSlots }) => [company, unavailableSlots]));
  const closed = new Map(board.tables.map(({ number, forbiddenSlots = [] }) => [number, forbiddenSlots]));
  const away = new Map(board.interpreters.map(({ number, unavailableSlots }) => [number, unavailableSlots]));
  const canStay = (meeting: Meeting) =>
    !isPlaced(meeting) ||
    meeting.slot < movesFrom ||
    !(
      outOf.get(meeting.left)?.includes(meeting.slot) ||
      outOf.get(meeting.right)?.includes(meeting.slot) ||
      closed.get(meeting.table)?.includes(meeting.slot) ||
      (meeting.interpreter !== null && away.get(meeting.interpreter)?.includes(meeting.slot))
    );
  return {
    ...board,
    meetings: board.meetings.map((meeting) =>
      canStay(meeting) ? meeting : { ...movedTo(meeting, null), locked: false },
    ),
  };
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
