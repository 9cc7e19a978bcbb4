import type { Board } from './board.ts';
import { tablesFor } from './hosts.ts';
import { reinterpreted } from './interpreting.ts';
import { isPlaced, type Meeting, mostWantedFirst, type PlacedMeeting } from './meeting.ts';
import { released } from './release-meetings.ts';

export type Reseated = {
  /** All meetings of the board; who found no table or no interpreter has no place any more. */
  readonly meetings: readonly Meeting[];
  /** Of those, how many lost their place. */
  readonly released: number;
};

/**
 * The board after hosts, tables or interpreters were changed: each placed meeting keeps its slot, at a table and with an
 * interpreter it may have now. What fits stays; what does not takes what is free, the most wanted first, or waits for a place again.
 */
export function reseated(board: Board): Reseated {
  const seated = atTheirTables(board);
  const { meetings, without } = reinterpreted({ ...board, meetings: seated });
  const lost = new Set(without.map(({ id }) => id));
  const after = meetings.map((meeting) => (lost.has(meeting.id) ? released(meeting) : meeting));
  return { meetings: after, released: board.meetings.filter(isPlaced).length - after.filter(isPlaced).length };
}

function atTheirTables(board: Board): readonly Meeting[] {
  const mayStay = (meeting: PlacedMeeting) =>
    tablesFor(board, meeting).some((table) => table.number === meeting.table && isOpen(table, meeting.slot));
  const placed = board.meetings.filter(isPlaced);
  const moved = new Map<string, Meeting>();
  const taken = new Set(placed.filter(mayStay).map(({ slot, table }) => `${slot} ${table}`));
  for (const meeting of placed.filter((one) => !mayStay(one)).toSorted(mostWantedFirst)) {
    const { slot } = meeting;
    const free = tablesFor(board, meeting).find(
      (table) => isOpen(table, slot) && !taken.has(`${slot} ${table.number}`),
    );
    if (free) taken.add(`${slot} ${free.number}`);
    moved.set(meeting.id, free ? { ...meeting, table: free.number } : released(meeting));
  }
  return board.meetings.map((meeting) => moved.get(meeting.id) ?? meeting);
}

function isOpen({ forbiddenSlots = [] }: Board['tables'][number], slot: number): boolean {
  return !forbiddenSlots.includes(slot);
}
