import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { Board } from './board.ts';
import { saveMeetings } from './meeting-store.ts';
import { recordMissionChange } from './mission-store.ts';
import { reseated } from './reseat-board.ts';
import { saveSeats } from './seat-store.ts';
import { seatsOfMeetings } from './seats-of-meetings.ts';

/** Saves the meetings of a board whose hosts, tables or interpreters were changed, each where it can stand now. How many lost their place. */
export async function saveReseated(tx: OfficeTransaction, mission: string, board: Board): Promise<number> {
  const { meetings, released } = reseated(board);
  await saveMeetings(tx, mission, meetings);
  const seats = seatsOfMeetings(board.slots, meetings);
  const seated = await saveSeats(tx, mission, { release: 'all', seats });
  if (!seated.ok) throw new Error(`a board of mission ${mission} was seated anew and books something twice`);
  await recordMissionChange(tx, mission, { certificate: null, touchesPlan: true });
  return released;
}
