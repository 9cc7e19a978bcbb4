import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { pauseTitlesOf } from './documents/handout-details.ts';
import { type ItineraryRow, itineraryRows } from './documents/itinerary-rows.ts';
import { indexProgramme, type PlacedMeeting } from './documents/programme-for-readers.ts';
import { type FoundHandout, findHandout } from './find-handout.ts';
import { canReadItineraryOf } from './policy.ts';

/** One firm's day or days. */
export type Itinerary = {
  readonly handout: FoundHandout;
  readonly company: { readonly id: string; readonly name: LocalisedText; readonly side: 'left' | 'right' };
  /** In order of time; the firm's own unavailable times and the turns of days are left out. */
  readonly rows: readonly Exclude<ItineraryRow, { readonly kind: 'day' | 'unavailable' }>[];
  /** The company of the other participant. */
  readonly partnerOf: (placed: PlacedMeeting) => string;
};

/** Staff see every firm's, also as a draft; a company user sees its own company's, as published. */
export async function showItinerary(
  tx: OfficeTransaction,
  actor: Actor,
  input: { readonly mission: string; readonly company: string; readonly draft: boolean },
): Promise<
  Result<Itinerary, Extract<PublishingRefusal, 'not-published' | 'version-not-found'> | 'not-allowed' | 'not-found'>
> {
  if (!canReadItineraryOf(actor, input.company)) return refuse('not-allowed');
  const found = await findHandout(tx, actor, { mission: input.mission, draft: input.draft });
  if (!found.ok) return found;
  const handout = found.value;
  const number = handout.companies.indexOf(input.company) + 1;
  if (number === 0) return refuse('not-found');
  const index = indexProgramme(handout.programme);
  const participant = index.participant(number);
  const rows = itineraryRows(handout.programme, participant, index.placedOf(number), pauseTitlesOf(handout));
  return accept({
    handout,
    company: { id: input.company, name: participant.name, side: participant.side },
    rows: rows.flatMap((row) => (row.kind === 'day' || row.kind === 'unavailable' ? [] : [row])),
    partnerOf: ({ meeting }) => {
      const [a, b] = meeting.participants;
      return handout.companies[(a === number ? b : a) - 1]!;
    },
  });
}
