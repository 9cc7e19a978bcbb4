import type { Board, BoardParticipant } from './board.ts';
import type { Meeting } from './meeting.ts';

export type Host = BoardParticipant & { readonly host: NonNullable<BoardParticipant['host']> };

/** The firm of the two that receives at its own table; two hosts never meet. */
export function hostOf(
  board: Pick<Board, 'participants'>,
  { left, right }: Pick<Meeting, 'left' | 'right'>,
): Host | null {
  return hostsAmong(board).find(({ company }) => company === left || company === right) ?? null;
}

export function hostOfTable(board: Pick<Board, 'participants'>, table: number): Host | null {
  return hostsAmong(board).find(({ host }) => host.table === table) ?? null;
}

export function hostsAmong({ participants }: Pick<Board, 'participants'>): readonly Host[] {
  return participants.filter((one): one is Host => one.host !== null);
}

/** Whether both have a table of their own: each would have to sit at the other's. */
export function isOfTwoHosts(
  board: Pick<Board, 'participants'>,
  { left, right }: Pick<Meeting, 'left' | 'right'>,
): boolean {
  const hosts = new Set(hostsAmong(board).map(({ company }) => company));
  return hosts.has(left) && hosts.has(right);
}

/** The tables a meeting of these two may be at: the host's own, or those that are nobody's. */
export function tablesFor(
  board: Pick<Board, 'participants' | 'tables'>,
  meeting: Pick<Meeting, 'left' | 'right'>,
): Board['tables'] {
  const host = hostOf(board, meeting);
  if (host) return board.tables.filter(({ number }) => number === host.host.table);
  const own = new Set(hostsAmong(board).map(({ host: { table } }) => table));
  return own.size === 0 ? board.tables : board.tables.filter(({ number }) => !own.has(number));
}
