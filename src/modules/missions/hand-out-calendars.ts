import { strToU8, zipSync } from 'fflate';
import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { handoutFileName } from './documents/handout-file-name.ts';
import { findCalendars } from './find-calendars.ts';
import { canReadDocuments } from './policy.ts';

/** Everybody's calendar of a version, in one archive. */
export async function handOutCalendars(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: { readonly mission: string; readonly version?: number | undefined },
): Promise<
  Result<AnsweredFile, Extract<PublishingRefusal, 'not-published' | 'version-not-found'> | 'not-allowed' | 'not-found'>
> {
  if (!canReadDocuments(actor)) return refuse('not-allowed');
  const found = await findCalendars(tx, actor, wanted);
  if (!found.ok) return found;
  const { handout, calendars } = found.value;
  const files = Object.fromEntries(calendars.map(({ fileName, text }) => [fileName, strToU8(text)]));
  return accept({
    content: zipSync(files, { mtime: handout.publishedAt ?? handout.mission.updatedAt }),
    contentType: 'application/zip',
    fileName: handoutFileName(handout, 'calendars', 'zip'),
  });
}
