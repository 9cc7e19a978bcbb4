import { withoutRefusals } from '#kernel/scheduling/programme.ts';
import { writeProgramme } from '#kernel/scheduling/read-programme.ts';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { handoutFileName } from './documents/handout-file-name.ts';
import { findHandout, type WantedHandout } from './find-handout.ts';
import { canReadDocuments } from './policy.ts';

/** The programme in the open format: what anybody can check, solve again and import. A draft says so in its file name only; nobody learns who refused whom. */
export async function handOutProgramme(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: WantedHandout,
): Promise<
  Result<AnsweredFile, Extract<PublishingRefusal, 'not-published' | 'version-not-found'> | 'not-allowed' | 'not-found'>
> {
  if (!canReadDocuments(actor)) return refuse('not-allowed');
  const found = await findHandout(tx, actor, wanted);
  if (!found.ok) return found;
  return accept({
    content: writeProgramme(withoutRefusals(found.value.programme)),
    contentType: 'application/json',
    fileName: handoutFileName(found.value, 'programme', 'json'),
  });
}
