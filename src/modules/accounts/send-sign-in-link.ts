import type { Actor } from '#platform/actor.ts';
import type { Clock } from '#platform/clock.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { linkMail } from './link-mail-job.ts';
import { countLinksSince } from './link-store.ts';
import { canManagePeople } from './policy.ts';
import { loadUser } from './store.ts';
import type { AccountRefusal } from './texts.ts';

const minuteMs = 60_000;

/** An administrator helps somebody in: the mail goes to the person, never to who asked. */
export async function sendSignInLink(
  { tx, clock }: { readonly tx: OfficeTransaction; readonly clock: Clock },
  actor: Actor,
  id: string,
): Promise<Result<null, Extract<AccountRefusal, 'person-disabled' | 'link-just-sent'> | 'not-allowed' | 'not-found'>> {
  if (!canManagePeople(actor)) return refuse('not-allowed');
  const user = await loadUser(tx, id);
  if (user === null) return refuse('not-found');
  if (user.isDisabled) return refuse('person-disabled');
  if ((await countLinksSince(tx, id, new Date(clock.now().getTime() - minuteMs))) > 0) return refuse('link-just-sent');
  await tx.enqueue(linkMail, { user: id });
  return accept(null);
}
