import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { itineraryDetailsOf } from './documents/handout-details.ts';
import { handoutFileName } from './documents/handout-file-name.ts';
import { renderDocument } from './documents/render-document.ts';
import { findHandout, type WantedHandout } from './find-handout.ts';
import { canReadDocuments, canReadItineraryOf } from './policy.ts';

/** Itineraries on paper: one firm's sheet, or everybody's. */
export async function handOutItineraries(
  tx: OfficeTransaction,
  actor: Actor,
  { company, ...wanted }: WantedHandout & { readonly company: string | null },
): Promise<
  Result<
    AnsweredFile,
    Extract<PublishingRefusal, 'not-published' | 'version-not-found' | 'nothing-placed'> | 'not-allowed' | 'not-found'
  >
> {
  const isAllowed = company === null ? canReadDocuments(actor) : canReadItineraryOf(actor, company);
  if (!isAllowed) return refuse('not-allowed');
  const found = await findHandout(tx, actor, wanted);
  if (!found.ok) return found;
  const handout = found.value;
  const { programme, companies } = handout;
  if (programme.timetable === null) return refuse('nothing-placed');
  const number = company === null ? null : companies.indexOf(company) + 1;
  if (number === 0) return refuse('not-found');
  const details = { ...itineraryDetailsOf(handout), ...(number === null ? {} : { only: number }) };
  const participant = number === null ? null : programme.participants[number - 1];
  return accept({
    content: () => renderDocument({ kind: 'itineraries', programme, details }),
    contentType: 'application/pdf',
    fileName: handoutFileName(handout, participant ? `itinerary-${participant.reference}` : 'itineraries', 'pdf'),
  });
}
