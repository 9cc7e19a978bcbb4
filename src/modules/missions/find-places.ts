import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result } from '#platform/result.ts';
import { type PlaceForMeeting, placesFor } from './conflicts-of-move.ts';
import { type FoundMeeting, findMeeting } from './find-meeting.ts';

export type FoundPlaces = FoundMeeting & { readonly places: readonly PlaceForMeeting[] };

/** For every slot, whether the meeting may go there, and why not. */
export async function findPlaces(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly meeting: string },
): Promise<Result<FoundPlaces, 'not-allowed' | 'not-found'>> {
  const found = await findMeeting(tx, actor, input);
  if (!found.ok) return found;
  const { board, meeting } = found.value;
  return accept({ ...found.value, places: placesFor(board, meeting) });
}
