import type { BoardAnswer, MissionMeeting } from '#modules/missions/meeting-contract.ts';

export type BoardSlot = BoardAnswer['slots'][number];
export type BoardTable = BoardAnswer['tables'][number];
export type BoardFirm = BoardAnswer['participants'][number];
/** A meeting that has its slot and its table. */
export type PlacedMeeting = MissionMeeting & { readonly slot: number; readonly table: number };

/** The board with what is looked up all the time. */
export type Board = {
  readonly answer: BoardAnswer;
  readonly firms: ReadonlyMap<string, BoardFirm>;
  readonly slots: ReadonlyMap<number, BoardSlot>;
  readonly tables: ReadonlyMap<number, BoardTable>;
  readonly placed: readonly PlacedMeeting[];
  /** Meetings that are wanted and have no place. */
  readonly waiting: readonly MissionMeeting[];
};

export type FirmCell =
  | { readonly kind: 'meeting'; readonly meeting: PlacedMeeting; readonly other: BoardFirm }
  /** Idle between two meetings of one day. */
  | { readonly kind: 'break' }
  /** The firm cannot come then. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'free' };

export type FirmRow = { readonly firm: BoardFirm; readonly meetings: number; readonly cells: readonly FirmCell[] };
/** A cell is a meeting, nobody, or `closed` where the table is not there. */
export type TableRow = { readonly table: BoardTable; readonly cells: readonly (PlacedMeeting | 'closed' | null)[] };

export function readBoard(answer: BoardAnswer): Board {
  return {
    answer,
    firms: new Map(answer.participants.map((firm) => [firm.company, firm])),
    slots: new Map(answer.slots.map((slot) => [slot.number, slot])),
    tables: new Map(answer.tables.map((table) => [table.number, table])),
    placed: answer.meetings.filter(isPlaced),
    waiting: answer.meetings.filter((meeting) => !isPlaced(meeting) && meeting.decision !== 'dropped'),
  };
}

export function isPlaced(meeting: MissionMeeting): meeting is PlacedMeeting {
  return meeting.slot !== null && meeting.table !== null;
}

/** The days of the board, each with its slots in order. */
export function daysOf({ answer }: Board): readonly { readonly day: number; readonly slots: readonly BoardSlot[] }[] {
  const days = [...new Set(answer.slots.map(({ day }) => day))].sort((one, other) => one - other);
  return days.map((day) => ({ day, slots: answer.slots.filter((slot) => slot.day === day) }));
}

/** What each firm of a side does in each of `slots`, all of one day. */
export function rowsByFirm(board: Board, side: BoardFirm['side'], slots: readonly BoardSlot[]): readonly FirmRow[] {
  const byFirm = new Map<string, Map<number, PlacedMeeting>>();
  for (const meeting of board.placed) {
    for (const company of [meeting.left, meeting.right]) {
      const own = byFirm.get(company) ?? new Map<number, PlacedMeeting>();
      byFirm.set(company, own.set(meeting.slot, meeting));
    }
  }
  return board.answer.participants
    .filter((firm) => firm.side === side)
    .map((firm) => {
      const own = byFirm.get(firm.company) ?? new Map<number, PlacedMeeting>();
      const busy = slots.flatMap(({ number }, index) => (own.has(number) ? [index] : []));
      const cells = slots.map(({ number }, index): FirmCell => {
        const meeting = own.get(number);
        const other = meeting && board.firms.get(meeting.left === firm.company ? meeting.right : meeting.left);
        if (meeting && other) return { kind: 'meeting', meeting, other };
        if (index > (busy[0] ?? index) && index < (busy.at(-1) ?? index)) return { kind: 'break' };
        return { kind: firm.unavailableSlots.includes(number) ? 'unavailable' : 'free' };
      });
      return { firm, meetings: own.size, cells };
    });
}

/** Who sits at each table in each of `slots`. */
export function rowsByTable(board: Board, slots: readonly BoardSlot[]): readonly TableRow[] {
  const at = new Map(board.placed.map((meeting) => [`${meeting.slot} ${meeting.table}`, meeting]));
  return board.answer.tables.map((table) => ({
    table,
    cells: slots.map(
      ({ number }) => at.get(`${number} ${table.number}`) ?? (table.closedSlots.includes(number) ? 'closed' : null),
    ),
  }));
}

/** Who meets in each of `slots`, in the order of the tables: the board as a list, for a narrow screen. */
export function meetingsBySlot(board: Board, slots: readonly BoardSlot[]) {
  return slots.map((slot) => ({
    slot,
    meetings: board.placed
      .filter((meeting) => meeting.slot === slot.number)
      .sort((one, other) => one.table - other.table),
  }));
}

/** The first slot of an afternoon: a heavier line stands before it. */
export function startsSession(slots: readonly BoardSlot[], index: number): boolean {
  const [before, slot] = [slots[index - 1], slots[index]];
  return !!before && !!slot && before.session !== slot.session;
}
