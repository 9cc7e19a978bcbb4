import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { calendarsOfHandout } from './documents/calendars-of-handout.ts';
import type { CalendarFile } from './documents/calendars-of-programme.ts';
import { type FoundHandout, findHandout } from './find-handout.ts';
import { loadVersionsUpTo } from './version-store.ts';

/** Every calendar of a version; drafts have none, since a calendar that was handed out cannot be taken back. */
export async function findCalendars(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: { readonly mission: string; readonly version?: number | undefined },
): Promise<
  Result<
    { readonly handout: FoundHandout; readonly calendars: readonly CalendarFile[] },
    Extract<PublishingRefusal, 'not-published' | 'version-not-found'> | 'not-allowed' | 'not-found'
  >
> {
  const found = await findHandout(tx, actor, { ...wanted, draft: false });
  if (!found.ok) return found;
  const { number, publishedAt } = found.value;
  if (number === null || publishedAt === null) return refuse('not-published');
  const [, ...earlier] = await loadVersionsUpTo(tx, wanted.mission, number);
  const calendars = calendarsOfHandout({ ...found.value, number, publishedAt }, earlier);
  return accept({ handout: found.value, calendars });
}
