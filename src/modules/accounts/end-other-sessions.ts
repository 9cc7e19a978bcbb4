import type { Actor } from '#platform/actor.ts';
import type { OfficeTransaction } from '#platform/database/office-transaction.ts';
import { accept, type Result, refuse } from '#platform/result.ts';
import { hasAccount } from './policy.ts';
import { deleteSessionsOf } from './session-store.ts';

/** Signs every device of one's own out but this one. */
export async function endOtherSessions(
  { tx }: { readonly tx: OfficeTransaction },
  actor: Actor,
): Promise<Result<null, 'not-allowed'>> {
  if (!hasAccount(actor)) return refuse('not-allowed');
  await deleteSessionsOf(tx, actor.user, { except: actor.session });
  return accept(null);
}
