import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import type { AnsweredFile } from '#platform/http/endpoint.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import type { PublishingRefusal } from './board-texts.ts';
import { handoutFileName } from './documents/handout-file-name.ts';
import { findCalendars } from './find-calendars.ts';
import { canReadItineraryOf } from './policy.ts';

/** One firm's calendar, of the version in force; also of a firm that has left the mission, whose entries it cancels. */
export async function handOutCalendar(
  tx: OfficeTransaction,
  actor: Actor,
  wanted: { readonly mission: string; readonly company: string },
): Promise<
  Result<
    AnsweredFile,
    | Extract<PublishingRefusal, 'not-published' | 'version-not-found' | 'no-meetings-for-firm'>
    | 'not-allowed'
    | 'not-found'
  >
> {
  if (!canReadItineraryOf(actor, wanted.company)) return refuse('not-allowed');
  const found = await findCalendars(tx, actor, { mission: wanted.mission });
  if (!found.ok) return found;
  const { handout, calendars } = found.value;
  const calendar = calendars.find(({ identity }) => identity === wanted.company);
  if (calendar === undefined)
    return refuse(handout.companies.includes(wanted.company) ? 'no-meetings-for-firm' : 'not-found');
  return accept({
    content: calendar.text,
    contentType: 'text/calendar; charset=utf-8',
    fileName: handoutFileName(handout, `calendar-${calendar.reference}`, 'ics'),
  });
}
