import type { ProgrammeTable } from '#kernel/scheduling/programme.ts';
import type { Board } from './board.ts';
import { type Host, hostOf, hostOfTable, tablesFor } from './hosts.ts';
import { freeInterpreters, languagePairsOf, worksIn } from './interpreting.ts';
import { isPlaced, type Meeting, type PlacedMeeting } from './meeting.ts';

/**
 * What speaks against a meeting standing at a place. Firms are ids of companies, `meeting` is the one in the way.
 * - `meeting-locked`, `meeting-dropped`: it is not to be moved at all. - `slot-unknown`, `table-unknown`: there is no such place.
 * - `firm-unavailable`: the firm is not there in that slot. - `firm-busy`: it meets somebody else then.
 * - `firm-at-maximum`: it has as many meetings as it takes. - `table-taken`: two others sit there then.
 * - `table-closed`: that table is not there then. - `no-free-table`: no table was asked for, and all are taken or closed.
 * - `table-of-host`: only the firm whose table it is meets there. - `host-elsewhere`: the firm meets at its own table only.
 * - `interpreter-missing`: nobody works in the language pair. - `interpreters-busy`: who does is away or at another meeting then.
 */
export type MoveConflict =
  | { readonly code: 'meeting-locked' | 'meeting-dropped' }
  | { readonly code: 'slot-unknown'; readonly slot: number; readonly slots: number }
  | { readonly code: 'table-unknown'; readonly table: number; readonly tables: number }
  | { readonly code: 'firm-unavailable'; readonly firm: string; readonly slot: number }
  | { readonly code: 'firm-at-maximum'; readonly firm: string; readonly maximum: number }
  | {
      readonly code: 'firm-busy';
      readonly firm: string;
      readonly partner: string;
      readonly slot: number;
      readonly table: number;
      readonly meeting: string;
    }
  | {
      readonly code: 'table-taken';
      readonly table: number;
      readonly slot: number;
      readonly left: string;
      readonly right: string;
      readonly meeting: string;
    }
  | { readonly code: 'table-closed'; readonly table: number; readonly slot: number }
  | { readonly code: 'no-free-table'; readonly slot: number; readonly tables: number }
  | { readonly code: 'table-of-host' | 'host-elsewhere'; readonly firm: string; readonly table: number }
  | InterpreterConflict;

export type InterpreterConflict =
  | { readonly code: 'interpreter-missing'; readonly languagePair: string }
  | { readonly code: 'interpreters-busy'; readonly languagePair: string; readonly slot: number };

/**
 * Everything that speaks against `meeting` standing in `slot` at `table` while all others stay where they are; empty where it
 * may go there. `table` null asks for any table. Where it stands itself is free to it.
 */
export function conflictsOfMove(
  board: Board,
  meeting: Meeting,
  { slot, table }: { readonly slot: number; readonly table: number | null },
): readonly MoveConflict[] {
  if (meeting.decision === 'dropped') return [{ code: 'meeting-dropped' }];
  if (meeting.locked && !(meeting.slot === slot && (table === null || meeting.table === table)))
    return [{ code: 'meeting-locked' }];
  if (!board.slots.some(({ number }) => number === slot))
    return [{ code: 'slot-unknown', slot, slots: board.slots.length }];
  if (table !== null && !board.tables.some(({ number }) => number === table))
    return [{ code: 'table-unknown', table, tables: board.tables.length }];
  const others = othersPlaced(board, meeting);
  const then = others.filter((one) => one.slot === slot);
  return [
    ...[meeting.left, meeting.right].flatMap((firm) => conflictsOfFirm(board, firm, slot, others)),
    ...conflictsOfTable(board, meeting, { slot, table, then }),
    ...conflictsOfInterpreting(board, meeting, slot),
  ];
}

function conflictsOfFirm(
  board: Board,
  firm: string,
  slot: number,
  others: readonly PlacedMeeting[],
): readonly MoveConflict[] {
  const participant = board.participants.find(({ company }) => company === firm);
  const own = others.filter(({ left, right }) => left === firm || right === firm);
  const maximum = participant?.maximumMeetings ?? null;
  return [
    ...(participant?.unavailableSlots.includes(slot) ? [{ code: 'firm-unavailable' as const, firm, slot }] : []),
    ...own
      .filter((one) => one.slot === slot)
      .map((one) => ({
        code: 'firm-busy' as const,
        firm,
        partner: one.left === firm ? one.right : one.left,
        slot,
        table: one.table,
        meeting: one.id,
      })),
    ...(maximum !== null && own.length >= maximum ? [{ code: 'firm-at-maximum' as const, firm, maximum }] : []),
  ];
}

function conflictsOfTable(
  board: Board,
  meeting: Meeting,
  {
    slot,
    table,
    then,
  }: { readonly slot: number; readonly table: number | null; readonly then: readonly PlacedMeeting[] },
): readonly MoveConflict[] {
  const own = hostOf(board, meeting);
  const open = tablesFor(board, meeting).filter((one) => isOpen(one, slot));
  if (table === null && own !== null) {
    const isThere = open.length > 0;
    return isThere ? [] : [{ code: 'table-closed', table: own.host.table, slot }];
  }
  if (table === null) {
    const isFull = open.every(({ number }) => then.some((one) => one.table === number));
    return isFull ? [{ code: 'no-free-table', slot, tables: open.length }] : [];
  }
  const others = then.filter((one) => one.table === table);
  const isClosed = board.tables.some((one) => one.number === table && !isOpen(one, slot));
  return [
    ...conflictsOfHost(board, own, table),
    ...(isClosed ? [{ code: 'table-closed' as const, table, slot }] : []),
    ...others.map(({ id, left, right }) => ({ code: 'table-taken' as const, table, slot, left, right, meeting: id })),
  ];
}

function conflictsOfHost(board: Board, own: Host | null, table: number): readonly MoveConflict[] {
  if (own !== null)
    return own.host.table === table ? [] : [{ code: 'host-elsewhere', firm: own.company, table: own.host.table }];
  const other = hostOfTable(board, table);
  return other === null ? [] : [{ code: 'table-of-host', firm: other.company, table }];
}

export function conflictsOfInterpreting(board: Board, meeting: Meeting, slot: number): readonly InterpreterConflict[] {
  const languagePair = languagePairsOf(board)(meeting);
  if (languagePair === null) return [];
  if (!board.interpreters.some((one) => worksIn(one, languagePair)))
    return [{ code: 'interpreter-missing', languagePair }];
  const isFree = freeInterpreters(board, meeting, { slot, languagePair }).length > 0;
  return isFree ? [] : [{ code: 'interpreters-busy', languagePair, slot }];
}

/** Who would interpret the meeting in that slot: whoever does now, else the first who is free. null: nobody is needed, or free. */
export function bestFreeInterpreter(board: Board, meeting: Meeting, slot: number): number | null {
  const languagePair = languagePairsOf(board)(meeting);
  if (languagePair === null) return null;
  return freeInterpreters(board, meeting, { slot, languagePair })[0]?.number ?? null;
}

export type PlaceForMeeting = {
  readonly slot: number;
  /** Tables nobody else sits at then. */
  readonly freeTables: readonly number[];
  /** Why the meeting may not stand in this slot, at whichever table. */
  readonly conflicts: readonly MoveConflict[];
};

/** For every slot, whether the meeting may go there and why not. */
export function placesFor(board: Board, meeting: Meeting): readonly PlaceForMeeting[] {
  return board.slots.map(({ number: slot }) => ({
    slot,
    freeTables: freeTables(board, meeting, slot),
    conflicts: conflictsOfMove(board, meeting, { slot, table: null }),
  }));
}

/**
 * The table of a slot at which the fewest have to change tables before or after: the one where most of the two firms' meetings
 * next to this slot are; among equals the one it has now, then the lowest number. null where none is free.
 */
export function bestFreeTable(board: Board, meeting: Meeting, slot: number): number | null {
  const day = board.slots.find(({ number }) => number === slot)?.day;
  const isNext = (other: number) =>
    Math.abs(other - slot) === 1 && board.slots.find(({ number }) => number === other)?.day === day;
  const firms = [meeting.left, meeting.right];
  const nextTables = othersPlaced(board, meeting)
    .filter((one) => isNext(one.slot))
    .flatMap((one) => [one.left, one.right].filter((firm) => firms.includes(firm)).map(() => one.table));
  const stays = (table: number) => nextTables.filter((one) => one === table).length;
  const isOwn = (table: number) => Number(meeting.table === table);
  const [best] = freeTables(board, meeting, slot).toSorted(
    (a, b) => stays(b) - stays(a) || isOwn(b) - isOwn(a) || a - b,
  );
  return best ?? null;
}

function freeTables(board: Board, meeting: Meeting, slot: number): readonly number[] {
  const taken = new Set(
    othersPlaced(board, meeting)
      .filter((one) => one.slot === slot)
      .map(({ table }) => table),
  );
  return tablesFor(board, meeting)
    .filter((table) => isOpen(table, slot))
    .map(({ number }) => number)
    .filter((number) => !taken.has(number));
}

function isOpen({ forbiddenSlots = [] }: ProgrammeTable, slot: number): boolean {
  return !forbiddenSlots.includes(slot);
}

/** The meetings that stand on the board besides this one. */
function othersPlaced(board: Board, meeting: Meeting): readonly PlacedMeeting[] {
  return board.meetings.filter(isPlaced).filter(({ id }) => id !== meeting.id);
}
