import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import type { Language } from '#platform/i18n/language.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { timetableDetailsOf } from './documents/handout-details.ts';
import { handoutFileName } from './documents/handout-file-name.ts';
import { renderDocument } from './documents/render-document.ts';
import { findHandout, type WantedHandout } from './find-handout.ts';
import { canReadDocuments } from './policy.ts';

/** The timetable as a workbook in the reader's language. */
export async function handOutTimetable(
  tx: OfficeTransaction,
  actor: Actor,
  { language, ...wanted }: WantedHandout & { readonly language: Language },
): Promise<
  Result<
    AnsweredFile,
    Extract<PublishingRefusal, 'not-published' | 'version-not-found' | 'nothing-placed'> | 'not-allowed' | 'not-found'
  >
> {
  if (!canReadDocuments(actor)) return refuse('not-allowed');
  const found = await findHandout(tx, actor, wanted);
  if (!found.ok) return found;
  const { programme } = found.value;
  if (programme.timetable === null) return refuse('nothing-placed');
  const details = timetableDetailsOf(found.value);
  return accept({
    content: () => renderDocument({ kind: 'timetable', programme, language, details }),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: handoutFileName(found.value, 'timetable', 'xlsx'),
  });
}
